/** The operations on all resources in the order of their steps: what counters are written from. Context managers have none. */
import type { ResourceTrack } from "../model/view.ts";

export interface DepthChange {
  readonly step: number;
  readonly label: string;
  readonly depth: number;
}

export class Depths {
  private readonly changes: readonly DepthChange[];
  private next = 0;

  constructor(resources: readonly ResourceTrack[]) {
    this.changes = resources.filter((resource) => !resource.isManager).flatMap(changesOf).sort((a, b) => a.step - b.step);
  }

  /** The changes at `step`; steps are to be asked in order. */
  *at(step: number): Generator<DepthChange, void, undefined> {
    for (let change = this.changes[this.next]; change !== undefined && change.step <= step; change = this.changes[++this.next]) yield change;
  }
}

function changesOf(resource: ResourceTrack): DepthChange[] {
  return Array.from({ length: resource.length }, (_, i) => ({ step: resource.step(i), label: resource.label, depth: resource.depth(i) }));
}
