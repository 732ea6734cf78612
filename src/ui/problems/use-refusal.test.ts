import { expect, test } from "vitest";
import { texts } from "../testing/english.ts";
import { refusalText } from "./use-refusal.ts";

const error = (line: number) => ({ kind: "syntax", message: "Unexpected token.", start: 0, end: 1, line, column: 1 }) as const;

test("a code that is refused is told to be, with its first error and where to read all", () => {
  expect(refusalText([error(3)], texts())).toBe("The code was not run: line 3 has an error. Syntax error: Unexpected token. See Problems.");
  expect(refusalText([error(3), error(9)], texts())).toBe("The code was not run: it has 2 errors, the first in line 3. Syntax error: Unexpected token. See Problems.");
  expect(refusalText([error(3)], texts("zh-CN"))).toBe("代码没有运行：其中有 1 个错误，第一个在第 3 行。语法错误：Unexpected token。见“问题”。");
  expect(refusalText([], texts())).toBeNull();
});
