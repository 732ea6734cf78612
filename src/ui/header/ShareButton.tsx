/** Share: a link to the code. */
import { Link } from "lucide-react";
import { useTranslation } from "react-i18next";
import { shareLink } from "../actions/share.ts";
import { Button } from "../parts/Button.tsx";

export function ShareButton({ isBrief }: { readonly isBrief: boolean }) {
  const { t } = useTranslation();
  return (
    <Button aria-label={t("header.share")} square={isBrief} onClick={() => void shareLink()}>
      <Link aria-hidden />
      {!isBrief && t("header.share")}
    </Button>
  );
}
