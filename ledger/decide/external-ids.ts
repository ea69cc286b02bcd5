import type { Database } from '@orrery/cypher/database.ts';
import { mergeEnds, wikidataBearers } from '@orrery/cypher/generated/identity.ts';
import { run } from '@orrery/cypher/run.ts';
import type { CollectedSource } from '../check/check-source.ts';
import { sourceOf } from '../plan/map-lines.ts';
import { baseName } from '../read/base-name.ts';
import { batchesOf } from '../read/collections.ts';
import { ImportRejected, type Place, Problems } from '../read/problem.ts';
import { askByIds } from '../store/ask-by-ids.ts';
import type { MergeChange } from './merge-changes.ts';

const BATCH = 5000;

interface Bearer {
  readonly id: string;
  /** Where it was declared, when that is a file of this run. */
  readonly file: string | undefined;
}

/**
 * One external id, one entity: a constraint of the database. Reports the line that gives an id to a second entity, whether the
 * first is stored or in another file of this run. An entity that is merged into another keeps its id beside it.
 */
export async function checkExternalIds(
  db: Database,
  collected: readonly CollectedSource[],
  redirects: { of(id: string): string; has(id: string): boolean },
): Promise<void> {
  const bearers = await storedBearers(db, collected);
  const targets = [...bearers.values()].map(({ id }) => redirects.of(id)).filter((id) => id !== '');
  const stored = new Set((await askByIds(db, mergeEnds, targets)).map((row) => row.id));
  for (const { symbols, problems } of collected) {
    for (const [wikidataId, { id, place }] of symbols.wikidata) {
      if (redirects.has(id)) continue;
      const first = bearers.get(wikidataId);
      // The bearer goes into this entity, which is there already: that is done before anything is written.
      const goesHere = first !== undefined && redirects.of(first.id) === id && stored.has(id);
      if (first === undefined || goesHere) bearers.set(wikidataId, { id, file: place.file });
      else if (first.id !== id) problems.add(problemOf({ wikidataId, id, place }, first));
    }
  }
}

/**
 * An entity that is one of its own again takes its external id back, which another may have been given meanwhile.
 * @throws {ImportRejected} there is no line that could be left out: what is wrong is that one is missing.
 */
export async function checkRestored(
  db: Database,
  collected: readonly CollectedSource[],
  changes: readonly MergeChange[],
): Promise<void> {
  const restored = changes.filter(({ what }) => what === 'removed');
  if (restored.length === 0) return;
  const former = new Map(
    (
      await askByIds(
        db,
        mergeEnds,
        restored.map(({ from }) => from),
      )
    ).map((row) => [row.id, row]),
  );
  const wikidataIds = [...former.values()].flatMap((row) => row.wikidataId ?? []);
  const bearers = new Map((await run(db, wikidataBearers, { wikidataIds })).map((row) => [row.wikidataId, row.id]));
  const problems = new Problems();
  for (const { from, into, source } of restored) {
    const wikidataId = former.get(from)?.wikidataId ?? '';
    const bearer = bearers.get(wikidataId);
    if (bearer === undefined) continue;
    problems.add({
      file: collected.find(({ symbols }) => sourceOf(symbols) === source)?.source.path ?? source,
      line: 1,
      column: 1,
      code: 'duplicate-id',
      message: `without the merge into "${into}", "${from}" would have the Wikidata id ${wikidataId} again, which "${bearer}" has`,
      remedy: `keep the merge, or first take the id away from "${bearer}" and import that file`,
    });
  }
  if (problems.total > 0) throw new ImportRejected(problems);
}

async function storedBearers(db: Database, collected: readonly CollectedSource[]): Promise<Map<string, Bearer>> {
  const given = [...new Set(collected.flatMap(({ symbols }) => [...symbols.wikidata.keys()]))];
  const bearers = new Map<string, Bearer>();
  for (const wikidataIds of batchesOf(given, BATCH)) {
    // oxlint-disable-next-line no-await-in-loop
    for (const row of await run(db, wikidataBearers, { wikidataIds: [...wikidataIds] })) {
      bearers.set(row.wikidataId, { id: row.id, file: undefined });
    }
  }
  return bearers;
}

function problemOf(
  given: { readonly wikidataId: string; readonly id: string; readonly place: Place },
  first: Bearer,
): Place & { readonly code: 'duplicate-id'; readonly message: string; readonly remedy: string } {
  const where = first.file === undefined ? '' : ` (${baseName(first.file)})`;
  const merge = JSON.stringify({ type: 'merge', from: given.id, into: first.id, by: '…' });
  return {
    ...given.place,
    code: 'duplicate-id',
    message: `the Wikidata id ${given.wikidataId} belongs to "${first.id}"${where} already`,
    remedy: `write "${first.id}" instead of "${given.id}", or merge them first with the line ${merge}; if they are two, one has a wrong id`,
  };
}
