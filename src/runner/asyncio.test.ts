/** The corpus: each program prints on our asyncio what it prints on CPython's, to the byte. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { areas, CASES, casesIn, outputOf } from "../testing/asyncio-cases.ts";

describe.each(areas())("asyncio, area %s: the output is CPython's", (area) => {
  test.each(casesIn(join(CASES, area)).map((one) => ({ ...one, title: `${area}/${one.name}` })))("$title", ({ source, expected }) => {
    expect(outputOf(source)).toBe(expected);
  });
});
