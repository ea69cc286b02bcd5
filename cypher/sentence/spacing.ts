import type { SentenceEntity, SentencePart } from './claim.ts';

const AFTER_HAN = /(?<=\p{Script=Han})(?=[\p{Script=Latin}\p{N}])/gu;
const BEFORE_HAN = /(?<=[\p{Script=Latin}\p{N}%)])(?=\p{Script=Han})/gu;

/** A space between Chinese and Latin letters or digits, as the Chinese of the data sets has it; none between Chinese and Chinese. */
export const spaceHan = (text: string): string => text.replaceAll(AFTER_HAN, ' ').replaceAll(BEFORE_HAN, ' ');

/** Joins parts by the rules of Chinese: letters and characters stand apart, and of two brackets in a row one is made. */
export function joinChinese<E extends SentenceEntity>(parts: readonly SentencePart<E>[]): readonly SentencePart<E>[] {
  const result: SentencePart<E>[] = [];
  for (const part of parts) {
    const before = result.at(-1);
    if (before !== undefined && before.text.endsWith('）') && part.text.startsWith('（') && before.kind !== 'entity') {
      result[result.length - 1] = { ...before, text: before.text.slice(0, -1) };
      result.push({ ...part, text: `，${part.text.slice(1)}` });
      continue;
    }
    const seam = spaceHan((before?.text.slice(-1) ?? '') + part.text.slice(0, 1));
    if (seam.length === 3) result.push({ kind: 'text', text: ' ' });
    result.push(part);
  }
  return result.filter(({ text }) => text !== '');
}
