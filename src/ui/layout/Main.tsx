/** Code and run, as the window's width allows. Fetched after the first paint. */
import "../../i18n/add-views.ts";
import { Aloud } from "../console/Aloud.tsx";
import { useMedia, WIDE } from "../parts/use-media.ts";
import { Narrow } from "./Narrow.tsx";
import { Wide } from "./Wide.tsx";

export default function Main() {
  const isWide = useMedia(WIDE);
  return (
    <>
      {isWide ? <Wide /> : <Narrow />}
      <Aloud />
    </>
  );
}
