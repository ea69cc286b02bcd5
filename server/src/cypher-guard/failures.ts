import { fromDriver } from '@orrery/cypher/errors.ts';
import { CypherFailed, CypherRefused, CypherTimedOut, type Place } from './cypher-errors.ts';

/** How a query was put to the database. */
export interface Asked {
  readonly explained: boolean;
  /** What we put before it: errors on the first line stand that much further right. */
  readonly prefix?: string;
}

/** Translates what the driver throws at a raw query: what its author can mend is shown, all else is treated like any query. */
export function fromRawQuery(cause: unknown, { explained, prefix = '' }: Asked): Error {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const message = cause instanceof Error ? cause.message : String(cause);
  // A user of Enterprise or Aura who may only read is told Forbidden where an administrator in READ mode is told AccessMode.
  if (code === 'Neo.ClientError.Statement.AccessMode' || isForbiddenWrite(code, message)) {
    return new CypherRefused(
      'The database refused to change anything: the query runs read-only. Ask for reading only.',
      4,
    );
  }
  if (code === 'Neo.ClientError.Security.Forbidden') {
    return new CypherRefused(
      'The database does not let its user do this. Ask for what this user may read, or have the operator grant it.',
      4,
    );
  }
  if (/TransactionTimedOut/.test(code)) return timedOut(explained ? 'explain' : 'read', { cause });
  if (/^Neo\.ClientError\.(Statement|Procedure|Schema)\./.test(code)) {
    return new CypherFailed(messageOf(message), placeIn(message, prefix), { cause });
  }
  return fromDriver(cause, 'The query');
}

/** What ran into the clock: planning a query, or reading its answer. */
export function timedOut(kind: 'explain' | 'read', options?: ErrorOptions): CypherTimedOut {
  const message =
    kind === 'explain'
      ? 'The database took too long to plan the query; it was never run. Make it simpler: fewer patterns, conditions and sub-queries.'
      : 'The query took longer than it may. Add LIMIT, or match less.';
  return new CypherTimedOut(message, options);
}

/** "Write operations are not allowed for user 'x' with roles [reader].", "Create node with labels '' on database 'neo4j' is not allowed …" */
const isForbiddenWrite = (code: string, message: string): boolean =>
  code === 'Neo.ClientError.Security.Forbidden' &&
  /\b(?:writ\w*|create|delete|set|remove|merge|schema|token)\b/i.test(message);

/** Neo4j quotes the query with a caret under it; here that would show our prefix, and the place is told apart. */
function messageOf(message: string): string {
  const [said] = message.split(/\s*\(line \d+, column \d+/);
  return (said ?? message).trim();
}

function placeIn(message: string, prefix: string): Place | null {
  const found = /\(line (\d+), column (\d+)/.exec(message);
  if (found === null) return null;
  return toAuthorsPlace({ line: Number(found[1]), column: Number(found[2]) }, prefix);
}

/** Undoes the shift that the prefix causes on the first line. */
export function toAuthorsPlace({ line, column }: Place, prefix: string): Place {
  const shift = line === 1 ? prefix.length : 0;
  return { line, column: Math.max(1, column - shift) };
}
