/** The coroutines of a trace, in order of creation, found by id. */
import type { Flavour, FunctionInfo } from "../format.ts";
import { functionName, Labels, WITH_BODY } from "./labels.ts";
import { Spans } from "./spans.ts";
import type { CoroutineRow, Ending } from "./view.ts";

/** What a Create record tells. */
export interface Creation {
  readonly id: number;
  readonly step: number;
  readonly parent: number;
  readonly callSite: number;
  readonly info: FunctionInfo | undefined;
  /** The text of the call. */
  readonly call: string;
  /** Preview of the arguments, undefined if none was kept. */
  readonly args: string | undefined;
}

export class Row implements CoroutineRow {
  readonly id: number;
  readonly index: number;
  readonly name: string;
  readonly flavour: Flavour;
  label: string;
  parent: number;
  depth: number;
  task = 0;
  taskName = "";
  isNamed = false;
  readonly library: boolean;
  readonly hidden: boolean;
  readonly callSite: number;
  readonly functionSite: number;
  readonly createdStep: number;
  endedStep = -1;
  ending: Ending | null = null;
  result = "";
  readonly spans = new Spans();
  readonly isGenerator: boolean;
  /** asyncio: the task in which it runs, or ran last; 0 if none. */
  runsIn = 0;
  /** asyncio: true once it was started. */
  hasRun = false;
  /** True once another row stands below it: then it cannot move any more. */
  hasChildren = false;

  constructor(creation: Creation, index: number, label: string, depth: number) {
    const { id, step, parent, callSite, info, call } = creation;
    this.id = id;
    this.index = index;
    this.name = functionName(info, call);
    this.flavour = info?.flavour ?? "async function";
    this.label = label;
    this.parent = parent;
    this.depth = depth;
    this.library = info?.library ?? false;
    this.hidden = this.library && callSite === 0;
    this.callSite = callSite;
    this.functionSite = info?.site ?? 0;
    this.createdStep = step;
    this.isGenerator = this.flavour === "async generator";
  }

  /** Its last slice ended at `step`. */
  finish(step: number, ending: Ending, result: string): void {
    this.endedStep = step;
    this.ending = ending;
    this.result = result;
    this.spans.close(step + 1);
  }
}

export class Rows {
  readonly list: Row[] = [];
  private readonly byId = new Map<number, Row>();
  private readonly byTask = new Map<number, Row>();
  private readonly labels = new Labels();

  get(id: number): Row | undefined {
    return this.byId.get(id);
  }

  /** The root of a task. */
  rootOf(task: number): Row | undefined {
    return this.byTask.get(task);
  }

  /** Adds a coroutine, or undefined if the id is taken or none. */
  create(creation: Creation): Row | undefined {
    if (creation.id === 0 || this.byId.has(creation.id)) return undefined;
    const name = functionName(creation.info, creation.call);
    const label = this.labels.next(name, name === WITH_BODY ? undefined : creation.args); // a block takes no arguments
    const row = new Row(creation, this.list.length, label, this.levelBelow(this.byId.get(creation.parent)));
    this.list.push(row);
    this.byId.set(row.id, row);
    return row;
  }

  /** `row` is the root of `task`; false if another one is. A task of a coroutine that was used already only fails: it is not the row's. */
  root(row: Row, task: number): boolean {
    const known = this.byTask.get(task);
    if (known !== undefined || task === 0) return known === row;
    this.byTask.set(task, row);
    if (row.task === 0 && !row.hasRun && row.ending === null) row.task = row.runsIn = task;
    return true;
  }

  /** A task's name. One that the snippet gave is what its lane bears. */
  name(row: Row, name: string, isNamed: boolean): void {
    if (isNamed && !(row.isNamed && row.taskName === name)) row.label = this.labels.rename(row.label, name);
    row.taskName = name;
    row.isNamed = isNamed;
  }

  /** Puts `row`, which has not run yet, below `parent`. Nothing below it could follow, so then it stays. */
  move(row: Row, parent: Row): void {
    if (row.hasChildren || row === parent || row.parent === parent.id) return;
    row.parent = parent.id;
    row.depth = this.levelBelow(parent);
  }

  private levelBelow(parent: Row | undefined): number {
    if (parent === undefined) return 0;
    parent.hasChildren = true;
    return parent.depth + 1;
  }
}
