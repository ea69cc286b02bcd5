import type { AttachedText } from '../plan/attach-text.ts';
import type { Counts, Kind } from '../plan/counts.ts';
import { sourceOf } from '../plan/map-lines.ts';
import type { Scope } from '../plan/scope.ts';
import type { EntityRecord } from '../plan/source-graph.ts';
import type { StoredDocument } from '../plan/stored.ts';
import type { WriteRows } from '../plan/write-rows.ts';
import type { Store } from '../store/store.ts';
import type { CheckedSource } from './check-source.ts';

/** What one batch comes to. */
export interface PlannedBatch {
  readonly rows: WriteRows;
  readonly counts: Partial<Readonly<Record<Kind, Counts>>>;
  readonly notices: readonly string[];
  /** Lines of the source that it took. */
  readonly lines: number;
  /** What it declares of entities that are others now. */
  readonly merged?: readonly EntityRecord[];
}

export interface PlanSourceInput {
  readonly checked: CheckedSource;
  readonly store: Store;
  readonly text: AttachedText | undefined;
  readonly signal: AbortSignal | undefined;
}

export interface SourceState extends PlanSourceInput {
  readonly source: string;
  readonly stored: ReadonlyMap<string, StoredDocument>;
  readonly scope: Scope;
}

/** Reads what the database holds of a source's documents: what every batch must know. */
export async function openState(input: PlanSourceInput): Promise<SourceState> {
  const { symbols, claims } = input.checked;
  const source = sourceOf(symbols);
  const stored = await input.store.documents([...symbols.documents.keys()], source);
  const ours = [...stored.values()].filter((document) => document.source === source).map((document) => document.id);
  const scope: Scope = {
    // Of a document that is only named here another source may say more: what that one says is not ours to remove.
    documentIds: new Set([...[...symbols.documents.keys()].filter((id) => symbols.holds(id)), ...ours]),
    liveOf: (id) => {
      const status = symbols.holds(id) ? symbols.documents.get(id)?.status : undefined;
      return status === undefined ? undefined : status === 'live' || status === 'corrected';
    },
    isStated: (id) => claims.stated.has(id),
  };
  return { ...input, source, stored, scope };
}
