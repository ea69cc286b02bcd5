import { createAllowList } from './allow-list.ts';
import { ALLOWED_PROCEDURES } from './allowed.ts';
import { BOUNDS } from './bounds.ts';
import { CypherRefused, placeOf } from './cypher-errors.ts';
import { findExcess } from './excess.ts';
import { type CallRules, inspectFunction } from './functions.ts';
import { inspectLoops, type Objection } from './loops.ts';
import { isCertainlyName, isSymbol, keyword, nameFrom } from './names.ts';
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

/** Our own lists alone, for a database without extensions. */
const OWN_RULES: CallRules = { allowed: createAllowList(), extensions: new Set() };

/**
 * Layer 1: looks through every reading of the query for what a reader may not ask, wherever it stands, and for what would keep the
 * database busy before its clock begins. Takes time in proportion to the text. Throws CypherRefused.
 */
export function inspect(
  query: string,
  parameters: Readonly<Record<string, unknown>> = {},
  rules: CallRules = OWN_RULES,
): void {
  inspectText(query);
  for (const reading of readingsOf(query)) {
    const tokens = tokenize(reading, query);
    if (tokens.length === 0)
      throw new CypherRefused('There is no query here. Write one, such as MATCH (n) RETURN n.', 1);
    const objection =
      firstObjection(tokens, (at) => reasonAgainst(tokens, at, rules)) ??
      objectionToSize(tokens) ??
      inspectLoops(tokens, parameters) ??
      firstObjection(tokens, (at) => inspectRegex(tokens, at, parameters));
    if (objection === undefined) continue;
    throw new CypherRefused(objection.reason, 1, placeOf(query, tokens[objection.at]?.offset ?? 0));
  }
}

function firstObjection(tokens: readonly Token[], reasonAt: (at: number) => string | undefined): Objection | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const reason = reasonAt(at);
    if (reason !== undefined) return { reason, at };
  }
  return undefined;
}

function objectionToSize(tokens: readonly Token[]): Objection | undefined {
  const excess = findExcess(tokens);
  if (excess === undefined) return undefined;
  const { limit, what, remedy } = BOUNDS[excess.bound];
  return { reason: `The query has ${excess.count} ${what}; ${limit} are allowed. ${remedy}`, at: excess.at };
}

/** Throws CypherRefused for a text that is too long to be looked at, or holds characters that are none. */
export function inspectText(query: string): void {
  if (query.length > MAX_LENGTH) {
    throw new CypherRefused(`The query has ${query.length} characters; ${MAX_LENGTH} are allowed. Shorten it.`, 1);
  }
  const bad = query.search(/\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
  if (bad >= 0) {
    throw new CypherRefused('This character is NUL or half of one. Remove it.', 1, placeOf(query, bad));
  }
}

function reasonAgainst(tokens: readonly Token[], at: number, rules: CallRules): string | undefined {
  const token = tokens[at];
  if (token?.kind === 'symbol' && token.text === ';' && at < tokens.length - 1) {
    return 'Only one statement is run at a time. Remove what follows the semicolon.';
  }
  if (token?.kind === 'symbol') return inspectFunction(tokens, at, rules);
  if (token?.kind !== 'word' || isCertainlyName(tokens, at)) return undefined;
  const word = keyword(token);
  const next = tokens[at + 1];
  if (at === 0 && PREFIXES.has(word))
    return `A query cannot begin with ${word} here; only reading the graph is allowed. Remove it.`;
  if (WRITES.has(word))
    return `${word} would change the graph; only reading is allowed. Curate with claims files and the importer. ${NAME_ADVICE}`;
  if (ADMINISTRATION.has(word)) return `${word} is an administration command; only reading is allowed. ${NAME_ADVICE}`;
  if (word === 'LOAD' && next !== undefined && keyword(next) === 'CSV') {
    return 'LOAD CSV would fetch a file or an address; only reading the graph is allowed. Import files with the importer.';
  }
  if (word === 'USE') return `USE chooses another database; there is only this one. Leave it out. ${NAME_ADVICE}`;
  if ((word === 'SHOW' || word === 'TERMINATE') && next?.kind === 'word') {
    return `${word} concerns the server, not the graph; only reading the graph is allowed. ${adviceFor(keyword(next))} ${NAME_ADVICE}`;
  }
  if (word === 'TRANSACTIONS') return `A query runs in one transaction. Remove IN TRANSACTIONS. ${NAME_ADVICE}`;
  return word === 'CALL' ? reasonAgainstCall(tokens, at, rules) : undefined;
}

/** What `SHOW` may be followed by and answers about the schema, with the field that answers it. */
const SCHEMA_FIELDS: readonly (readonly [start: RegExp, field: string])[] = [
  [/^(?:\w+)?INDEX(?:ES)?$|^FULLTEXT$|^RANGE$|^LOOKUP$|^VECTOR$/, 'indexes'],
  [/CONSTRAINTS?$|^UNIQUE/, 'constraints'],
  [/FUNCTIONS?$|^BUILT$/, 'functions'],
  [/^PROCEDURES?$/, 'procedures'],
];

/** The nearest way that is allowed. */
function adviceFor(subject: string): string {
  const field = SCHEMA_FIELDS.find(([start]) => start.test(subject))?.[1];
  return field === undefined
    ? 'Ask the operator of the database.'
    : `The field \`liveSchema { ${field} { … } }\` answers this; the page shows it for SHOW ${field.toUpperCase()}.`;
}

const NAME_ADVICE = 'If it is meant as a name, put it in back-ticks.';

/** A sub-query `CALL { … }` or `CALL (x) { … }` is fine: what it holds is looked at like all the rest. */
function reasonAgainstCall(tokens: readonly Token[], at: number, { allowed }: CallRules): string | undefined {
  const next = tokens[at + 1];
  if (isSymbol(next, '{') || isSymbol(next, '(')) return undefined;
  const name = nameFrom(tokens, at + 1);
  if (allowed.isProcedureAllowed(name)) return undefined;
  return `The procedure ${name === '' ? 'called here' : name} is not on the list of those that only read. Allowed: ${ALLOWED_PROCEDURES.join(', ')}.`;
}
