/** Opens the sandbox of a page: the one door of this folder, beside the types of `runtime.ts`. */
import { pageClock } from "./page/clock.ts";
import { openFrame } from "./page/frame-host.ts";
import type { FrameLink } from "./page/frame-link.ts";
import { SandboxError } from "./page/sandbox-error.ts";
import { SandboxRuntime } from "./page/sandbox-runtime.ts";
import type { Runtime } from "./runtime.ts";
import { frameFile, runtimeFile } from "./site-files.ts";

export { SandboxError, type SandboxProblem } from "./page/sandbox-error.ts";

/**
 * Puts the hidden frames into the page and warms a worker. Returns at once: `ready` tells when it is, and a run or check
 * before that waits. The page needs a body.
 */
export function openRuntime(): Runtime {
  let text: Promise<string> | null = null;
  const runtime = (): Promise<string> => {
    text ??= fetchRuntime().catch((error: unknown) => {
      // A failed fetch is tried again by the next frame.
      text = null;
      throw error;
    });
    return text;
  };
  return new SandboxRuntime(() => openBooted(runtime()), pageClock);
}

/** A frame that has its runtime; both are fetched side by side. */
async function openBooted(runtime: Promise<string>): Promise<FrameLink> {
  const opening = openFrame(new URL(frameFile, document.baseURI));
  try {
    const text = await runtime;
    const link = await opening;
    link.post({ t: "boot", runtime: text });
    return link;
  } catch (error) {
    opening.then((link) => { link.close(); }, () => undefined);
    throw error;
  }
}

async function fetchRuntime(): Promise<string> {
  try {
    const response = await fetch(new URL(runtimeFile, document.baseURI));
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.text();
  } catch (error) {
    throw new SandboxError("runtime-not-loaded", `The part of Coroscope that runs snippets could not be loaded (${String(error)}). Check the connection and reload the page.`);
  }
}
