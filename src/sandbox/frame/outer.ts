/**
 * Script of sandbox.html: a same-origin page with a tight CSP, which its `srcdoc` child inherits. It hands the port
 * through, and does nothing else: no code of the reader's ever runs here.
 */
import { FRAME_PORT, FRAME_READY } from "../protocol.ts";

type Message = MessageEvent<{ t?: unknown } | null>;

let inner: Window | null = null;
let handed = false;

/** The child listens: only now is a port asked for, so nothing has to be kept. */
function fromChild(event: Message): void {
  const child = document.querySelector("iframe")?.contentWindow;
  if (inner !== null || child == null || event.source !== child || event.origin !== "null" || event.data?.t !== FRAME_READY) return;
  inner = child;
  parent.postMessage({ t: FRAME_READY }, "*");
}

/** Accepts once, only from the parent, and only if the parent is ours (inside a host's sandbox both origins are "null"). */
function fromParent(event: Message): void {
  const port = event.ports[0];
  if (handed || inner === null || event.source !== parent || event.origin !== self.origin || event.data?.t !== FRAME_PORT || port === undefined) return;
  handed = true;
  inner.postMessage({ t: FRAME_PORT }, "*", [port]);
}

if (parent !== self) {
  addEventListener("message", fromChild);
  addEventListener("message", fromParent);
}
