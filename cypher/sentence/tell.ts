import type { PredicateDefinition } from '../model/define.ts';
import { predicateOf } from '../model/predicates.ts';
import { textFor } from '../model/records/texts.ts';
import type {
  Language,
  SentenceClaim,
  SentenceEntity,
  SentenceOptions,
  SentencePart,
  SentencePeriod,
  Side,
} from './claim.ts';
import { wordFigure, wordValue } from './figures.ts';
import { type Form, formOf, inForm, isEndedState, sideOf, tellableSide, wordsOf } from './form.ts';
import { wordHedge, wordStance } from './hedge.ts';
import { capitalised, isPlural, nounPhrase, ownPhrase } from './names.ts';
import { wordPeriod } from './period.ts';
import { readBy } from './read-by.ts';
import { joinChinese } from './spacing.ts';

type Parts<E extends SentenceEntity> = SentencePart<E>[];

/**
 * A claim in words, told from one of its parties: what the registry says for the part that this one plays, or the neutral form
 * ("FAIR is mentioned in: …"). Never with the verb of another part. The last part, a hedge, says on whose word and who denies it.
 */
export function tellClaim<E extends SentenceEntity>(
  given: SentenceClaim<E>,
  options: SentenceOptions,
): readonly SentencePart<E>[] {
  const { language, seenFrom, reader = language } = options;
  const claim = readBy(given, reader);
  const side = tellableSide(claim, sideOf(claim, seenFrom));
  const stance = wordStance(claim, language);
  const core = side.kind === 'mention' ? mention(claim, options) : main(claim, side, options);
  const hedge = options.hedged === false ? '' : wordHedge(claim, language);
  const parts: Parts<E> = [
    ...(stance === '' ? [] : [{ kind: 'hedge', text: stance } as const]),
    ...core,
    ...(hedge === '' ? [] : [{ kind: 'hedge', text: hedge } as const]),
  ];
  return language === 'en' ? capitalise(parts) : joinChinese(parts);
}

/**
 * What follows the heading of a group of facts (`factHeading`): who or what stands at the other end, with role, figure and time. From a
 * part without words of its own it is the whole sentence, told from the subject.
 */
export function tellFact<E extends SentenceEntity>(
  given: SentenceClaim<E>,
  options: SentenceOptions,
): readonly SentencePart<E>[] {
  const { language, seenFrom, reader = language } = options;
  const claim = readBy(given, reader);
  const side = tellableSide(claim, sideOf(claim, seenFrom));
  if (side.kind === 'mention') return tellClaim(claim, { language, day: options.day, hedged: false });
  if (side.kind === 'party') return tellClaim(claim, { ...options, hedged: false });
  const definition = predicateOf(claim.predicate);
  const telling: Telling = { definition, form: formOf(claim, options.day), side, language };
  const other = side.kind === 'object' ? claim.subject : claim.object;
  const value = valuePart(claim, telling);
  const when = whenAfter(claim, telling);
  const parts: Parts<E> = [
    ...(other === null ? (value === null ? [] : [value]) : noun(other, language)),
    ...roleOf(claim, telling),
    ...(other === null || value === null
      ? []
      : [{ kind: 'text', text: language === 'en' ? ', ' : '，' } as const, value]),
    ...(when === null ? [] : [when]),
  ];
  return language === 'en' ? parts : joinChinese(parts);
}

function whenAfter(claim: SentenceClaim, telling: Telling): SentencePart<never> | null {
  const { definition, language } = telling;
  if (definition.published === true || language === 'en') return whenOf(claim, telling).after[0] ?? null;
  const when = periodOf(claim, telling);
  if (when === null) return null;
  return { kind: 'when', text: when.startsWith('截至') ? `（${when}）` : `，${when}` };
}

/** The sentence as one string. */
export const sentenceText = (claim: SentenceClaim, options: SentenceOptions): string =>
  textOf(tellClaim(claim, options));

export const textOf = (parts: readonly SentencePart[]): string => parts.map(({ text }) => text).join('');

