/** The words, signs, texts and numbers of a query; white space left out. */
const PIECES =
  /'(?:\\.|[^\\'])*'|"(?:\\.|[^\\"])*"|`[^`]*`|\/\*.*?\*\/|\d+(?:\.\d+)?|[\p{L}_][\p{L}\p{N}_]*|::|<=|>=|<>|=~|\+=|\.\.|\|\||[^\s]/gsu;

/** A stream of numbers from 0 to 1 that is the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same text with one piece left out, written twice, or turned round with the next one. */
export function broken(text: string, next: () => number): string {
  const pieces = text.match(PIECES) ?? [];
  const at = Math.floor(next() * pieces.length);
  const [here = '', after = ''] = pieces.slice(at, at + 2);
  const way = Math.floor(next() * 3);
  const instead = way === 0 ? [] : way === 1 ? [here, here] : [after, here];
  return [...pieces.slice(0, at), ...instead, ...pieces.slice(at + (way === 2 ? 2 : 1))].join(' ');
}
