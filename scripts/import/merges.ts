import type { Database } from '@orrery/cypher/database.ts';
import {
  claimsAround,
  mergeEnds,
  restoreEntity,
  retireEntity,
  storedMerged,
} from '@orrery/cypher/generated/identity.ts';
import { storedMerges } from '@orrery/cypher/generated/import.ts';
import { ENTITY_TYPE_NAMES, labelsOf, typeFromLabels } from '@orrery/cypher/model/entity-types.ts';
import { type QueryStep, run, runAll, step } from '@orrery/cypher/run.ts';
import { countDifferences, type Difference } from './counts.ts';
import { contentHash } from './identity.ts';
import type { MergeLine } from './lines.ts';
import { sourceOf } from './map-lines.ts';
import { planBatch } from './plan.ts';
import type { PlannedBatch, SourceState } from './plan-source.ts';
import { comparePrecedence } from './precedence.ts';
import type { Problems } from './problem.ts';
import { Redirects } from './redirects.ts';
import { rekey } from './rekey.ts';
import type { EntityRecord } from './source-graph.ts';
import { databaseStore } from './store.ts';
import type { Symbols } from './symbols.ts';
import { stepsOf, writePlan } from './write-plan.ts';
import { type MergedEntityWrite, NO_ROWS } from './write-rows.ts';

/** The merges in force once these sources are imported: what they say now, and what all others have said. */
export async function redirectsOf(
  db: Database,
  sources: readonly Symbols[],
  signal: AbortSignal | undefined,
): Promise<Redirects> {
  const ours = new Set(sources.map(sourceOf));
  const stored = await run(db, storedMerges, {}, { signal });
  const next = new Map(
    stored.filter((merge) => merge.source === null || !ours.has(merge.source)).map((merge) => [merge.from, merge.into]),
  );
  for (const { merges } of sources) for (const merge of merges) next.set(merge.from.value, merge.into.value);
  return new Redirects(next);
}

/**
 * Guards a merge as LittleSis does: not across kinds, not with different external ids, and the better connected entity stays,
 * unless the line says `"force": true`. Reports the line when a guard does not hold, or when nobody knows its ends.
 */
export async function checkMergeGuards(db: Database, symbols: Symbols, problems: Problems): Promise<void> {
  if (symbols.merges.length === 0) return;
  const ids = symbols.merges.flatMap((merge) => [merge.from.value, merge.into.value]);
  const stored = new Map((await run(db, mergeEnds, { ids })).map((row) => [row.id, row]));
  for (const merge of symbols.merges) {
    const reason = merge.force ? undefined : guard(merge, { symbols, stored });
    if (reason === undefined) continue;
    problems.add({
      ...merge.from.place,
      code: 'merge-guard',
      message: `${merge.from.value} is not merged into ${merge.into.value}: ${reason}`,
      remedy: 'correct the line, or add "force": true if you are sure',
    });
  }
}

interface Known {
  readonly symbols: Symbols;
  readonly stored: ReadonlyMap<
    string,
    { labels: readonly string[]; merged: boolean; wikidataId: string | null; claims: bigint }
  >;
}

function guard(merge: MergeLine, { symbols, stored }: Known): string | undefined {
  const [from, into] = [merge.from.value, merge.into.value];
  const typeOf = (id: string): string | undefined =>
    symbols.entity(id)?.type ?? typeFromLabels(stored.get(id)?.labels ?? []);
  const [fromType, intoType] = [typeOf(from), typeOf(into)];
  if (fromType !== undefined && intoType !== undefined && !isRelated(fromType, intoType))
    return `one is a ${fromType}, the other a ${intoType}`;
  const [a, b] = [stored.get(from), stored.get(into)];
  if (a === undefined || b === undefined) return undefined;
  if (a.wikidataId !== null && b.wikidataId !== null && a.wikidataId !== b.wikidataId)
    return `their Wikidata ids differ (${a.wikidataId}, ${b.wikidataId})`;
  if (!a.merged && a.claims > b.claims) {
    return `it has ${a.claims} claims, the other ${b.claims}; the better known one should stay`;
  }
  return undefined;
}

/** A company and an organisation may be one; a person and a company may not. */
function isRelated(a: string, b: string): boolean {
  const rootOf = (name: string): string => {
    const type = ENTITY_TYPE_NAMES.find((one) => one === name);
    return type === undefined ? name : (labelsOf(type)[0] ?? name);
  };
  return rootOf(a) === rootOf(b);
}

export interface MergeContext {
  readonly db: Database;
  readonly guard: QueryStep;
  readonly signal: AbortSignal | undefined;
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
  for (const merge of stored) {
    const still = wanted.get(merge.from)?.line.into.value === merge.into;
    // oxlint-disable-next-line no-await-in-loop
    if (!still && merge.source !== null && ours.has(merge.source)) await unmerge(context, merge.from);
  }
  const ends = await run(db, mergeEnds, { ids: [...wanted].flatMap(([from, { line }]) => [from, line.into.value]) });
  const known = new Map(ends.map((row) => [row.id, row]));
  for (const [from, { line, source }] of wanted) {
    const loser = known.get(from);
    // Where the loser is unknown, or the winner still to come, the import itself redirects.
    if (loser === undefined || loser.merged || known.get(line.into.value) === undefined) continue;
    // oxlint-disable-next-line no-await-in-loop
    await merge(context, { from, into: line.into.value, by: line.by, reason: line.reason ?? null, source });
  }
}

