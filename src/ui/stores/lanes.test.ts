import { beforeEach, expect, test } from "vitest";
import { SAMPLE_IDS } from "../../trace/testing.ts";
import { sample } from "../testing/english.ts";
import { cursorStore, select } from "./cursor.ts";
import { replaceText } from "./document.ts";
import { fold, foldAll, isChanged, lanesStore, searchLanes, showLibrary, unfoldAll } from "./lanes.ts";
import { runStore } from "./run.ts";

beforeEach(() => {
  runStore.setState({ trace: sample(), source: "a" });
  unfoldAll();
});

const folded = () => [...lanesStore.getState().folded];

test("folding all leaves the roots open", () => {
  foldAll();
  expect(folded()).toEqual([SAMPLE_IDS.main]);
});

test("choosing a coroutine elsewhere unfolds what hides it, and nothing else", () => {
  fold(SAMPLE_IDS.main, true);
  fold(SAMPLE_IDS.task2, true);
  select({ coroutine: SAMPLE_IDS.task1, span: 0 });
  expect(folded()).toEqual([SAMPLE_IDS.task2]);
});

test("an edited program's coroutines are others: nothing of it is folded, but the search goes on", () => {
  fold(SAMPLE_IDS.main, true);
  searchLanes("main");
  runStore.setState({ source: "a" });
  expect(folded()).toEqual([SAMPLE_IDS.main]);
  runStore.setState({ source: "b" });
  expect([folded(), lanesStore.getState().query]).toEqual([[], "main"]);
});

test("in another snippet nothing is searched for", () => {
  searchLanes("main");
  replaceText("c", "own");
  runStore.setState({ source: "c" });
  expect(isChanged(lanesStore.getState())).toBe(false);
});

test("while library coroutines are shown, the cursor stops at their changes too", () => {
  showLibrary(true);
  expect(cursorStore.getState().countsHidden).toBe(true);
  showLibrary(false);
  expect(cursorStore.getState().countsHidden).toBe(false);
});
