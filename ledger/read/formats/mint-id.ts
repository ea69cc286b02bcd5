import { createHash } from 'node:crypto';
import { type EntityType, labelsOf } from '@orrery/cypher/model/entity-types.ts';
import { fold } from '@orrery/cypher/text/fold.ts';

/** What ids of a type begin with, by its most general label. */
const PREFIXES: Partial<Readonly<Record<EntityType, string>>> = { Organisation: 'org', SourceGroup: 'src' };

export function prefixOf(type: EntityType): string {
  const [general = type] = labelsOf(type);
  return PREFIXES[general] ?? general.toLowerCase();
}

/**
 * An id made from a name: `person:ada-lovelace`. The same name gives the same id in every file of every run. Names that differ in
 * case, accents or punctuation alone give one id. Signs count, as they tell names apart: `C`, `C++` and `C#`, `0` and `-0`, `A` and `A*`.
 */
export function mintId(type: EntityType, name: string, prefix = prefixOf(type)): string {
  return `${prefix}:${slugOf(name)}`;
}

const MAX_SLUG = 80;
/**
 * Signs that are part of a name, as words. A hyphen is one only where a number begins the name (`-0`, not `GPT-4`), a star only after a
 * single letter (`A*`; elsewhere it points to a note).
 */
const SIGN_WORDS: Readonly<Record<string, string>> = {
  '+': 'plus',
  '#': 'sharp',
  '*': 'star',
  '%': 'percent',
  '<': 'less',
  '>': 'greater',
  '-': 'minus',
  '−': 'minus',
};
const SIGN = /^-(?=\.?\d)|(?<=(?<!\p{L})\p{L})\*|[+#%<>−]/gu;
/** Letters that lose nothing but a stroke, which Unicode does not decompose. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h' };

/** Lower-case Latin letters, digits and hyphens; a hash where a name has letters of another script, or is too long. */
export function slugOf(name: string): string {
  const folded = fold(name);
  const slug = folded
    .replaceAll(/[øłđßæœıħ]/g, (letter) => PLAIN[letter] ?? letter)
    .replaceAll(SIGN, (sign) => ` ${SIGN_WORDS[sign.at(-1) ?? ''] ?? ''} `)
    .replaceAll(/[’'`´]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const isWhole = !/[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}\p{Z}]/u.test(folded);
  if (isWhole && slug !== '' && slug.length <= MAX_SLUG) return slug;
  const mark = createHash('sha256').update(folded).digest('hex').slice(0, 8);
  return slug === '' ? `x-${mark}` : `${slug.slice(0, MAX_SLUG - 9).replace(/-$/, '')}-${mark}`;
}
