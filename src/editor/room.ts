/** How much room there is behind a line: a note that does not fit would make the text scroll sideways. */
import { editor } from "monaco-editor/editor";

/** Notes are set in 11 px (marks.css): about this wide a letter, and their margin. */
const NOTE_LETTER = 6.2;
const NOTE_FULL_WIDTH_LETTER = 11;
const NOTE_MARGIN = 24;
/** Letters of East Asian scripts and their punctuation, which take twice the width. */
const FULL_WIDTH = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** Says whether a note fits behind a line as the editor is sized now. */
export type Fits = (line: number, note: string) => boolean;

export function fitsBehind(code: editor.ICodeEditor, model: editor.ITextModel): Fits {
  const { typicalHalfwidthCharacterWidth: half, typicalFullwidthCharacterWidth: full } = code.getOption(editor.EditorOption.fontInfo) as editor.FontInfo;
  const { contentWidth } = code.getLayoutInfo();
  return (line, note) => textWidth(model.getLineContent(line), half, full) + NOTE_MARGIN + textWidth(note, NOTE_LETTER, NOTE_FULL_WIDTH_LETTER) <= contentWidth;
}

function textWidth(text: string, half: number, full: number): number {
  const wide = text.match(FULL_WIDTH)?.length ?? 0;
  return wide * full + (text.length - wide) * half;
}
