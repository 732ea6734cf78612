/** What the asyncio fuzz loads: a program in, what our asyncio prints out; and where two outputs part. */
export { firstDifference, outputOf } from "../src/testing/asyncio-cases.ts";
