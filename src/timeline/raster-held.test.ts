import { expect, it } from "vitest";
import { treeOrder } from "../trace/model/tree.ts";
import { State } from "../trace/model/view.ts";
import { createAxis } from "./axis.ts";
import { ownHeightCssPx, stackLanes } from "./layout.ts";
import { raster } from "./raster.ts";
import { instantsOf, letters, rowOf, testPalette } from "./testing.ts";

it("a folded lane shows below its own spans what it holds, a throw above all", () => {
  const rows = [
    rowOf(1, [[0, 20, State.Awaiting]]),
    rowOf(2, [[0, 5, State.Awaiting], [5, 10, State.Running]], { parent: 1 }),
    rowOf(3, [[8, 15, State.Running]], { parent: 2, ending: "threw" }),
  ];
  const lanes = treeOrder(rows, { folded: new Set([1]), isLeftOut: () => false });
  const layout = stackLanes(lanes);
  const [width, height] = [20, layout.laneCssPx];
  const pixels = new Uint32Array(width * height);
  const axis = createAxis({ length: 20, instants: instantsOf([0, 0, 19]) }, "order");
  raster({ axis, layout }, { from: 0, to: 20, scrollCssPx: 0 }, pixels, width, height, testPalette(), 1);
  const [lane] = lanes;
  if (lane === undefined) throw new Error("one lane");
  const strip = letters(pixels, width).slice(ownHeightCssPx(lane, height), height - 1);
  expect(strip[0]).toBe(":::::RRRRRRRRRRXX:::");
  expect(strip.at(-1)).toBe("aaaaaRRRRRRRRRRXX:::");
});
