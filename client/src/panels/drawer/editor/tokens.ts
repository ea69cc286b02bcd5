export type TokenKind = 'word' | 'name' | 'text' | 'comment' | 'number' | 'parameter' | 'sign';

/** A piece of a query with its place in the text. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const KINDS = [
  'comment',
  'text',
  'name',
  'parameter',
  'number',
  'word',
  'sign',
] as const satisfies readonly TokenKind[];

/** One alternative for each kind, in the order of `KINDS`. What is never closed goes to the end. */
const TOKENS = [
  String.raw`(\/\*[^]*?(?:\*\/|$)|\/\/[^\r\n]*)`,
  String.raw`('(?:\\[^]|[^'\\])*(?:'|$)|"(?:\\[^]|[^"\\])*(?:"|$))`,
  '(`(?:``|[^`])*(?:`|$))',
  '(\\$(?:[\\p{L}\\p{N}_]*|`(?:``|[^`])*`))',
  String.raw`(\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)`,
  String.raw`([\p{L}_][\p{L}\p{N}_]*)`,
  String.raw`(<>|<=|>=|=~|\.\.|[^\s])`,
].join('|');

/** The pieces of a query in order, comments among them. Reads anything: a query that is being written is no query yet. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(new RegExp(TOKENS, 'gu'))].map((match) => {
    const at = match.slice(1).findIndex((group) => group !== undefined);
    return { kind: KINDS[at] ?? 'sign', text: match[0], from: match.index, to: match.index + match[0].length };
  });
}

/** A name without its back-ticks. */
export const nameOf = ({ kind, text }: Token): string =>
  kind === 'name' ? text.replaceAll(/^`|`$/g, '').replaceAll('``', '`') : text;

export const isName = (token: Token | undefined): token is Token =>
  token !== undefined && (token.kind === 'word' || token.kind === 'name');

/** A name as a query takes it: in back-ticks where it is no plain word. */
export const written = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
