import type { Database } from '@orrery/cypher/database.ts';
import type { Query } from '@orrery/cypher/define-query.ts';
import { dropSchema, ourSchemaIn } from '@orrery/cypher/drop-schema.ts';
import { Conflict } from '@orrery/cypher/errors.ts';
import * as ownership from '@orrery/cypher/generated/ownership.ts';
import { isThereAlready, run, runAll, step } from '@orrery/cypher/run.ts';
import { type ImportLock, takeLock } from '../store/import-lock.ts';
import { claimDatabase, refuseForeign } from '../store/ownership.ts';
import { pagesOfIds } from './pages.ts';
import { isOurTie, type Tie } from './ties.ts';

/** Counting and a batch may both take long in a large database. */
const TIMEOUT_MS = 600_000;

/** What Orrery wrote into a database. */
export interface Holdings {
  /** By kind: `Entity`, `Claim`, … and the marker `OrreryGraph`. */
  readonly nodes: ReadonlyMap<string, bigint>;
  readonly relationships: bigint;
  readonly constraints: number;
  readonly indexes: number;
  /** Relationships of others that touch our nodes, by type. Those nodes cannot go before them. */
  readonly othersTies: readonly Tie[];
}

interface Context {
  readonly db: Database;
  readonly signal?: AbortSignal | undefined;
}

/** Counts exactly what `removeGraph` would take back. Writes nothing. */
export async function holdingsOf({ db, signal }: Context): Promise<Holdings> {
  const options = { signal, timeoutMs: TIMEOUT_MS };
  const nodes = await run(db, ownership.counts, {}, options);
  const ties = await run(db, ownership.ties, {}, options);
  const schema = await ourSchemaIn(db, options);
  return {
    nodes: new Map(nodes.map(({ kind, count }) => [kind, count])),
    relationships: ties.filter(isOurTie).reduce((sum, { count }) => sum + count, 0n),
    constraints: schema.filter(({ what }) => what === 'constraint').length,
    indexes: schema.filter(({ what }) => what === 'index').length,
    othersTies: ties.filter((tie) => !isOurTie(tie)),
  };
}

/**
 * Takes back exactly what Orrery wrote: data and drawing, a thousand at a time, then constraints and indexes, the marker last. Broken
 * off and run again it finishes, because the database stays ours to the end. Nothing of others is touched.
 * @throws {NotOurs} when the database belongs to others.
 * @throws {Conflict} when a relationship of others holds on to a node of ours; before anything is removed where it is there already.
 */
export async function removeGraph(context: Context, onWait: (about: string) => void = () => {}): Promise<void> {
  const { db, signal } = context;
  const { ownership: whose } = await refuseForeign(db, signal);
  // No node, but constraints of ours may be left: a database that was emptied by hand.
  if (whose === 'empty') return dropSchema(db, { signal, timeoutMs: TIMEOUT_MS });
  // A graph made before there were markers is recognised by its schema and its records, which go before the end.
  await claimDatabase(db, 'graph remove', signal);
  const { othersTies } = await holdingsOf(context);
  if (othersTies.length > 0) throw new Conflict(tiesText(othersTies));
  const lock = await takeLock(db, { about: 'remove', signal, onWait });
  try {
    // oxlint-disable-next-line no-await-in-loop
    for (const pair of removals()) await removePages(context, lock, pair);
    await dropSchema(db, { signal, timeoutMs: TIMEOUT_MS });
    // Together: a lock without the marker would be left behind, and known as ours by nothing.
    await runAll(db, [lock.guard, step(ownership.unmark, {}), lock.giveBack], { signal });
  } finally {
    await lock.release();
  }
}

type Page = Query<{ readonly after: string; readonly limit: number | bigint }, { readonly id: string }, 'many'>;
type Remove = Query<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>;

/** How to find, and how to remove: each kind after those that point to it. */
function removals(): readonly (readonly [Page, Remove])[] {
  const drawn = [...ownership.drawnPage].flatMap(([predicate, page]) => {
    const remove = ownership.removeDrawn.get(predicate);
    return remove === undefined ? [] : [[page, remove] as const];
  });
  return [
    ...drawn,
    [ownership.claimsPage, ownership.removeClaims],
    [ownership.citationsPage, ownership.removeCitations],
    [ownership.paragraphsPage, ownership.removeParagraphs],
    [ownership.documentsPage, ownership.removeDocuments],
    [ownership.mergedEntitiesPage, ownership.removeMergedEntities],
    [ownership.entitiesPage, ownership.removeEntities],
    [ownership.vocabulariesPage, ownership.removeVocabularies],
    [ownership.importsPage, ownership.removeImports],
  ];
}

async function removePages(
  { db, signal }: Context,
  lock: ImportLock,
  [page, remove]: readonly [Page, Remove],
): Promise<void> {
  const options = { signal, timeoutMs: TIMEOUT_MS };
  for await (const ids of pagesOfIds((from) => run(db, page, from, options))) {
    await runAll(db, [lock.guard, step(remove, { ids })], options).catch((error: unknown) => {
      // The same code as for a node that exists already: a constraint would be broken.
      if (!isThereAlready(error)) throw error;
      throw new Conflict(
        `A relationship of others was tied to what is being removed (${remove.name}). Remove it, then run "graph remove" again: it goes on from here.`,
        { cause: error },
      );
    });
  }
}

/** What holds on to ours, and what to do about it. */
export function tiesText(ties: readonly Tie[]): string {
  const lines = ties.map(
    ({ from, type, to, count }) => `  - ${count} × (${from ?? 'theirs'})-[:${type}]->(${to ?? 'theirs'})`,
  );
  return [
    'Relationships that Orrery did not write hold on to nodes that it did write; removing those nodes would remove them too:',
    ...lines,
    'Nothing was removed. Remove these relationships, or tie them to nodes of your own, then run "graph remove" again.',
  ].join('\n');
}