function mention<E extends SentenceEntity>(claim: SentenceClaim<E>, options: SentenceOptions): Parts<E> {
  const party = claim.also.find(({ entity }) => entity.id === options.seenFrom);
  const told = main(claim, { kind: 'subject' }, options);
  if (party === undefined) return told;
  const isAre = isPlural(party.entity) ? 'are' : 'is';
  const words = options.language === 'en' ? ` ${isAre} mentioned in: ` : '見於：';
  const inner = options.language === 'en' ? capitalise(told) : told;
  return [...noun(party.entity, options.language), { kind: 'verb', text: words }, ...inner];
}

/** Who stands before the verb. */
function tellerOf<E extends SentenceEntity>(claim: SentenceClaim<E>, side: Side, seenFrom: string | undefined): E {
  if (side.kind === 'object' && claim.object !== null) return claim.object;
  if (side.kind !== 'party') return claim.subject;
  const party = claim.also.find(({ entity }) => entity.id === seenFrom);
  return party === undefined ? claim.subject : party.entity;
}

function main<E extends SentenceEntity>(claim: SentenceClaim<E>, side: Side, options: SentenceOptions): Parts<E> {
  const { language, day, seenFrom } = options;
  const definition = predicateOf(claim.predicate);
  const words = wordsOf(definition, side) ?? definition.fromSubject;
  const teller = tellerOf(claim, side, seenFrom);
  const form = formOf(claim, day);
  const pattern = inForm(words, { form, language, teller });
  const telling: Telling = { definition, form, side, language, teller };
  const when = whenOf(claim, telling);
  return [
    ...noun(teller, language),
    ...when.before,
    ...fill(pattern, claim, telling),
    ...roleOf(claim, telling),
    ...addedValue(pattern, claim, telling),
    ...when.after,
  ];
}

interface Telling {
  readonly definition: PredicateDefinition;
  readonly form: Form;
  readonly side: Side;
  readonly language: Language;
  /** Who stands before the verb, where the sentence is whole. */
  readonly teller?: SentenceEntity;
}

/** `owner`: who was named just before; what begins with that name is told as its own. */
function noun<E extends SentenceEntity>(entity: E, language: Language, owner?: SentenceEntity): Parts<E> {
  const own = owner === undefined ? null : ownPhrase(entity, owner, language);
  const { before, name, after } = own ?? nounPhrase(entity, language);
  return [
    ...(before === '' ? [] : [{ kind: 'text', text: before } as const]),
    { kind: 'entity', text: name, entity },
    ...(after === '' ? [] : [{ kind: 'text', text: after } as const]),
  ];
}

const PLACE = /(\{[sov]\})/u;
const OPTIONAL = /\[([^\]]*)\]/gu;

/** Puts the parties and the value into the pattern. */
function fill<E extends SentenceEntity>(pattern: string, claim: SentenceClaim<E>, telling: Telling): Parts<E> {
  const { language, definition, form, teller } = telling;
  const value = valuePart(claim, telling);
  const whole = pattern.replaceAll(OPTIONAL, (_, inside: string) => (value === null ? '' : inside));
  const lead = language === 'en' ? ' ' : isEndedState(definition, form) ? '曾' : '';
  const pieces = (lead + whole).split(PLACE);
  // "The topic of what Bo told their own team": once another party was named, the team would be Bo's.
  const next = pieces.findIndex((piece) => piece === '{s}' || piece === '{o}');
  return pieces.flatMap((piece, index): Parts<E> => {
    const owner = index === next ? teller : undefined;
    if (piece === '{s}') return noun(claim.subject, language, owner);
    if (piece === '{o}') return claim.object === null ? [] : noun(claim.object, language, owner);
    if (piece === '{v}') return [value ?? { kind: 'text', text: language === 'en' ? 'no stated value' : '未說明的值' }];
    return piece === '' ? [] : [{ kind: 'verb', text: piece }];
  });
}

function valuePart(claim: SentenceClaim, { language, definition }: Telling): SentencePart<never> | null {
  const words = definition.drawn ? wordFigure(claim, language) : wordValue(claim, language);
  if (words === null) return null;
  const text = words.quoted ? (language === 'en' ? `“${words.text}”` : `「${words.text}」`) : words.text;
  return { kind: 'value', text, exact: words.exact };
}

