import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/**
 * One spelling for many: NFKC (full width to half), Traditional to Simplified, accents off Latin letters, lower case, single
 * spaces. Applied to what is indexed and to what is asked, so both meet. Towards Simplified is the safe direction, many to one
 * (癥 and 症); the way back would be ambiguous. What is displayed is never folded.
 */
export function fold(text: string): string {
  return toSimplified(text.normalize('NFKC'))
    .normalize('NFD')
    .replaceAll(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}
