import type { SyntaxNode, Tree } from '@lezer/common';
import type { Lexeme } from './lexemes.ts';

/** A word or sign with the part of the tree that it is, and the one it stands in. */
interface Placed {
  readonly text: string;
  readonly node: SyntaxNode;
  readonly of: string;
}

/** Behind what these begin with a bracket follows at once. */
const CALLED = new Set(
  'Call CallClause CountStar Reduce ListPredicate Trim ShortestPath Hint UseClause DynamicLabel'.split(' '),
);
const TIGHT_BRACES = new Set(['Map', 'MapProjection', 'Quantifier', 'AdminCommand']);

/** The white space between two neighbours in a line: nothing or a space. */
export function gapBetween(tree: Tree, first: Lexeme, second: Lexeme): '' | ' ' {
  const [a, b] = [placed(tree, first), placed(tree, second)];
  return isTight(a, b) ? '' : ' ';
}

function placed(tree: Tree, { text, from, to }: Lexeme): Placed {
  const node = tree.resolveInner(from, 1);
  // A sign is a part of its own; a word may be all of one.
  const isAll = node.from === from && node.to === to && node.parent !== null;
  return { text, node, of: (isAll && node.firstChild === null ? node.parent?.name : node.name) ?? '' };
}

function isTight(a: Placed, b: Placed): boolean {
  if (b.text === ',' || b.text === ';') return true;
  if (a.text === '..' || b.text === '..' || a.text === '$') return true;
  if (a.text === '(' || a.text === '[' || b.text === ')' || b.text === ']') return true;
  if (a.text === '{' || b.text === '}') return TIGHT_BRACES.has(a.text === '{' ? a.of : b.of);
  return isTightSign(a, b) || isTightPattern(a, b) || isTightOpening(a, b);
}

function isTightSign(a: Placed, b: Placed): boolean {
  if (a.text === '.') return true;
  if (b.text === '.') return b.of !== 'ProjectionItem';
  if (b.text === ':') return true;
  if (a.text === ':') return a.of !== 'MapEntry';
  if (a.of === 'Option' && b.of === 'Option') return a.text === '=' || b.text === '=';
  if (a.of === 'UnaryExpression' && /^[+-]$/.test(a.text)) return !/^[+-]$/.test(b.text);
  if (b.of === 'Type' && /^[<>!]$/.test(b.text)) return true;
  return a.of === 'Type' && a.text === '<';
}

function isTightPattern(a: Placed, b: Placed): boolean {
  if (a.of === 'RelationshipPattern' || b.of === 'RelationshipPattern' || b.of === 'Quantifier') return true;
  if (a.of === 'Quantifier' && b.text === '(') return a.node.parent?.prevSibling?.name === 'RelationshipPattern';
  if (b.of === 'VariableLength') return true;
  const labels = around(a.node, 'LabelExpression');
  if (labels === null || a.node.name === 'Keyword') return false;
  const others = around(b.node, 'LabelExpression');
  return others !== null && others.from === labels.from && others.to === labels.to;
}

function isTightOpening(a: Placed, b: Placed): boolean {
  if (b.text === '(') return CALLED.has(b.of);
  if (b.text === '[') return b.of === 'Index' || b.of === 'Slice';
  return b.text === '{' && b.of === 'Quantifier' && a.text !== ',';
}

/** The part of this kind in which a node stands, unless a bracket with a value lies between. */
function around(node: SyntaxNode, name: string): SyntaxNode | null {
  for (let at: SyntaxNode | null = node; at !== null; at = at.parent) {
    if (at.name === name) return at;
    if (at.name === 'DynamicLabel' && at !== node) return null;
  }
  return null;
}
