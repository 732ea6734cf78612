/**
 * The code: at once as static coloured text, then the editor in its place, line for line. The editor lives in an element
 * of its own that moves with the layout, so that its undo history survives a turned phone.
 */
import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Adopt } from "../parts/Adopt.tsx";
import { StaticCode } from "./StaticCode.tsx";
import { editorPlace } from "./the-editor.ts";
import css from "./CodePanel.module.css";

export function CodePanel() {
  const { t } = useTranslation();
  const state = useSyncExternalStore(editorPlace.subscribe, editorPlace.state);
  useEffect(() => editorPlace.open(), []);
  return (
    <section className={css["panel"]} aria-label={t("editor.label")}>
      {state !== "there" && <StaticCode />}
      <Adopt element={editorPlace.host} className={state === "there" ? css["editor"] : css["waiting"]} />
      {state === "failed" && (
        <p className={css["failed"]} role="alert">
          {t("editor.failed")}
        </p>
      )}
    </section>
  );
}
