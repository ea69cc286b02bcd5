import type { DeclaredPredicate, Texts } from './declared.ts';
import { type PhraseWords, splitVerb, withoutParties } from './phrase.ts';

const CHINESE = ['zh-Hant', 'zh-Hant-TW', 'zh-TW', 'zh'];

/** The text for Chinese readers; the English one where there is none. */
export const chineseOf = (texts: Texts): string | undefined =>
  CHINESE.map((tag) => texts[tag]).find((text) => text !== undefined);

export const labelOf = (texts: Texts): { readonly en: string; readonly zh: string } => {
  const en = texts['en'] ?? '';
  return { en, zh: chineseOf(texts) ?? en };
};

/** The words of both sides, whatever the source has left out. */
export interface Wordings {
  readonly fromSubject: PhraseWords;
  readonly fromObject: PhraseWords;
}

/** Made of a declaration without faults. @throws {RangeError} when an English phrase begins with no verb. */
export function wordingsOf(name: string, declared: DeclaredPredicate): Wordings {
  const label = declared.label ?? { en: name.toLowerCase().replaceAll('_', ' ') };
  const { fromSubject, fromObject, inverse } = declared;
  const subject =
    fromSubject === undefined
      ? neutral(label, declared.kind === 'literal' ? '{v}' : '{o}')
      : phrase(fromSubject, declared.label);
  if (declared.kind === 'literal') return { fromSubject: subject, fromObject: subject };
  if (fromObject !== undefined) return { fromSubject: subject, fromObject: phrase(fromObject, inverse) };
  if (declared.symmetric === true && fromSubject !== undefined) {
    return { fromSubject: subject, fromObject: turned(subject) };
  }
  const other = fromSubject === undefined || inverse !== undefined ? null : passive(fromSubject);
  return { fromSubject: subject, fromObject: other ?? neutral(inverse ?? label, '{s}') };
}

export function phrase(texts: Texts, label?: Texts): PhraseWords {
  const en = texts['en'] ?? '';
  const zh = chineseOf(texts);
  if (label === undefined) return { en, zh: zh ?? inLatin(en) };
  // A label in English alone is no heading above Chinese sentences.
  const inChinese = chineseOf(label) ?? (zh === undefined ? undefined : withoutParties(zh, 'zh'));
  return { en, zh: zh ?? inLatin(en), heading: { en: label['en'] ?? '', zh: inChinese ?? label['en'] ?? '' } };
}

/** English within Chinese, where a source words nothing in Chinese: the name before it needs a space. */
function inLatin(en: string): string {
  const { verb, rest } = splitVerb(en);
  return ` ${verb.third}${rest}`;
}

/** Says that there is a tie, and its name: nothing is known of how the name would read as a verb. */
function neutral(label: Texts, place: '{o}' | '{s}' | '{v}'): PhraseWords {
  const { en, zh } = labelOf(label);
  const words =
    place === '{v}'
      ? { en: `be described by ${en}: {v}`, zh: `的${zh}：{v}` }
      : { en: `be linked to ${place} (“${en}”)`, zh: `與${place}相連（「${zh}」）` };
  return { ...words, heading: { en, zh } };
}

const turn = (pattern: string): string => pattern.replaceAll(/\{[so]\}/g, (place) => (place === '{s}' ? '{o}' : '{s}'));

/** A symmetric predicate reads the same from both ends. */
function turned({ en, zh, heading }: PhraseWords): PhraseWords {
  const words = { en: typeof en === 'string' ? turn(en) : en, zh: typeof zh === 'string' ? turn(zh) : zh };
  return heading === undefined ? words : { ...words, heading };
}

/**
 * `direct/directs/directed {o}` is `be directed by {s}` from the other side, and `執導(了){o}` `由{s}執導`. Null where more than a verb
 * stands before the object: what its passive would be no rule can tell.
 */
function passive(texts: Texts): PhraseWords | null {
  const found = /^([^ {]+) \{o\}(.*)$/u.exec(texts['en'] ?? '');
  if (found === null || found[1] === 'be') return null;
  const { verb } = splitVerb(texts['en'] ?? '');
  const en = `be ${verb.participle}${(found[2] ?? '').replaceAll('{s}', '{o}')} by {s}`;
  const chinese = /^([^{}[\]]+)\{o\}$/u.exec(chineseOf(texts) ?? '')?.[1]?.replace('(了)', '');
  if (chinese !== undefined) return { en, zh: `由{s}${chinese}` };
  return chineseOf(texts) === undefined ? { en, zh: inLatin(en) } : null;
}
