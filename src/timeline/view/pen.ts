/**
 * The overlay's pen: a 2D context scaled to css pixels that keeps texts and hairlines on whole device pixels, and
 * measures each text once a font.
 */
import { cachedMeasure, type Measure } from "../labels.ts";
import type { Palette } from "../palette.ts";

/** The few fonts of the timeline. */
export type FontName = "name" | "text" | "small" | "time" | "chip";

export class Pen {
  readonly context: CanvasRenderingContext2D;
  readonly dpr: number;
  private readonly fonts: Record<FontName, string>;
  private readonly measures = new Map<FontName, Measure>();
  private font: FontName | null = null;

  constructor(context: CanvasRenderingContext2D, palette: Palette, dpr: number) {
    this.context = context;
    this.dpr = dpr;
    this.fonts = {
      name: `12px ${palette.sans}`,
      text: `11px ${palette.sans}`,
      small: `10.5px ${palette.sans}`,
      time: `11px ${palette.mono}`,
      chip: `600 11px ${palette.mono}`,
    };
  }

  /** Clears the canvas and sets the scale; what was set before is forgotten. */
  begin(): void {
    const { context } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    context.setTransform(this.dpr, 0, 0, this.dpr, 0, 0);
    context.textBaseline = "alphabetic";
    this.font = null;
  }

  /** Nearest whole device pixel. */
  snap(cssPx: number): number {
    return Math.round(cssPx * this.dpr) / this.dpr;
  }

  /** One device pixel. */
  get hair(): number {
    return 1 / this.dpr;
  }

  measure(font: FontName): Measure {
    let measure = this.measures.get(font);
    if (measure === undefined) {
      measure = cachedMeasure((text) => {
        this.use(font);
        return this.context.measureText(text).width;
      });
      this.measures.set(font, measure);
    }
    return measure;
  }

  /** Writes `text` with its middle height at y. `align`: where x is. */
  text(font: FontName, color: string, text: string, x: number, y: number, align: CanvasTextAlign = "left"): void {
    const { context } = this;
    this.use(font);
    context.fillStyle = color;
    context.textAlign = align;
    // Half of the height of a capital, about 0.36 of the size, lies above the middle.
    context.fillText(text, this.snap(x), this.snap(y + 0.36 * Number.parseFloat(this.fonts[font].replace("600 ", ""))));
  }

  fill(color: string, x: number, y: number, width: number, height: number): void {
    const left = this.snap(x);
    const top = this.snap(y);
    this.context.fillStyle = color;
    this.context.fillRect(left, top, this.snap(x + width) - left, this.snap(y + height) - top);
  }

  /** A rounded outline whose lines lie on whole device pixels. */
  outline(color: string, x: number, y: number, width: number, height: number, radius: number, lineWidth = 1): void {
    const { context } = this;
    const half = lineWidth / 2;
    const left = this.snap(x) + half;
    const top = this.snap(y) + half;
    context.beginPath();
    context.roundRect(left, top, Math.max(0, this.snap(x + width) - half - left), Math.max(0, this.snap(y + height) - half - top), radius);
    context.strokeStyle = color;
    context.lineWidth = lineWidth;
    context.stroke();
  }

  /** A rounded ground for a text, with a hairline around it. */
  chip(ground: string, line: string, x: number, y: number, width: number, height: number): void {
    const { context } = this;
    context.beginPath();
    context.roundRect(this.snap(x), this.snap(y), width, height, 4);
    context.fillStyle = ground;
    context.fill();
    this.outline(line, x, y, width, height, 4, this.hair);
  }

  /** Draws with everything clipped to a rectangle. */
  clipped(x: number, y: number, width: number, height: number, draw: () => void): void {
    const { context } = this;
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    draw();
    context.restore();
    this.font = null;
  }

  private use(font: FontName): void {
    if (this.font === font) return;
    this.font = font;
    this.context.font = this.fonts[font];
  }
}
