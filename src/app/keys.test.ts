import { expect, test } from "vitest";
import { viewStore } from "../ui/stores/view.ts";
import { withControl } from "./keys.ts";

test.each([["k", "KeyK"], ["K", "KeyK"], ["k", "KeyV"], ["\u043b", "KeyK"]])("Ctrl and %s on %s open the commands", (key, code) => {
  viewStore.setState({ dialog: null });
  withControl({ key, code })?.();
  expect(viewStore.getState().dialog).toBe("palette");
});

test("other keys with Ctrl are left alone, also where K would be on another keyboard", () => {
  expect(withControl({ key: "t", code: "KeyK" })).toBeNull();
  expect(withControl({ key: "c", code: "KeyC" })).toBeNull();
});
