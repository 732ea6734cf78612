/** What the lanes' popover holds. */
import { Search } from "lucide-react";
import { ToggleGroup } from "radix-ui";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { canFold, type RowSort } from "../../trace/model/arrange.ts";
import { Button } from "../parts/Button.tsx";
import { foldAll, lanesStore, searchLanes, showLibrary, sortLanes, unfoldAll } from "../stores/lanes.ts";
import { useArrangement } from "../treegrid/arrangement.ts";
import { numberText } from "../words/time.ts";
import axis from "./AxisControls.module.css";
import css from "./LanesMenu.module.css";

const SORTS = ["tree", "start", "wait"] as const satisfies readonly RowSort[];

export function LanesControls() {
  return (
    <div className={css["controls"]}>
      <SearchField />
      <SortToggle />
      <Folding />
      <Library />
    </div>
  );
}

function SearchField() {
  const { t, i18n } = useTranslation();
  const query = useStore(lanesStore, (now) => now.query);
  const { matches } = useArrangement();
  return (
    <label className={css["search"]}>
      <Search aria-hidden />
      <input type="text" role="searchbox" aria-label={t("lanes.search")} placeholder={t("lanes.search")} value={query} spellCheck={false} onChange={(event) => searchLanes(event.target.value)} />
      <output className={css["matches"]}>{query === "" ? "" : t("lanes.matches", { count: matches, number: numberText(matches, i18n.language) })}</output>
    </label>
  );
}

function SortToggle() {
  const { t } = useTranslation();
  const sort = useStore(lanesStore, (now) => now.sort);
  const choose = (value: string) => SORTS.filter((one) => one === value).forEach(sortLanes);
  return (
    <div className={css["row"]}>
      <span className={css["name"]}>{t("lanes.order")}</span>
      <ToggleGroup.Root type="single" className={axis["blend"]} aria-label={t("lanes.order")} value={sort} onValueChange={choose}>
        {SORTS.map((one) => (
          <ToggleGroup.Item key={one} value={one} className={axis["option"]} title={t(`lanes.sortHint.${one}`)}>
            {t(`lanes.sort.${one}`)}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </div>
  );
}

function Folding() {
  const { t } = useTranslation();
  const lanes = useStore(lanesStore);
  const off = !canFold(lanes);
  return (
    <div className={css["row"]}>
      <span className={css["name"]}>{t("lanes.subtrees")}</span>
      <span className={css["buttons"]}>
        <Button off={off} onClick={foldAll}>{t("lanes.foldAll")}</Button>
        <Button off={off || lanes.folded.size === 0} onClick={unfoldAll}>{t("lanes.unfoldAll")}</Button>
      </span>
    </div>
  );
}

/** How many coroutines of the library are left out, and the way to see them. */
function Library() {
  const { t, i18n } = useTranslation();
  const shows = useStore(lanesStore, (now) => now.showsLibrary);
  const { library } = useArrangement();
  if (library === 0) return null;
  return (
    <div className={css["row"]}>
      <span className={css["name"]}>{t(shows ? "lanes.libraryShown" : "lanes.libraryHidden", { count: library, number: numberText(library, i18n.language) })}</span>
      <Button onClick={() => showLibrary(!shows)}>{t(shows ? "lanes.hide" : "lanes.show")}</Button>
    </div>
  );
}
