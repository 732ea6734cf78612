/**
 * "Why now?" is right for every console line of the asyncio seed programs and of the JavaScript examples: the sentences in
 * the page, link by link, against the causes that a naive model reads from the records.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { naiveCauses, type NaiveCause } from "../src/testing/naive/causes.ts";
import { lineSteps } from "../src/testing/naive/lines.ts";
import type { NaiveTrace } from "../src/testing/naive/states.ts";
import { asyncioCase, casesOf } from "./asyncio-cases.ts";
import { CoroscopePage } from "./coroscope-page.ts";
import { naiveRun } from "./naive-trace.ts";

const EXAMPLES = new URL("../src/ui/snippets/", import.meta.url);
const examples = readdirSync(EXAMPLES).filter((name) => name.endsWith(".ts")).map((name) => ({ name, text: readFileSync(new URL(name, EXAMPLES), "utf8") }));
const programs = [...examples, ...casesOf("seed").map((name) => ({ name, text: asyncioCase(name).text }))];

/** A link of the chain: the step at which it happened, and its kind as the model calls it. */
interface Link {
  readonly step: number;
  readonly kind: NaiveCause["kind"];
}

/** Which kind of cause each sentence tells; sentences that tell none (the first, who came first, why a timer was late, who had set it) are left out. */
const KINDS: Readonly<Record<string, Link["kind"]>> = {
  timer: "timer", timerAwaited: "timer", timerQueued: "timer", timerSettled: "timer", turn: "resumed", turnAgain: "resumed", before: "resumed", wokenAtEnd: "resumed", ended: "resumed", yielded: "resumed", woken: "resumed", wokenByCallback: "resumed", queuedIt: "resumed",
  called: "called", awaited: "called", madeTask: "called", asked: "called", askedToEnd: "called", cancelled: "cancelled", cancelledByLoop: "cancelled", cancelledByRun: "cancelled", callback: "reaction", start: "start",
};

/** The chain without what happens inside of the library: callbacks without a line, and coroutines that no view shows. */
function expected(step: number, trace: NaiveTrace): Link[] {
  const hidden = new Set(trace.lives.filter(({ isHidden }) => isHidden).map(({ id }) => id));
  const causes = naiveCauses(step, trace);
  return causes.filter((cause, i) => !(cause.kind === "reaction" && cause.line === 0) && !hidden.has(cause.coroutine) && !hidden.has(causes[i - 1]?.coroutine ?? 0)).map(({ step, kind }) => ({ step, kind }));
}

/** The panel shows so many sentences at first. */
const SHOWN = 9;

/** What the page tells of each line: the sentences that are shown at first, and whether these are all. */
async function told(page: Page): Promise<{ readonly chain: Link[]; readonly isWhole: boolean }[]> {
  const chains = await page.getByRole("log", { name: "Console" }).evaluate(async (log) => {
    const all: (readonly [step: string, key: string])[][] = [];
    for (const line of log.querySelectorAll<HTMLElement>("[data-line]")) {
      line.click();
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      all.push([...document.querySelectorAll<HTMLElement>("[data-why]")].map((sentence) => [sentence.dataset["step"] ?? "", sentence.dataset["why"] ?? ""] as const));
    }
    return all;
  });
  return chains.map((chain) => ({ chain: chain.flatMap(([step, key]) => (KINDS[key] ? [{ step: Number(step), kind: KINDS[key] }] : [])), isWhole: chain.length < SHOWN }));
}

for (const { name, text } of programs) {
  test(`every line of ${name} is told by its causes`, async ({ page }) => {
    const { trace } = await naiveRun(text);
    const coroscope = new CoroscopePage(page);
    await coroscope.runCode(text);
    await coroscope.tab("Console");
    await page.getByRole("button", { name: "Why now?", exact: true }).click();
    const steps = lineSteps(trace.records);
    const chains = await told(page);
    expect(chains).toHaveLength(steps.length);
    for (const [i, { chain, isWhole }] of chains.entries()) {
      const step = steps[i] ?? 0;
      // Lines of one write share its step: the cursor can stand at the first of them alone, and the chain is the same.
      expect({ line: i, chain }).toEqual({ line: i, chain: isWhole ? expected(step, trace) : expected(step, trace).slice(0, chain.length) });
      expect(chain.length).toBeGreaterThan(0);
    }
  });
}
