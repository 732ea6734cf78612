import { expect, test } from "vitest";
import { texts } from "../testing/english.ts";
import { loopText } from "./loop-text.ts";

const ASYNCIO = { loop: "asyncio", because: "contextlib" } as const;
const BROWSER = { loop: "browser", because: null } as const;

test("under Automatic it says which loop, and which import chose it", () => {
  expect(loopText("auto", ASYNCIO, texts())).toBe("Automatic: asyncio, because it imports contextlib");
  expect(loopText("auto", ASYNCIO, texts(), true)).toBe("Automatic: asyncio");
  expect(loopText("auto", BROWSER, texts())).toBe("Automatic: Browser");
  expect(loopText("auto", null, texts())).toBe("Automatic");
});

test("what the reader chose needs no reason", () => {
  expect(loopText("asyncio", BROWSER, texts())).toBe("asyncio");
  expect(loopText("browser", ASYNCIO, texts("zh-CN"))).toBe("浏览器");
});
