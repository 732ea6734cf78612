/**
 * The timeline in the page: two canvases inside a host element, their input, and one frame loop. No React: the page
 * mounts it once and tells it what changed; panning and zooming never leave it.
 */
import type { Ghost } from "../../trace/insight/ghost.ts";
import type { PathPiece } from "../../trace/insight/critical-path.ts";
import type { StepRange } from "../../trace/insight/range.ts";
import type { RowChoice } from "../../trace/model/arrange.ts";
import type { TraceView } from "../../trace/model/view.ts";
import type { Blend } from "../axis.ts";
import type { Cut } from "../cut.ts";
import { GhostLanes } from "../ghost.ts";
import type { LaneLayout } from "../layout.ts";
import type { Palette } from "../palette.ts";
import { LaneSums } from "../sums.ts";
import { CanvasControls } from "./canvas-controls.ts";
import { RasterPainter } from "./draw-raster.ts";
import { Dirty, FrameLoop } from "./frame-loop.ts";
import { GUTTER_WIDE, widestGutter } from "./geometry.ts";
import { Input } from "./input.ts";
import { Minimap, minimapHeight } from "./minimap.ts";
import { wantedGutter } from "./names.ts";
import { drawOverlay } from "./overlay.ts";
import { Pen } from "./pen.ts";
import { SizeWatch } from "./resize.ts";
import { Sharpness } from "./sharpness.ts";
import { createStage, sizeStage, type Stage } from "./stage.ts";
import { ViewState, type SpanRef } from "./state.ts";
import type { TimelineTexts } from "./texts.ts";
import type { TimelineOptions, TimelineView } from "./timeline-api.ts";

export type { SpanHover, TimelineEvents, TrackHover, TurnHover } from "./events.ts";
export type { TimelineOptions, TimelineView } from "./timeline-api.ts";
export type { LaneMark } from "./mark-hit.ts";
export type { Cut } from "../cut.ts";
export type { SpanRef } from "./state.ts";
export type { TimelineTexts } from "./texts.ts";

/** How much a button zooms. */
const ZOOM_STEP = 1.5;
/** Of the picture of a run that the text has left behind. */
const DIMMED_OPACITY = "0.45";

/** Builds the timeline inside `host`, which must have a size of its own. */
export function createTimelineView(host: HTMLElement, options: TimelineOptions): TimelineView {
  return new CanvasTimeline(host, options);
}

class CanvasTimeline implements TimelineView {
  private readonly state: ViewState;
  private readonly stage: Stage;
  private readonly frames: FrameLoop;
  private readonly controls: CanvasControls;
  private readonly input: Input;
  private readonly minimap: Minimap;
  private readonly size: SizeWatch;
  private readonly painter = new RasterPainter();
  private readonly sums = new LaneSums();
  private readonly sharpness: Sharpness;
  private texts: TimelineTexts;
  private pen: Pen | null = null;
  /** The lanes that the gutter was last made wide enough for; null: of another size. */
  private gutterOf: LaneLayout | null = null;
  /** Text drawn on a canvas asks for its font, and is drawn in another until that has come. */
  private readonly onFonts = (): void => this.forgetPen();

  constructor(host: HTMLElement, options: TimelineOptions) {
    this.texts = options.texts;
    this.state = new ViewState(options.palette);
    this.stage = createStage(host, options.texts.group(), options.texts.image());
    this.frames = new FrameLoop({ raster: () => this.drawRaster(), overlay: () => this.drawOverlay() });
    this.sharpness = new Sharpness({ set: (run, ms) => window.setTimeout(run, ms), clear: (timer) => window.clearTimeout(timer) }, () => this.frames.request(Dirty.Raster));
    this.controls = new CanvasControls(this.state, this.frames, options, (shape) => (this.stage.group.style.cursor = shape));
    this.input = new Input(this.stage, this.controls, () => this.state.geometry);
    this.minimap = new Minimap(host, this.state, this.frames);
    this.size = new SizeWatch(host, (width, height, dpr) => this.resize(width, height, dpr));
    document.fonts.addEventListener("loadingdone", this.onFonts);
  }

  setTrace(trace: TraceView | null): void {
    this.state.setTrace(trace);
    this.state.cursor = 0;
    this.redraw();
  }

  update(): void {
    if (this.state.refresh()) this.redraw();
  }

  setCut(cut: Cut | null): void {
    this.state.cut = cut;
    this.frames.request(Dirty.Overlay);
  }

  setGhost(ghost: Ghost | null): void {
    this.state.ghost = ghost === null ? null : new GhostLanes(ghost);
    this.frames.request(Dirty.Overlay);
  }

