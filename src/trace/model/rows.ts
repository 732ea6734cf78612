/** The coroutines of a trace, in order of creation, found by id. */
import type { Flavour, FunctionInfo } from "../format.ts";
import { functionName, Labels } from "./labels.ts";
import { Spans } from "./spans.ts";
import type { CoroutineRow, Ending } from "./view.ts";

/** What a Create record tells. */
export interface Creation {
  readonly id: number;
  readonly step: number;
  readonly parent: number;
  readonly callSite: number;
  readonly info: FunctionInfo | undefined;
  /** Preview of the arguments, undefined if none was kept. */
  readonly args: string | undefined;
}

export class Row implements CoroutineRow {
  readonly id: number;
  readonly index: number;
  readonly name: string;
  readonly flavour: Flavour;
  readonly label: string;
  readonly parent: number;
  readonly depth: number;
  readonly library: boolean;
  readonly callSite: number;
  readonly functionSite: number;
  readonly createdStep: number;
  endedStep = -1;
  ending: Ending | null = null;
  result = "";
  readonly spans = new Spans();
  readonly isGenerator: boolean;

  constructor(creation: Creation, index: number, label: string, depth: number) {
    const { id, step, parent, callSite, info } = creation;
    this.id = id;
    this.index = index;
    this.name = functionName(info);
    this.flavour = info?.flavour ?? "async function";
    this.label = label;
    this.parent = parent;
    this.depth = depth;
    this.library = info?.library ?? false;
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
  private readonly labels = new Labels();

  get(id: number): Row | undefined {
    return this.byId.get(id);
  }

  /** Adds a coroutine, or undefined if the id is taken or none. */
  create(creation: Creation): Row | undefined {
    if (creation.id === 0 || this.byId.has(creation.id)) return undefined;
    const parent = this.byId.get(creation.parent);
    const label = this.labels.next(functionName(creation.info), creation.args);
    const row = new Row(creation, this.list.length, label, parent === undefined ? 0 : parent.depth + 1);
    this.list.push(row);
    this.byId.set(row.id, row);
    return row;
  }
}
