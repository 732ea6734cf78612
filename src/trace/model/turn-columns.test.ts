import { describe, expect, it } from "vitest";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { OpenTurn } from "./open-turn.ts";
import { TurnColumns } from "./turn-columns.ts";
import { turnList } from "./turn-list.ts";
import type { LoopTurn } from "./view.ts";

const KINDS = ["script", "resume", "timer", "reaction"] as const;

function random(seed: number): (below: number) => number {
  const generator = xoroshiro128plus(seed);
  return (below) => (generator.next() >>> 0) % below;
}

/** Now and then longer, or with an older cause, than the packed word has bits for. */
function randomTurn(below: (n: number) => number, firstStep: number): LoopTurn {
  const lastStep = firstStep + (below(8) === 0 ? below(1_000_000) : below(6));
  const cause = [-1, firstStep, firstStep - 1 - below(400), below(firstStep)][below(4)] ?? -1;
  return { firstStep, lastStep, kind: KINDS[below(4)] ?? "script", id: below(2 ** 31) * 2, cause };
}

const push = (columns: TurnColumns, { firstStep, lastStep, kind, id, cause }: LoopTurn): void => columns.push(firstStep, lastStep, kind, id, cause);
const become = (columns: TurnColumns, i: number, { id, cause, lastStep }: LoopTurn): void => new OpenTurn(columns, i).become(id, cause, lastStep);

describe("the columns of turns", () => {
  it("hold what an array of objects holds, through 5,000 random changes", () => {
    const below = random(3);
    const [columns, plain] = [new TurnColumns(), [] as LoopTurn[]];
    for (let round = 0; round < 5_000; round++) {
      const last = plain.length - 1;
      const choice = below(plain.length === 0 ? 1 : 6);
      if (choice < 3) push(columns, (plain[last + 1] = randomTurn(below, 10_000_000 + round * 2)));
      else if (choice === 3) columns.setLastStep(last, (plain[last] = { ...plain[last]!, lastStep: plain[last]!.lastStep + 1 + below(200) }).lastStep);
      else if (choice === 4) become(columns, last, (plain[last] = { ...randomTurn(below, plain[last]!.firstStep), kind: plain[last]!.kind }));
      else if (below(4) === 0) columns.truncate((plain.length = Math.max(0, plain.length - below(3))));
      expect(columns.length).toBe(plain.length);
      if (plain.length > 0) expect(columns.turn(plain.length - 1)).toEqual(plain.at(-1));
    }
    expect(plain.map((_, i) => columns.turn(i))).toEqual(plain);
  });

  it("are an array to whoever takes them for one", () => {
    const columns = new TurnColumns();
    const list = turnList(columns);
    expect([list.length, list[0], list.at(-1)]).toEqual([0, undefined, undefined]);
    const turns = [0, 1, 2].map((i): LoopTurn => ({ firstStep: i * 10, lastStep: i * 10 + 9, kind: "resume", id: 7, cause: i * 10 - 1 }));
    for (const turn of turns) push(columns, turn);
    expect([...list]).toEqual(turns);
    expect(list).toEqual(turns);
    expect(list).not.toEqual([turns[0], turns[1], { ...turns[2], id: 8 }]);
    expect(list.map(({ firstStep }) => firstStep)).toEqual([0, 10, 20]);
    expect([list.at(-1), list[3], list.slice(1), list.some(({ lastStep }) => lastStep === 29)]).toEqual([turns[2], undefined, turns.slice(1), true]);
  });

  it("change when a turn that still grows does", () => {
    const columns = new TurnColumns();
    columns.push(5, 5, "reaction", 0, -1);
    const open = new OpenTurn(columns, 0);
    for (let step = 6; step < 600; step++) open.lastStep = step;
    open.become(9, 2, 599);
    expect(columns.turn(0)).toEqual({ firstStep: 5, lastStep: 599, kind: "reaction", id: 9, cause: 2 });
    expect([open.lastStep, open.cause]).toEqual([599, 2]);
  });
});
