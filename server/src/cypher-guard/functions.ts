import type { AllowList } from './allow-list.ts';
import { isCertainlyName, isSymbol, keyword, nameUpTo } from './names.ts';
import type { Token } from './tokens.ts';

/** What may be called, and the functions of this database that are not built in (lower case). */
export interface CallRules {
  readonly allowed: AllowList;
  readonly extensions: ReadonlySet<string>;
}

/** The reason against the function whose opening bracket stands at this place, or undefined. */
export function inspectFunction(tokens: readonly Token[], at: number, rules: CallRules): string | undefined {
  if (!isSymbol(tokens[at], '(')) return undefined;
  const { name, from } = nameUpTo(tokens, at - 1);
  // `CALL db.labels()` is looked at as a procedure.
  if (keyword(tokens[from - 1]) === 'CALL' && !isCertainlyName(tokens, from - 1)) return undefined;
  return name === '' || rules.allowed.isFunctionAllowed(name, rules.extensions) ? undefined : functionRefusal(name);
}

export const functionRefusal = (name: string): string =>
  `The function ${name} is not on the list of those that only compute. Leave it out, or have the operator list it in CYPHER_ALLOW_FUNCTIONS.`;
