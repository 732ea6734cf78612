/** The page: header, notices, code and run, status. What the first paint does not need is fetched after it. */
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Header } from "../ui/header/Header.tsx";
import { FirstPaint } from "../ui/layout/FirstPaint.tsx";
import { Notices } from "../ui/notice/Notices.tsx";
import { StatusBar } from "../ui/status/StatusBar.tsx";
import { useView } from "../ui/use.ts";
import css from "./App.module.css";

const Main = lazy(() => import("../ui/layout/Main.tsx"));
const KeysDialog = lazy(() => import("../ui/dialogs/KeysDialog.tsx"));
const LinkDialog = lazy(() => import("../ui/dialogs/LinkDialog.tsx"));
const Palette = lazy(() => import("../ui/palette/Palette.tsx"));

export function App() {
  const { t } = useTranslation();
  return (
    <>
      <div className={css["page"]}>
        <Header />
        <Notices />
        <main className={css["main"]} aria-label={t("app.main")}>
          <Suspense fallback={<FirstPaint />}>
            <Main />
          </Suspense>
        </main>
        <StatusBar />
      </div>
      <Dialogs />
    </>
  );
}

/** Fetched when they are first opened. */
function Dialogs() {
  const dialog = useView((view) => view.dialog);
  const hasLink = useView((view) => view.linkToCopy !== null);
  return (
    <Suspense>
      {dialog === "keys" && <KeysDialog />}
      {dialog === "palette" && <Palette />}
      {hasLink && <LinkDialog />}
    </Suspense>
  );
}
