import { BOUNDS, type BoundName } from './bounds.ts';
import { isSymbol, keyword } from './names.ts';
import type { Token } from './tokens.ts';

/** The first bound that a query breaks, how many of it the whole query has, and the index of the token that is one too many. */
export interface Excess {
  readonly bound: BoundName;
  readonly count: number;
  readonly at: number;
}

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const NESTS: Readonly<Record<string, BoundName>> = { '(': 'parentheses', '[': 'lists', '{': 'maps' };
const SUBQUERIES = new Set(['EXISTS', 'COUNT', 'COLLECT', 'CALL']);
const CLAUSES = new Set(['MATCH', 'OPTIONAL', 'WITH', 'UNWIND', 'UNION', 'CALL', 'RETURN', 'WHERE', 'ORDER', 'YIELD']);
/** Words after which a comparison begins anew. */
const CONNECTIVES = new Set([...CLAUSES, 'AND', 'OR', 'XOR', 'WHEN', 'THEN', 'ELSE', 'AS', 'BY', 'SKIP', 'LIMIT']);
const WORDS: ReadonlyMap<string, BoundName> = new Map<string, BoundName>([
  ['XOR', 'xor'],
  ['OR', 'or'],
  ['AND', 'and'],
  ['NOT', 'not'],
  ['IN', 'comparisons'],
  ['IS', 'comparisons'],
  ['CONTAINS', 'comparisons'],
  ['STARTS', 'comparisons'],
  ['ENDS', 'comparisons'],
  ['CASE', 'cases'],
  ['WHEN', 'branches'],
  ['MATCH', 'matches'],
  ['UNION', 'unions'],
  ['USING', 'hints'],
  ['SHORTESTPATH', 'shortest'],
  ['ALLSHORTESTPATHS', 'shortest'],
  ['SHORTEST', 'shortest'],
]);
const SIGNS: ReadonlyMap<string, BoundName> = new Map<string, BoundName>([
  ['+', 'arithmetic'],
  ['*', 'arithmetic'],
  ['/', 'arithmetic'],
  ['%', 'arithmetic'],
  ['^', 'arithmetic'],
  ['||', 'arithmetic'],
  ['=', 'comparisons'],
  ['|', 'labels'],
  ['!', 'labels'],
  ['$', 'parameters'],
]);
/** These words join terms: one more term than words. */
const JOINS: ReadonlySet<BoundName> = new Set(['xor', 'or', 'and']);

interface Frame {
  readonly open: string;
  readonly isSubquery: boolean;
  /** `CALL (x)`: the braces after it hold a sub-query. */
  readonly isCallScope: boolean;
  isMatch: boolean;
  commas: number;
  chain: number;
}

const newFrame = (open: string, isSubquery: boolean, isCallScope: boolean): Frame => ({
  open,
  isSubquery,
  isCallScope,
  isMatch: false,
  commas: 0,
  chain: 0,
});

/**
 * Counts in one pass what makes the database's parser, normaliser and planner slow. Returns the first excess, or undefined.
 * What cannot be told apart without a parser counts as the worse of the two.
 */
export function findExcess(tokens: readonly Token[]): Excess | undefined {
  const counter = new Counter(tokens);
  tokens.forEach((_, at) => counter.take(at));
  return counter.excess;
}

class Counter {
  excess: Excess | undefined;
  private readonly tokens: readonly Token[];
  private readonly totals = new Map<BoundName, number>();
  private readonly depths = new Map<BoundName, number>();
  private readonly frames: Frame[] = [newFrame('', false, false)];
  private afterCallScope = -1;
  private dots = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  take(at: number): void {
    const token = this.tokens[at];
    if (!isSymbol(token, '.') && !isSymbol(this.tokens[at - 1], '.')) this.dots = 0;
    if (token?.kind === 'word') this.takeWord(keyword(token), at);
    if (token?.kind === 'symbol') this.takeSymbol(token.text, at);
  }

  private get frame(): Frame {
    return this.frames.at(-1) ?? newFrame('', false, false);
  }

  private takeWord(word: string, at: number): void {
    // A property such as `n.or` joins nothing.
    if (isSymbol(this.tokens[at - 1], '.')) return;
    const bound = WORDS.get(word);
    if (bound !== undefined) this.add(bound, at);
    if (CONNECTIVES.has(word)) this.frame.chain = 0;
    if (!CLAUSES.has(word)) return;
    this.add('clauses', at);
    this.frame.isMatch = word === 'MATCH';
  }

  private takeSymbol(sign: string, at: number): void {
    const bound = SIGNS.get(sign);
    if (bound !== undefined) this.add(bound, at);
    if (sign in CLOSES) this.open(sign, at);
    else if (sign === ')' || sign === ']' || sign === '}') this.close(sign, at);
    else if (sign === ',') this.takeComma(at);
    else if (sign === '.') this.checkAgainst('properties', (this.dots += 1), at);
    else if (sign === '&') {
      this.add('labels', at);
      this.add('labelAnds', at);
    } else if (sign === '-') this.takeDash(at);
    else if (sign === '*') this.takeStar(at);
    if (this.comparesAt(sign, at)) {
      if (sign !== '=') this.add('comparisons', at);
      this.checkAgainst('chain', (this.frame.chain += 1), at);
    }
  }

