/** A word, sign, text or comment of a query, with its place. */
export interface Lexeme {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly isComment: boolean;
}

const LEXEMES = [
  String.raw`\/\*[^]*?\*\/|\/\/[^\r\n]*`,
  String.raw`'(?:\\[^]|[^'\\])*'|"(?:\\[^]|[^"\\])*"`,
  '`(?:``|[^`])*`',
  String.raw`\d[\p{L}\d_]*(?:\.\d[\p{L}\d_]*)?(?:(?<=[eE])[+-]\d+)?|\.\d[\p{L}\d_]*(?:(?<=[eE])[+-]\d+)?`,
  String.raw`[\p{L}_][\p{L}\p{N}_·]*`,
  String.raw`::|\|\||\+=|<>|<=|>=|=~|!=|\.\.|[^\s]`,
].join('|');

/** All that is written in a query but white space, in order. */
export const lexemesOf = (text: string): readonly Lexeme[] =>
  [...text.matchAll(new RegExp(LEXEMES, 'gu'))].map(({ 0: lexeme, index }) => ({
    text: lexeme,
    from: index,
    to: index + lexeme.length,
    isComment: /^\/[/*]/.test(lexeme),
  }));
