/**
 * Puts sandbox.html into the page, hidden, and shakes hands with it: the frame says that it listens, and is given one
 * end of a channel. All else goes over that channel.
 */
import { HANDSHAKE_SECONDS } from "../limits.ts";
import { FRAME_PORT, FRAME_READY } from "../protocol.ts";
import type { FrameLink } from "./frame-link.ts";
import { SandboxError } from "./sandbox-error.ts";

/** Opens a frame on `url` (same origin as the page). Rejects with a `SandboxError` if it does not answer in time. */
export async function openFrame(url: URL): Promise<FrameLink> {
  const iframe = hiddenFrame(url);
  document.body.append(iframe);
  try {
    await listens(iframe);
  } catch (error) {
    iframe.remove();
    throw error;
  }
  return linkTo(iframe);
}

function hiddenFrame(url: URL): HTMLIFrameElement {
  const iframe = document.createElement("iframe");
  iframe.setAttribute("aria-hidden", "true");
  iframe.tabIndex = -1;
  iframe.hidden = true;
  iframe.src = url.href;
  return iframe;
}

/** Resolves when the frame says that it listens. */
function listens(iframe: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener("message", hear);
    };
    const hear = ({ source, origin, data }: MessageEvent<{ t?: unknown } | null>): void => {
      if (source !== iframe.contentWindow || origin !== self.origin || data?.t !== FRAME_READY) return;
      done();
      resolve();
    };
    const timer = setTimeout(() => {
      done();
      reject(new SandboxError("frame-silent", "The sandbox did not answer. Reload the page; if that does not help, an extension or a setting of the browser may block frames."));
    }, HANDSHAKE_SECONDS * 1000);
    addEventListener("message", hear);
  });
}

function linkTo(iframe: HTMLIFrameElement): FrameLink {
  const { port1, port2 } = new MessageChannel();
  // Inside a host's sandbox our own origin is opaque, and cannot be named.
  iframe.contentWindow?.postMessage({ t: FRAME_PORT }, self.origin === "null" ? "*" : self.origin, [port2]);
  const link: FrameLink = {
    post: (command) => { port1.postMessage(command); },
    onmessage: () => undefined,
    close: () => {
      port1.close();
      iframe.remove();
    },
  };
  port1.onmessage = (event) => { link.onmessage(event.data); };
  return link;
}
