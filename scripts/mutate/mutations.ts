import { parseAst } from 'vitest/node';

/** One small change of one file. */
export interface Mutation {
  readonly file: string;
  readonly line: number;
  readonly kind: 'negate' | 'drop' | 'constant' | 'operator';
  /** Of the expression or statement that is changed: offsets into the text of the file. */
  readonly start: number;
  readonly end: number;
  /** What stands there instead. */
  readonly text: string;
}

const SWAPPED: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
};

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;

/** Every mutation of a file: conditions negated, statements dropped, constants changed, operators swapped. See `isWithoutEffect` for what is left alone. */
export function mutationsOf(file: string, source: string): readonly Mutation[] {
  const found: Mutation[] = [];
  const note = (kind: Mutation['kind'], { start, end }: { start: number; end: number }, text: string): void => {
    found.push({ file, kind, start, end, text, line: source.slice(0, start).split('\n').length });
  };
  const walk = (node: Node, around: Around): void => {
    // Types are no code, and the names of what is imported no behaviour.
    if (node.type.startsWith('TS') && !WITH_CODE.has(node.type)) return;
    if (node.type === 'ImportDeclaration' || isWithoutEffect(node, around)) return;
    mutate(node, { source, note });
    for (const [field, child] of Object.entries(node)) {
      for (const each of [child].flat()) if (isNode(each)) walk(each, { parent: node, field });
    }
  };
  walk(parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node, { parent: null, field: '' });
  return found;
}

/** Where a node stands. */
interface Around {
  readonly parent: Node | null;
  readonly field: string;
}

/**
 * Kinds of code whose change is no fault that a test could or should notice. Kinds only: no file is spared.
 * - The key of a property that is no expression: it is a name.
 * - How large an icon is and how thick its strokes: looks that are judged by eye.
 * - What stands behind `??` after a look into a list by its index, when it is plain: the types ask for it where the index is known to be good.
 */
function isWithoutEffect(node: Node, { parent, field }: Around): boolean {
  if (parent === null) return false;
  if (field === 'key' && parent['computed'] !== true) return true;
  if (node.type === 'JSXAttribute') {
    const { name } = node;
    return isNode(name) && (name['name'] === 'size' || name['name'] === 'strokeWidth');
  }
  const { left } = parent;
  return (
    field === 'right' &&
    node.type === 'Literal' &&
    parent['operator'] === '??' &&
    isNode(left) &&
    left.type === 'MemberExpression' &&
    left['computed'] === true
  );
}

const WITH_CODE: ReadonlySet<string> = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression']);

interface Pen {
  readonly source: string;
  note(kind: Mutation['kind'], place: { start: number; end: number }, text: string): void;
}

function mutate(node: Node, { source, note }: Pen): void {
  const textOf = ({ start, end }: Node): string => source.slice(start, end);
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      if (isNode(node['test'])) note('negate', node['test'], `!(${textOf(node['test'])})`);
      return;
    case 'ExpressionStatement':
      if (typeof node['directive'] !== 'string') note('drop', node, ';');
      return;
    case 'Literal': {
      const { value } = node;
      if (typeof value === 'number') note('constant', node, String(otherThan(value)));
      if (typeof value === 'boolean') note('constant', node, String(!value));
      return;
    }
    case 'BinaryExpression':
    case 'LogicalExpression':
      swap(node, { source, note });
  }
}

function swap(node: Node, { source, note }: Pen): void {
  const { left, right, operator } = node;
  if (!isNode(left) || !isNode(right) || typeof operator !== 'string') return;
  const text = SWAPPED[operator];
  // Minus between texts is no small change.
  if (text === undefined || (operator === '+' && [left, right].some(isText))) return;
  const at = source.indexOf(operator, left.end);
  if (at >= right.start) return;
  const [before, after] = [source.slice(node.start, at), source.slice(at + operator.length, node.end)];
  note('operator', node, `${before}${text}${after}`);
}

/** One more of few; twice as much of many: a pixel or a millisecond among hundreds is no fault that anyone could tell. */
const otherThan = (value: number): number => (Math.abs(value) < 10 ? value + 1 : value * 2);

const isText = (node: Node): boolean =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string');

/** The same sample for the same seed. */
export function sampleOf<T>(all: readonly T[], { seed, size }: { readonly seed: number; readonly size: number }): T[] {
  const left = [...all];
  const picked: T[] = [];
  let state = seed >>> 0;
  // Mulberry32: small, and good enough to pick with.
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  while (picked.length < size && left.length > 0) {
    picked.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return picked;
}

export const applied = (source: string, { start, end, text }: Mutation): string =>
  source.slice(0, start) + text + source.slice(end);
