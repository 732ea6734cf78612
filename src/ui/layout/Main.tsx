/** Code and run, as the window's width allows. Fetched after the first paint. */
import "../../i18n/add-views.ts";
import { useMedia, WIDE } from "../parts/use-media.ts";
import { Narrow } from "./Narrow.tsx";
import { Wide } from "./Wide.tsx";

export default function Main() {
  return useMedia(WIDE) ? <Wide /> : <Narrow />;
}
