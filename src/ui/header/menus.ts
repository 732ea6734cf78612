/** The header's menus, fetched as one piece. */
export { ExamplesMenu } from "./ExamplesMenu.tsx";
export { LoopSelect } from "./LoopSelect.tsx";
export { MoreSheet } from "./MoreSheet.tsx";
export { RunAsYouType } from "./RunAsYouType.tsx";
export { Settings } from "./Settings.tsx";
