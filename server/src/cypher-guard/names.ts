import type { Token } from './tokens.ts';

export const isSymbol = (token: Token | undefined, text: string): boolean =>
  token?.kind === 'symbol' && token.text === text;

/** A bare word in upper case, as keywords are compared; empty for everything else. */
export const keyword = (token: Token | undefined): string =>
  token?.kind === 'word' ? token.text.normalize('NFKC').toUpperCase() : '';

const isNamePart = (token: Token | undefined): token is Token => token?.kind === 'word' || token?.kind === 'name';
const textOf = (token: Token): string => (token.kind === 'word' ? token.text.normalize('NFKC') : token.text);

/** `db . \`stats\`.clear` from its first part on → `db.stats.clear`: white space and back-ticks do not hide a name. */
export function nameFrom(tokens: readonly Token[], from: number): string {
  const parts: string[] = [];
  for (let at = from; ; at += 2) {
    const token = tokens[at];
    if (!isNamePart(token)) break;
    parts.push(textOf(token));
    if (!isSymbol(tokens[at + 1], '.')) break;
  }
  return parts.join('.');
}

/** The same for the name whose last part stands at `to`, the one before a bracket; `from` is where its first part stands. */
export function nameUpTo(tokens: readonly Token[], to: number): { readonly name: string; readonly from: number } {
  let from = to;
  if (!isNamePart(tokens[to])) return { name: '', from };
  while (isSymbol(tokens[from - 1], '.') && isNamePart(tokens[from - 2])) from -= 2;
  return { name: nameFrom(tokens, from), from };
}

/**
 * A property `.set`, a label `:Set`, a parameter `$set`, a map key `{set: 1}` or `count(*) AS set`: certainly no keyword. After a bare
 * word `AS` is not enough: that word may be a variable called `as`, and the keyword after it a clause.
 */
export function isCertainlyName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.kind === 'word') return keyword(before) === 'AS' && endsExpression(tokens, at - 2);
  if (before?.kind !== 'symbol') return false;
  if (before.text === ':' || before.text === '$') return true;
  // `1. CALL …` must not pass for a property: only what can have properties may stand before the dot.
  if (before.text === '.') return tokens[at - 2]?.kind !== 'number';
  return (before.text === '{' || before.text === ',') && isSymbol(after, ':');
}

/** After one of these, `AS` cannot be a variable: two expressions never stand side by side. */
function endsExpression(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  switch (token?.kind) {
    case 'string':
    case 'number':
      return true;
    case 'symbol':
      return token.text === ')' || token.text === ']' || token.text === '}';
    case 'word':
    case 'name': {
      const before = tokens[at - 1];
      return isSymbol(before, '$') || (isSymbol(before, '.') && tokens[at - 2]?.kind !== 'number');
    }
    default:
      return false;
  }
}
