/** What an empty panel says: what will appear there. */
import type { ReactNode } from "react";
import css from "./Empty.module.css";

export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className={css["empty"]}>{children}</p>;
}
