import { isName, nameOf, type Token, tokensOf } from './tokens.ts';

export interface Variable {
  readonly kind: 'node' | 'relationship' | 'other';
  /** The labels, or types, that the query says it has. */
  readonly types: readonly string[];
}

/** A label, a type or a property that stands in the query. */
export interface Used {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface UsedProperty extends Used {
  /** Whose it is, where the query says. */
  readonly owner: Variable | null;
}

/** What a query says of itself, as far as it is written. */
export interface Scope {
  readonly tokens: readonly Token[];
  readonly variables: ReadonlyMap<string, Variable>;
  readonly labels: readonly Used[];
  readonly types: readonly Used[];
  readonly properties: readonly UsedProperty[];
  readonly parameters: readonly Used[];
}

/** Words behind which a bracket begins a pattern and no call of a function. */
const BEFORE_PATTERN = new Set(
  'MATCH OPTIONAL WHERE AND OR XOR NOT IN RETURN WITH MERGE CREATE SHORTEST PATHS WHEN THEN ELSE'.split(' '),
);

interface Bracket {
  readonly sign: string;
  readonly kind: 'node' | 'relationship' | 'map' | 'other';
  /** What a pattern is about, while it is read. */
  variable: string | null;
  types: string[];
  /** Whose properties the keys of a map are. */
  readonly owner: Bracket | null;
}

interface Reading {
  readonly variables: Map<string, Variable>;
  readonly labels: Used[];
  readonly types: Used[];
  readonly maps: { readonly key: Token; readonly owner: Bracket | null }[];
  readonly stack: Bracket[];
}

export function scopeOf(text: string): Scope {
  const tokens = tokensOf(text).filter(({ kind }) => kind !== 'comment');
  const reading: Reading = { variables: new Map(), labels: [], types: [], maps: [], stack: [] };
  for (const [at, token] of tokens.entries()) {
    readBracket(tokens, at, reading);
    readNames(tokens, at, reading);
    if (isName(token)) readAlias(tokens, at, reading);
  }
  const { variables, labels, maps } = reading;
  const dotted = tokens.flatMap((token, at): readonly UsedProperty[] => {
    const [dot, owner] = [tokens[at - 1], tokens[at - 2]];
    if (!isName(token) || dot?.text !== '.' || !isName(owner) || dot.from !== owner.to) return [];
    const known = variables.get(nameOf(owner));
    // What is called stands before a bracket: `date.truncate(`.
    if (known === undefined || tokens[at + 1]?.text === '(') return [];
    return [{ name: nameOf(token), from: token.from, to: token.to, owner: known }];
  });
  const keys = maps.map(({ key, owner }): UsedProperty => {
    const kind = owner?.kind === 'relationship' ? 'relationship' : 'node';
    const known = owner === null ? null : ({ kind, types: owner.types } as const);
    return { name: nameOf(key), from: key.from, to: key.to, owner: known };
  });
  const parameters = tokens
    .filter(({ kind, text: name }) => kind === 'parameter' && name.length > 1)
    .map(({ text: name, from, to }) => ({ name: name.slice(1).replaceAll('`', ''), from, to }));
  return { tokens, variables, labels, types: reading.types, properties: [...dotted, ...keys], parameters };
}

function readBracket(tokens: readonly Token[], at: number, { stack, variables }: Reading): void {
  const token = tokens[at];
  if (token?.kind !== 'sign') return;
  const before = tokens[at - 1];
  const top = stack.at(-1) ?? null;
  if (token.text === '(') {
    const isPattern = before === undefined || !isName(before) || BEFORE_PATTERN.has(before.text.toUpperCase());
    stack.push({ sign: '(', kind: isPattern ? 'node' : 'other', variable: null, types: [], owner: null });
  } else if (token.text === '[') {
    const isLink = before?.text === '-';
    stack.push({ sign: '[', kind: isLink ? 'relationship' : 'other', variable: null, types: [], owner: null });
  } else if (token.text === '{') {
    const isOfPattern = top !== null && (top.kind === 'node' || top.kind === 'relationship') && !isSubquery(before);
    stack.push({
      sign: '{',
      kind: isOfPattern ? 'map' : 'other',
      variable: null,
      types: [],
      owner: isOfPattern ? top : null,
    });
  } else if (')]}'.includes(token.text)) {
    const closed = stack.pop();
    if (
      closed?.variable !== null &&
      closed !== undefined &&
      (closed.kind === 'node' || closed.kind === 'relationship')
    ) {
      remember(variables, closed.variable, { kind: closed.kind, types: closed.types });
    }
  }
}

const isSubquery = (before: Token | undefined): boolean =>
  before !== undefined && /^(?:EXISTS|COUNT|COLLECT|CALL)$/i.test(before.text);

function remember(variables: Map<string, Variable>, name: string, { kind, types }: Variable): void {
  const known = variables.get(name);
  // `(x)` alone may be a value in brackets: what is known of it stays.
  const isSure = known === undefined || types.length > 0 || (known.kind === 'other' && kind !== 'node');
  variables.set(name, { kind: isSure ? kind : known.kind, types: [...new Set([...(known?.types ?? []), ...types])] });
}

/** The variable of a pattern, its labels or types, and the keys of its map. */
function readNames(tokens: readonly Token[], at: number, reading: Reading): void {
  const token = tokens[at];
  const top = reading.stack.at(-1);
  const before = tokens[at - 1];
  if (!isName(token) || before === undefined) return;
  const isTyped = [':', '|', '&', '!'].includes(before.text);
  if (top?.kind === 'map') {
    if ((before.text === '{' || before.text === ',') && tokens[at + 1]?.text !== '.') {
      reading.maps.push({ key: token, owner: top.owner });
    }
    return;
  }
  const used = { name: nameOf(token), from: token.from, to: token.to };
  if (top === undefined || top.kind === 'other') {
    // `WHERE n:Person`
    const owner = tokens[at - 2];
    if (before.text === ':' && isName(owner) && reading.variables.get(nameOf(owner))?.kind === 'node')
      reading.labels.push(used);
    return;
  }
  if (before.text === top.sign) {
    top.variable = nameOf(token);
    remember(reading.variables, top.variable, {
      kind: top.kind === 'relationship' ? 'relationship' : 'node',
      types: [],
    });
  } else if (isTyped) {
    top.types.push(nameOf(token));
    (top.kind === 'node' ? reading.labels : reading.types).push(used);
    if (top.variable !== null) {
      remember(reading.variables, top.variable, {
        kind: top.kind === 'node' ? 'node' : 'relationship',
        types: top.types,
      });
    }
  }
}

/** `… AS name`, `name IN …`, `MATCH name = (…)`, `YIELD name`. */
function readAlias(tokens: readonly Token[], at: number, { variables }: Reading): void {
  const [token, before, after] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (token === undefined) return;
  const word = before?.text.toUpperCase();
  const isPath = after?.text === '=' && (word === 'MATCH' || word === ',') && tokens[at + 2]?.text === '(';
  const isItem = after?.text.toUpperCase() === 'IN' && (before?.text === '[' || before?.text === '(');
  if (word !== 'AS' && word !== 'YIELD' && !isPath && !isItem) return;
  // `WITH p AS q`: what q is, p was.
  const source = word === 'AS' ? tokens[at - 2] : undefined;
  const known = isName(source) && tokens[at - 3]?.text !== '.' ? variables.get(nameOf(source)) : undefined;
  remember(variables, nameOf(token), known ?? { kind: 'other', types: [] });
}
