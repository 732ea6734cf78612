/** What an awaited id is: coroutines, tasks, resources and timers share one space of ids. */
import type { Parts } from "./parts.ts";
import type { Awaited } from "./view.ts";

export function awaitedOf({ rows, resources, timers }: Parts, id: number): Awaited | null {
  const row = rows.get(id);
  if (row !== undefined) return { kind: "coroutine", name: row.label, coroutine: id };
  const root = rows.rootOf(id);
  if (root !== undefined) return { kind: "task", name: root.label, coroutine: root.id };
  const resource = resources.get(id);
  if (resource !== undefined) return { kind: "resource", name: resource.label, coroutine: 0 };
  return timers.isTimer(id) ? { kind: "timer", name: "", coroutine: 0 } : null;
}
