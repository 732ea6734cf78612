import { expect, test } from "vitest";
import { ASYNCIO_GROUPS } from "../asyncio-snippets/groups.ts";
import { isTrusted, likeness, matchLines } from "./match-lines.ts";

const snippets = ASYNCIO_GROUPS.flatMap((group) => group.snippets);
const lineOf = (code: string, text: string): number => code.split("\n").findIndex((line) => line.includes(text)) + 1;

/** The Python line, as text, that a line of the snippet is matched with. */
function twinOf(id: string, text: string): string | null {
  const snippet = snippets.find((one) => one.id === id);
  const python = snippet?.python ?? "";
  const line = matchLines(snippet?.text ?? "", python).lines.get(lineOf(snippet?.text ?? "", text));
  return line === undefined ? null : (python.split("\n")[line - 1] ?? "").trim();
}

test("the lines of every twin in the menu can be trusted", () => {
  for (const { id, text, python } of snippets) expect(isTrusted(matchLines(text, python ?? "")), id).toBe(true);
});

test("every line that awaits has its Python line, and that one awaits too", () => {
  for (const { id, text, python } of snippets) {
    const { lines } = matchLines(text, python ?? "");
    text.split("\n").forEach((code, i) => {
      if (/^\s*(?:const \w+ = )?await /.test(code)) expect((python ?? "").split("\n")[(lines.get(i + 1) ?? 0) - 1], `${id}: ${code}`).toMatch(/\bawait\b|\basync with\b/);
    });
  }
});

test("what two languages say differently finds its place", () => {
  expect(twinOf("s03_stream_numbers", "for (let i")).toBe("for i in range(n):");
  expect(twinOf("s03_connection_context_manager", "await async_with(")).toBe('async with AsyncConnection("localhost") as conn:');
  expect(twinOf("s03_timer_context_manager", "yield null")).toBe("yield None");
  expect(twinOf("s07_practical_program", "asyncio.wait_for(")).toBe("result = await asyncio.wait_for(slow_operation(), timeout=2.0)");
  expect(twinOf("s02_async_requests", "await asyncio.gather(")).toBe("results = await asyncio.gather(");
});

test("of two equal lines each has its own", () => {
  const snippet = snippets.find(({ id }) => id === "s07_practical_program");
  const pairs = [...matchLines(snippet?.text ?? "", snippet?.python ?? "").lines];
  expect(new Set(pairs.map(([, python]) => python)).size).toBe(pairs.length);
  expect(pairs.map(([, python]) => python)).toEqual(pairs.map(([, python]) => python).sort((a, b) => a - b));
});

test("a program that is no twin is not trusted", () => {
  const [a, b] = [snippets.find(({ id }) => id === "s03_queue"), snippets.find(({ id }) => id === "s05_chores")];
  expect(isTrusted(matchLines(a?.text ?? "", b?.python ?? ""))).toBe(false);
  expect(matchLines("", "")).toEqual({ lines: new Map(), quality: 0 });
});

test("likeness counts words in common, each once", () => {
  expect(likeness(["a", "b"], ["b", "a"])).toBe(1);
  expect(likeness(["a", "a"], ["a", "b"])).toBe(0.5);
  expect(likeness([], [])).toBe(0);
});
