import type { Database } from '@orrery/cypher/database.ts';
import { mergeEnds, storedMerged } from '@orrery/cypher/generated/identity.ts';
import { storedEntities, storedMerges } from '@orrery/cypher/generated/import.ts';
import { labelsOf, typeFromLabels } from '@orrery/cypher/model/entity-types.ts';
import { run } from '@orrery/cypher/run.ts';
import type { CollectedSource } from '../check/check-source.ts';
import type { PlannedBatch, SourceState } from '../check/source-state.ts';
import { countDifferences, type Difference } from '../plan/counts.ts';
import { contentHash } from '../plan/identity.ts';
import { sourceOf } from '../plan/map-lines.ts';
import { comparePrecedence } from '../plan/precedence.ts';
import { Redirects } from '../plan/redirects.ts';
import type { EntityRecord } from '../plan/source-graph.ts';
import { type MergedEntityWrite, NO_ROWS } from '../plan/write-rows.ts';
import type { MergeLine } from '../read/lines.ts';
import type { Symbols } from '../read/symbols.ts';
import { askByIds } from '../store/ask-by-ids.ts';
import { isHeldBy, type StoredMerge } from './merge-changes.ts';
import { type MergeContext, mergeEntity, unmergeEntity } from './merge-entity.ts';

/** The merges in force once these sources are imported: what they say now, and what all others have said. */
export function redirectsOf(sources: readonly Symbols[], stored: readonly StoredMerge[]): Redirects {
  const ours = new Set(sources.map(sourceOf));
  const next = new Map(
    stored.filter((old) => old.source === null || !ours.has(old.source)).map((old) => [old.from, old.into]),
  );
  for (const { merges } of sources) for (const line of merges) next.set(line.from.value, line.into.value);
  return new Redirects(next);
}

export interface MergeGuardContext {
  /** Whether a source of this run declares the entity. */
  readonly isDeclared: (id: string) => boolean;
  readonly stored: readonly StoredMerge[];
  readonly sources: readonly Symbols[];
}

/**
 * Guards a merge as LittleSis does: not across kinds, not with different external ids, and the better connected entity stays,
 * unless the line says `"force": true`. Reports the line when a guard does not hold, or when no source declares the entity that stays;
 * the one that goes may still be to come.
 */
export async function checkMergeGuards(
  db: Database,
  { symbols, problems }: CollectedSource,
  { isDeclared, ...others }: MergeGuardContext,
): Promise<void> {
  if (symbols.merges.length === 0) return;
  const ids = symbols.merges.flatMap((line) => [line.from.value, line.into.value]);
  const stored = new Map((await askByIds(db, mergeEnds, ids)).map((row) => [row.id, row]));
  for (const line of symbols.merges) {
    if (!stored.has(line.into.value) && !isDeclared(line.into.value)) {
      problems.add({
        ...line.into.place,
        code: 'dangling-reference',
        message: `"${line.into.value}" is not declared in any imported file`,
        remedy: 'correct the id, or import the file that declares it first',
      });
      continue;
    }
    const elsewhere = otherTarget(line, symbols, others);
    if (elsewhere !== undefined) {
      problems.add({
        ...line.into.place,
        code: 'duplicate-id',
        message: `"${line.from.value}" is merged into "${elsewhere.into}" already, by ${elsewhere.source}`,
        remedy: 'an entity goes into one other: take one of the two lines out',
      });
      continue;
    }
    const reason = line.force ? undefined : guard(line, { symbols, stored });
    if (reason === undefined) continue;
    problems.add({
      ...line.from.place,
      code: 'merge-guard',
      message: `${line.from.value} is not merged into ${line.into.value}: ${reason}`,
      remedy: 'correct the line, or add "force": true if you are sure',
    });
  }
}

/** Where another source sends the same entity, when that is somewhere else: who was imported last must not decide. */
function otherTarget(
  line: MergeLine,
  symbols: Symbols,
  { stored, sources }: Pick<MergeGuardContext, 'stored' | 'sources'>,
): { readonly into: string; readonly source: string } | undefined {
  const own = sourceOf(symbols);
  const ours = new Set(sources.map(sourceOf));
  const inRun = sources
    .slice(0, sources.indexOf(symbols))
    .flatMap((other) =>
      other.merges.map((one) => ({ from: one.from.value, into: one.into.value, source: sourceOf(other) })),
    );
  const kept = stored.flatMap(({ from, into, source }) =>
    source === null || ours.has(source) ? [] : [{ from, into, source }],
  );
  return [...inRun, ...kept].find(
    (one) => one.from === line.from.value && one.into !== line.into.value && one.source !== own,
  );
}

interface Known {
  readonly symbols: Symbols;
  readonly stored: ReadonlyMap<
    string,
    { labels: readonly string[]; merged: boolean; wikidataId: string | null; degree: bigint }
  >;
}

