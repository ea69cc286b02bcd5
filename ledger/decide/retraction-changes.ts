import type { Database } from '@orrery/cypher/database.ts';
import { documents } from '@orrery/cypher/generated/export.ts';
import { claimsRestingOn } from '@orrery/cypher/generated/maintenance.ts';
import { run } from '@orrery/cypher/run.ts';
import type { Difference } from '../plan/counts.ts';
import { sourceOf } from '../plan/map-lines.ts';
import type { Symbols } from '../read/symbols.ts';
import { askByIds } from '../store/ask-by-ids.ts';
import { many } from './merge-changes.ts';
import type { Retraction, StoredRetraction } from './retractions.ts';

/** How one retraction stands to what is stored. */
export interface RetractionChange {
  readonly what: Difference | 'removed';
  readonly doc: string;
  /** Undefined when it is taken back. */
  readonly retraction: Retraction | undefined;
  /** Whose line it is, or was. */
  readonly source: string;
}

/** Compares what these sources withdraw with what is withdrawn already. Pure: asked before anything is written. */
export function compareRetractions(
  sources: readonly Symbols[],
  stored: readonly StoredRetraction[],
  inForce: ReadonlyMap<string, Retraction>,
): readonly RetractionChange[] {
  const before = new Map(stored.map((one) => [one.id, one]));
  const ours = new Set(sources.map(sourceOf));
  const changes = sources.flatMap((symbols) =>
    symbols.retractions.map(({ doc }): RetractionChange => {
      const source = sourceOf(symbols);
      const retraction = inForce.get(doc.value);
      const old = before.get(doc.value);
      // Withdrawn by a source that precedes this one: it stays as that one says.
      const isHeld = retraction?.source !== source;
      const isSame = old?.source === source && old.by === retraction?.by && old.reason === retraction.reason;
      const what = isHeld || isSame ? 'unchanged' : old === undefined ? 'created' : 'changed';
      return { what, doc: doc.value, retraction, source };
    }),
  );
  const lifted = stored.flatMap(({ id, source }): RetractionChange[] =>
    ours.has(source) && !inForce.has(id) ? [{ what: 'removed', doc: id, retraction: undefined, source }] : [],
  );
  return [...changes, ...lifted];
}

const TIMEOUT_MS = 60_000;

/** One line for each document that is withdrawn or counts again, with what that does to the claims it is cited for. */
export async function tellRetractions(
  db: Database,
  changes: readonly RetractionChange[],
): Promise<readonly { readonly source: string; readonly text: string }[]> {
  const told = changes.filter((change) => change.what !== 'unchanged');
  if (told.length === 0) return [];
  const ids = told.map((change) => change.doc);
  const stored = new Map((await askByIds(db, documents, ids)).map((row) => [row.id, statusesOf(row.props)]));
  const resting = await run(db, claimsRestingOn, { ids, others: ids }, { timeoutMs: TIMEOUT_MS });
  const claims = new Map(resting.map((row) => [row.id, row]));
  return told.map((change) => ({
    source: change.source,
    text: textOf(change, stored.get(change.doc), claims.get(change.doc)),
  }));
}

interface Statuses {
  readonly now: string;
  /** What its own source says. */
  readonly stated: string;
}

function statusesOf(props: object): Statuses {
  const all = new Map<string, unknown>(Object.entries(props));
  const textOr = (name: string, other: string): string => {
    const value = all.get(name);
    return typeof value === 'string' ? value : other;
  };
  const now = textOr('status', 'live');
  return { now, stated: textOr('statedStatus', now) };
}

function textOf(
  { what, doc, retraction }: RetractionChange,
  status: Statuses | undefined,
  resting: { readonly claims: bigint; readonly alone: bigint } | undefined,
): string {
  const who = `by ${retraction?.by ?? ''}: ${retraction?.reason ?? ''}`;
  if (status === undefined) return `~ document ${doc}: will be read as retracted (${who}); nothing stored cites it yet`;
  if (what === 'changed') return `~ document ${doc}: stays retracted (${who})`;
  const { claims, alone } = resting ?? { claims: 0n, alone: 0n };
  return what === 'removed'
    ? `~ document ${doc}: status: ${status.now} → ${status.stated} (withdrawn no longer); ` +
        `${many(claims, 'claim')} ${claims === 1n ? 'gets' : 'get'} a citation back, ${alone} the only one`
    : `~ document ${doc}: status: ${status.now} → retracted (${who}); ` +
        `${many(claims, 'claim')} ${claims === 1n ? 'loses' : 'lose'} a citation, ${alone} ${alone === 1n ? 'loses its' : 'lose their'} last one`;
}
