import { ALLOWED_PROCEDURES, isAllowedProcedure } from './allowed.ts';
import { CypherRefused, placeOf } from './cypher-errors.ts';
import { readingsOf } from './readings.ts';
import { inspectRegex } from './regex.ts';
import { type Token, tokenize } from './tokens.ts';

const MAX_LENGTH = 20_000;

const WRITES = new Set(['CREATE', 'MERGE', 'SET', 'DELETE', 'DETACH', 'REMOVE', 'FOREACH', 'INSERT']);
const ADMINISTRATION = new Set([
  'ALTER',
  'DEALLOCATE',
  'DENY',
  'DROP',
  'DRYRUN',
  'ENABLE',
  'GRANT',
  'REALLOCATE',
  'RENAME',
  'REVOKE',
]);
const PREFIXES = new Set(['EXPLAIN', 'PROFILE', 'CYPHER', 'START', 'STOP']);

/**
 * Layer 1: looks through every reading of the query for what a reader may not ask, wherever it stands.
 * The early, friendly reason with its place; the layers below do not rely on it. Throws CypherRefused.
 */
export function inspect(query: string, parameters: Readonly<Record<string, unknown>> = {}): void {
  inspectText(query);
  for (const reading of readingsOf(query)) {
    const tokens = tokenize(reading, query);
    tokens.forEach((token, at) => {
      const reason = reasonAgainst(tokens, at) ?? inspectRegex(tokens, at, parameters);
      if (reason !== undefined) throw new CypherRefused(reason, 1, placeOf(query, token.offset));
    });
    if (tokens.length === 0)
      throw new CypherRefused('There is no query here. Write one, such as MATCH (n) RETURN n.', 1);
  }
}

function inspectText(query: string): void {
  if (query.length > MAX_LENGTH) {
    throw new CypherRefused(`The query has ${query.length} characters; ${MAX_LENGTH} are allowed. Shorten it.`, 1);
  }
  const bad = query.search(/\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
  if (bad >= 0) {
    throw new CypherRefused('This character is NUL or half of one. Remove it.', 1, placeOf(query, bad));
  }
}

function reasonAgainst(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  if (token?.kind === 'symbol' && token.text === ';' && at < tokens.length - 1) {
    return 'Only one statement is run at a time. Remove what follows the semicolon.';
  }
  if (token?.kind !== 'word' || isName(tokens, at)) return undefined;
  const word = keyword(token);
  const next = tokens[at + 1];
  if (at === 0 && PREFIXES.has(word))
    return `A query cannot begin with ${word} here; only reading the graph is allowed. Remove it.`;
  if (WRITES.has(word)) return `${word} would change the graph; only reading is allowed. ${NAME_ADVICE}`;
  if (ADMINISTRATION.has(word)) return `${word} is an administration command; only reading is allowed. ${NAME_ADVICE}`;
  if (word === 'LOAD' && next !== undefined && keyword(next) === 'CSV') {
    return 'LOAD CSV would fetch a file or an address; only reading the graph is allowed. Import files with the importer.';
  }
  if (word === 'USE') return `USE chooses another database; there is only this one. ${NAME_ADVICE}`;
  if ((word === 'SHOW' || word === 'TERMINATE') && next?.kind === 'word') {
    return `${word} concerns the server, not the graph; only reading the graph is allowed. ${NAME_ADVICE}`;
  }
  if (word === 'TRANSACTIONS') return `A query runs in one transaction. Remove IN TRANSACTIONS. ${NAME_ADVICE}`;
  return word === 'CALL' ? reasonAgainstCall(tokens, at) : undefined;
}

const NAME_ADVICE = 'If it is meant as a name, put it in back-ticks.';

/** A sub-query `CALL { … }` or `CALL (x) { … }` is fine: what it holds is looked at like all the rest. */
function reasonAgainstCall(tokens: readonly Token[], at: number): string | undefined {
  const next = tokens[at + 1];
  if (next?.kind === 'symbol' && (next.text === '{' || next.text === '(')) return undefined;
  const name = procedureName(tokens, at + 1);
  if (isAllowedProcedure(name)) return undefined;
  return `The procedure ${name === '' ? 'called here' : name} is not on the list of those that only read. Allowed: ${ALLOWED_PROCEDURES.join(', ')}.`;
}

/** `db . \`stats\`.clear` → `db.stats.clear`: white space and back-ticks do not hide a name. */
function procedureName(tokens: readonly Token[], from: number): string {
  const parts: string[] = [];
  for (let at = from; at < tokens.length; at += 2) {
    const token = tokens[at];
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'name')) break;
    parts.push(token.kind === 'word' ? token.text.normalize('NFKC') : token.text);
    if (tokens[at + 1]?.text !== '.' || tokens[at + 1]?.kind !== 'symbol') break;
  }
  return parts.join('.');
}

const keyword = (token: Token): string => (token.kind === 'word' ? token.text.normalize('NFKC').toUpperCase() : '');

/** A property `.set`, a label `:Set`, a parameter `$set`, a map key `{set: 1}` or `AS set`: certainly no keyword. */
function isName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.kind === 'word') return keyword(before) === 'AS' && !isName(tokens, at - 1);
  if (before?.kind !== 'symbol') return false;
  if (before.text === ':' || before.text === '$') return true;
  // `1. CALL …` must not pass for a property: only what can have properties may stand before the dot.
  if (before.text === '.') return tokens[at - 2]?.kind !== 'number';
  return (before.text === '{' || before.text === ',') && after?.text === ':' && after.kind === 'symbol';
}
