import { describe, expect, it } from "vitest";
import { draggedWindow, gripAt } from "./window-drag.ts";

describe("a press on the minimap", () => {
  const grip = (x: number, isWhole = false) => gripAt({ from: 100, to: 200 }, x, 6, isWhole);

  it("takes hold of an edge from a few pixels off", () => {
    expect([94, 100, 106].map((x) => grip(x))).toEqual(["from", "from", "from"]);
    expect([194, 200, 206].map((x) => grip(x))).toEqual(["to", "to", "to"]);
  });

  it("moves the window inside, and jumps outside", () => {
    expect([grip(150), grip(20), grip(300)]).toEqual(["move", "jump", "jump"]);
  });

  it("draws a new window where the whole run is shown", () => {
    expect(grip(150, true)).toBe("new");
  });

  it("still moves a window that is narrower than its edges are sharp", () => {
    expect(gripAt({ from: 100, to: 104 }, 102, 6, false)).toBe("move");
    expect(gripAt({ from: 100, to: 104 }, 97, 6, false)).toBe("from");
  });
});

describe("a drag on the minimap", () => {
  const was = { from: 10, to: 20 };

  it("moves one edge, which stops at the other", () => {
    expect(draggedWindow("from", was, 10, 14)).toEqual({ from: 14, to: 20 });
    expect(draggedWindow("from", was, 10, 25)).toEqual({ from: 20, to: 20 });
    expect(draggedWindow("to", was, 20, 4)).toEqual({ from: 10, to: 10 });
  });

  it("moves the window by as much as the pointer, or puts its middle there", () => {
    expect(draggedWindow("move", was, 12, 15)).toEqual({ from: 13, to: 23 });
    expect(draggedWindow("jump", was, 50, 50)).toEqual({ from: 45, to: 55 });
  });

  it("draws a new one in either direction", () => {
    expect(draggedWindow("new", was, 8, 3)).toEqual({ from: 3, to: 8 });
  });
});
