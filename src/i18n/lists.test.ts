import { expect, test } from "vitest";
import { listText } from "./lists.ts";

test("English lists are those of Intl", () => {
  expect(listText(["a()", "b()", "3 others"], "en")).toBe("a(), b(), and 3 others");
});

test("Chinese lists set Latin names off from Han words, and nothing else", () => {
  expect(listText(["a()"], "zh-CN")).toBe("a()");
  expect(listText(["a()", "b()"], "zh-CN")).toBe("a() 和 b()");
  expect(listText(["a()", "b()", "另外 3 个"], "zh-CN")).toBe("a()、b() 和另外 3 个");
});

test("a list before a Han word ends in a space only if it ends in Latin", () => {
  expect(listText(["a()"], "zh-CN", true)).toBe("a() ");
  expect(listText(["a()", "另外 3 个"], "zh-CN", true)).toBe("a() 和另外 3 个");
});
