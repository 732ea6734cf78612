/** The views with the chain of causes beside them, or below them where there is no room. */
import type { ReactNode } from "react";
import { WhyPanel } from "./WhyPanel.tsx";
import css from "./WhyPanel.module.css";

export function WithWhy({ children }: { readonly children: ReactNode }) {
  return (
    <div className={css["with"]}>
      <div className={css["views"]}>{children}</div>
      <WhyPanel />
    </div>
  );
}
