/** Which loop a snippet gets, and what is refused before it runs. */
import { describe, expect, it } from "vitest";
import { compileSnippet } from "./compile-snippet.ts";

const decisionOf = (source: string) => compileSnippet(source, "auto").decision;

function refusalOf(source: string, choice: Parameters<typeof compileSnippet>[1]) {
  const result = compileSnippet(source, choice);
  return result.ok ? [] : result.errors.map(({ line, message }) => `${line}: ${message}`);
}

describe("Automatic", () => {
  it.each(["asyncio", "contextlib", "contextvars", "threading"])("chooses asyncio for a value import of %s", (name) => {
    expect(decisionOf(`import * as m from "${name}";\nvoid m;`)).toEqual({ loop: "asyncio", because: name });
  });

  it("chooses the browser's loop for anything else: no import, types alone, builtins and time", () => {
    for (const source of ["1;", 'import type { Queue } from "asyncio";\nlet q: Queue;', 'import { print } from "builtins";\nimport * as time from "time";\nprint(time.time());']) {
      expect(decisionOf(source)).toEqual({ loop: "browser", because: null });
    }
  });
});

describe("A snippet is refused", () => {
  it("on the browser's loop if it imports asyncio", () => {
    expect(refusalOf('1;\nimport * as asyncio from "asyncio";\nvoid asyncio;', "browser")).toEqual(['2: Module "asyncio" belongs to Python\'s asyncio, and the event loop is set to Browser: set it to Automatic or asyncio.']);
  });

  it("under asyncio if its module body awaits, with the fix", () => {
    expect(refusalOf('import * as asyncio from "asyncio";\nawait asyncio.sleep(1);', "auto")).toEqual(["2: 'await' outside async function: put it into an async function main() and call asyncio.run(main())."]);
    expect(refusalOf("1;\nawait 1;", "asyncio")).toEqual(["2: 'await' outside async function: the event loop is set to asyncio. Set it to Automatic or Browser."]);
  });

  it("if it imports what does not exist, with all that is wrong at once", () => {
    expect(refusalOf('import { x } from "lodash";\nimport { y } from "numpy";\nx(y);', "auto")).toHaveLength(2);
  });
});

it("A snippet without asyncio may be run under it: calling an async function then makes a coroutine object", () => {
  expect(compileSnippet("async function f() {}\nf();", "asyncio").ok).toBe(true);
});
