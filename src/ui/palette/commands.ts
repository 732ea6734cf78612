/** Everything that the page can do, by name. */
import type { TFunction } from "i18next";
import { LANGUAGE_NAMES, LANGUAGES } from "../../i18n/languages.ts";
import { chooseLanguage } from "../actions/language.ts";
import { togglePlay } from "../actions/play.ts";
import { startRun, stopRun } from "../actions/run.ts";
import { shareLink } from "../actions/share.ts";
import { goToView, isOffered } from "../actions/show.ts";
import { ENTER, withControl } from "../parts/keys.ts";
import { seek, stepBack, stepForward } from "../stores/cursor.ts";
import { togglePath } from "../range/the-path.ts";
import { prefs, UNITS, type Theme } from "../stores/prefs.ts";
import { toggleSelecting } from "../stores/range.ts";
import { openDialog, openWhy, TABS } from "../stores/view.ts";
import { timelineCommands } from "../timeline/commands.ts";

export interface NamedCommand {
  readonly name: string;
  readonly keys?: string;
  readonly act: () => void;
  /** It moves the focus by itself: the focus does not go back to where it was. */
  readonly movesFocus?: boolean;
}

const THEMES: readonly Theme[] = ["auto", "light", "dark"];

export function commands(t: TFunction): NamedCommand[] {
  return [...runCommands(t), ...cursorCommands(t), ...viewCommands(t), ...settings(t)];
}

const runCommands = (t: TFunction): NamedCommand[] => [
  { name: t("header.run"), keys: withControl(ENTER), act: () => void startRun() },
  { name: t("header.stop"), act: stopRun },
  { name: t("header.share"), act: () => void shareLink() },
  { name: t("header.runAsYouType"), act: () => prefs.setState((now) => ({ runAsYouType: !now.runAsYouType })) },
  { name: prefs.getState().readAloud ? t("aloud.off") : t("aloud.on"), act: () => prefs.setState((now) => ({ readAloud: !now.readAloud })) },
];

const cursorCommands = (t: TFunction): NamedCommand[] => [
  { name: t("cursor.toStart"), act: () => seek(0) },
  { name: t("cursor.back"), act: () => stepBack() },
  { name: t("cursor.forward"), act: () => stepForward() },
  { name: t("cursor.play"), act: togglePlay },
  ...UNITS.map((unit) => ({ name: t("palette.unitTo", { unit: t(`cursor.unitLong.${unit}`) }), act: () => prefs.setState({ unit }) })),
  { name: t("why.title"), keys: "Y", act: openWhy, movesFocus: true },
  { name: t("timeline.zoomIn"), act: timelineCommands.zoomIn },
  { name: t("timeline.zoomOut"), act: timelineCommands.zoomOut },
  { name: t("timeline.fit"), act: timelineCommands.fit },
  { name: t("range.select"), act: toggleSelecting },
  { name: t("tab.path"), act: togglePath },
];

const viewCommands = (t: TFunction): NamedCommand[] => TABS.filter(isOffered).map((tab) => ({ name: t("palette.show", { view: t(`tab.${tab}`) }), act: () => goToView(tab), movesFocus: true }));

const settings = (t: TFunction): NamedCommand[] => [
  { name: t(prefs.getState().lineNotes ? "learn.hideNotes" : "learn.showNotes"), act: () => prefs.setState((now) => ({ lineNotes: !now.lineNotes })) },
  ...THEMES.map((theme) => ({ name: t("palette.themeTo", { theme: t(`theme.${theme}`) }), act: () => prefs.setState({ theme }) })),
  ...LANGUAGES.map((language) => ({ name: t("palette.languageTo", { language: LANGUAGE_NAMES[language] }), act: () => void chooseLanguage(language) })),
  { name: t("header.keys"), keys: "?", act: () => openDialog("keys") },
];
