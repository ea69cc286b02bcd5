import type { Database } from '@orrery/cypher/database.ts';
import { mergeEnds } from '@orrery/cypher/generated/identity.ts';
import { retractions } from '@orrery/cypher/generated/maintenance.ts';
import { run } from '@orrery/cypher/run.ts';
import { checkJudgements } from '../check/check-judgements.ts';
import { checkMeetings, tellMeetings } from '../check/check-meetings.ts';
import { type CheckedSource, type CollectedSource, checkSource } from '../check/check-source.ts';
import { checkDocumentOwners } from '../check/document-owners.ts';
import { refuseLines } from '../check/refuse-lines.ts';
import { judgedTooEarly, orderSources } from '../check/source-order.ts';
import { checkPlaces } from '../check/source-place.ts';
import { checkExternalIds, checkRestored } from '../decide/external-ids.ts';
import { compareMerges, type MergeChange, redirectsBeforeMerging, storedMergesOf } from '../decide/merge-changes.ts';
import { checkMergeGuards, redirectsOf } from '../decide/merges.ts';
import { compareRetractions, type RetractionChange } from '../decide/retraction-changes.ts';
import { checkRetractions, markRetracted, type Retraction, retractionsOf } from '../decide/retractions.ts';
import { checkMerges } from '../plan/validate-claims.ts';
import { ImportRejected, Problems } from '../read/problem.ts';
import { askByIds } from '../store/ask-by-ids.ts';

export interface CheckTogetherOptions {
  readonly db: Database;
  readonly dryRun?: boolean | undefined;
  readonly maxErrors?: number | undefined;
  readonly replace?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: { file: string; phase: 'check'; done: number; total: number }) => void) | undefined;
}

/** Sources found good, in the order they must be imported, and what they decide about what others say. */
export interface CheckedSources {
  readonly checked: readonly CheckedSource[];
  /** Those of them that are imported once more, as they judge entities that a later one declares. */
  readonly again: readonly CheckedSource[];
  readonly retractions: ReadonlyMap<string, Retraction>;
  readonly mergeChanges: readonly MergeChange[];
  readonly retractionChanges: readonly RetractionChange[];
  /** Which entities of each source are those of another, for people. */
  readonly meetings: ReadonlyMap<CollectedSource['symbols'], readonly string[]>;
}

/**
 * Checks all sources of a run against their own names, the merges and retractions in force, each other, and what is stored.
 * @throws {ImportRejected} when they are wrong in more places than `maxErrors`.
 */
export async function checkTogether(
  collected: readonly CollectedSource[],
  options: CheckTogetherOptions,
): Promise<CheckedSources> {
  const { db, dryRun, signal, maxErrors, onProgress } = options;
  const named = await checkNames(collected, db);
  const symbols = named.map((one) => one.symbols);
  const stored = await storedMergesOf(db, signal);
  const redirects = redirectsOf(symbols, stored);
  const met = await checkAgainst(named, (some) => checkMeetings(db, some));
  const good = await checkAgainst(met, (some) => checkExternalIds(db, some, redirects));
  const withdrawn = await run(db, retractions, {}, { signal });
  const inForce = retractionsOf(symbols, withdrawn);
  markRetracted(symbols, inForce);
  const checked: CheckedSource[] = [];
  for (const one of good) {
    const { source, symbols: own } = one;
    const onLines = (done: number): void =>
      onProgress?.({ file: source.path, phase: 'check', done, total: own.lineCount });
    // oxlint-disable-next-line no-await-in-loop
    checked.push(await checkSource(one, { redirects, maxErrors, signal, onLines }));
  }
  const handOvers = await checkDocumentOwners(db, checked);
  throwIfTooMany(checked, maxErrors ?? 0);
  await checkPlaces(db, checked, options.replace === true);
  const mergeChanges = compareMerges(symbols, stored);
  await checkRestored(db, checked, mergeChanges);
  const targets = mergeChanges.map(({ from }) => redirects.of(from));
  const judged = symbols.flatMap(({ judgements }) => judgements.flatMap(({ a, b }) => [a.value, b.value]));
  const ends = await askByIds(db, mergeEnds, [...new Set([...targets, ...judged])]);
  const known = new Set(ends.flatMap((row) => (row.merged ? [] : [row.id])));
  const kept = new Set(ends.map((row) => row.id));
  const order = { handOvers, isStored: (id: string) => known.has(id), canBeJudged: (id: string) => kept.has(id) };
  const ordered = orderSources(checked, order);
  return {
    again: judgedTooEarly(ordered, order.canBeJudged),
    meetings: await tellMeetings(db, checked),
    checked: dryRun === true ? await asBeforeMerging(ordered, mergeChanges, options) : ordered,
    retractions: inForce,
    mergeChanges,
    retractionChanges: compareRetractions(symbols, withdrawn, inForce),
  };
}

/** What merges, judgements and retractions name, declared in these sources or stored. */
async function checkNames(collected: readonly CollectedSource[], db: Database): Promise<readonly CollectedSource[]> {
  const isDeclared = (id: string): boolean => collected.some(({ symbols }) => symbols.entity(id) !== undefined);
  const isDocument = (id: string): boolean => collected.some(({ symbols }) => symbols.documents.has(id));
  const stored = await storedMergesOf(db, undefined);
  return checkAgainst(collected, async (sources) => {
    for (const one of sources) {
      checkMerges(one.symbols.merges, one.problems);
      // oxlint-disable-next-line no-await-in-loop
      await checkMergeGuards(db, one, { isDeclared, stored, sources: sources.map(({ symbols }) => symbols) });
      // oxlint-disable-next-line no-await-in-loop
      await checkJudgements(db, one, isDeclared);
      // oxlint-disable-next-line no-await-in-loop
      await checkRetractions(db, one, isDocument);
    }
  });
}

/** Lets a check report into lists of its own, so that the lines it refuses are known and can be left out. */
async function checkAgainst(
  collected: readonly CollectedSource[],
  check: (sources: readonly CollectedSource[]) => Promise<void>,
): Promise<readonly CollectedSource[]> {
  const watched = collected.map((one) => ({ ...one, problems: new Problems() }));
  await check(watched);
  return collected.map((one, at) => {
    const found = watched[at]?.problems ?? new Problems();
    return refuseLines(one, found);
  });
}

function throwIfTooMany(checked: readonly CheckedSource[], maxErrors: number): void {
  const all = new Problems();
  for (const { problems } of checked) all.addAll(problems);
  const direct = all.total - all.kept.filter((problem) => problem.code === 'depends-on-rejected').length;
  if (direct > maxErrors) throw new ImportRejected(all);
}

/** A dry run makes no merges, so it looks up what was said of an entity where it still is. */
async function asBeforeMerging(
  checked: readonly CheckedSource[],
  changes: readonly MergeChange[],
  { db, maxErrors, signal }: CheckTogetherOptions,
): Promise<readonly CheckedSource[]> {
  const [first] = checked;
  if (first === undefined || changes.every(({ what }) => what === 'unchanged')) return checked;
  const redirects = await redirectsBeforeMerging(db, changes, first.redirects);
  const again: CheckedSource[] = [];
  for (const one of checked) {
    // What is wrong with it has been reported already.
    const problems = new Problems();
    // oxlint-disable-next-line no-await-in-loop
    const fresh = await checkSource({ ...one, problems }, { redirects, maxErrors, signal });
    again.push({ ...fresh, problems: one.problems, rejected: one.rejected });
  }
  return again;
}
