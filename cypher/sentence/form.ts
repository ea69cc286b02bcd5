import { isToldInPast, type PredicateDefinition } from '../model/define.ts';
import { type Phrase, type PhraseWords, phraseOf, splitVerb } from '../model/phrase.ts';
import { predicateOf } from '../model/predicates.ts';
import type { Day, Language, SentenceClaim, SentenceEntity, Side } from './claim.ts';
import { isPlural } from './names.ts';
import { isOver } from './period.ts';

/** Tense and modality of a sentence. */
export type Form = 'now' | 'past' | 'planned' | 'possible' | 'possiblePast';

/** How the claim is to be told on that day. */
export function formOf(claim: Pick<SentenceClaim, 'predicate' | 'modality' | 'period'>, day: Day): Form {
  const definition = predicateOf(claim.predicate);
  const isPast = definition.told === undefined && isOver(claim.period, day) ? true : isToldInPast(definition);
  if (claim.modality === 'planned' && definition.isPlan !== true) return 'planned';
  if (claim.modality === 'possible') return isPast ? 'possiblePast' : 'possible';
  return isPast ? 'past' : 'now';
}

/** The first of subject, object and further parties that this entity is; of none, it is only mentioned. */
export function sideOf(claim: Pick<SentenceClaim, 'subject' | 'object' | 'also'>, id: string | undefined): Side {
  if (id === undefined || claim.subject.id === id) return { kind: 'subject' };
  if (claim.object?.id === id) return { kind: 'object' };
  const party = claim.also.find(({ entity }) => entity.id === id);
  return party === undefined ? { kind: 'mention' } : { kind: 'party', as: party.as };
}

/** The side from which there are words: a part without words of its own, and one in a claim that is no plain fact, is only mentioned. */
export function tellableSide(claim: SentenceClaim, side: Side): Side {
  if (side.kind !== 'party') return side;
  const { parties, isPlan } = predicateOf(claim.predicate);
  const isPlain = claim.modality === 'actual' || (claim.modality === 'planned' && isPlan === true);
  return Object.hasOwn(parties, side.as) && isPlain && (claim.stance ?? 'affirms') === 'affirms'
    ? side
    : { kind: 'mention' };
}

/** The words the registry has for that side, or null. */
export function wordsOf(definition: PredicateDefinition, side: Side): PhraseWords | null {
  switch (side.kind) {
    case 'subject':
      return definition.fromSubject;
    case 'object':
      return definition.fromObject;
    case 'party':
      return definition.parties[side.as] ?? null;
    case 'mention':
      return null;
  }
}

interface Telling {
  readonly form: Form;
  readonly language: Language;
  /** Who stands before the verb: in English it decides between is and are. */
  readonly teller: SentenceEntity;
}

/** The pattern in its tense and modality: "was a member of {o}", "可能離開{o}". */
export function inForm(words: PhraseWords, { form, language, teller }: Telling): string {
  return language === 'en'
    ? english(withoutEcho(phraseOf(words.en), form, teller), form, isPlural(teller))
    : chinese(phraseOf(words.zh), form);
}

/** “FAIR members who already left left FAIR” is no sentence. */
function withoutEcho(phrase: Phrase, form: Form, teller: SentenceEntity): Phrase {
  if (phrase.instead === undefined) return phrase;
  const [verb] = english(phrase, form, isPlural(teller)).split(' ');
  return teller.name.split(' ').at(-1) === verb ? { ...phrase, usual: phrase.instead } : phrase;
}

function english(phrase: Phrase, form: Form, plural: boolean): string {
  const own = ownPattern(phrase, form);
  if (own !== undefined && !startsWithVerb(own)) return own;
  const { verb, rest } = splitVerb(own ?? phrase.usual);
  const now = plural ? verb.plural : verb.third;
  const past = plural ? verb.pastPlural : verb.past;
  if (own !== undefined) return (form === 'past' || form === 'possiblePast' ? past : now) + rest;
  switch (form) {
    case 'now':
      return now + rest;
    case 'past':
      return past + rest;
    case 'planned':
      return `${plural ? 'are' : 'is'} to ${verb.base}${rest}`;
    case 'possible':
      return `may ${verb.base}${rest}`;
    case 'possiblePast':
      return `may have ${verb.participle}${rest}`;
  }
}

const startsWithVerb = (pattern: string): boolean => /^(?:be[ ,]|[^ ]+\/)/u.test(pattern);

function ownPattern(phrase: Phrase, form: Form): string | undefined {
  switch (form) {
    case 'now':
      return undefined;
    case 'past':
      return phrase.ended;
    case 'planned':
      return phrase.planned;
    case 'possible':
    case 'possiblePast':
      return phrase.possible;
  }
}

function chinese(phrase: Phrase, form: Form): string {
  const own = ownPattern(phrase, form);
  if (own !== undefined) return own.replaceAll('(了)', '了');
  const done = phrase.usual.replaceAll('(了)', '了');
  const open = phrase.usual.replaceAll('(了)', '');
  switch (form) {
    case 'now':
    case 'past':
      return done;
    case 'planned':
      return `預計${open}`;
    case 'possible':
      return `可能${open}`;
    case 'possiblePast':
      return `可能${done}`;
  }
}

/** What has happened stays told; a state that is over takes 曾. */
export const isEndedState = (definition: PredicateDefinition, form: Form): boolean =>
  (form === 'past' || form === 'possiblePast') && !isToldInPast(definition);
