import type { SyntaxNode, Tree } from '@lezer/common';
import { cypherParser, firstSlip } from '@orrery/cypher/grammar/index.ts';
import { statementsOf } from './bench/statements.ts';
import { type Lexeme, lexemesOf } from './editor/lexemes.ts';
import { gapBetween } from './editor/spacing.ts';

const INDENT = '  ';
/** Each begins a line of its own. */
const CLAUSE = /(?:Clause|^CallSubquery|^Union|^OrderBy|^Skip|^Limit|^Hint|^MergeAction)$/;
/** These stand a little behind the clause that they belong to. */
const WITHIN_CLAUSE = new Set(['Hint', 'MergeAction']);
/** What a WHERE on a line of its own belongs to; in a pattern or a list it stays in the line. */
const OF_WHERE = new Set(['MatchClause', 'WithClause', 'CallClause', 'Yield', 'ShowCommand']);
/** Functions that the grammar knows: their names stay as they are written. */
const NAMED = new Set(['CountStar', 'ListPredicate', 'Reduce', 'Trim', 'ShortestPath', 'Constant', 'Null']);

/**
 * One clause a line, subqueries indented, keywords in upper case, comments kept where they are. The words, signs and texts stay the same in
 * the same order. A statement that cannot be read stays as it is; so does one that would read otherwise.
 */
export function formatCypher(text: string): string {
  const statements = statementsOf(text);
  let at = 0;
  let out = '';
  for (const { from, to, text: statement } of statements) {
    out += between(text.slice(at, from), out) + formatStatement(statement);
    at = to;
  }
  return out + ending(text.slice(at), out);
}

/** A semicolon behind it would belong to the comment. */
const endsInComment = (text: string): boolean => lexemesOf(text).at(-1)?.text.startsWith('//') === true;

/** What stands between two statements: semicolons, white space, and comments that belong to none. */
function between(gap: string, before: string): string {
  if (/[^\s;]/.test(gap)) return gap;
  const signs = ending(gap, before);
  return before === '' ? signs : `${signs}${/\n\s*\n/.test(gap) ? '\n\n' : '\n'}`;
}

function ending(gap: string, before: string): string {
  if (/[^\s;]/.test(gap)) return gap;
  const signs = gap.replaceAll(/\s/g, '');
  return signs !== '' && endsInComment(before) ? `\n${signs}` : signs;
}

function formatStatement(text: string): string {
  if (firstSlip(text) !== undefined) return text;
  const tree = cypherParser.parse(text);
  const formatted = layOut(text, tree);
  return isSame(text, tree, formatted) ? formatted : text;
}

/** Whether two texts have the same words, apart from the case of keywords, and read the same. */
function isSame(text: string, tree: Tree, formatted: string): boolean {
  const [before, after] = [lexemesOf(text), lexemesOf(formatted)];
  return (
    before.length === after.length &&
    before.every((one, at) => {
      const other = after[at]?.text;
      return one.text === other || (isKeyword(tree, one) && one.text.toUpperCase() === other);
    }) &&
    shapeOf(cypherParser.parse(formatted)) === shapeOf(tree)
  );
}

/** What a text reads as, whatever its white space and case. */
export function shapeOf(tree: Tree): string {
  const names: string[] = [];
  tree.iterate({
    enter: ({ type }) => void (type.isSkipped || names.push(type.name)),
    leave: ({ type }) => void (type.isSkipped || names.push('.')),
  });
  return names.join(' ');
}

const isKeyword = (tree: Tree, { from, to }: Lexeme): boolean => {
  const node = tree.resolveInner(from, 1);
  return node.name === 'Keyword' && node.from === from && node.to === to;
};

/** By the place of a lexeme how deep the line is that it begins. */
type Breaks = ReadonlyMap<number, number>;

function breaksOf(tree: Tree): Breaks {
  const breaks = new Map<number, number>();
  let depth = 0;
  tree.iterate({
    enter: ({ node, name, from }) => {
      if (isOnOwnLine(node)) breaks.set(from, depth + (WITHIN_CLAUSE.has(name) ? 1 : 0));
      if (isIndenting(node)) depth += 1;
    },
    leave: ({ node }) => {
      if (!isIndenting(node)) return;
      depth -= 1;
      const close = node.lastChild;
      if (close !== null && (close.name === '}' || close.name === ')')) breaks.set(close.from, depth);
    },
  });
  return breaks;
}

function isOnOwnLine({ name, parent, prevSibling }: SyntaxNode): boolean {
  if (name === 'Where') return parent !== null && OF_WHERE.has(parent.name);
  if (!CLAUSE.test(name) || parent?.name === 'MergeAction') return false;
  // `EXPLAIN MATCH`, `CYPHER 5 MATCH`
  return !(parent?.name === 'Statement' && (prevSibling?.name === 'Keyword' || prevSibling?.name === 'CypherOptions'));
}

const isIndenting = (node: SyntaxNode): boolean =>
  node.name === 'Block' ||
  node.name === 'ForeachClause' ||
  (node.name === 'Subquery' && node.getChild('{') !== null && node.getChild('PatternBody') === null);

function layOut(text: string, tree: Tree): string {
  const lexemes = lexemesOf(text);
  const breaks = breaksOf(tree);
  let out = '';
  let depth = 0;
  let last: Lexeme | undefined;
  let before: Lexeme | undefined;
  const startLine = (at: number, gap: string): void => {
    const isApart = /\n[^\S\n]*\n/.test(gap.replaceAll('\r', ''));
    out += `${isApart ? '\n\n' : '\n'}${INDENT.repeat(at)}`;
  };
  for (const [index, lexeme] of lexemes.entries()) {
    const gap = text.slice(last?.to ?? 0, lexeme.from);
    const next = lexeme.isComment ? lexemes.slice(index).find(({ isComment }) => !isComment) : lexeme;
    const own = next === undefined ? depth : (breaks.get(next.from) ?? depth + 1);
    const isOwnLine = lexeme.isComment
      ? gap.includes('\n') || (last?.isComment === true && last.text.startsWith('//'))
      : breaks.has(lexeme.from) || (last?.isComment === true && endsLine(text, last));
    if (last !== undefined) {
      if (isOwnLine) startLine(own, gap);
      else out += last.isComment || lexeme.isComment ? ' ' : gapBetween(tree, before ?? last, lexeme);
    }
    out += isKeyword(tree, lexeme) && !isName(tree, lexeme) ? lexeme.text.toUpperCase() : lexeme.text;
    last = lexeme;
    if (lexeme.isComment) continue;
    before = lexeme;
    depth = breaks.get(lexeme.from) ?? depth;
  }
  return out;
}

/** A comment to the end of its line, or one that had the rest of its line for itself. */
const endsLine = (text: string, { text: comment, to }: Lexeme): boolean =>
  comment.startsWith('//') || /^[^\S\n]*\r?\n/.test(text.slice(to));

function isName(tree: Tree, { from }: Lexeme): boolean {
  const { parent } = tree.resolveInner(from, 1);
  // `$all(…)` of a label
  return parent !== null && (parent.name === 'DynamicLabel' || (NAMED.has(parent.name) && parent.from === from));
}
