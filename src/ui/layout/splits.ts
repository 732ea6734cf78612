/** How the page is divided at first, in per cent. */
export const COLUMNS = { code: 42, run: 58 };
export const ROWS = { timeline: 60, views: 40 };
