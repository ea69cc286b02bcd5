/** One way the database might read a query: its text, and for each character where it stands in what the author wrote. */
export interface Reading {
  readonly text: string;
  /** One entry more than `text` has characters: the end. */
  readonly offsets: readonly number[];
}

const ESCAPE = /^\\u+([0-9a-fA-F]{4})/;

/**
 * Cypher replaces `\uXXXX` before it looks for words, strings or comments, so an escape can spell a keyword or close a string.
 * Whether a doubled back-slash protects an escape differs between parsers; so every reading is inspected, and one bad one is enough.
 */
export function readingsOf(query: string): readonly Reading[] {
  const plain: Reading = { text: query, offsets: Array.from({ length: query.length + 1 }, (_, index) => index) };
  if (!query.includes('\\u')) return [plain];
  return [plain, decode(query, false), decode(query, true)];
}

function decode(query: string, doubledProtects: boolean): Reading {
  let text = '';
  const offsets: number[] = [];
  for (let at = 0; at < query.length; ) {
    const escape = ESCAPE.exec(query.slice(at, at + 32));
    const protectedPair = doubledProtects && query.startsWith('\\\\', at);
    const length = protectedPair ? 2 : (escape?.[0].length ?? 1);
    const piece = protectedPair || escape === null ? query.slice(at, at + length) : decodeUnit(escape[1] ?? '');
    for (let i = 0; i < piece.length; i++) offsets.push(at + (protectedPair ? i : 0));
    text += piece;
    at += length;
  }
  offsets.push(query.length);
  return { text, offsets };
}

const decodeUnit = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));
