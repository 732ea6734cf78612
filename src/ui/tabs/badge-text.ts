/** Above this a badge would push the tabs apart. */
const MOST = 99_999;

/** The number on a tab's badge: exact up to 99,999. */
export const badgeText = (count: number): string => (count > MOST ? `${String(MOST)}+` : String(count));
