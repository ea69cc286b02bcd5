import { predicateOf } from '../model/predicates.ts';
import type { Language, SentenceClaim, SentenceEntity } from './claim.ts';
import { nameOf } from './names.ts';
import { spaceHan } from './spacing.ts';

/** Before the sentence: all of its sources say no, or doubt it. */
export function wordStance({ stance = 'affirms' }: SentenceClaim, language: Language): string {
  switch (stance) {
    case 'affirms':
      return '';
    case 'denies':
      return language === 'en' ? 'It is denied that ' : '遭否認的說法：';
    case 'doubts':
      return language === 'en' ? 'It is doubted that ' : '存疑的說法：';
  }
}

/** After the sentence: on whose word, who denies it, and whether its dates agree; empty for what is simply stated. */
export function wordHedge(claim: SentenceClaim, language: Language): string {
  const words = wordCertainty(claim, language) + wordDispute(claim, language) + wordConflict(claim, language);
  // Of two brackets in a row one is made.
  return language === 'en' ? words : spaceHan(words.replaceAll('）（', '，'));
}

/** A company and its outward statements are one voice: who speaks is named, and the group of sources only where nothing else is. */
function speakers(entities: readonly SentenceEntity[]): readonly SentenceEntity[] {
  const named = entities.filter(({ type }) => type !== 'SourceGroup');
  return named.length > 0 ? named : entities;
}

const list = (entities: readonly SentenceEntity[], language: Language): string => {
  const names = speakers(entities).map((entity) => nameOf(entity, language));
  if (language === 'zh') return names.join('、');
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
};

function wordCertainty(claim: SentenceClaim, language: Language): string {
  if (predicateOf(claim.predicate).estimate === true) return closing(wordEstimate(claim, language), language);
  if (speaksOfItself(claim)) return closing(language === 'en' ? 'in their own words' : '據其自述', language);
  const who = list(claim.voices ?? [], language);
  return closing(language === 'en' ? certaintyEn(claim, who) : certaintyZh(claim, who), language);
}

/** A person quoted about themselves: their name stands in the sentence already. */
const speaksOfItself = ({ certainty, voices = [], subject }: SentenceClaim): boolean =>
  certainty === 'quoted' && voices.length === 1 && voices[0]?.id === subject.id;

const closing = (words: string, language: Language): string =>
  words === '' ? '' : language === 'en' ? `, ${words}` : `（${withoutBrackets(words)}）`;

/** A name may hold brackets of its own: 知情人士（人數不詳）. */
const withoutBrackets = (words: string): string => words.replaceAll(/（([^（）]*)）/gu, '，$1');

function certaintyEn({ certainty }: SentenceClaim, who: string): string {
  switch (certainty) {
    case 'asserted':
      return '';
    case 'company':
      return `according to ${who === '' ? 'the company' : who}`;
    case 'quoted':
      return `in the words of ${who === '' ? 'a person quoted' : who}`;
    case 'insiders':
      return `according to ${who === '' ? 'insiders' : who}`;
    case 'headline':
      return 'according to the headline only';
    case 'opinion':
      return who === '' ? 'which is an opinion' : `in the opinion of ${who}`;
    case 'rumour':
      return 'as rumour has it';
    case 'implied':
      return 'as the source implies';
  }
}

function certaintyZh({ certainty }: SentenceClaim, who: string): string {
  switch (certainty) {
    case 'asserted':
      return '';
    case 'company':
      return who === '' ? '公司說法' : `據${who}`;
    case 'quoted':
      return who === '' ? '引述個人' : `據${who}所述`;
    case 'insiders':
      return `據${who === '' ? '知情人士' : who}`;
    case 'headline':
      return '僅見於標題';
    case 'opinion':
      return who === '' ? '此為評論' : `此為${who}的看法`;
    case 'rumour':
      return '此為傳聞';
    case 'implied':
      return '由來源推知';
  }
}

/** How a table rates an estimate. "Unverified" and "Unknown" speak of the estimate, not of the model. */
const ESTIMATES: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  Confident: { en: 'a confident estimate', zh: '有把握的估計' },
  Likely: { en: 'a likely estimate', zh: '大致可信的估計' },
  Speculative: { en: 'a speculative estimate', zh: '推測性的估計' },
  Unverified: { en: 'an unverified figure', zh: '未經查核的數字' },
  Unknown: { en: 'an estimate of unknown certainty', zh: '把握程度不詳的估計' },
  Wrong: { en: 'a figure that its source marks as wrong', zh: '來源標為有誤的數字' },
  'not rated': { en: 'an estimate that is not rated', zh: '未評定把握程度的估計' },
};

/** "a speculative estimate": of a figure the certainty is that of the estimate, never an opinion or an implication about its owner. */
export function wordEstimate(
  { estimate, certainty }: Pick<SentenceClaim, 'estimate' | 'certainty'>,
  language: Language,
): string {
  const rated = estimate === null || estimate === undefined ? undefined : ESTIMATES[estimate];
  if (rated !== undefined) return rated[language];
  if (certainty === 'asserted') return ESTIMATES['Confident']?.[language] ?? '';
  if (certainty === 'opinion') return ESTIMATES['Speculative']?.[language] ?? '';
  return language === 'en' ? 'an estimate that is not confirmed' : '未經證實的估計';
}

function wordDispute({ disputed, deniers = [] }: SentenceClaim, language: Language): string {
  if (!disputed) return '';
  const who = list(deniers, language);
  if (language === 'zh') return who === '' ? '（有爭議）' : `（${who}否認）`;
  return who === '' ? ', which is disputed' : `, which ${who} ${speakers(deniers).length > 1 ? 'deny' : 'denies'}`;
}

function wordConflict({ timeConflict }: SentenceClaim, language: Language): string {
  if (!timeConflict) return '';
  return language === 'en' ? ' (the sources give different dates)' : '（各處所載日期不一）';
}