/** The figure or text of a claim between two entities, where the pattern has no place for it. */
function addedValue<E extends SentenceEntity>(pattern: string, claim: SentenceClaim<E>, telling: Telling): Parts<E> {
  if (pattern.includes('{v}') || telling.side.kind === 'party' || !telling.definition.drawn) return [];
  const words = wordValue(claim, telling.language);
  if (words === null) return [];
  const isEnglish = telling.language === 'en';
  const isTimes = claim.unit === 'times';
  const before = words.quoted
    ? isEnglish
      ? ': “'
      : '：「'
    : isEnglish
      ? isTimes
        ? ' '
        : ', '
      : isTimes
        ? '，共'
        : '，';
  return [
    { kind: 'text', text: before },
    { kind: 'value', text: words.text, exact: words.exact },
    ...(words.quoted ? [{ kind: 'text', text: isEnglish ? '”' : '」' } as const] : []),
  ];
}

function roleOf<E extends SentenceEntity>(claim: SentenceClaim<E>, { definition, side, language }: Telling): Parts<E> {
  const role = textFor(claim, 'role', language);
  if (role === null || side.kind === 'party') return [];
  const own = definition.role?.[language];
  // A clause after a Chinese comma would say it of the object.
  const fits = own !== undefined && !(side.kind === 'object' && own.startsWith('，'));
  const [before = '', after = ''] = (fits ? own : language === 'en' ? ' ({r})' : '（{r}）').split('{r}');
  return [
    ...(before === '' ? [] : [{ kind: 'text', text: before } as const]),
    { kind: 'role', text: role },
    ...(after === '' ? [] : [{ kind: 'text', text: after } as const]),
  ];
}

interface Placed {
  readonly before: SentencePart<never>[];
  readonly after: SentencePart<never>[];
}

const NOWHERE: Placed = { before: [], after: [] };

function periodOf({ period }: SentenceClaim, { definition, language }: Telling): string | null {
  const { startEarliest: day, startLatest, endEarliest, endLatest } = period;
  const isOneDay = day !== null && day === startLatest && endEarliest === null && endLatest === null;
  const told: SentencePeriod =
    definition.lasting === true && isOneDay
      ? { ...period, startEarliest: null, startLatest: null, startPrecision: null, lastObserved: day }
      : period;
  return wordPeriod(told, definition.kind, language).when;
}

/** Chinese says when before it says what; what has an end, and what was only seen, is added after. */
function whenOf(claim: SentenceClaim, telling: Telling): Placed {
  const { definition, language, side } = telling;
  const when = periodOf(claim, telling);
  if (when === null) return NOWHERE;
  if (definition.published === true) {
    const text = language === 'en' ? `, published ${when}` : `（${when}發表）`;
    return { before: [], after: [{ kind: 'when', text }] };
  }
  const isPoint = definition.kind === 'point' || definition.kind === 'measure';
  if (language === 'en') {
    const joined = isPoint && /^(?:on|in|by|after|between) /u.test(when) ? ` ${when}` : `, ${when}`;
    return { before: [], after: [{ kind: 'when', text: joined }] };
  }
  if (when.startsWith('截至')) return { before: [], after: [{ kind: 'when', text: `（${when}）` }] };
  // A noun (是…的主題) cannot follow the time as a verb does.
  if (isPoint && side.kind === 'party') return { before: [], after: [{ kind: 'when', text: `（${when}）` }] };
  if (isPoint)
    return {
      before: [{ kind: 'when', text: when.startsWith('約') ? `約於${when.slice(1)}` : `於${when}` }],
      after: [],
    };
  return when.endsWith('起')
    ? { before: [{ kind: 'when', text: when }], after: [] }
    : { before: [], after: [{ kind: 'when', text: `，${when}` }] };
}

function capitalise<E extends SentenceEntity>(parts: readonly SentencePart<E>[]): Parts<E> {
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  return [{ ...first, text: capitalised(first.text, first.kind === 'entity' ? first.entity : undefined) }, ...rest];
}
