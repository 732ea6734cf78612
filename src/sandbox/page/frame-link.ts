/**
 * The frame as the page knows it: commands down, reports up. `frame-host.ts` makes one of an iframe; tests make one of
 * nothing.
 */
import type { FrameCommand } from "../protocol.ts";

export interface FrameLink {
  post(command: FrameCommand): void;
  /** Called with whatever the frame sends, unread. */
  onmessage: (data: unknown) => void;
  /** Takes the frame out of the page; nothing is heard of it afterwards. */
  close(): void;
}

/** Opens a frame. Rejects with a `SandboxError`. */
export type OpenFrame = () => Promise<FrameLink>;