export interface MergeRequest {
  readonly from: string;
  readonly into: string;
  readonly by: string;
  readonly reason: string | null;
  readonly source: string;
}

/** Everything said of one entity is said of the other from now on. The former id keeps leading there. */
export async function merge(context: MergeContext, request: MergeRequest): Promise<void> {
  const { db, guard: lock, signal } = context;
  const { from, into, by, reason, source } = request;
  const redirects = await redirectsWith(db, (next) => next.set(from, into));
  const labels = await labelsOfEntity(db, from);
  const around = (await run(db, claimsAround, { ids: [from] }, { signal })).map((row) => row.id);
  const target = redirects.of(into);
  const winnerClaims = (await run(db, claimsAround, { ids: [target] }, { signal })).map((row) => row.id);
  // Claims of the winner too: one of the loser's may become equal to one of them.
  const { rows, touched } = await rekey(db, [...new Set([...around, ...winnerClaims])], redirects);
  await runAll(db, [lock, ...stepsOf(rows, '')], { signal });
  await refresh(context, [...touched, ...winnerClaims], target);
  await runAll(db, [lock, step(retireEntity, { id: from, into, by, reason, source, labels })], { signal });
}

/** Takes a merge back: what was stated of the former entity is said of it again. */
export async function unmerge(context: MergeContext, from: string): Promise<void> {
  const { db, guard: lock, signal } = context;
  const all = await redirectsWith(db, () => {});
  const target = all.of(from);
  const redirects = await redirectsWith(db, (next) => next.delete(from));
  const labels = await labelsOfEntity(db, from);
  const around = (await run(db, claimsAround, { ids: [target] }, { signal })).map((row) => row.id);
  const { rows, touched } = await rekey(db, around, redirects);
  await runAll(db, [lock, step(restoreEntity, { id: from, labels }), ...stepsOf(rows, '')], { signal });
  await refresh(context, touched, target);
  await refresh(context, touched, from);
}

async function redirectsWith(db: Database, change: (next: Map<string, string>) => void): Promise<Redirects> {
  const next = new Map((await run(db, storedMerges, {})).map((one) => [one.from, one.into]));
  change(next);
  return new Redirects(next);
}

async function labelsOfEntity(db: Database, id: string): Promise<string[]> {
  const [row] = await run(db, mergeEnds, { ids: [id] });
  const type = typeFromLabels(row?.labels ?? []);
  return type === undefined ? [] : [...labelsOf(type)];
}

/** Derives and draws claims anew, and the names of an entity. */
async function refresh(
  { db, guard: lock, signal }: MergeContext,
  claims: readonly string[],
  entity: string,
): Promise<void> {
  const graph = { ...NOTHING, entities: [], source: '', origin: '' };
  const stored = await databaseStore({ db, signal }).load(graph, { couple: true, claims, entities: [entity] });
  const scope = { documentIds: new Set<string>(), liveOf: () => undefined, isStated: () => true };
  const { rows } = planBatch({ graph, stored, scope });
  await writePlan(db, rows, { signal, importId: '', guard: lock });
}

const NOTHING = {
  documents: [],
  paragraphs: [],
  merged: [],
  claims: [],
  citations: [],
  links: [],
  judgements: [],
} as const;

/** Records the merges of a source, and what it declares of entities that are others now. Comes last: the targets must be there. */
export async function planMerges(
  state: SourceState,
  db: Database,
  merged: readonly EntityRecord[],
): Promise<PlannedBatch> {
  const { source, checked } = state;
  const lines = new Map(checked.symbols.merges.map((line) => [line.from.value, line]));
  const records = new Map(merged.map((record) => [record.id, record]));
  const ids = [...new Set([...lines.keys(), ...records.keys()])].toSorted();
  const stored = new Map((await run(db, storedMerged, { ids }, { signal: state.signal })).map((row) => [row.id, row]));
  const rows: MergedEntityWrite[] = [];
  const differences: Difference[] = [];
  for (const id of ids) {
    const before = stored.get(id);
    const line = lines.get(id);
    const declared = declarationOf(records.get(id), before?.sources ?? [], source);
    const row = {
      id,
      into: line?.into.value ?? null,
      by: line?.by ?? null,
      reason: line?.reason ?? null,
      source,
      props: declared,
    };
    const same =
      before !== undefined &&
      (line === undefined ||
        (before.into === row.into &&
          before.by === row.by &&
          before.reason === row.reason &&
          before.source === source)) &&
      (declared['hash'] === undefined || declared['hash'] === before.hash) &&
      (declared['sources'] === undefined || String(declared['sources']) === String(before.sources));
    differences.push(before === undefined ? 'created' : same ? 'unchanged' : 'changed');
    if (!same) rows.push(row);
  }
  return {
    rows: { ...NO_ROWS, mergedEntities: rows },
    counts: { merges: countDifferences(differences, 0) },
    notices: [],
    lines: 0,
  };
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
