/** One line under the header: where the code came from, or, on first visits, a hint. */
import { ChevronRight, CircleAlert, Info, Lightbulb, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/Button.tsx";
import { setNotice, type Notice } from "../stores/document.ts";
import { prefs } from "../stores/prefs.ts";
import { useDocument, usePrefs } from "../use.ts";
import css from "./Notices.module.css";

const HINTS = ["lanes", "cursor", "edit"] as const;
const TEXTS = { link: "notice.link", linkDraft: "notice.linkDraft", badLink: "notice.badLink", badLinkDraft: "notice.badLinkDraft", badLinkFirst: "notice.badLinkFirst", draft: "notice.draft" } as const satisfies Record<Notice, string>;

const isBad = (notice: Notice): boolean => notice === "badLink" || notice === "badLinkDraft" || notice === "badLinkFirst";

export function Notices() {
  const notice = useDocument((now) => now.notice);
  const hints = usePrefs((now) => now.hints);
  const origin = useDocument((now) => now.origin);
  if (notice !== null) return <Origin notice={notice} />;
  return hints && origin !== "link" ? <Hints /> : null;
}

function Origin({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const Icon = isBad(notice) ? CircleAlert : Info;
  return (
    <div className={css["notice"]} data-tone={isBad(notice) ? "error" : "note"}>
      <Icon aria-hidden />
      <p className={css["text"]} role={isBad(notice) ? "alert" : undefined}>
        {t(TEXTS[notice])}
      </p>
      <Button look="quiet" square className={css["close"]} aria-label={t("notice.dismiss")} onClick={() => setNotice(null)}>
        <X aria-hidden />
      </Button>
    </div>
  );
}

/** Three hints, one at a time: each can be passed by, the last one or the cross ends them for good. */
function Hints() {
  const { t } = useTranslation();
  const [index, setIndex] = useState(0);
  const hint = HINTS[index] ?? "lanes";
  const dismiss = () => prefs.setState({ hints: false });
  return (
    <div className={css["notice"]} role="complementary" aria-label={t("hint.of", { number: index + 1, total: HINTS.length })}>
      <Lightbulb aria-hidden />
      <p className={css["text"]}>
        <span className={css["of"]}>{t("hint.of", { number: index + 1, total: HINTS.length })}</span> {t(`hint.${hint}`)}
      </p>
      {index + 1 < HINTS.length && (
        <Button className={css["next"]} aria-label={t("hint.next")} onClick={() => setIndex(index + 1)}>
          <span className={css["nextText"]}>{t("hint.next")}</span>
          <ChevronRight className={css["nextIcon"]} aria-hidden />
        </Button>
      )}
      {index + 1 === HINTS.length && (
        <Button className={css["done"]} onClick={dismiss}>
          {t("hint.done")}
        </Button>
      )}
      <Button look="quiet" square className={css["close"]} aria-label={t("hint.dismiss")} onClick={dismiss}>
        <X aria-hidden />
      </Button>
    </div>
  );
}
