import type { Database } from '@orrery/cypher/database.ts';
import { documents } from '@orrery/cypher/generated/export.ts';
import { claimsCitedIn } from '@orrery/cypher/generated/import.ts';
import { retractions } from '@orrery/cypher/generated/maintenance.ts';
import { run } from '@orrery/cypher/run.ts';
import type { CollectedSource } from '../check/check-source.ts';
import { contentHash } from '../plan/identity.ts';
import { sourceOf } from '../plan/map-lines.ts';
import { precedes } from '../plan/precedence.ts';
import type { Props, Scalar } from '../plan/source-graph.ts';
import { NO_ROWS } from '../plan/write-rows.ts';
import type { Symbols } from '../read/symbols.ts';
import { askByIds } from '../store/ask-by-ids.ts';
import { writePlan } from '../store/write-plan.ts';
import type { MergeContext } from './merge-entity.ts';
import { refreshClaims } from './refresh.ts';

export interface Retraction {
  readonly by: string;
  readonly reason: string;
  readonly source: string;
}

export interface StoredRetraction extends Retraction {
  readonly id: string;
}

/**
 * The documents that are withdrawn once these sources are imported: by what they say now, and by what all others have said. Where
 * two say so, the one that precedes wins, in whatever order they are imported.
 */
export function retractionsOf(
  sources: readonly Symbols[],
  stored: readonly StoredRetraction[],
): ReadonlyMap<string, Retraction> {
  const ours = new Set(sources.map(sourceOf));
  const all = new Map<string, Retraction>(stored.filter((one) => !ours.has(one.source)).map((one) => [one.id, one]));
  for (const symbols of sources) {
    const source = sourceOf(symbols);
    for (const { doc, by, reason } of symbols.retractions) {
      const other = all.get(doc.value);
      if (other === undefined || !precedes(other.source, source)) all.set(doc.value, { by, reason, source });
    }
  }
  return all;
}

/**
 * Lets retractions speak before anything is computed from a document: its line gets the status, and keeps what its own source
 * says.
 */
export function markRetracted(sources: readonly Symbols[], inForce: ReadonlyMap<string, Retraction>): void {
  for (const symbols of sources) {
    for (const [id, line] of symbols.documents) {
      const found = inForce.get(id);
      if (found === undefined) continue;
      const { status: statedStatus, statusNote: statedStatusNote } = line;
      const retraction = { by: found.by, source: found.source, statedStatus, statedStatusNote };
      symbols.documents.set(id, { ...line, status: 'retracted', statusNote: found.reason, retraction });
    }
  }
}

/** Reports retractions of documents that no source declares. */
export async function checkRetractions(
  db: Database,
  { symbols, problems }: CollectedSource,
  isDeclared: (documentId: string) => boolean,
): Promise<void> {
  const unknown = symbols.retractions.filter(({ doc }) => !isDeclared(doc.value));
  if (unknown.length === 0) return;
  const ids = unknown.map(({ doc }) => doc.value);
  const stored = new Set((await askByIds(db, documents, ids)).map((row) => row.id));
  for (const { doc } of unknown) {
    if (doc.value === '' || stored.has(doc.value)) continue;
    problems.add({
      ...doc.place,
      code: 'dangling-reference',
      message: `the document "${doc.value}" is not declared in any imported file`,
      remedy: 'correct the id, or import the file that declares it first',
    });
  }
}

/** Makes the documents of other sources follow: what these sources withdraw, and what they withdraw no more. */
export async function applyRetractions(
  context: MergeContext,
  sources: readonly Symbols[],
  inForce: ReadonlyMap<string, Retraction>,
): Promise<void> {
  const { db, guard, signal } = context;
  const ours = new Set(sources.map(sourceOf));
  const stored = await run(db, retractions, {}, { signal });
  const lifted = stored.filter((one) => ours.has(one.source) && !inForce.has(one.id)).map((one) => one.id);
  const stated = sources.flatMap((symbols) => symbols.retractions.map(({ doc }) => doc.value));
  const isHere = (id: string): boolean => sources.some((symbols) => symbols.holds(id));
  const ids = [...new Set([...lifted, ...stated])].filter((id) => !isHere(id));
  const rows = (await askByIds(db, documents, ids, { signal })).flatMap(({ id, props }) =>
    rowOf(id, props, inForce.get(id)),
  );
  if (rows.length === 0) return;
  await writePlan(db, { ...NO_ROWS, documents: rows }, { signal, importId: '', guard });
  const cited = await run(db, claimsCitedIn, { documentIds: rows.map((row) => row.id) }, { signal });
  const entities = [...new Set(cited.flatMap(({ named }) => named ?? []))];
  await refreshClaims(context, { claims: cited.map((row) => row.id), entities });
}

type DocumentRow = { readonly id: string; readonly anchorDate: string; readonly props: Props };

/** The document as it would be written were its own source imported now; nothing when it is so already. */
function rowOf(id: string, stored: unknown, retraction: Retraction | undefined): readonly DocumentRow[] {
  const all = new Map<string, Scalar>(Object.entries(typeof stored === 'object' && stored !== null ? stored : {}));
  const anchorDate = String(all.get('anchorDate'));
  const before = all.get('hash');
  for (const name of ['id', 'anchorDate', 'hash']) all.delete(name);
  const statedStatus = all.get('statedStatus') ?? all.get('status') ?? 'live';
  const statedNote = all.get('statedStatus') === undefined ? all.get('statusNote') : all.get('statedStatusNote');
  all.set('status', retraction === undefined ? statedStatus : 'retracted');
  all.set('statusNote', retraction === undefined ? (statedNote ?? null) : retraction.reason);
  all.set('retractedBy', retraction?.by ?? null);
  all.set('retractionSource', retraction?.source ?? null);
  all.set('statedStatus', retraction === undefined ? null : statedStatus);
  all.set('statedStatusNote', retraction === undefined ? null : (statedNote ?? null));
  const props: Props = Object.fromEntries(all);
  const hash = contentHash([props, anchorDate]);
  return hash === before ? [] : [{ id, anchorDate, props: { ...props, hash } }];
}
