import { beforeEach, expect, test, vi } from "vitest";
import { documentStore, noteLink, replaceText, typeText } from "../stores/document.ts";
import { recallDraft, recallLinkDraft, saveDraft, saveRun } from "./draft.ts";
import { readLinkDrafts, withLinkDraft } from "./link-drafts.ts";
import { openLinkOnArrival } from "./link.ts";

const save = () => saveDraft(documentStore.getState());
const arriveAt = (hash: string) => {
  vi.stubGlobal("location", { hash });
  return openLinkOnArrival("the first example");
};

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) });
  replaceText("", "own");
});

test("editing a link's snippet leaves the reader's own draft alone, and comes back with that link only", () => {
  typeText("mine");
  save();
  arriveAt("#code=theirs");
  typeText("theirs, edited");
  save();
  expect(recallDraft()).toBe("mine");
  expect([recallLinkDraft("theirs"), recallLinkDraft("another")]).toEqual(["theirs, edited", null]);
  arriveAt("#code=theirs");
  expect(documentStore.getState()).toMatchObject({ text: "theirs, edited", notice: "linkDraft", links: ["theirs"] });
  arriveAt("#code=another");
  expect(documentStore.getState()).toMatchObject({ text: "another", notice: "link" });
});

test("after a run of an edited link both links lead to the later edit", () => {
  arriveAt("#code=theirs");
  typeText("ran");
  noteLink("ran");
  typeText("later");
  save();
  expect([recallLinkDraft("theirs"), recallLinkDraft("ran"), recallDraft()]).toEqual(["later", "later", null]);
});

test("the reader's own text in the address bar is the reader's own: edits of it are kept as such", () => {
  typeText("mine");
  save();
  arriveAt("#code=mine");
  typeText("mine, edited");
  save();
  expect(recallDraft()).toBe("mine, edited");
});

test("edits after the reader's own run come back with the link that the run wrote", () => {
  typeText("mine");
  saveRun(documentStore.getState());
  typeText("mine, edited");
  save();
  arriveAt("#code=mine");
  expect(documentStore.getState()).toMatchObject({ text: "mine, edited", notice: "draft", links: [] });
});

test("opening an example keeps the draft", () => {
  typeText("mine");
  save();
  replaceText("an example", "own");
  save();
  expect(recallDraft()).toBe("mine");
});

test("a damaged link on arrival shows the draft, or says that it shows the first example", () => {
  expect(arriveAt("#code=%E0%A4%A")).toBe(true);
  expect(documentStore.getState()).toMatchObject({ text: "the first example", origin: "own", notice: "badLinkFirst" });
  typeText("mine");
  save();
  arriveAt("#code=%E0%A4%A");
  expect(documentStore.getState()).toMatchObject({ text: "mine", origin: "draft", notice: "badLinkDraft" });
});

test("a few edits of links are kept; damaged storage holds none", () => {
  const many = Array.from({ length: 9 }, (_, i) => ({ links: [`l${String(i)}`], text: `t${String(i)}` }));
  const kept = many.reduce<ReturnType<typeof withLinkDraft>>((list, one) => withLinkDraft(list, one), []);
  expect(kept.map(({ text }) => text)).toEqual(["t8", "t7", "t6", "t5", "t4"]);
  expect(withLinkDraft(kept, { links: ["l8"], text: "l8" })[0]?.text).toBe("t7");
  expect([readLinkDrafts("{"), readLinkDrafts('[{"text":1}]'), readLinkDrafts(JSON.stringify(kept)).length]).toEqual([[], [], 5]);
});
