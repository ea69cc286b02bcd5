import type { EditorSchema } from '../../../api/editor.ts';
import { isWhollyKnown, nearest, propertiesOf } from './schema.ts';
import { type Scope, scopeOf, type Used } from './scope.ts';
import { isName, nameOf, type Token, written } from './tokens.ts';

/** What is put in place of the words at fault. */
export interface Fix {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface At {
  readonly from: number;
  readonly to: number;
}

/** What is wrong, or likely so, with a query; with the one thing that mends it, where there is one. */
export type Finding = At &
  (
    | { readonly kind: 'label' | 'type'; readonly name: string; readonly fix: Fix | null }
    | { readonly kind: 'property'; readonly name: string; readonly owner: string | null; readonly fix: Fix | null }
    /** `example`: a value of the type that it is compared with. */
    | { readonly kind: 'parameter'; readonly name: string; readonly type: 'text' | 'integer' | 'date' }
    | { readonly kind: 'unbounded'; readonly fix: Fix }
    | { readonly kind: 'date'; readonly name: string; readonly text: string; readonly fix: Fix }
  );

export interface CheckParts {
  readonly schema: EditorSchema | undefined;
  /** Parameters that have a value. */
  readonly given: ReadonlySet<string>;
}

/** No longer text is looked at while it is written. */
export const LONGEST_CHECKED = 20_000;

/** What can be told of a query without asking the database: names that it does not have, parameters without a value, and slips that answer nothing. */
export function checkQuery(text: string, { schema, given }: CheckParts): readonly Finding[] {
  if (text.length > LONGEST_CHECKED) return [];
  const scope = scopeOf(text);
  return [
    ...(schema === undefined ? [] : unknownNames(scope, schema)),
    ...missingParameters(scope, schema, given),
    ...unboundedPaths(scope.tokens),
    ...(schema === undefined ? [] : datesAsTexts(scope, schema)),
  ].toSorted((a, b) => a.from - b.from);
}

function unknownNames({ labels, types, properties }: Scope, schema: EditorSchema): readonly Finding[] {
  const labelNames = schema.labels.map(({ name }) => name);
  const typeNames = schema.relationshipTypes.map(({ name }) => name);
  const unknown = (kind: 'label' | 'type', used: readonly Used[], names: readonly string[]): readonly Finding[] =>
    used
      .filter(({ name }) => !names.includes(name))
      .map(({ name, from, to }) => ({ kind, name, from, to, fix: fixOf({ from, to }, nearest(name, names)) }));
  // An empty database has no names to compare with.
  if (labelNames.length === 0) return [];
  const missing = properties.flatMap(({ name, from, to, owner }): readonly Finding[] => {
    // Of a variable that is no node and no relationship nothing is known; of a label that is wrong the label is told.
    if (owner === null || owner.kind === 'other') return [];
    const isTyped = owner.types.length > 0;
    if (isTyped && !isWhollyKnown(schema, owner)) return [];
    const known = propertiesOf(schema, owner).map((property) => property.name);
    if (known.includes(name) || known.length === 0) return [];
    const all = propertiesOf(schema, null).map((property) => property.name);
    // A sample of a hundred may miss a rare one that other labels have.
    if (!isTyped && all.includes(name)) return [];
    const near = nearest(name, known);
    if (isTyped && near === null && all.includes(name)) return [];
    return [
      {
        kind: 'property',
        name,
        owner: isTyped ? owner.types.join('|') : null,
        from,
        to,
        fix: fixOf({ from, to }, near),
      },
    ];
  });
  return [...unknown('label', labels, labelNames), ...unknown('type', types, typeNames), ...missing];
}

const fixOf = ({ from, to }: At, name: string | null): Fix | null =>
  name === null ? null : { from, to, text: written(name) };

function missingParameters(
  scope: Scope,
  schema: EditorSchema | undefined,
  given: ReadonlySet<string>,
): readonly Finding[] {
  const seen = new Set<string>();
  return scope.parameters.flatMap(({ name, from, to }): readonly Finding[] => {
    if (given.has(name) || seen.has(name)) return [];
    seen.add(name);
    return [{ kind: 'parameter', name, from, to, type: typeOf(scope, schema, from) }];
  });
}

/** What a parameter is compared with says what it may be: `n.born = $day`, `LIMIT $n`. */
function typeOf(
  { tokens, variables }: Scope,
  schema: EditorSchema | undefined,
  from: number,
): 'text' | 'integer' | 'date' {
  const at = tokens.findIndex((token) => token.from === from);
  const before = tokens[at - 1]?.text.toUpperCase();
  if (before === 'LIMIT' || before === 'SKIP') return 'integer';
  const [owner, dot, key] = tokens.slice(Math.max(0, at - 4), at - 1);
  if (schema === undefined || dot?.text !== '.' || !isName(owner) || !isName(key)) return 'text';
  const variable = variables.get(nameOf(owner)) ?? null;
  const types = propertiesOf(schema, variable).find(({ name }) => name === nameOf(key))?.types ?? [];
  if (types.some((type) => type.startsWith('DATE'))) return 'date';
  return types.some((type) => type.startsWith('INTEGER')) ? 'integer' : 'text';
}

/** `[*]`, `[:KNOWS*2..]`: in a large graph they never end. */
function unboundedPaths(tokens: readonly Token[]): readonly Finding[] {
  return tokens.flatMap((token, at): readonly Finding[] => {
    const open = tokens.slice(0, at).findLastIndex(({ text }) => text === '[');
    const isInLink =
      open > 0 && tokens[open - 1]?.text === '-' && !tokens.slice(open, at).some(({ text }) => text === ']');
    if (token.text !== '*' || !isInLink) return [];
    const rest = tokens.slice(at + 1, at + 4);
    const [first, second, third] = rest;
    const isBounded =
      (first?.kind === 'number' && second?.text !== '..') ||
      (first?.text === '..' && second?.kind === 'number') ||
      (first?.kind === 'number' && second?.text === '..' && third?.kind === 'number') ||
      (first?.kind === 'number' && first.text.includes('.'));
    if (isBounded) return [];
    const ended = first?.kind === 'number' && second?.text === '..' ? second : first?.text === '..' ? first : token;
    const least = first?.kind === 'number' ? first.text : '1';
    const most = Math.max(3, Number(least) + 2);
    const place = { from: token.from, to: ended.to };
    return [{ kind: 'unbounded', ...place, fix: { ...place, text: `*${least}..${most}` } }];
  });
}

const DAY = /^['"](\d{4}-\d{2}-\d{2})(?:T.*)?['"]$/;
const COMPARED = new Set(['=', '<>', '<', '>', '<=', '>=']);

/** `n.born > '2020-01-01'` where `born` is a date: a text is never the same as a date, and nothing says so. */
function datesAsTexts({ tokens, variables }: Scope, schema: EditorSchema): readonly Finding[] {
  return tokens.flatMap((token, at): readonly Finding[] => {
    if (token.kind !== 'text' || !DAY.test(token.text)) return [];
    const [owner, dot, key, sign] = tokens.slice(Math.max(0, at - 4), at);
    if (sign === undefined || !COMPARED.has(sign.text) || dot?.text !== '.' || !isName(owner) || !isName(key))
      return [];
    const variable = variables.get(nameOf(owner));
    if (variable === undefined || variable.kind === 'other') return [];
    const types = propertiesOf(schema, variable).find(({ name }) => name === nameOf(key))?.types ?? [];
    if (types.length === 0 || !types.every((type) => /^DATE\b/.test(type))) return [];
    const { from, to, text } = token;
    return [{ kind: 'date', name: nameOf(key), text, from, to, fix: { from, to, text: `date(${text})` } }];
  });
}
