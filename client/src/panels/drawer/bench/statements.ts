/** A part of a text that is asked by itself, without the semicolon behind it. */
export interface Statement {
  readonly text: string;
  /** Where it begins in the whole text, and the place behind its last letter. */
  readonly from: number;
  readonly to: number;
  /** The same as a place for a reader, from one. */
  readonly line: number;
  readonly column: number;
}

/** What is selected in the editor; both are the same where the cursor only stands. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** Comments, texts and names in back-ticks: what stands within says nothing about the query. One that is never closed goes to the end. */
const CLOSED = String.raw`\/\*[^]*?(?:\*\/|$)|\/\/[^\r\n]*|'(?:\\[^]|[^'\\])*(?:'|$)|"(?:\\[^]|[^"\\])*(?:"|$)`;
const NAME = '`(?:``|[^`])*(?:`|$)';

/** Each comment, text and quoted name, with its place. The name of a parameter may be quoted as well. */
const lexemes = (text: string): RegExpStringIterator<RegExpExecArray> =>
  text.matchAll(new RegExp(`${CLOSED}|${NAME}`, 'g'));

/** The same text with a space for each letter of a comment, a text or a quoted name: places stay as they are. `keepsParameters`: `` $`a name` `` stays. */
export function bareText(text: string, { keepsParameters = false } = {}): string {
  let bare = '';
  let at = 0;
  for (const { 0: lexeme, index } of lexemes(text)) {
    const stays = keepsParameters && lexeme.startsWith('`') && text[index - 1] === '$';
    bare += text.slice(at, index) + (stays ? lexeme : ' '.repeat(lexeme.length));
    at = index + lexeme.length;
  }
  return bare + text.slice(at);
}

/** The statements of a text, which semicolons part; those that are empty or a comment alone are left out. */
export function statementsOf(text: string): readonly Statement[] {
  const bare = bareText(text);
  // A text or a quoted name alone is no query, but it is something, and the database says what is wrong with it.
  const isSomething = (from: number, to: number): boolean => withoutComments(text.slice(from, to)).trim() !== '';
  const ends = [...bare.matchAll(/;/g)].map(({ index }) => index);
  return [...ends, text.length].flatMap((end, at) => {
    const begin = at === 0 ? 0 : (ends[at - 1] ?? 0) + 1;
    return isSomething(begin, end) ? [statementAt(text, begin, end)] : [];
  });
}

const withoutComments = (text: string): string =>
  text.replaceAll(new RegExp(`${CLOSED}|${NAME}`, 'g'), (lexeme) => (lexeme.startsWith('/') ? ' ' : lexeme));

function statementAt(text: string, begin: number, end: number): Statement {
  const piece = text.slice(begin, end);
  const from = begin + (piece.length - piece.trimStart().length);
  const to = begin + piece.trimEnd().length;
  const before = text.slice(0, from).split(/\r\n|\r|\n/);
  return { text: text.slice(from, to), from, to, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The statements within what is selected; with nothing selected the one at the cursor, else the one before it, else the first. */
export function statementsAt(text: string, { from, to }: TextRange): readonly Statement[] {
  if (from !== to) {
    const before = text.slice(0, from);
    // Spaces for what stands before: places count from the beginning of the whole text.
    const blank = before.replaceAll(/[^\r\n]/g, ' ');
    const selected = statementsOf(blank + text.slice(from, to));
    if (selected.length > 0) return selected;
  }
  const all = statementsOf(text);
  const here = all.find((_, at) => from < (all[at + 1]?.from ?? Number.POSITIVE_INFINITY));
  return here === undefined ? [] : [here];
}

/** Where a place within a statement is in the whole text. Lines and columns count from one. */
export const placeInText = (
  statement: Pick<Statement, 'line' | 'column'>,
  place: { readonly line: number; readonly column: number },
): { readonly line: number; readonly column: number } => ({
  line: statement.line + place.line - 1,
  column: place.line === 1 ? statement.column + place.column - 1 : place.column,
});
