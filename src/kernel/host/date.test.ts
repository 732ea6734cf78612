/** Date in UTC on the virtual clock. The tests run in whatever zone the machine has: none of it may show. */
import { expect, test } from "vitest";
import { runOnKernel } from "../../testing/kernel-run.ts";

const linesOf = (source: string): string[] => runOnKernel(source).lines.map(({ text }) => text);

test("the clock starts in November 2023 and follows the timers", () => {
  expect(linesOf("console.log(Date.now(), new Date().toISOString()); setTimeout(() => console.log(Date.now(), performance.now()), 1500)"))
    .toEqual(["1700000000000 2023-11-14T22:13:20.000Z", "1700000001500 1500"]);
});

test("texts, parts and parsing are those of an engine whose zone is UTC", () => {
  expect(linesOf(`
const d = new Date(2024, 1, 3, 4, 5, 6, 7);
console.log(d.toISOString(), d.getHours(), d.getDay(), d.getTimezoneOffset());
console.log(String(d), d.toDateString(), d.toTimeString());
console.log(d.toLocaleString(), "|", d.toLocaleDateString(undefined, { dateStyle: "long" }));
d.setHours(23); console.log(d.toISOString());
console.log(new Date("2024-02-03T04:05").toISOString(), new Date("Feb 3, 2024 04:05").toISOString(), new Date("2024-02-03T04:05+02:00").toISOString());
console.log(String(new Date(NaN)), typeof Date(), new Date(0) instanceof Date, new Date(0).constructor === Date, Date.length, Date.name);
class Day extends Date { get weekday() { return this.getDay(); } }
console.log(new Day(0).weekday, new Day(0) instanceof Day);`)).toEqual([
    "2024-02-03T04:05:06.007Z 4 6 0",
    "Sat Feb 03 2024 04:05:06 GMT+0000 (Coordinated Universal Time) Sat Feb 03 2024 04:05:06 GMT+0000 (Coordinated Universal Time)",
    "2/3/2024, 4:05:06 AM | February 3, 2024",
    "2024-02-03T23:05:06.007Z",
    "2024-02-03T04:05:00.000Z 2024-02-03T04:05:00.000Z 2024-02-03T02:05:00.000Z",
    "Invalid Date string true true 7 Date",
    "4 true",
  ]);
});

test("the realm's own Date is back after the run", () => {
  runOnKernel("void Date");
  expect(Math.abs(Date.now() - performance.timeOrigin - performance.now())).toBeLessThan(1000);
  expect(new Date(0).constructor).toBe(Date);
});
