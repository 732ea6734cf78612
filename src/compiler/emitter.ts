/** What every emission rule is given: the snippet, the edits so far, and the tables that become part of the program. */
import type { Captures } from "./captures.ts";
import type { Edits } from "./edits.ts";
import type { FunctionTable } from "./functiontable.ts";
import type { Heads } from "./heads.ts";
import type { Names } from "./prefix.ts";
import type { SiteTable } from "./sites.ts";
import type { StatementTable } from "./statements.ts";
import type { Node } from "./ast.ts";
import type { Unit } from "./unit.ts";

export interface Emitter {
  readonly unit: Unit;
  readonly edits: Edits;
  readonly names: Names;
  readonly sites: SiteTable;
  readonly functions: FunctionTable;
  readonly statements: StatementTable;
  readonly heads: Heads;
  readonly captures: Captures;
  /** Nodes whose evaluation may call user code: see calling.ts. */
  readonly calling: ReadonlySet<Node>;
}
