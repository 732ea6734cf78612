/**
 * The bar at the top: what is open, how it runs, and the page's own settings. On narrow screens the rest is behind "More".
 * The menus are fetched after the first paint; until then a button stands in the place of each, and keeps focus and press for it.
 */
import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMedia, WIDE } from "../parts/use-media.ts";
import { Logo } from "./Logo.tsx";
import { RunButtons } from "./RunButtons.tsx";
import { ShareButton } from "./ShareButton.tsx";
import { SnippetTitle } from "./SnippetTitle.tsx";
import { StandIn } from "./StandIn.tsx";
import css from "./Header.module.css";

const menus = () => import("./menus.ts");
const ExamplesMenu = lazy(async () => ({ default: (await menus()).ExamplesMenu }));
const LoopSelect = lazy(async () => ({ default: (await menus()).LoopSelect }));
const MoreSheet = lazy(async () => ({ default: (await menus()).MoreSheet }));
const RunAsYouType = lazy(async () => ({ default: (await menus()).RunAsYouType }));
const Settings = lazy(async () => ({ default: (await menus()).Settings }));

export function Header() {
  const { t } = useTranslation();
  const isWide = useMedia(WIDE);
  return (
    <header className={css["header"]}>
      <h1 className={css["name"]}>
        <Logo />
        <span>{t("app.name")}</span>
      </h1>
      {isWide && <WideStart />}
      <span className={css["grow"]} />
      {isWide && <WideMiddle />}
      <RunButtons />
      <ShareButton isBrief={!isWide} />
      {isWide ? <Later places={3}><Settings /></Later> : <Later places={1}><MoreSheet /></Later>}
    </header>
  );
}

function WideStart() {
  const { t } = useTranslation();
  return (
    <>
      <SnippetTitle />
      <Suspense fallback={<StandIn id="examples">{t("header.examples")}</StandIn>}>
        <ExamplesMenu />
      </Suspense>
    </>
  );
}

function WideMiddle() {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<StandIn id="loop">{t("loop.auto")}</StandIn>}>
      <RunAsYouType />
      <LoopSelect />
    </Suspense>
  );
}

/** Keeps the room of as many square buttons until the menus are there. */
function Later({ places, children }: { readonly places: number; readonly children: ReactNode }) {
  const room = Array.from({ length: places }, (_, i) => <span key={i} className={css["place"]} />);
  return <Suspense fallback={room}>{children}</Suspense>;
}
