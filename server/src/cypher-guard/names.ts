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
 * A property `.set`, a label `:Set`, a parameter `$set`, a map key `{set: 1}`, `count(*) AS set`, a variable `(set)`, `set.x`: certainly no keyword,
 * by what stands before it or after it. After a bare word `AS` is not enough: that word may be a variable called `as`, and the keyword
 * after it a clause.
 */
export function isCertainlyName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  // `1. CALL …` must not pass for a property: only what can have properties may stand before the dot.
  if (isSymbol(before, '.')) return tokens[at - 2]?.kind !== 'number';
  if (isOperand(tokens, at)) return true;
  if (before?.kind === 'word') return keyword(before) === 'AS' && endsExpression(tokens, at - 2);
  if (before?.kind !== 'symbol') return false;
  if (before.text === '{') return isSymbol(tokens[at + 1], ':');
  return NAME_FOLLOWS.has(before.text);
}

/** No clause begins after one of these. After `*`, `+`, `%`, `|`, `}` and `)` one can: `WITH * CREATE`, `(()-->())+ SET`, `n:% DELETE`. */
const NAME_FOLLOWS: ReadonlySet<string> = new Set([':', '$', '(', '[', ',', '=']);

/** No clause is only a word, or a word and one of these signs; `IN TRANSACTIONS` is. */
function isOperand(tokens: readonly Token[], at: number): boolean {
  if (keyword(tokens[at]) === 'TRANSACTIONS') return false;
  const after = tokens[at + 1];
  if (after === undefined) return at > 0;
  if (isSymbol(after, '.')) return isNamePart(tokens[at + 2]);
  return after.kind === 'symbol' && OPERAND_ENDS.has(after.text);
}

const OPERAND_ENDS: ReadonlySet<string> = new Set([',', ')', ']', '=']);

/** Words of the language after which an expression or a variable stands. One that is missing costs no safety: the layers below read the plan. */
const EXPECTS_OPERAND: ReadonlySet<string> = new Set(
  `ALL ALLSHORTESTPATHS AND ANY AS ASC ASCENDING BY CALL CASE COLLECT CONTAINS COUNT CREATE CSV DELETE DESC DESCENDING DETACH DISTINCT ELSE END ENDS
  EXISTS FIELDTERMINATOR FINISH FOR FOREACH FROM HEADERS IN INDEX INSERT IS JOIN LIMIT LOAD MATCH MERGE NODETACH NONE NOT NULL OF OFFSET ON OPTIONAL OR
  ORDER REDUCE REMOVE RETURN SCAN SET SHOW SINGLE SKIP STARTS TERMINATE THEN UNION UNIQUE UNWIND USE USING WHEN WHERE WITH XOR YIELD`.split(
    /\s+/,
  ),
);

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
      if (isSymbol(before, '$') || (isSymbol(before, '.') && tokens[at - 2]?.kind !== 'number')) return true;
      // `UNWIND xs AS x`: a variable, unless the word is one after which a variable called `as` could stand.
      return token.kind === 'name' || !EXPECTS_OPERAND.has(keyword(token));
    }
    default:
      return false;
  }
}
