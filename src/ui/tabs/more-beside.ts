/** What of a list that scrolls sideways is out of sight. */
export interface Beside {
  readonly left: boolean;
  readonly right: boolean;
}

/** Less than this is rounding. */
const SLACK_PX = 1;

export function moreBeside({ scrollLeft, scrollWidth, clientWidth }: Pick<Element, "scrollLeft" | "scrollWidth" | "clientWidth">): Beside {
  return { left: scrollLeft > SLACK_PX, right: scrollLeft + clientWidth < scrollWidth - SLACK_PX };
}