  /** `=`, `<`, `>`, and `<=`, `>=`, `<>` once; the ends of an arrow are none. */
  private comparesAt(sign: string, at: number): boolean {
    const before = this.tokens[at - 1];
    if (sign === '<') return !isSymbol(this.tokens[at + 1], '-');
    if (sign === '>') return !isSymbol(before, '-') && !isSymbol(before, '<');
    return sign === '=' && !isSymbol(before, '<') && !isSymbol(before, '>');
  }

  private open(sign: string, at: number): void {
    const before = this.tokens[at - 1];
    const isSubquery = sign === '{' && (SUBQUERIES.has(keyword(before)) || this.afterCallScope === at - 1);
    this.frames.push(newFrame(sign, isSubquery, sign === '(' && keyword(before) === 'CALL'));
    this.checkAgainst('brackets', this.frames.length - 1, at);
    this.deepen(NESTS[sign] ?? 'brackets', at);
    if (isSubquery) {
      this.add('subqueries', at);
      this.deepen('subqueryDepth', at);
    }
    if (sign === '[' && isValueEnd(before)) this.add('subscripts', at);
    if (sign === '{' && this.isQuantifierAt(at)) this.takeQuantifier(at);
  }

  /** A bracket that closes nothing is a mistake the database will name; it must not make the depth smaller here. */
  private close(sign: string, at: number): void {
    const { open, isSubquery, isCallScope } = this.frame;
    if (CLOSES[open] !== sign) return;
    this.frames.pop();
    const nest = NESTS[open];
    if (nest !== undefined) this.depths.set(nest, (this.depths.get(nest) ?? 1) - 1);
    if (isSubquery) this.depths.set('subqueryDepth', (this.depths.get('subqueryDepth') ?? 1) - 1);
    if (isCallScope) this.afterCallScope = at;
  }

  private takeComma(at: number): void {
    const frame = this.frame;
    frame.commas += 1;
    frame.chain = 0;
    if (frame.open === '[') this.checkAgainst('items', frame.commas + 1, at);
    else if (frame.open === '{' && !frame.isSubquery) this.checkAgainst('entries', frame.commas + 1, at);
    else this.add('columns', at);
    if (frame.isMatch && (frame.open === '' || frame.isSubquery)) this.add('patterns', at);
  }

  /** `--` and `-[` are relationships of a pattern, every other dash is arithmetic or the second half of one. */
  private takeDash(at: number): void {
    const next = this.tokens[at + 1];
    const before = this.tokens[at - 1];
    if (isSymbol(next, '-') || isSymbol(next, '[')) this.add('steps', at);
    else if (!isSymbol(next, '>') && !isSymbol(before, ']') && !isSymbol(before, '-')) this.add('arithmetic', at);
  }

  /** `[*1..3]`, `[:X*]`, `[r*..5]`; `()-->()*` and `+` count as arithmetic, and their relationships as steps. */
  private takeStar(at: number): void {
    if (this.frame.open !== '[') return;
    this.add('quantified', at);
    this.checkRepetitions(at + 1);
  }

  private isQuantifierAt(at: number): boolean {
    const inside = this.tokens[at + 1];
    return inside?.kind === 'number' || isSymbol(inside, ',');
  }

  private takeQuantifier(at: number): void {
    this.add('quantified', at);
    this.checkRepetitions(at + 1);
  }

  /** The numbers of `{2,30}` and `*2..30`. A tokenizer reads `2..30` as it likes, so all digits up to the end are looked at. */
  private checkRepetitions(from: number): void {
    for (let at = from; at < this.tokens.length; at += 1) {
      const token = this.tokens[at];
      if (token?.kind === 'number') {
        for (const digits of token.text.replaceAll('_', '').match(/[\da-zA-Z]+/g) ?? []) {
          const times = Number(digits);
          this.checkAgainst('repetitions', Number.isNaN(times) ? Number.POSITIVE_INFINITY : times, at);
        }
      } else if (!isSymbol(token, ',') && !isSymbol(token, '..') && !isSymbol(token, '.')) return;
    }
  }

  private deepen(bound: BoundName, at: number): void {
    const depth = (this.depths.get(bound) ?? 0) + 1;
    this.depths.set(bound, depth);
    this.checkAgainst(bound, depth, at);
  }

  private add(bound: BoundName, at: number): void {
    const count = (this.totals.get(bound) ?? 0) + 1;
    this.totals.set(bound, count);
    this.checkAgainst(bound, JOINS.has(bound) ? count + 1 : count, at);
  }

  private checkAgainst(bound: BoundName, count: number, at: number): void {
    if (count <= BOUNDS[bound].limit) return;
    if (this.excess === undefined) this.excess = { bound, count, at };
    else if (this.excess.bound === bound && count > this.excess.count) this.excess = { ...this.excess, count };
  }
}

/** What a `[` after it would pick from: anything else begins a list, a comprehension or a relationship. */
const isValueEnd = (token: Token | undefined): boolean =>
  token?.kind === 'name' || token?.kind === 'string' || isSymbol(token, ']') || isSymbol(token, ')');
