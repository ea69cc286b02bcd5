import type { Wire } from '@orrery/cypher/values/wire.ts';
import type { EntityType, HasTexts, IsoDate } from '../graph/types.ts';
import type { Subgraph } from './orrery-api.ts';

/** How much of each word of the vocabulary there is in the graph. */
export interface Model {
  readonly types: readonly { readonly id: EntityType; readonly count: number }[];
  readonly predicates: readonly { readonly predicate: string; readonly count: number }[];
}

export interface Statistics {
  readonly entities: number;
  /** How many entities have each type itself, the commonest first. */
  readonly byType: readonly { readonly type: { readonly id: EntityType }; readonly count: number }[];
  readonly claims: number;
  readonly citations: number;
  readonly documents: number;
  readonly links: number;
  readonly earliest: IsoDate | null;
  readonly latest: IsoDate | null;
}

/** What is being looked at: an Orrery graph, an empty database, or one of others. Figures are of all that is in it. */
export interface DatabaseInfo {
  /** The same as long as it is the same graph. */
  readonly id: string;
  readonly name: string;
  readonly ownership: 'EMPTY' | 'OURS' | 'FOREIGN';
  readonly nodes: number;
  readonly relationships: number;
  /** The most frequent first; not all of them. */
  readonly labels: readonly { readonly label: string; readonly nodes: number }[];
  /** The import that is on its way into it. */
  readonly importing: RunningImport | null;
}

export interface RunningImport {
  /** The file at hand. */
  readonly about: string;
  /** `read`, `check`, `write` or `verify`; another word from a newer importer. */
  readonly phase: string;
  /** Bytes while the file is read, lines from then on. */
  readonly done: number;
  /** 0 while it is unknown. */
  readonly total: number;
}

export interface CypherNotification {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly severity: string;
  readonly line: number | null;
  readonly column: number | null;
}

export interface PlanOperator {
  readonly id: number;
  readonly parent: number | null;
  readonly operator: string;
  readonly details: string | null;
  readonly identifiers: readonly string[];
  readonly estimatedRows: number | null;
  readonly rows: number | null;
  readonly dbHits: number | null;
  readonly hitShare: number | null;
  readonly timeMs: number | null;
  readonly timeShare: number | null;
}

/** How a query is or was run; each operator stands before those whose rows it takes. */
export interface Plan {
  readonly isProfile: boolean;
  readonly planner: string | null;
  readonly runtime: string | null;
  readonly version: string | null;
  readonly operators: readonly PlanOperator[];
}

/** What of a schema can be shown as rows. */
export type ShownSchema = 'indexes' | 'constraints' | 'functions' | 'procedures';

export interface CypherAnswer {
  readonly columns: readonly string[];
  /** One array per row, in column order: tagged JSON. */
  readonly rows: readonly (readonly Wire[])[];
  readonly rowCount: number;
  readonly truncated: boolean;
  readonly stoppedBy: string | null;
  /** Milliseconds in the database, without those of planning. */
  readonly elapsedMs: number;
  readonly queuedMs: number;
  readonly plannedMs: number;
  readonly subgraph: Subgraph;
  readonly undrawable: number;
  readonly notifications: readonly CypherNotification[];
  readonly plan: Plan | null;
}

export interface DocumentInfo extends HasTexts {
  readonly id: string;
  readonly title: string;
  readonly titleZh: string | null;
  readonly lang: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** What must be said wherever data of this document is shown. */
  readonly credit: string | null;
  /** Of what the file with this document says. */
  readonly license: string | null;
  readonly publishedAt: string | null;
  readonly status: string;
  readonly paragraphCount: number;
  readonly claimCount: number;
  readonly hasText: boolean;
}

export interface PassageHit extends HasTexts {
  readonly paragraphId: string;
  readonly index: number;
  readonly summary: string | null;
  readonly summaryZh: string | null;
  readonly passage: string | null;
  readonly documentId: string;
  readonly documentTitle: string;
  readonly score: number;
}

/** `up` means: it answers and its database is ready. */
export type Health = { readonly state: 'up' } | { readonly state: 'database-down' } | { readonly state: 'unreachable' };
