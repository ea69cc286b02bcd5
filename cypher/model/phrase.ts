/**
 * How a predicate reads from one side, in one language. `{s}` stands for the subject, `{o}` for the object, `{v}` for the text or figure; what stands in
 * square brackets goes where there is no such value.
 *
 * English begins with the verb: `be`, or base, third person and past, and the participle where it differs (`leave/leaves/left`,
 * `take/takes/took/taken`). Chinese marks with `(了)` where a thing that has happened takes 了 and a plan does not.
 */
export type Pattern = string;

/** A pattern, and others for what derivation from it would word badly. */
export interface Phrase {
  readonly usual: Pattern;
  /** English: where the verb would follow a name that ends with the same word (“members who left left”). */
  readonly instead?: Pattern;
  readonly ended?: Pattern;
  readonly planned?: Pattern;
  readonly possible?: Pattern;
}

/** What a party of a claim is said to do or to be. The party itself stands before it. */
export interface PhraseWords {
  readonly en: Pattern | Phrase;
  readonly zh: Pattern | Phrase;
  /** What stands over a group of such claims, where the phrase without its parties says too little. */
  readonly heading?: { readonly en: string; readonly zh: string };
}

export interface Verb {
  readonly base: string;
  readonly third: string;
  readonly plural: string;
  readonly past: string;
  readonly pastPlural: string;
  readonly participle: string;
}

const BE: Verb = { base: 'be', third: 'is', plural: 'are', past: 'was', pastPlural: 'were', participle: 'been' };

export const phraseOf = (words: Pattern | Phrase): Phrase => (typeof words === 'string' ? { usual: words } : words);

/** Splits an English pattern into its verb and what follows. @throws {RangeError} when the pattern begins with no verb. */
export function splitVerb(pattern: Pattern): { readonly verb: Verb; readonly rest: string } {
  const [first = '', ...others] = pattern.split(' ');
  const rest = others.length === 0 ? '' : ` ${others.join(' ')}`;
  if (first === 'be') return { verb: BE, rest };
  const [base, third, past, participle] = first.split('/');
  if (base === undefined || third === undefined || past === undefined) {
    throw new RangeError(`“${pattern}” begins with no verb. Write be, or base/third/past.`);
  }
  return { verb: { base, third, plural: base, past, pastPlural: past, participle: participle ?? past }, rest };
}

const PLACES = /\s*\{[sov]\}\s*/gu;

/** The words of a pattern without the parties: "works at", "是…的作者之一". A gap between words is shown. */
export function withoutParties(text: string, language: 'en' | 'zh'): string {
  const gap = language === 'en' ? ' … ' : '…';
  return text
    .replaceAll(/\[[^\]]*\]/gu, '')
    .replaceAll(PLACES, gap)
    .replace(/^(?:\s|…)+/u, '')
    .replace(/(?:\s|…)+$/u, '')
    .replaceAll('(了)', '')
    .replaceAll(/(?:\s*…\s*){2,}/gu, gap);
}
