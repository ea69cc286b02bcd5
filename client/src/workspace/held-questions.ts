import { currentVocabulary, type Vocabulary as Registry } from '@orrery/cypher/sentence/index.ts';
import { useMemo } from 'react';
import type { Model } from '../api/answers.ts';
import type { EntityType } from '../graph/types.ts';
import type { MessageId } from '../i18n/messages.ts';
import {
  type CypherQuestion,
  isCypherQuestion,
  type QuestionGroup,
  STARTER_QUESTIONS,
  type StarterQuestion,
} from './starter-questions.ts';
import { useModel, useVocabulary, type Vocabulary } from './use-model.ts';

export interface OfferedQuestions {
  readonly title: MessageId;
  readonly questions: readonly StarterQuestion[];
}

/** So many of the questions that are written by hand make a graph theirs: then none are made by rule beside them. */
const ENOUGH = 8;
const MADE_RELATIONS = 4;
const MADE_TYPES = 3;
const LINKS_SHOWN = 100;

/** Of use in any graph: what is disputed, what happened when, what something is. */
const ANYWHERE: ReadonlySet<string> = new Set(['disputed', 'between', 'what-is']);

/** Every predicate that a question asks for, by the variable that stands for it: of each there must be one that the graph holds. */
const MARK = /\{(?:where|and) ([^}]*)\}/gu;
export function predicatesAsked({ query }: CypherQuestion): readonly (readonly string[])[] {
  return [...query.matchAll(MARK)].flatMap(([, what = '']) =>
    what.split('; ').map((one) => (one.split(': ')[1] ?? '').replace(/^CLAIM /u, '').split('|')),
  );
}

/**
 * The questions that a graph can answer: of those written by hand the ones whose predicates it holds, and where those are few, for it is a
 * graph of another field, some made by rule from the words that it uses most.
 */
export function heldQuestions(
  model: Model,
  { types, predicates }: Pick<Registry, 'types' | 'predicates'>,
  words: Pick<Vocabulary, 'types' | 'verb'>,
): readonly OfferedQuestions[] {
  const held = new Map(model.predicates.map(({ predicate, count }) => [predicate, count]));
  const isHeld = (question: StarterQuestion): boolean =>
    isCypherQuestion(question) &&
    predicatesAsked(question).every((asked) => asked.some((predicate) => (held.get(predicate) ?? 0) > 0));
  const answered = STARTER_QUESTIONS.filter(isHeld);
  if (answered.length >= ENOUGH) {
    return groupsOf(STARTER_QUESTIONS.filter((question) => !isCypherQuestion(question) || isHeld(question)));
  }
  const told = new Set(answered.filter(isCypherQuestion).flatMap((question) => predicatesAsked(question).flat()));
  const drawn = model.predicates
    .filter(({ predicate, count }) => count > 0 && predicates.get(predicate)?.drawn === true)
    .toSorted((a, b) => b.count - a.count || (a.predicate < b.predicate ? -1 : 1))
    .map(({ predicate }) => predicate);
  const relations = drawn
    .filter((predicate) => !told.has(predicate))
    .slice(0, MADE_RELATIONS)
    .map((predicate) => relationQuestion(predicate, words));
  const ties = drawn.length === 0 ? [] : ownTypes(model, types).map((type) => tiesQuestion(type, drawn, words));
  const rest = STARTER_QUESTIONS.filter((question) => ANYWHERE.has(question.id));
  const questions = [...ties, ...relations, ...rest, ...answered];
  return questions.length === 0 ? [] : [{ title: 'question.group.made', questions }];
}

const GROUPS: readonly QuestionGroup[] = ['story', 'models'];

function groupsOf(questions: readonly StarterQuestion[]): readonly OfferedQuestions[] {
  return GROUPS.flatMap((group) => {
    const own = questions.filter((question) => question.group === group);
    return own.length === 0 ? [] : [{ title: `question.group.${group}` as const, questions: own }];
  });
}

/** The commonest types; a count of a type takes in its subtypes, which are then not named beside it. */
function ownTypes(model: Model, types: Registry['types']): readonly EntityType[] {
  return model.types
    .filter(({ id, count }) => count > 1 && types.get(id)?.parent == null)
    .toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, MADE_TYPES)
    .map(({ id }) => id);
}

function relationQuestion(predicate: string, words: Pick<Vocabulary, 'verb'>): CypherQuestion {
  return {
    id: `relation:${predicate}`,
    group: 'story',
    label: 'question.made.relation',
    words: { relation: words.verb(predicate) },
    query: `MATCH (one:Entity)-[r:${predicate}]->(other:Entity)
{where r: ${predicate}}
RETURN one, r, other
LIMIT ${LINKS_SHOWN}`,
  };
}

/** So that a text of a hundred relations stays readable; the commonest say most. */
const TIES_ASKED = 20;

function tiesQuestion(type: EntityType, drawn: readonly string[], words: Pick<Vocabulary, 'types'>): CypherQuestion {
  const predicates = drawn.slice(0, TIES_ASKED).join('|');
  return {
    id: `ties:${type}`,
    group: 'story',
    label: 'question.made.ties',
    words: { types: withinSentence(words.types(type)) },
    columns: ['question.column.entity', 'question.column.ties'],
    query: `MATCH (one:${type})-[tie:${predicates}]-(other:Entity)
{where tie: ${predicates}}
RETURN one, count(DISTINCT other) AS ties
ORDER BY ties DESC, one.name
LIMIT 25`,
  };
}

/** "Films" becomes "films"; "AI labs" stays. */
const withinSentence = (plural: string): string =>
  /^\p{Lu}\p{Ll}/u.test(plural) ? plural.slice(0, 1).toLowerCase() + plural.slice(1) : plural;

/** What may be asked of the graph that is open; undefined until it is known what it holds. */
export function useOfferedQuestions(): readonly OfferedQuestions[] | undefined {
  const model = useModel();
  const words = useVocabulary();
  const registry = currentVocabulary();
  return useMemo(
    () => (model === undefined ? undefined : heldQuestions(model, registry, words)),
    [model, registry, words],
  );
}

export function useStarterQuestions(): readonly StarterQuestion[] {
  const offered = useOfferedQuestions();
  return useMemo(() => (offered ?? []).flatMap(({ questions }) => questions), [offered]);
}
