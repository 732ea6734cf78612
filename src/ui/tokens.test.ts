/**
 * The colours of tokens.css, light and dark: text against its grounds, states and ends against theirs, and against each other
 * as people with and without each of the three dichromacies see them (simulated after Machado et al. 2009, by culori).
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse, rgb, wcagContrast, type Rgb } from "culori";
import { expect, test } from "vitest";

type Tokens = Readonly<Record<string, string>>;

const CSS = readFileSync(resolve(import.meta.dirname, "tokens.css"), "utf8");

/** The custom properties that are plain colours, of each rule that sets `color-scheme`. */
const RULES: readonly Tokens[] = [...CSS.matchAll(/\{([^{}]*color-scheme[^{}]*)\}/g)].map(([, body = ""]) => Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value])));
const [LIGHT = {}, DARK = {}, CHOSEN_DARK = {}] = RULES;
const SCHEMES = [["light", LIGHT], ["dark", DARK]] as const;

function color(tokens: Tokens, name: string): Rgb {
  const value = rgb(parse(tokens[name] ?? ""));
  if (!value) throw new Error(`--${name} is no colour`);
  return value;
}

const GROUNDS = ["panel", "ground", "tint"];
const TEXTS = ["ink", "ink-dim", "accent-text", "error", "warn", "code-keyword", "code-string", "code-number", "code-comment", "code-type", "code-function"];
/** Text on a ground of its own. */
const LABELS = [["accent-ink", "accent"], ["accent-ink", "state-running"], ["error", "error-bg"], ["warn", "warn-bg"], ["ink", "note-bg"], ["ink", "selection"], ["ink-dim", "selection"], ["ink-dim", "hover"], ["accent-text", "selection"], ["accent-text", "note-bg"]] as const;

const STATES = ["state-running", "state-ready", "state-awaiting"];
const ENDS = ["end-returned", "end-threw", "end-cancelled", "end-closed"];

/** 1 is a difference that is just seen side by side; at 10 two marks are told apart at a glance, here with a little to spare. */
const LEAST_DIFFERENCE = 11;
const difference = differenceCiede2000();
const EYES: readonly (readonly [string, (color: Rgb) => Rgb])[] = [
  ["all cones", (color) => color],
  ["deuteranopia", filterDeficiencyDeuter(1)],
  ["protanopia", filterDeficiencyProt(1)],
  ["tritanopia", filterDeficiencyTrit(1)],
];

const pairs = (names: readonly string[]): [string, string][] => names.flatMap((a, i) => names.slice(i + 1).map((b): [string, string] => [a, b]));

test("there is one light palette, and one dark one, written twice", () => {
  expect(RULES).toHaveLength(3);
  expect(CHOSEN_DARK).toEqual(DARK);
  expect(Object.keys(DARK)).toEqual(Object.keys(LIGHT).filter((name) => name in DARK));
});

for (const [scheme, tokens] of SCHEMES) {
  test(`${scheme}: text has 4.5:1 on every ground that it stands on`, () => {
    const found = [...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)), ...LABELS];
    const low = found.filter(([text, ground]) => wcagContrast(color(tokens, text), color(tokens, ground)) < 4.5);
    expect(low).toEqual([]);
  });

  test(`${scheme}: states and ends have 3:1 on every ground`, () => {
    const low = [...STATES, ...ENDS].flatMap((mark) => GROUNDS.filter((ground) => wcagContrast(color(tokens, mark), color(tokens, ground)) < 3).map((ground) => `${mark} on ${ground}`));
    expect(low).toEqual([]);
  });

  for (const [eyes, seen] of EYES) {
    test(`${scheme}, ${eyes}: every state and end is told from every other`, () => {
      const alike = pairs([...STATES, ...ENDS]).filter(([a, b]) => difference(seen(color(tokens, a)), seen(color(tokens, b))) < LEAST_DIFFERENCE);
      expect(alike).toEqual([]);
    });
  }
}
