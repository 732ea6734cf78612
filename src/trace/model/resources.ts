/**
 * What coroutines share: queues, locks, semaphores, events, conditions, barriers, and context managers. Of each how its
 * depth changed, as growable columns: 8 bytes an operation.
 */
import { RESOURCE_DEPTH_BITS, RESOURCE_OPERATIONS, type ResourceOperation, type TraceHeader } from "../format.ts";
import { assignedName, managedText } from "./assigned.ts";
import { countLeading, GrowableU32 } from "./growable.ts";
import { Labels } from "./labels.ts";
import type { Records } from "./records.ts";
import { siteRange } from "./sites.ts";
import type { ResourceTrack } from "./view.ts";

const DEPTH_MASK = (1 << RESOURCE_DEPTH_BITS) - 1;
/** "Queue(2)": the kind, and the capacity if it has one. */
const NAME = /^([^(]*)(?:\((\d+)\))?/u;
/** "Condition's lock": one that another resource made for itself. */
const INNER = /^(.*)(?:'s |\._)lock$/u;

export class Resource implements ResourceTrack {
  readonly id: number;
  readonly index: number;
  readonly kind: string;
  readonly name: string;
  readonly label: string;
  readonly capacity: number;
  readonly createdStep: number;
  readonly site: number;
  readonly coroutine: number;
  readonly owner: string;
  most = 0;
  /** True while all that was done is enter and exit. */
  private onlyManages = true;
  private readonly records: Records;
  private readonly steps = new GrowableU32(8);
  /** Operation and depth, as the record has them. */
  private readonly words = new GrowableU32(8);

  constructor(records: Records, step: number, index: number, name: string, label: string) {
    const [, owner = ""] = INNER.exec(name) ?? [];
    const [, kind = "", capacity = "0"] = NAME.exec(owner === "" ? name : "Lock") ?? [];
    this.records = records;
    this.id = records.cause(step);
    this.index = index;
    this.owner = owner;
    this.kind = kind;
    this.name = name;
    this.label = label;
    this.capacity = Number(capacity);
    this.createdStep = step;
    this.site = records.site(step);
    this.coroutine = records.coroutine(step);
  }

  get length(): number {
    return this.steps.length;
  }
  get isManager(): boolean {
    return this.length > 0 && this.onlyManages;
  }
  step(i: number): number {
    return this.steps.get(i);
  }
  operation(i: number): ResourceOperation {
    return RESOURCE_OPERATIONS[this.words.get(i) >>> RESOURCE_DEPTH_BITS] ?? "set";
  }
  depth(i: number): number {
    return i < 0 ? 0 : this.words.get(i) & DEPTH_MASK;
  }
  by(i: number): number {
    return this.records.writer(this.step(i));
  }
  siteOf(i: number): number {
    return this.records.site(this.step(i));
  }
  at(step: number): number {
    return countLeading(this.steps.length, (i) => this.steps.get(i) <= step) - 1;
  }

  /** Notes the Resource record at `step`. */
  push(step: number): void {
    const word = this.records.operand(step);
    this.steps.push(step);
    this.words.push(word);
    this.most = Math.max(this.most, word & DEPTH_MASK);
    const operation = RESOURCE_OPERATIONS[word >>> RESOURCE_DEPTH_BITS];
    if (operation !== "enter" && operation !== "exit") this.onlyManages = false;
  }
}

export class Resources {
  readonly list: Resource[] = [];
  private readonly header: TraceHeader;
  private readonly records: Records;
  private readonly byId = new Map<number, Resource>();
  private readonly labels = new Labels();

  constructor(header: TraceHeader, records: Records) {
    this.header = header;
    this.records = records;
  }

  get(id: number): Resource | undefined {
    return this.byId.get(id);
  }

  /** A ResourceNew record; false if its id is taken, or none. */
  make(step: number, name: string): boolean {
    const id = this.records.cause(step);
    if (id === 0 || this.byId.has(id)) return false;
    const label = this.labels.next(this.labelOf(step, name), undefined);
    const resource = new Resource(this.records, step, this.list.length, name, label);
    this.list.push(resource);
    this.byId.set(id, resource);
    return true;
  }

  private labelOf(step: number, name: string): string {
    const { source } = this.header;
    const { start, end } = siteRange(this.header, this.records.site(step));
    if (end <= start) return name;
    const given = assignedName(source, start) || managedText(source.slice(start, end));
    return given !== "" && INNER.test(name) ? `${given}._lock` : given || name;
  }

  /** A Resource record; false if there is no such resource or operation. */
  operate(step: number): boolean {
    const { records } = this;
    const resource = this.byId.get(records.cause(step));
    if (resource === undefined || RESOURCE_OPERATIONS[records.operand(step) >>> RESOURCE_DEPTH_BITS] === undefined) return false;
    resource.push(step);
    return true;
  }
}
