/**
 * The snippets of the Examples menu. Each is a file of its own in `snippets/`, taken as text; to add one, add its file and
 * a line here (its title is the message `snippet.<id>`). The first one runs on a first visit.
 */
import queue from "./snippets/queue.ts?raw";
import sequential from "./snippets/sequential.ts?raw";
import stream from "./snippets/stream.ts?raw";
import tasks from "./snippets/tasks.ts?raw";
import thousand from "./snippets/thousand.ts?raw";
import timeout from "./snippets/timeout.ts?raw";

export const SNIPPETS = [
  { id: "tasks", text: tasks },
  { id: "sequential", text: sequential },
  { id: "stream", text: stream },
  { id: "queue", text: queue },
  { id: "timeout", text: timeout },
  { id: "thousand", text: thousand },
] as const;

export type SnippetId = (typeof SNIPPETS)[number]["id"];

/** The snippet with exactly this text, if it is one of ours. */
export function snippetOf(text: string): SnippetId | null {
  return SNIPPETS.find((snippet) => snippet.text === text)?.id ?? null;
}
