/** The parameters of a sentence of `why.ts`, and the sentence as plain text. */
import type { TFunction } from "i18next";
import { timeText } from "./time.ts";
import type { WhySentence } from "./why-sentence.ts";

/** What the messages may name; `names` is a list. */
export type WhyValues = Readonly<Record<"it" | "who" | "what" | "place" | "stepText" | "time" | "due", string>> & Readonly<Record<"names", readonly string[]>>;

export function whyValues({ it, who, what, names, line, step, timeMs, dueMs }: WhySentence, t: TFunction): WhyValues {
  return {
    it: it || t("why.theCallback"),
    who: who || t("why.aCallback"),
    what: what || t("what.value"),
    names: names.map((name) => name || t("why.oneCallback")),
    place: line > 0 ? t("why.place", { line }) : t("why.noPlace"),
    stepText: t("why.step", { step }),
    time: timeText(timeMs, t),
    due: timeText(dueMs, t),
  };
}

/** Without its links. */
export function whyText(sentence: WhySentence, t: TFunction): string {
  return t(`why.${sentence.key}`, whyValues(sentence, t)).replaceAll(/<\/?(?:who|line|at)>/g, "");
}
