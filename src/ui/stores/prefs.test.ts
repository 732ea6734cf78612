import { expect, test } from "vitest";
import { readPrefs } from "./prefs.ts";

test("without anything kept the defaults hold", () => {
  expect(readPrefs(null)).toEqual({ theme: "auto", runAsYouType: false, readAloud: false, hints: true, lineNotes: true, blend: "both", unit: "change", speed: 1, splits: {} });
});

test("damaged or foreign values are passed over", () => {
  expect(readPrefs("{").theme).toBe("auto");
  expect(readPrefs("null").blend).toBe("both");
  expect(readPrefs('{"theme":"pink","blend":1,"unit":"mile","speed":3,"splits":{"rows":{"timeline":50,"views":"x"}}}')).toEqual({ theme: "auto", runAsYouType: false, readAloud: false, hints: true, lineNotes: true, blend: "both", unit: "change", speed: 1, splits: { rows: { timeline: 50 } } });
});

test("what was kept comes back", () => {
  const kept = { theme: "dark", runAsYouType: true, readAloud: true, hints: false, lineNotes: false, blend: "time", unit: "turn", speed: 2, splits: { columns: { code: 30, run: 70 } } };
  expect(readPrefs(JSON.stringify(kept))).toEqual(kept);
});
