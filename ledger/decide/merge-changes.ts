import type { Database } from '@orrery/cypher/database.ts';
import { mergeEnds, mergesInForce, saidOf, statedOf } from '@orrery/cypher/generated/identity.ts';
import { run } from '@orrery/cypher/run.ts';
import type { Difference } from '../plan/counts.ts';
import { sourceOf } from '../plan/map-lines.ts';
import { precedes } from '../plan/precedence.ts';
import { Redirects } from '../plan/redirects.ts';
import type { MergeLine } from '../read/lines.ts';
import type { Symbols } from '../read/symbols.ts';
import { askByIds } from '../store/ask-by-ids.ts';

/** A merge that is in the database. */
export interface StoredMerge {
  readonly from: string;
  readonly into: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly source: string | null;
}

/** How one merge stands to what is stored. */
export interface MergeChange {
  readonly what: Difference | 'removed';
  readonly from: string;
  readonly into: string;
  /** Where it went before, when that is what changes. */
  readonly before: string | undefined;
  /** Whose line it is, or was. */
  readonly source: string;
}

/** Compares the merges that these sources state with those in the database. Pure: asked before anything is written. */
export function compareMerges(sources: readonly Symbols[], stored: readonly StoredMerge[]): readonly MergeChange[] {
  const before = new Map(stored.map((merge) => [merge.from, merge]));
  const ours = new Set(sources.map(sourceOf));
  const stated = new Set(sources.flatMap(({ merges }) => merges.map((line) => line.from.value)));
  const changes = sources.flatMap((symbols) =>
    symbols.merges.map((line): MergeChange => {
      const source = sourceOf(symbols);
      const old = before.get(line.from.value);
      const ends = { from: line.from.value, into: line.into.value, source };
      if (old === undefined) return { what: 'created', ...ends, before: undefined };
      const moved = old.into === line.into.value ? undefined : old.into;
      const isSame = isHeldBy(old, { line, source, sources }) || isAsStated(old, line, source);
      return { what: isSame ? 'unchanged' : 'changed', ...ends, before: moved };
    }),
  );
  const removed = stored.flatMap(({ from, into, source }): MergeChange[] =>
    source !== null && ours.has(source) && !stated.has(from)
      ? [{ what: 'removed', from, into, before: undefined, source }]
      : [],
  );
  return [...changes, ...removed];
}

function isAsStated(old: StoredMerge, line: MergeLine, source: string): boolean {
  return (
    old.into === line.into.value && old.by === line.by && old.reason === (line.reason ?? null) && old.source === source
  );
}

/**
 * Two sources may say the same merge. It is kept as the one says that precedes, for as long as that one says it: else it would
 * depend on who was imported last.
 */
export function isHeldBy(
  old: { readonly into: string | null; readonly source: string | null },
  now: { readonly line: MergeLine; readonly source: string; readonly sources: readonly Symbols[] },
): boolean {
  const { line, source, sources } = now;
  if (old.source === null || old.source === source || old.into !== line.into.value) return false;
  if (!precedes(old.source, source)) return false;
  const owner = sources.find((symbols) => sourceOf(symbols) === old.source);
  return owner === undefined || owner.merges.some((own) => own.from.value === line.from.value);
}

export async function storedMergesOf(db: Database, signal: AbortSignal | undefined): Promise<readonly StoredMerge[]> {
  return run(db, mergesInForce, {}, { signal });
}

/** One line for each merge that is made, changed or taken back: what it moves, counted before it does. */
export async function tellMerges(db: Database, changes: readonly MergeChange[]): Promise<readonly MergeLineTold[]> {
  const told = changes.filter((change) => change.what !== 'unchanged');
  if (told.length === 0) return [];
  const ids = told.map((change) => change.from);
  const options = { timeoutMs: TIMEOUT_MS };
  const said = new Map((await askByIds(db, saidOf, ids, options)).map((row) => [row.id, row]));
  const stated = new Map((await askByIds(db, statedOf, ids, options)).map((row) => [row.id, row]));
  return told.map((change) => ({
    source: change.source,
    text: textOf(change, said.get(change.from) ?? stated.get(change.from)),
  }));
}

const TIMEOUT_MS = 60_000;

export interface MergeLineTold {
  readonly source: string;
  readonly text: string;
}

function textOf(
  { what, from, into, before }: MergeChange,
  moved: { readonly claims: bigint; readonly citations: bigint } | undefined,
): string {
  const { claims, citations } = moved ?? { claims: 0n, citations: 0n };
  const counted = `${many(claims, 'claim')}, ${many(citations, 'citation')}`;
  const isOne = claims + citations === 1n;
  switch (what) {
    case 'created':
      return moved === undefined
        ? `+ merge ${from} into ${into} (nothing stored is said of it yet)`
        : `+ merge ${from} into ${into} (${counted} ${isOne ? 'moves' : 'move'})`;
    case 'removed':
      return `- merge ${from} into ${into} (is an entity of its own again; ${counted} ${isOne ? 'moves' : 'move'} back)`;
    default:
      return before === undefined
        ? `~ merge ${from} into ${into} (another author, reason or source)`
        : `~ merge ${from} into ${into}, no longer into ${before} (${counted} ${isOne ? 'moves' : 'move'})`;
  }
}

export function many(count: bigint, noun: string): string {
  return `${count} ${noun}${count === 1n ? '' : 's'}`;
}

/**
 * The redirects a real run compares with: merges of what is stored are made before anything is compared, so a dry run, which makes
 * none, looks up the claims where they still are. The others take effect while the files are read, in a dry run as in a real one.
 */
export async function redirectsBeforeMerging(
  db: Database,
  changes: readonly MergeChange[],
  inForce: Redirects,
): Promise<Redirects> {
  const ids = changes.flatMap(({ from, into }) => [from, into]);
  const ends = new Map((await askByIds(db, mergeEnds, ids)).map((row) => [row.id, row]));
  const next = new Map(inForce.entries());
  for (const { what, from, into, before } of changes) {
    const loser = ends.get(from);
    const isMadeFirst = loser !== undefined && !loser.merged && ends.has(into);
    if (what === 'removed') next.set(from, into);
    else if (before !== undefined) next.set(from, before);
    else if (what === 'created' && isMadeFirst) next.delete(from);
  }
  return new Redirects(next);
}