function guard(line: MergeLine, { symbols, stored }: Known): string | undefined {
  const [from, into] = [line.from.value, line.into.value];
  const typeOf = (id: string): string | undefined =>
    symbols.entity(id)?.type ?? typeFromLabels(stored.get(id)?.labels ?? []);
  const [fromType, intoType] = [typeOf(from), typeOf(into)];
  if (fromType !== undefined && intoType !== undefined && !isRelated(fromType, intoType))
    return `one is a ${fromType}, the other a ${intoType}`;
  const [a, b] = [stored.get(from), stored.get(into)];
  if (a === undefined || b === undefined) return undefined;
  if (a.wikidataId !== null && b.wikidataId !== null && a.wikidataId !== b.wikidataId)
    return `their Wikidata ids differ (${a.wikidataId}, ${b.wikidataId})`;
  if (!a.merged && a.degree > b.degree) {
    return `it is drawn with ${a.degree} links, the other with ${b.degree}; the better connected one should stay`;
  }
  return undefined;
}

/** A company and an organisation may be one; a person and a company may not. */
function isRelated(a: string, b: string): boolean {
  const rootOf = (name: string): string => labelsOf(name)[0] ?? name;
  return rootOf(a) === rootOf(b);
}

/** Makes the database follow the merges of these sources before anything is compared: takes back those they no longer state. */
export async function applyMerges(context: MergeContext, sources: readonly Symbols[]): Promise<void> {
  const { db, signal } = context;
  const wanted = new Map(
    sources.flatMap((symbols) =>
      symbols.merges.map((line) => [line.from.value, { line, source: sourceOf(symbols) }] as const),
    ),
  );
  const ours = new Set(sources.map(sourceOf));
  const stored = await run(db, storedMerges, {}, { signal });
  for (const old of stored) {
    const still = wanted.get(old.from)?.line.into.value === old.into;
    // oxlint-disable-next-line no-await-in-loop
    if (!still && old.source !== null && ours.has(old.source)) await unmergeEntity(context, old.from);
  }
  const ends = await askByIds(
    db,
    mergeEnds,
    [...wanted].flatMap(([from, { line }]) => [from, line.into.value]),
  );
  const known = new Map(ends.map((row) => [row.id, row]));
  for (const [from, { line, source }] of wanted) {
    const loser = known.get(from);
    // Where the loser is unknown, or the winner still to come, the import itself redirects.
    if (loser === undefined || loser.merged || known.get(line.into.value) === undefined) continue;
    // oxlint-disable-next-line no-await-in-loop
    await mergeEntity(context, { from, into: line.into.value, by: line.by, reason: line.reason ?? null, source });
  }
}

/** Records the merges of a source, and what it declares of entities that are others now. Comes last: the targets must be there. */
export async function planMerges(
  state: SourceState,
  db: Database,
  { merged, sources }: { readonly merged: readonly EntityRecord[]; readonly sources: readonly Symbols[] },
): Promise<PlannedBatch> {
  const { source, checked, signal } = state;
  const lines = new Map(checked.symbols.merges.map((line) => [line.from.value, line]));
  const records = new Map(merged.map((record) => [record.id, record]));
  const ids = [...new Set([...lines.keys(), ...records.keys()])].toSorted();
  if (ids.length === 0) return { rows: NO_ROWS, counts: {}, notices: [], lines: 0 };
  const stored = new Map((await askByIds(db, storedMerged, ids, { signal })).map((row) => [row.id, row]));
  // In a dry run, those that would have become former ones by now.
  const entities = new Map((await askByIds(db, storedEntities, ids, { signal })).map((row) => [row.id, row]));
  const rows: MergedEntityWrite[] = [];
  const differences: Difference[] = [];
  for (const id of ids) {
    const before = stored.get(id);
    const declaredBefore = before ?? entities.get(id);
    const line = lines.get(id);
    const isHeld = line !== undefined && before !== undefined && isHeldBy(before, { line, source, sources });
    const merge = isHeld ? undefined : line;
    const props = declarationOf(records.get(id), declaredBefore?.sources ?? [], source);
    const isSameMerge = merge === undefined || (before !== undefined && isAsStored(merge, source, before));
    const isSame =
      (props['hash'] === undefined || props['hash'] === declaredBefore?.hash) &&
      (props['sources'] === undefined || String(props['sources']) === String(declaredBefore?.sources));
    // The merge itself is counted with those of the whole run, before any is made: see compareMerges.
    if (records.has(id)) differences.push(declaredBefore === undefined ? 'created' : isSame ? 'unchanged' : 'changed');
    if (before !== undefined && isSameMerge && isSame) continue;
    const {
      into = null,
      by = null,
      reason = null,
    } = merge === undefined ? {} : { into: merge.into.value, by: merge.by, reason: merge.reason };
    rows.push({ id, into, by, reason, source, props });
  }
  return {
    rows: { ...NO_ROWS, mergedEntities: rows },
    counts: { entities: countDifferences(differences, 0) },
    notices: [],
    lines: 0,
  };
}

function isAsStored(
  line: MergeLine,
  source: string,
  stored: { into: string | null; by: string | null; reason: string | null; source: string | null },
): boolean {
  return (
    stored.into === line.into.value &&
    stored.by === line.by &&
    stored.reason === (line.reason ?? null) &&
    stored.source === source
  );
}

function declarationOf(
  record: EntityRecord | undefined,
  before: readonly string[],
  source: string,
): MergedEntityWrite['props'] {
  if (record === undefined) return {};
  const sources = [...new Set([...before, source])].toSorted(comparePrecedence);
  if (sources[0] !== source) return { sources };
  const labels = labelsOf(record.type);
  return { ...record.props, labels, sources, hash: contentHash([record.props, labels]) };
}
