/** repr() of asyncio's own objects, as CPython 3.11.7 writes them (without files and lines); null for anything else. */
import { AsyncGenerator } from "./async-generator.ts";
import { Context, ContextVar } from "./context.ts";
import { Coroutine } from "./coroutine.ts";
import { Future, CANCELLED, FINISHED } from "./future.ts";
import { Handle } from "./handle.ts";
import { EventLoop } from "./loop.ts";
import { address } from "./repr.ts";
import { constructorName } from "../preview.ts";
import { Task } from "./task.ts";

type Show = (value: unknown) => string;

export function asyncioRepr(value: object, show: Show): string | null {
  if (value instanceof Coroutine) return `<coroutine object ${value._name} at ${address(value)}>`;
  if (value instanceof AsyncGenerator) return `<async_generator object ${value._name} at ${address(value)}>`;
  if (value instanceof Task) return `<${constructorName(value)} ${taskInfo(value, show)}>`;
  if (value instanceof Future) return `<${constructorName(value)} ${futureState(value)}${futureResult(value, show)}>`;
  if (value instanceof EventLoop) return `<EventLoop running=${value.is_running() ? "True" : "False"} closed=${value.is_closed() ? "True" : "False"} debug=False>`;
  if (value instanceof Handle) return `<${constructorName(value)}${value.cancelled() ? " cancelled" : ""}>`;
  if (value instanceof ContextVar) return `<ContextVar name=${show(value.name)} at ${address(value)}>`;
  if (value instanceof Context) return `<Context object at ${address(value)}>`;
  return null;
}

/** base_tasks._task_repr_info */
function taskInfo(task: Task, show: Show): string {
  const state = task._num_cancels_requested > 0 && !task.done() ? "cancelling" : futureState(task);
  const coro = task._coro instanceof Coroutine ? `${task._coro._name}()` : "coroutine()";
  return `${state} name=${show(task._name)} coro=<${coro}>${futureResult(task, show)}`;
}

/** base_futures._future_repr_info */
function futureState({ _state }: Future): string {
  return _state === FINISHED ? "finished" : _state === CANCELLED ? "cancelled" : "pending";
}

function futureResult(future: Future, show: Show): string {
  if (future._state !== FINISHED) return "";
  return future._exception === null ? ` result=${show(future._result)}` : ` exception=${show(future._exception)}`;
}
