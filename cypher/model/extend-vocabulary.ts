import { checkPredicate, checkType, type WordChecks } from './check-words.ts';
import type { Declaration, DeclaredPredicate, DeclaredType, WordProblem } from './declared.ts';
import { drawn, type EntityTypeDefinition, literal, type PredicateDefinition } from './define.ts';
import type { Vocabulary } from './vocabulary.ts';
import { labelOf, phrase, wordingsOf } from './word-phrase.ts';

/** A vocabulary with more words, and what is wrong with those that were left out. */
export interface ExtendedVocabulary {
  readonly vocabulary: Vocabulary;
  readonly problems: readonly WordProblem[];
}

/**
 * The vocabulary with the words that sources declare, in the order of their names, so that it does not depend on the order of imports.
 * Where two sources declare a word differently, the first one given counts and the other is told. Never throws for what a source says.
 */
export function extendVocabulary(base: Vocabulary, declarations: readonly Declaration[]): ExtendedVocabulary {
  const problems: WordProblem[] = [];
  const types = merge(declarations, 'types', problems);
  const predicates = merge(declarations, 'predicates', problems);
  const checks: WordChecks = {
    base,
    types: new Map([...types].map(([name, { word }]) => [name, word])),
    report: (problem) => problems.push(problem),
  };
  const allTypes = new Map(base.types);
  for (const [name, { source, word }] of types) {
    if (checkType(name, { source, word }, checks)) allTypes.set(name, toType(name, word));
  }
  const allPredicates = new Map(base.predicates);
  for (const [name, { source, word }] of predicates) {
    if (checkPredicate(name, { source, word }, checks)) allPredicates.set(name, toPredicate(name, word));
  }
  return {
    vocabulary: { types: allTypes, predicates: allPredicates, declarations: [...base.declarations, ...declarations] },
    problems,
  };
}

interface Declared<Word> {
  readonly source: string;
  readonly word: Word;
}

function merge<Kind extends 'types' | 'predicates'>(
  declarations: readonly Declaration[],
  kind: Kind,
  problems: WordProblem[],
): ReadonlyMap<string, Declared<Declaration['words'][Kind][string]>> {
  const merged = new Map<string, Declared<Declaration['words'][Kind][string]>>();
  for (const { source, words } of declarations) {
    for (const [name, word] of Object.entries(words[kind])) {
      const first = merged.get(name);
      if (first === undefined) merged.set(name, { source, word });
      else if (textOf(first.word) !== textOf(word)) {
        problems.push({
          source,
          keys: [kind, name],
          kind: 'conflict',
          message: `"${name}" is declared twice, differently: in ${first.source} with ${differenceOf(first.word, word)}, in ${source} with ${differenceOf(word, first.word)}`,
          remedy: 'make the two equal, or give one of them another name',
        });
      }
    }
  }
  return new Map([...merged].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Equal exactly when two declarations say the same, whatever the order of their keys. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/** What the first of the two says otherwise, in a few words. */
function differenceOf(one: object, other: object): string {
  const others = new Map<string, unknown>(Object.entries(other));
  const own = Object.entries(one).filter(([key, value]) => textOf(value) !== textOf(others.get(key) ?? null));
  const [first] = own;
  if (first === undefined) return 'less';
  const text = `${first[0]} ${textOf(first[1])}`;
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function toType(name: string, { parent, label, plural, colour, icon }: DeclaredType): EntityTypeDefinition {
  return {
    label: labelOf(label),
    plural: labelOf(plural ?? label),
    ...(parent === undefined || parent === name ? {} : { parent }),
    ...(colour === undefined ? {} : { colour }),
    ...(icon === undefined ? {} : { icon }),
  };
}

function toPredicate(name: string, declared: DeclaredPredicate): PredicateDefinition {
  const {
    kind,
    subjects = [],
    objects = [],
    topics = ['relation', 'relation'],
    parties = {},
    role,
    unit,
    told,
  } = declared;
  const wordings = wordingsOf(name, declared);
  const shared = {
    topics,
    subjects,
    parties: Object.fromEntries(Object.entries(parties).map(([as, texts]) => [as, phrase(texts)])),
    ...(role === undefined ? {} : { role: labelOf(role) }),
    ...(unit === undefined ? {} : { unit }),
    ...(told === undefined ? {} : { told }),
    ...flagsOf(declared),
  };
  return kind === 'literal'
    ? literal({ ...shared, fromSubject: wordings.fromSubject })
    : drawn({ ...shared, ...wordings, kind, objects });
}

const FLAGS = ['figured', 'symmetric', 'functional', 'estimate'] as const;

function flagsOf(declared: DeclaredPredicate): Partial<Readonly<Record<(typeof FLAGS)[number], true>>> {
  return Object.fromEntries(FLAGS.filter((flag) => declared[flag] === true).map((flag) => [flag, true as const]));
}
