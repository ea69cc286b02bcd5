import { entityTypeOf, isEntityType } from '../model/entity-types.ts';
import { withoutParties } from '../model/phrase.ts';
import { type Predicate, predicateOf } from '../model/predicates.ts';
import type { Language, SentenceEntity, Side } from './claim.ts';
import { type Form, inForm, isEndedState, wordsOf } from './form.ts';
import { spaceHan } from './spacing.ts';

/** What facts of one kind have in common, seen from one entity. */
export interface FactKind {
  readonly predicate: Predicate;
  readonly side: Side;
  readonly form: Form;
  readonly teller: SentenceEntity;
}

const MENTIONED = { en: 'mentioned in', zh: '見於' } as const;

/** What stands over such facts: "worked at", "是…的作者之一", "mentioned in". */
export function factHeading(kind: FactKind, language: Language): string {
  const words = wordsOf(predicateOf(kind.predicate), kind.side);
  if (words === null) return MENTIONED[language];
  return words.heading?.[language] ?? withoutParties(patternOf(kind, language), language);
}

function patternOf({ predicate, side, form, teller }: FactKind, language: Language): string {
  const definition = predicateOf(predicate);
  const words = wordsOf(definition, side) ?? definition.fromSubject;
  const ended = language === 'zh' && isEndedState(definition, form) ? '曾' : '';
  return ended + inForm(words, { form, language, teller });
}

export interface Fold {
  readonly count: number;
  /** The types of what stands at the other end. */
  readonly types: readonly string[];
  /** First and last year; null when none is known. */
  readonly years: readonly [number, number] | null;
}

/** A long group in one line: "is an author of 18 models, 1989 to 2024", "是 18 個模型的作者之一（1989年至2024年）". */
export function foldedHeading(kind: FactKind, fold: Fold, language: Language): string {
  const place = kind.side.kind === 'subject' ? '{o}' : '{s}';
  const pattern = patternOf(kind, language).replaceAll(/\[[^\]]*\]/gu, '');
  const countable =
    fold.types.length > 0 && kind.side.kind !== 'party' && kind.side.kind !== 'mention' && pattern.includes(place);
  const line = countable
    ? pattern.replace(place, counted(fold, language))
    : `${factHeading(kind, language)}${language === 'en' ? ` (${fold.count})` : `（${fold.count}）`}`;
  return (language === 'zh' ? spaceHan(line) : line) + spanOf(fold, language);
}

function spanOf({ years }: Fold, language: Language): string {
  if (years === null) return '';
  const [first, last] = years;
  if (language === 'en') return first === last ? `, ${first}` : `, ${first} to ${last}`;
  return first === last ? `（${first}年）` : `（${first}年至${last}年）`;
}

function counted({ count, types }: Fold, language: Language): string {
  const type = commonType(types);
  if (language === 'zh') return type === 'Person' ? `${count} 人` : `${count} 個${typeLabel(type, 'zh')}`;
  return `${count} ${typeLabel(type, 'en').toLowerCase()}`;
}

function typeLabel(type: string | null, language: Language): string {
  if (type === null || !isEntityType(type)) return language === 'en' ? 'things' : '項';
  return entityTypeOf(type).plural[language];
}

/** The type of all of them, or the more general type they share. */
function commonType(types: readonly string[]): string | null {
  const [first, ...others] = [...new Set(types)];
  if (first === undefined) return null;
  if (others.length === 0) return first;
  const [general, ...more] = [...new Set(types.map(generalOf))];
  return general !== undefined && more.length === 0 ? general : null;
}

function generalOf(type: string): string {
  return isEntityType(type) ? (entityTypeOf(type).parent ?? type) : type;
}
