/** Leading the reader to a place in the code. */
import { showTab } from "../stores/view.ts";
import { WIDE } from "../parts/use-media.ts";
import { editorCommands } from "../editor/commands.ts";

/** Brings a line into sight, selected; where the code is a tab of its own, to the front. */
export function goToLine(line: number, column: number): void {
  if (!matchMedia(WIDE).matches) showTab("code");
  editorCommands.goToLine(line, column);
}
