/**
 * The elements inside the host: a focusable group, the picture (spans), over it the overlay (texts, cursor), and the
 * description that assistive technology reads. Styles are set through the object model: the page forbids style texts.
 */

export interface Stage {
  readonly group: HTMLDivElement;
  /** The raster's canvas, named as the picture. */
  readonly picture: HTMLCanvasElement;
  readonly overlay: HTMLCanvasElement;
  readonly description: HTMLSpanElement;
}

let made = 0;

export function createStage(host: HTMLElement, groupName: string, imageName: string): Stage {
  const group = document.createElement("div");
  const description = document.createElement("span");
  const picture = canvas();
  const overlay = canvas();
  description.id = `timeline-description-${++made}`;
  description.hidden = true;
  Object.assign(group.style, { position: "relative", width: "100%", height: "100%", overflow: "hidden", outline: "none", userSelect: "none" });
  setAttributes(group, { role: "group", "aria-label": groupName, tabindex: "0" });
  setAttributes(picture, { role: "img", "aria-label": imageName, "aria-describedby": description.id });
  setAttributes(overlay, { "aria-hidden": "true" });
  group.style.setProperty("-webkit-touch-callout", "none");
  group.append(picture, overlay, description);
  host.append(group);
  return { group, picture, overlay, description };
}

/** Sizes the group and both canvases; their bitmaps are cleared by it. */
export function sizeStage(stage: Stage, width: number, height: number, dpr: number): void {
  stage.group.style.height = `${height}px`;
  for (const each of [stage.picture, stage.overlay]) {
    each.width = Math.round(width * dpr);
    each.height = Math.round(height * dpr);
    Object.assign(each.style, { width: `${width}px`, height: `${height}px` });
  }
}

function canvas(): HTMLCanvasElement {
  const element = document.createElement("canvas");
  Object.assign(element.style, { position: "absolute", left: "0", top: "0" });
  return element;
}

function setAttributes(element: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
