import { expect, test } from "vitest";
import { pythonStatements, typescriptStatements } from "./statements.ts";

const told = (statements: readonly { line: number; words: readonly string[] }[]) => statements.map(({ line, words }) => `${String(line)} ${words.join(" ")}`);

test("a statement of TypeScript is a line, in Python's words; imports, fields, comments and joints are none", () => {
  const code = [
    'import { print } from "builtins";', "class A {", "  x: number;", "  /** What it is. */", "  async go(): Promise<string> {", "    try {", "      for (let i = 0; i < this.n; i++) {",
    "        print(`no ${i} out ${this.items.length}`); // here", "      }", "    } finally {", "      throw new B(null);", "    }", "  }", "}",
  ].join("\n");
  expect(told(typescriptStatements(code))).toEqual(["2 class A", "5 async go", "7 for i in n", "8 print no i out items len", "11 raise B None"]);
});

test("a statement of Python is a logical line; docstrings, decorators, imports and joints are none", () => {
  const code = ["import asyncio", "@dec", "class A:", '    """Two', '    lines."""', "    def f(self) -> None:", "        try:", "            g(", "                1,  # one", '                f"{x:.1f} y",', "            )", "        finally:", "            pass", ""].join("\n");
  expect(told(pythonStatements(code))).toEqual(["3 class A", "6 def f None", "8 g 1 x 1f y", "13 pass"]);
});