  setCursor(stepIndex: number): void {
    const before = this.state.cursor;
    this.state.cursor = stepIndex;
    if (this.state.cursor === before) return;
    this.frames.request(this.state.revealStep(this.state.cursor) ? Dirty.Raster : Dirty.Overlay);
  }

  reveal(coroutine: number): void {
    if (this.state.revealLane(coroutine)) this.frames.request(Dirty.Raster);
  }

  setSelection(span: SpanRef | null): void {
    this.state.selection = span;
    const moved = span !== null && this.state.revealLane(span.coroutine);
    this.frames.request(moved ? Dirty.Raster : Dirty.Overlay);
  }

  highlightSpans(spans: readonly SpanRef[]): void {
    this.state.highlights = spans;
    this.frames.request(Dirty.Overlay);
  }

  highlightSite(site: number): void {
    this.state.highlightedSite = site;
    this.frames.request(Dirty.Overlay);
  }

  setRange(range: StepRange | null): void {
    this.state.setRange(range);
    this.frames.request(Dirty.Overlay);
  }

  setSelecting(selecting: boolean): void {
    this.state.selecting = selecting;
  }

  zoomTo(range: StepRange): void {
    this.state.zoomTo(range);
    this.frames.request(Dirty.Raster);
  }

  setPath(path: readonly PathPiece[]): void {
    this.state.path = path;
    this.frames.request(Dirty.Overlay);
  }

  setLanes(choice: RowChoice): void {
    this.state.setChoice(choice);
    this.redraw();
  }

  setBlend(blend: Blend): void {
    this.state.setBlend(blend);
    this.redraw();
  }

  setTheme(palette: Palette): void {
    this.state.palette = palette;
    this.forgetPen();
  }

  setTexts(texts: TimelineTexts): void {
    this.texts = texts;
    this.stage.group.setAttribute("aria-label", texts.group());
    this.stage.picture.setAttribute("aria-label", texts.image());
    this.frames.request(Dirty.Overlay);
  }

  setDimmed(dimmed: boolean): void {
    for (const canvas of [this.stage.picture, this.stage.overlay]) canvas.style.opacity = dimmed ? DIMMED_OPACITY : "";
    this.minimap.setDimmed(dimmed ? DIMMED_OPACITY : "");
  }

  setDescription(text: string): void {
    this.stage.description.textContent = text;
  }

  zoomIn(): void {
    this.controls.zoomAtX(null, ZOOM_STEP);
  }

  zoomOut(): void {
    this.controls.zoomAtX(null, 1 / ZOOM_STEP);
  }

  fit(): void {
    this.controls.fit();
  }

  destroy(): void {
    document.fonts.removeEventListener("loadingdone", this.onFonts);
    this.size.close();
    this.input.close();
    this.minimap.close();
    this.frames.stop();
    this.sharpness.stop();
    this.stage.group.remove();
  }

  private resize(width: number, height: number, dpr: number): void {
    const below = minimapHeight(height);
    this.state.setSize(width, height - below, dpr);
    sizeStage(this.stage, width, height - below, dpr);
    this.minimap.resize(width, below, dpr);
    this.pen = null;
    this.gutterOf = null;
    this.redraw();
    this.frames.flush();
  }

  private redraw(): void {
    this.input.allowPageScroll(!this.state.scrollable);
    this.frames.request(Dirty.Raster);
  }

  /** Fonts or colours are others: measure anew. */
  private forgetPen(): void {
    this.pen = null;
    this.minimap.forget();
    this.frames.request(Dirty.Raster);
  }

  private drawRaster(): void {
    this.fitGutter();
    const context = this.stage.picture.getContext("2d", { alpha: false });
    if (context === null) return;
    const startMs = performance.now();
    const ratio = this.sharpness.ratio(startMs, this.state.dpr);
    this.painter.draw(context, this.state, ratio);
    this.sharpness.drawn(startMs, performance.now(), ratio === this.state.dpr);
  }

  private drawOverlay(): void {
    const pen = this.penOf();
    if (pen !== null) drawOverlay(pen, this.state, this.texts, this.sums);
    this.minimap.draw(this.texts);
  }

  private penOf(): Pen | null {
    const context = this.stage.overlay.getContext("2d");
    if (context !== null) this.pen ??= new Pen(context, this.state.palette, this.state.dpr);
    return this.pen;
  }

  /** Before a frame whose lanes are others than before: the names may need more room. */
  private fitGutter(): void {
    const { layout, geometry } = this.state;
    const pen = layout === this.gutterOf ? null : this.penOf();
    if (pen !== null && geometry.wide) this.state.setGutter(wantedGutter(this.state, pen.measure("name"), GUTTER_WIDE, widestGutter(geometry.width)));
    this.gutterOf = layout;
  }
}
