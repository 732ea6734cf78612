/** The colours and fonts that the timeline is drawn in: pixels for the raster, CSS texts for the overlay. */

/** Colours by name; each is a custom property of the page (`TOKENS` in view/palette.ts). */
export interface Colors<T> {
  readonly running: T;
  readonly ready: T;
  readonly readyBack: T;
  readonly awaiting: T;
  readonly created: T;
  readonly returned: T;
  readonly threw: T;
  readonly cancelled: T;
  readonly closed: T;
  readonly ink: T;
  readonly inkDim: T;
  readonly line: T;
  readonly panel: T;
  readonly ground: T;
  readonly tint: T;
  readonly accent: T;
  readonly accentInk: T;
  readonly selection: T;
  readonly warn: T;
  readonly warnBack: T;
}

export interface Palette {
  /** As pixels, see color.ts. */
  readonly pixel: Colors<number>;
  /** As CSS. */
  readonly css: Colors<string>;
  /** Font families. */
  readonly sans: string;
  readonly mono: string;
}
