import type { Connection } from '@orrery/cypher/open-database.ts';
import type { Wire } from '@orrery/cypher/values/wire.ts';
import type { ExtraAllowed } from '../allow-list.ts';
import type { CypherNotice } from '../notices.ts';
import type { PlanTree } from '../plan-tree.ts';
import type { Findings } from '../values.ts';
import type { ErrorOnWire } from './error-on-wire.ts';

/** A query with its parameters as tagged JSON, whole numbers as bigint: classes of the driver do not survive the way between two processes. */
export interface RawQuery {
  readonly query: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What an answer may take before it is cut. */
export interface ReadBounds {
  readonly maxRows: number;
  /** Size of the rows as JSON, in bytes. */
  readonly maxBytes: number;
}

export interface Task extends RawQuery {
  readonly kind: 'explain' | 'read' | 'profile';
  /** What stands before the query when it is asked; see `Statement`. */
  readonly options: string;
  /** Written into the metadata of the transaction: by it the watch finds what is left of the task in the database. */
  readonly tag: string;
  /** The clock of the transaction. */
  readonly timeoutMs: number;
  /** What this process has written or read before, so that a cluster answers with that included. */
  readonly bookmarks: readonly string[];
  readonly bounds: ReadBounds;
  /** What may be called: beside our own lists, and the functions of this database that are not built in. */
  readonly calls: { readonly extra: ExtraAllowed; readonly extensions: ReadonlySet<string> };
}

/** What a task came to. `rows` of a read have been sent before it. */
export interface TaskResult {
  readonly columns: readonly string[];
  readonly stoppedBy: string | null;
  readonly findings: Findings;
  readonly notifications: readonly CypherNotice[];
  /** Of an explained or profiled query; null of one that was only read. */
  readonly plan: PlanTree | null;
  readonly elapsedMs: number;
}

export type Row = readonly Wire[];

/** From the server to the runner. The password travels here: arguments and environment of a process can be read by others. */
export type ToRunner =
  | { readonly type: 'open'; readonly connection: Connection }
  | { readonly type: 'task'; readonly task: Task }
  | { readonly type: 'cancel' };

/** From the runner to the server. `ready` comes once, before any task. `clean`: the database has said that nothing of the task is left. */
export type FromRunner =
  | { readonly type: 'ready' }
  | { readonly type: 'rows'; readonly json: string }
  | { readonly type: 'done'; readonly clean: boolean; readonly result: TaskResult }
  | { readonly type: 'failed'; readonly clean: boolean; readonly error: ErrorOnWire };
