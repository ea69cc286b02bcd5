import { type Scope, scopeOf, type Variable } from './scope.ts';
import { isName, nameOf, type Token } from './tokens.ts';

/** What may stand at the cursor, and where the word begins that is being written there. */
export type Wanted =
  | { readonly kind: 'label' | 'type' | 'procedure' | 'parameter'; readonly from: number }
  | { readonly kind: 'property'; readonly from: number; readonly owner: Variable | null }
  /** A value of a property; `quoted` where the quote is written already. */
  | {
      readonly kind: 'value';
      readonly from: number;
      readonly owner: Variable | null;
      readonly property: string;
      readonly quoted: boolean;
    }
  | { readonly kind: 'word'; readonly from: number }
  /** In a comment, a number, or a text that is no value of a property. */
  | { readonly kind: 'nothing' };

const NOTHING: Wanted = { kind: 'nothing' };

/** What may stand at a place of a query that is being written. */
export function wantedAt(text: string, at: number): { readonly wanted: Wanted; readonly scope: Scope } {
  const scope = scopeOf(text);
  return { wanted: wanted(text.slice(0, at), scope), scope };
}

function wanted(before: string, scope: Scope): Wanted {
  const here = scopeOf(before);
  const last = here.tokens.at(-1);
  const isTouching = last !== undefined && last.to === before.length;
  if (/\/\/[^\r\n]*$/.test(before) && !isInText(last)) return NOTHING;
  if (isTouching && last.kind === 'text') {
    const isOpen = last.text.length === 1 || !last.text.endsWith(last.text.charAt(0));
    return isOpen ? valueAt(here.tokens.slice(0, -1), { from: last.from + 1, quoted: true, scope, before }) : NOTHING;
  }
  if (isTouching && last.kind === 'number') return NOTHING;
  if (isTouching && last.kind === 'parameter') return { kind: 'parameter', from: last.from + 1 };
  const isWord = isTouching && isName(last);
  const from = isWord ? last.from : before.length;
  return beside(isWord ? here.tokens.slice(0, -1) : here.tokens, { from, quoted: false, scope, before });
}

const isInText = (last: Token | undefined): boolean => last?.kind === 'text';

interface Here {
  readonly from: number;
  readonly quoted: boolean;
  readonly scope: Scope;
  readonly before: string;
}

/** What may follow these tokens. */
function beside(tokens: readonly Token[], here: Here): Wanted {
  const { from, scope } = here;
  const [previous, owner] = [tokens.at(-1), tokens.at(-2)];
  if (previous === undefined) return { kind: 'word', from };
  if (previous.text === '.' && isName(owner)) {
    const variable = scope.variables.get(nameOf(owner));
    if (variable !== undefined || previous.from !== owner.to)
      return { kind: 'property', from, owner: variable ?? null };
    // The name of a function or a procedure: `date.truncate`, `CALL db.labels`.
    const first = chainOf(tokens);
    const isCalled = /^CALL$/i.test(tokens[first - 1]?.text ?? '');
    return { kind: isCalled ? 'procedure' : 'word', from: tokens[first]?.from ?? from };
  }
  if (/^CALL$/i.test(previous.text)) return { kind: 'procedure', from };
  // A new name is made up: there is nothing to offer, and a list would take the arrow keys.
  if (/^AS$/i.test(previous.text)) return NOTHING;
  const open = openBrackets(tokens);
  const bracket = open.at(-1);
  if (bracket?.map === true && (previous.text === '{' || previous.text === ',')) {
    return { kind: 'property', from, owner: mapOwner(tokens, bracket.at) };
  }
  if ([':', '|', '&', '!'].includes(previous.text) && bracket?.map !== true) {
    if (bracket?.sign === '[') return bracket.isLink ? { kind: 'type', from } : { kind: 'word', from };
    return { kind: 'label', from };
  }
  const value = valueAt(tokens, here);
  return value.kind === 'value' ? value : { kind: 'word', from };
}

/** Where the names joined by dots begin that these tokens end with. */
function chainOf(tokens: readonly Token[]): number {
  let at = tokens.length - 2;
  while (tokens[at - 1]?.text === '.' && isName(tokens[at - 2])) at -= 2;
  return at;
}

/** Behind `n.country =`, `n.country IN [` or `{country:` stands a value. */
function valueAt(tokens: readonly Token[], { from, quoted, scope }: Here): Wanted {
  let rest = tokens;
  if (rest.at(-1)?.text === ',' || rest.at(-1)?.text === '[') {
    const list = rest.findLastIndex(({ text }) => text === '[');
    if (list === -1 || !/^IN$/i.test(rest[list - 1]?.text ?? '')) return NOTHING;
    rest = rest.slice(0, list);
  }
  const sign = rest.at(-1);
  const key = rest.at(-2);
  if (!isName(key) || sign === undefined) return NOTHING;
  if (sign.text === ':') {
    const bracket = openBrackets(rest).at(-1);
    if (bracket?.map !== true) return NOTHING;
    return { kind: 'value', from, quoted, property: nameOf(key), owner: mapOwner(rest, bracket.at) };
  }
  const owner = rest.at(-4);
  if (!/^(?:=|<>|IN|WITH|CONTAINS)$/i.test(sign.text) || rest.at(-3)?.text !== '.' || !isName(owner)) return NOTHING;
  return {
    kind: 'value',
    from,
    quoted,
    property: nameOf(key),
    owner: scope.variables.get(nameOf(owner)) ?? null,
  };
}

interface Open {
  readonly sign: string;
  readonly at: number;
  readonly isLink: boolean;
  readonly map: boolean;
}

function openBrackets(tokens: readonly Token[]): readonly Open[] {
  const open: Open[] = [];
  for (const [at, { text }] of tokens.entries()) {
    if ('([{'.includes(text)) {
      const before = tokens[at - 1];
      const isSubquery = before !== undefined && /^(?:EXISTS|COUNT|COLLECT|CALL)$/i.test(before.text);
      open.push({ sign: text, at, isLink: text === '[' && before?.text === '-', map: text === '{' && !isSubquery });
    } else if (')]}'.includes(text)) open.pop();
  }
  return open;
}

/** Whose properties stand in the map that begins at this token. */
function mapOwner(tokens: readonly Token[], at: number): Variable | null {
  const text = tokens.slice(0, at);
  const bracket = openBrackets(text).at(-1);
  if (bracket === undefined) return null;
  const inside = text.slice(bracket.at + 1);
  const types = inside.flatMap((token, index) =>
    isName(token) && [':', '|', '&'].includes(inside[index - 1]?.text ?? '') ? [nameOf(token)] : [],
  );
  return { kind: bracket.isLink ? 'relationship' : 'node', types };
}
