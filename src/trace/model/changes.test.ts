import fc from "fast-check";
import { expect, it } from "vitest";
import { Changes } from "./changes.ts";

it("finds the neighbours that a search of the whole list finds", () => {
  const steps = fc.array(fc.oneof(fc.nat(70), fc.nat(1100), fc.nat(200_000)), { maxLength: 30 });
  fc.assert(
    fc.property(steps, fc.array(fc.oneof(fc.nat(70), fc.nat(200_000)), { minLength: 1, maxLength: 10 }), (added, asked) => {
      const changes = new Changes();
      for (const step of added) changes.add(step);
      for (const step of [...asked, ...added]) {
        const next = added.filter((other) => other > step).sort((a, b) => a - b)[0];
        expect(changes.after(step)).toBe(next ?? -1);
        expect(changes.before(step)).toBe(Math.max(...added.filter((other) => other < step), -1));
      }
    }),
    { seed: 1, numRuns: 200 },
  );
});
