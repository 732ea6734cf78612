/** Tells the host's size and the device's pixel ratio whenever either changes. */

/** Bitmaps larger than this are drawn at a lower ratio: 8 million pixels are 32 MB each. */
const MOST_PIXELS = 8_000_000;
const LARGEST_RATIO = 3;

export class SizeWatch {
  private readonly host: HTMLElement;
  private readonly told: (width: number, height: number, dpr: number) => void;
  private readonly observer: ResizeObserver;
  private query: MediaQueryList | null = null;
  private readonly onRatio = (): void => {
    this.watchRatio();
    this.tell();
  };

  constructor(host: HTMLElement, told: (width: number, height: number, dpr: number) => void) {
    this.host = host;
    this.told = told;
    this.observer = new ResizeObserver(() => this.tell());
    this.observer.observe(host);
    this.watchRatio();
    this.tell();
  }

  close(): void {
    this.observer.disconnect();
    this.query?.removeEventListener("change", this.onRatio);
  }

  private tell(): void {
    const width = Math.floor(this.host.clientWidth);
    const height = Math.floor(this.host.clientHeight);
    if (width > 0 && height > 0) this.told(width, height, ratioFor(width, height));
  }

  /** A media query matches one ratio only: each change needs a new one. */
  private watchRatio(): void {
    this.query?.removeEventListener("change", this.onRatio);
    this.query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    this.query.addEventListener("change", this.onRatio);
  }
}

function ratioFor(width: number, height: number): number {
  return Math.min(window.devicePixelRatio, LARGEST_RATIO, Math.max(1, Math.sqrt(MOST_PIXELS / (width * height))));
}
