import { formOf, isPredicate, tellFact, textOf } from '@orrery/cypher/sentence/index.ts';
import type { Claim } from '../../api/claim.ts';
import type { IsoDate } from '../../graph/types.ts';
import { inLocale, type Locale, languageOf } from '../../i18n/locale.ts';
import { dayOf, sentenceClaim } from '../../i18n/tell.ts';
import { nameIn } from '../shared/names.ts';

export interface HeadlineContext {
  readonly id: string;
  readonly locale: Locale;
  readonly asOf: IsoDate | null;
}

/** From which end a claim tells what an entity is, the most telling first. */
const TELLING = [
  ['WORKS_AT', 'subject'],
  ['LEADS', 'subject'],
  ['DEVELOPED', 'object'],
  ['MAKES', 'object'],
  ['PART_OF', 'subject'],
  ['HAS_FEATURE', 'object'],
  ['HAS_DOMAIN', 'subject'],
  ['AVAILABLE_AS', 'subject'],
  ['LOCATED_IN', 'subject'],
] as const;
const MOST_OF_ONE = 2;
const MOST = 4;

/**
 * What an entity is, in one line made of what is stated of it: "chief scientist, FAIR · Meta", "DeepSeek, published 24 Dec 2024 · language".
 * Only plain facts that hold: nothing disputed, possible or over. Null when nothing tells.
 */
export function headline(claims: readonly Claim[], { id, locale, asOf }: HeadlineContext): string | null {
  const language = languageOf(locale);
  const day = dayOf(asOf);
  const words = TELLING.flatMap(([predicate, end]) =>
    claims
      .filter((claim) => claim.predicate === predicate && claim[end]?.id === id && isPlainFact(claim, day))
      .toSorted((a, b) => Number(b.role !== null) - Number(a.role !== null))
      .slice(0, MOST_OF_ONE)
      .map((claim) => {
        const told = sentenceClaim(claim);
        const parts = tellFact(told, { language, reader: locale, day, seenFrom: id }).filter(
          ({ kind }) => kind !== 'role',
        );
        const role = inLocale(locale, claim, 'role');
        if (predicate === 'WORKS_AT' && role !== null && claim.object !== null) {
          const place = nameIn(locale, claim.object);
          return language === 'en' ? `${role}, ${place}` : `${place}：${role}`;
        }
        return textOf(
          parts.filter(({ kind, text }) => kind === 'entity' || kind === 'value' || isPublication(kind, text)),
        );
      }),
  );
  const unlike = [...new Set(words.filter((word) => word !== ''))];
  // "chief scientist, FAIR" tells of FAIR already.
  const isTold = (word: string): boolean =>
    unlike.some((other) => other.endsWith(`, ${word}`) || other.startsWith(`${word}：`));
  const told = unlike.filter((word) => !isTold(word)).slice(0, MOST);
  return told.length === 0 ? null : told.join(' · ');
}

const isPublication = (kind: string, text: string): boolean =>
  kind === 'when' && (text.includes('published') || text.includes('發表'));

function isPlainFact(claim: Claim, day: IsoDate): boolean {
  const { certainty, disputed, modality, predicate } = claim;
  if (!isPredicate(predicate) || disputed || modality !== 'ACTUAL') return false;
  const isSure = certainty === 'ASSERTED' || certainty === 'COMPANY' || certainty === 'IMPLIED';
  return isSure && (predicate === 'DEVELOPED' || formOf(sentenceClaim(claim), day) === 'now');
}
