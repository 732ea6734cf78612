/**
 * What passes between the page, the frames and the worker.
 *
 *     page  --FrameCommand-->  inner frame  --WorkerCommand-->  worker
 *     page  <--FrameReport---  inner frame  <--WorkerReport---  worker
 *
 * The worker runs a stranger's code, so a `WorkerReport` is flat: numbers, bounded strings (JSON where there is more to
 * say) and transferred buffers, never an object graph (a message of a million objects costs the page's main thread
 * seconds). The inner frame rebuilds each report field by field and counts it; the page reads it with `read-report.ts`.
 *
 * Workers are numbered by the page; every compilation and every run has a random id, and a report bears the id it answers.
 */
import type { LoopChoice, RunOptions } from "../runner/outcome.ts";

/** Posted by each frame to its parent, once it listens. */
export const FRAME_READY = "coroscope:ready";
/** Posted by each parent to its frame, with the port. */
export const FRAME_PORT = "coroscope:port";

export interface HandshakeMessage {
  readonly t: typeof FRAME_READY | typeof FRAME_PORT;
}

/** Compiles, and keeps the program for a run of the same text. */
export interface CompileCommand {
  readonly t: "compile";
  readonly id: string;
  readonly source: string;
  readonly loop: LoopChoice;
}

/** Compiles if need be, then runs. Nothing is sent to a worker after it. */
export interface RunCommand {
  readonly t: "run";
  readonly id: string;
  readonly source: string;
  readonly options: RunOptions;
}

export type WorkerCommand = CompileCommand | RunCommand;

export type WorkerReport =
  /** The worker is locked down and listens. */
  | { readonly t: "ready" }
  /** `text`: JSON of `{errors, loop, because}`: the `CompileError`s, none if it compiled, and the `LoopDecision`. */
  | { readonly t: "compiled"; readonly id: string; readonly text: string }
  /** The snippet is compiled and its run begins now. */
  | { readonly t: "started"; readonly id: string }
  /** `text`: JSON of {version, loop, functions}. The source does not come back: the page has it. */
  | { readonly t: "header"; readonly id: string; readonly text: string; readonly sites: ArrayBuffer; readonly statements?: ArrayBuffer }
  /** A `TraceBatch`; `text`: JSON of its strings. */
  | {
      readonly t: "batch";
      readonly id: string;
      readonly firstStep: number;
      readonly records: ArrayBuffer;
      readonly text: string;
      readonly dues: ArrayBuffer;
      readonly values: ArrayBuffer;
      readonly ran?: ArrayBuffer;
    }
  /** `text`: JSON of the `Outcome`. Nothing follows. */
  | { readonly t: "outcome"; readonly id: string; readonly text: string }
  /** The runner itself failed: a mistake of ours. `text`: what was thrown. */
  | { readonly t: "failed"; readonly id: string; readonly text: string };

/** How much a worker may still say. The relay adds up what it is granted and what arrives; see `limits.ts`. */
export interface Allowance {
  readonly messages: number;
  /** Bytes of all buffers. */
  readonly bytes: number;
  /** UTF-16 units of all strings. */
  readonly chars: number;
}

export type FrameCommand =
  /** The first one: the text of the worker, a classic script. */
  | { readonly t: "boot"; readonly runtime: string }
  | { readonly t: "spawn"; readonly worker: number; readonly grant: Allowance }
  | { readonly t: "send"; readonly worker: number; readonly command: WorkerCommand; readonly grant: Allowance }
  | { readonly t: "kill"; readonly worker: number }
  | { readonly t: "ping"; readonly beat: number };

/** Why a worker is no more: ended by us, over its allowance, not speaking our language, or broken by itself. */
export type GoneReason = "killed" | "flood" | "invalid" | "crashed";
export const GONE_REASONS: readonly GoneReason[] = ["killed", "flood", "invalid", "crashed"];

export type FrameReport =
  | { readonly t: "said"; readonly worker: number; readonly report: WorkerReport }
  /** The last that is heard of a worker. */
  | { readonly t: "gone"; readonly worker: number; readonly reason: GoneReason; readonly detail: string }
  | { readonly t: "pong"; readonly beat: number };

/** For the end of a switch over a union: a case left out is a type error, a value from outside the union throws. */
export function impossible(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
