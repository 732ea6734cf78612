/** Reads the page's tokens (CSS custom properties) into a `Palette`. */
import { packRgb } from "../color.ts";
import type { Colors, Palette } from "../palette.ts";

/** The custom property behind each colour. */
export const TOKENS: Colors<string> = {
  running: "--state-running",
  ready: "--state-ready",
  readyBack: "--state-ready-bg",
  awaiting: "--state-awaiting",
  created: "--state-created",
  returned: "--end-returned",
  threw: "--end-threw",
  cancelled: "--end-cancelled",
  closed: "--end-closed",
  ink: "--ink",
  inkDim: "--ink-dim",
  line: "--line",
  panel: "--panel",
  ground: "--ground",
  tint: "--tint",
  accent: "--accent",
  accentInk: "--accent-ink",
  selection: "--selection",
  warn: "--warn",
  warnBack: "--warn-bg",
};

/** Reads all tokens. A colour may be written in any way that the browser's canvas understands. */
export function readPalette(style: CSSStyleDeclaration): Palette {
  const css = mapColors((name) => style.getPropertyValue(TOKENS[name]).trim());
  const toPixel = pixelReader();
  return {
    css,
    pixel: mapColors((name) => toPixel(css[name])),
    sans: style.getPropertyValue("--font-sans").trim() || "sans-serif",
    mono: style.getPropertyValue("--font-mono").trim() || "monospace",
  };
}

function mapColors<T>(read: (name: keyof Colors<T>) => T): Colors<T> {
  const names = Object.keys(TOKENS) as (keyof Colors<T>)[];
  return Object.fromEntries(names.map((name) => [name, read(name)])) as unknown as Colors<T>;
}

/** Lets the browser resolve a colour by painting one pixel with it; black where there is no canvas. */
function pixelReader(): (css: string) => number {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return (css) => {
    if (context === null) return packRgb(0, 0, 0);
    context.fillStyle = "#000";
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return packRgb(red, green, blue);
  };
}
