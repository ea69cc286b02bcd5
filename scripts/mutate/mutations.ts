import { parseAst } from 'vitest/node';

/** One small change of one file. */
export interface Mutation {
  readonly file: string;
  readonly line: number;
  readonly kind: 'negate' | 'drop' | 'constant' | 'operator';
  /** Offsets into the text of the file. */
  readonly start: number;
  readonly end: number;
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

/** Every mutation of a file: conditions negated, statements dropped, constants changed, operators swapped. */
export function mutationsOf(file: string, source: string): readonly Mutation[] {
  const found: Mutation[] = [];
  const note = (kind: Mutation['kind'], { start, end }: { start: number; end: number }, text: string): void => {
    found.push({ file, kind, start, end, text, line: source.slice(0, start).split('\n').length });
  };
  const walk = (node: Node): void => {
    // Types are no code, and the names of what is imported no behaviour.
    if (node.type.startsWith('TS') && !WITH_CODE.has(node.type)) return;
    if (node.type === 'ImportDeclaration') return;
    mutate(node, { source, note });
    for (const child of Object.values(node).flat()) if (isNode(child)) walk(child);
  };
  walk(parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node);
  return found;
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
      if (typeof value === 'number') note('constant', node, String(value + 1));
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
  const start = source.indexOf(operator, left.end);
  if (start < right.start) note('operator', { start, end: start + operator.length }, text);
}

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
