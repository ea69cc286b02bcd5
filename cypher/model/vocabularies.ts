import type { Label } from './define.ts';

/**
 * On whose word a citation rests, strongest first. A word from a closed list, never a number:
 * the claim takes the strongest word among its affirming citations.
 */
export const CERTAINTIES = {
  asserted: { en: 'asserted', zh: '直述' },
  company: { en: 'company line', zh: '公司說法' },
  quoted: { en: 'quoted person', zh: '引述個人' },
  insiders: { en: 'insiders', zh: '知情人士' },
  headline: { en: 'headline only', zh: '僅見標題' },
  opinion: { en: 'opinion', zh: '評論' },
  rumour: { en: 'rumour', zh: '傳聞' },
  implied: { en: 'implied', zh: '推知' },
} as const satisfies Record<string, Label>;

/** Whether the passage says yes, says no, or questions it. */
export const STANCES = {
  affirms: { en: 'affirms', zh: '肯定' },
  denies: { en: 'denies', zh: '否認' },
  doubts: { en: 'doubts', zh: '存疑' },
} as const satisfies Record<string, Label>;

/** Whether the claim is about a fact, a possibility or a plan, least cautious first. */
export const MODALITIES = {
  actual: { en: 'actual', zh: '事實' },
  planned: { en: 'planned', zh: '計畫' },
  possible: { en: 'possible', zh: '可能' },
} as const satisfies Record<string, Label>;

/** The editor's judgement of a claim; denied is not false, and deprecated is not denied. */
export const RANKS = {
  preferred: { en: 'preferred', zh: '優先' },
  normal: { en: 'normal', zh: '一般' },
  deprecated: { en: 'deprecated', zh: '停用' },
} as const satisfies Record<string, Label>;

/** How the words of a date were given; for display only. */
export const PRECISIONS = {
  day: { en: 'day', zh: '日' },
  week: { en: 'week', zh: '週' },
  month: { en: 'month', zh: '月' },
  year: { en: 'year', zh: '年' },
  range: { en: 'range', zh: '區間' },
  approximate: { en: 'approximate', zh: '約' },
  unknown: { en: 'unknown', zh: '不詳' },
} as const satisfies Record<string, Label>;

/** How one claim stands to another. */
export const CLAIM_LINKS = {
  CONTRADICTS: { en: 'contradicts', zh: '與其矛盾' },
  SUPERSEDES: { en: 'supersedes', zh: '取代' },
  EXCEPTION_TO: { en: 'is an exception to', zh: '是其例外' },
  EXPLAINS: { en: 'explains', zh: '說明' },
} as const satisfies Record<string, Label>;

/** What kind of name an alias is. */
export const NAME_KINDS = {
  name: { en: 'name', zh: '名稱' },
  translation: { en: 'translation', zh: '譯名' },
  nickname: { en: 'nickname', zh: '暱稱' },
  abbreviation: { en: 'abbreviation', zh: '縮寫' },
  misspelling: { en: 'misspelling', zh: '誤寫' },
  description: { en: 'description', zh: '描述' },
} as const satisfies Record<string, Label>;

/** What part of a document a paragraph is. */
export const SECTIONS = {
  title: { en: 'title', zh: '標題' },
  body: { en: 'body', zh: '內文' },
  caption: { en: 'caption', zh: '圖說' },
  meta: { en: 'page metadata', zh: '頁面資料' },
} as const satisfies Record<string, Label>;

/** Whether a document still counts. Citations of a retracted or duplicate document do not. */
export const DOCUMENT_STATUSES = {
  live: { en: 'live', zh: '有效' },
  corrected: { en: 'corrected', zh: '已更正' },
  retracted: { en: 'retracted', zh: '已撤回' },
  duplicate: { en: 'duplicate', zh: '重複' },
} as const satisfies Record<string, Label>;

export type Certainty = keyof typeof CERTAINTIES;
export function isPrecision(word: string): word is Precision {
  return Object.hasOwn(PRECISIONS, word);
}

export type Stance = keyof typeof STANCES;
export type Modality = keyof typeof MODALITIES;
export type Rank = keyof typeof RANKS;
export type Precision = keyof typeof PRECISIONS;
export type ClaimLink = keyof typeof CLAIM_LINKS;
export type NameKind = keyof typeof NAME_KINDS;
export type Section = keyof typeof SECTIONS;
export type DocumentStatus = keyof typeof DOCUMENT_STATUSES;

/**
 * The three lenses of the explorer and the certainties each lets through.
 * Rumour and opinion about people are shown only when asked for.
 */
export const LENSES = {
  facts: ['asserted'],
  reported: ['asserted', 'company', 'quoted', 'insiders', 'headline', 'implied'],
  all: ['asserted', 'company', 'quoted', 'insiders', 'headline', 'opinion', 'rumour', 'implied'],
} as const satisfies Record<string, readonly Certainty[]>;

export type Lens = keyof typeof LENSES;
