import { applySchema } from '@orrery/cypher/apply-schema.ts';
import type { Database } from '@orrery/cypher/database.ts';
import { dropEarlierSchema } from '@orrery/cypher/drop-schema.ts';
import { uses } from '@orrery/cypher/generated/vocabulary.ts';
import { type Declaration, type DeclaredVocabulary, NO_WORDS } from '@orrery/cypher/model/declared.ts';
import { extendVocabulary } from '@orrery/cypher/model/extend-vocabulary.ts';
import { BUILT_IN, useVocabulary, type Vocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { run } from '@orrery/cypher/run.ts';
import { loadDeclaredVocabulary } from '@orrery/cypher/stored-words.ts';
import type { CollectedSource } from '../check/check-source.ts';
import { canonicalJson } from '../plan/identity.ts';
import { sourceOf } from '../plan/map-lines.ts';
import { ImportRejected, Problems } from '../read/problem.ts';
import { reportWords } from '../read/vocabulary/read-vocabulary.ts';
import type { ImportLock } from '../store/import-lock.ts';
import { type SourceWords, writeWords } from '../store/words.ts';

/** What a run does to the words of the database. */
export interface PlannedWords {
  /** The vocabulary as it will be: what the sources are checked in. */
  readonly after: Vocabulary;
  /** The same with the words that go: as long as the run lasts, what is stored in them is to be removed by their names. */
  readonly meanwhile: Vocabulary;
  /** Whether words go: what was read in them must be read again without. */
  readonly drops: boolean;
  /** Whether anything that is stored of the words changes. */
  readonly changes: boolean;
  /** What changes, a line each: `+ type Film`, `~ predicate DIRECTED`, `- type Studio`. */
  readonly lines: readonly string[];
  readonly writesFirst: readonly SourceWords[];
  readonly writesLast: readonly SourceWords[];
}

interface Context {
  readonly db: Database;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Compares what the sources of a run declare with what is stored: conflicts with other sources, and words that are in use and go or
 * change their nature, are refused.
 * @throws {ImportRejected} naming each with its place and what to do.
 */
export function planWords(collected: readonly CollectedSource[], context: Context): Promise<PlannedWords> {
  return planWordsOf(new Map(collected.map(({ source, symbols }) => [sourceOf(symbols), source.words])), context);
}

/** The same for sources that are named, with what each declares from now on: nothing, where it is forgotten. */
export async function planWordsOf(
  own: ReadonlyMap<string, Declaration | undefined>,
  { db, signal }: Context,
): Promise<PlannedWords> {
  const stored = await loadDeclaredVocabulary(db, { signal });
  const before = new Map(stored.map(({ source, words }) => [source, words]));
  const others: readonly Declaration[] = stored.filter(({ source }) => !own.has(source));
  const declared = [...own.values()].flatMap((one) => (one === undefined ? [] : [one]));
  const files = [...new Map(declared.map((one) => [one.source, one])).values()];
  const { vocabulary: after, problems: faults } = extendVocabulary(BUILT_IN, [...others, ...files]);
  const problems = new Problems();
  await reportWords(faults, problems);
  const previous = stored.filter(({ source }) => own.has(source));
  const lines = differences(previous, files);
  const { vocabulary: meanwhile } = extendVocabulary(BUILT_IN, [...others, ...files, ...previous]);
  const changed = [...own].filter(([source, one]) => textOf(before.get(source)) !== textOf(one?.words));
  if (lines.some((line) => !line.startsWith('+'))) {
    await checkUses({ db, signal, after, previous, sources: [...own.keys()], files, problems });
  }
  if (problems.total > 0) throw new ImportRejected(problems);
  return {
    after,
    meanwhile,
    drops: lines.some((line) => line.startsWith('-')),
    changes: changed.length > 0,
    lines,
    writesFirst: changed.map(([source, one]) => ({ source, words: both(one?.words, before.get(source)) })),
    writesLast: changed.map(([source, one]) => ({ source, words: hasWords(one?.words) ? (one?.words ?? null) : null })),
  };
}

const textOf = (words: DeclaredVocabulary | undefined): string => (hasWords(words) ? canonicalJson(words) : '');

const hasWords = (words: DeclaredVocabulary | undefined): boolean =>
  words !== undefined && Object.keys(words.types).length + Object.keys(words.predicates).length > 0;

function both(now: DeclaredVocabulary = NO_WORDS, before: DeclaredVocabulary = NO_WORDS): DeclaredVocabulary {
  return { types: { ...before.types, ...now.types }, predicates: { ...before.predicates, ...now.predicates } };
}

/** Stores the words before the first entity that needs them, and makes the constraints of new predicates. */
export async function beginWords(words: PlannedWords, context: Context & { readonly lock: ImportLock }): Promise<void> {
  useVocabulary(words.meanwhile);
  if (!words.changes) return;
  await writeWords(context, words.writesFirst);
  await applySchema(context.db, context.signal);
}

/** Stores the words as they are from now on, once nothing stored needs those that go. */
export async function finishWords(
  words: PlannedWords,
  context: Context & { readonly lock: ImportLock },
): Promise<void> {
  useVocabulary(words.after);
  if (!words.changes) return;
  await writeWords(context, words.writesLast);
  if (words.drops) await dropEarlierSchema(context.db, { signal: context.signal, timeoutMs: 600_000 });
}

function differences(before: readonly Declaration[], now: readonly Declaration[]): readonly string[] {
  return (['types', 'predicates'] as const).flatMap((kind) => {
    const old = new Map(before.flatMap(({ words }) => Object.entries<object>(words[kind])));
    const fresh = new Map(now.flatMap(({ words }) => Object.entries<object>(words[kind])));
    const names = [...new Set([...old.keys(), ...fresh.keys()])].toSorted();
    return names.flatMap((name) => {
      const [was, is] = [old.get(name), fresh.get(name)];
      const mark =
        was === undefined ? '+' : is === undefined ? '-' : canonicalJson(was) === canonicalJson(is) ? '' : '~';
      return mark === '' ? [] : [`${mark} ${kind === 'types' ? 'type' : 'predicate'} ${name}`];
    });
  });
}

interface UseCheck extends Context {
  readonly after: Vocabulary;
  /** What the sources of this run declared before. */
  readonly previous: readonly Declaration[];
  /** What these say is checked anew, so it is in nothing's way. */
  readonly sources: readonly string[];
  readonly files: readonly Declaration[];
  readonly problems: Problems;
}

/** A word that other sources use can neither go nor become another kind of word; what is drawn cannot become a literal while it is drawn. */
async function checkUses({ db, signal, after, previous, sources, files, problems }: UseCheck): Promise<void> {
  const old = extendVocabulary(BUILT_IN, previous).vocabulary;
  const types = [...old.types].flatMap(([name, { parent }]) => {
    const now = after.types.get(name);
    return now === undefined || now.parent !== parent ? [name] : [];
  });
  const changed = [...old.predicates].filter(([name, { drawn, symmetric }]) => {
    const now = after.predicates.get(name);
    return now === undefined || now.drawn !== drawn || now.symmetric !== symmetric;
  });
  const predicates = changed.map(([name]) => name);
  const drawnOtherwise = changed.flatMap(([name, { drawn }]) => {
    const now = after.predicates.get(name);
    return now === undefined || now.drawn === drawn ? [] : [name];
  });
  const file = files[0]?.source ?? previous[0]?.source ?? '';
  const tell = (name: string, count: bigint, whose: string): void => {
    const isType = types.includes(name);
    const goes = isType ? !after.types.has(name) : !after.predicates.has(name);
    problems.add({
      file,
      line: 1,
      column: 1,
      code: 'bad-vocabulary',
      message: `the ${isType ? 'type' : 'predicate'} "${name}" ${goes ? 'is declared no more' : 'becomes another kind of word'}, and ${usersOf(isType, count, whose)} it`,
      remedy: goes
        ? 'declare it again, or import those sources without it first'
        : 'give the new word another name, or import without those that use it first',
    });
  };
  const options = { signal, timeoutMs: 60_000 };
  const own = await run(db, uses, { types: [], predicates: drawnOtherwise, sources: [] }, options);
  for (const { name, uses: count } of own) tell(name, count, '');
  const told = new Set(own.map(({ name }) => name));
  const others = await run(db, uses, { types, predicates, sources }, options);
  for (const { name, uses: count } of others) if (!told.has(name)) tell(name, count, ' of other sources');
}

function usersOf(isType: boolean, count: bigint, whose: string): string {
  if (count === 1n) return `one ${isType ? 'entity' : 'claim'}${whose} uses`;
  return `${count} ${isType ? 'entities' : 'claims'}${whose} use`;
}
