/**
 * The whole typology of failures. The message ends with what to do; `cause` keeps what happened below.
 * Thrown upward and caught only where something changes: retried, translated, reported.
 */
abstract class OrreryError extends Error {
  abstract override readonly name: string;
}

/** What was named does not exist. */
export class NotFound extends OrreryError {
  override readonly name = 'NotFound' as const;
}

/** What was given cannot be right, whatever the database holds. */
export class InvalidInput extends OrreryError {
  override readonly name = 'InvalidInput' as const;
}

/** A bound was reached: time, rows, bytes, concurrency. The message says which and its number. */
export class LimitExceeded extends OrreryError {
  override readonly name = 'LimitExceeded' as const;
}

/** The database does not answer now; the same question may succeed later. */
export class Unavailable extends OrreryError {
  override readonly name = 'Unavailable' as const;
}

/** The caller does not want the answer any more. Not a failure, and never logged as one. */
export class Cancelled extends OrreryError {
  override readonly name = 'Cancelled' as const;
}

/** Another writer has changed meanwhile what this was about to change. Nothing was written. */
export class Conflict extends OrreryError {
  override readonly name = 'Conflict' as const;
}

/** The database is not an Orrery graph: nothing of ours can be read there, and nothing may be written. */
export class NotOurs extends OrreryError {
  override readonly name = 'NotOurs' as const;
}

/** Our own mistake. Masked for users, logged with its cause. */
export class Bug extends OrreryError {
  override readonly name = 'Bug' as const;
}

const UNAVAILABLE =
  /^(ServiceUnavailable|SessionExpired|Neo\.TransientError\.(General\.DatabaseUnavailable|Cluster\.)|Neo\.ClientError\.Cluster\.)/;
const NO_CONNECTION = /Connection acquisition timed out|Pool is closed/;
/** What Neo4j 5.26 says of a commit it could not write to its log or to its store. It then answers nothing until it is restarted. */
const UNWRITTEN = /^Neo\.DatabaseError\.Transaction\.(TransactionCommitFailed|TransactionLogError)$/;
const LIMITS = /TransactionTimedOut|OutOfMemory|MaximumTransactionLimitReached|LockAcquisitionTimeout/;

/**
 * Whether the database itself is away: the connection failed or was lost, none was free in time, or nothing came back. Takes what the
 * driver throws as well as what `fromDriver` made of it. A question that was refused, or that took too long, was refused by a database
 * that is there.
 */
export function isDatabaseGone(error: unknown): boolean {
  if (error instanceof Unavailable) return error.cause === undefined || isDatabaseGone(error.cause);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return UNAVAILABLE.test(code) || (error instanceof Error && NO_CONNECTION.test(error.message));
}

/** Whether the database has refused it because its user lacks a privilege. Takes what the driver throws as well as what `fromDriver` made of it. */
export function isForbidden(error: unknown): boolean {
  if (error instanceof OrreryError) return isForbidden(error.cause);
  return error instanceof Error && 'code' in error && error.code === 'Neo.ClientError.Security.Forbidden';
}

/** Translates what the driver throws. `what` names the query; an error of ours passes unchanged. */
export function fromDriver(cause: unknown, what: string): Error {
  if (cause instanceof OrreryError) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const message = cause instanceof Error ? cause.message : String(cause);
  if (isDatabaseGone(cause)) {
    return new Unavailable(
      'The database does not answer. It was tried again for some seconds: see that it runs, then ask once more.',
      { cause },
    );
  }
  if (isForbidden(cause)) {
    return new Unavailable(
      `The database user may not ask this (${what}): ${message.replace(/\.?$/, '.')} To explore a database a user needs \`GRANT ACCESS, MATCH {*}, SHOW INDEX, SHOW CONSTRAINT\` on it, and nothing more.`,
      { cause },
    );
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new Unavailable('The database refuses us. Check NEO4J_USERNAME and NEO4J_PASSWORD.', { cause });
  }
  if (UNWRITTEN.test(code)) {
    return new Unavailable(
      'The database could not write. Its disk is probably full: free some, restart Neo4j, ask once more.',
      { cause },
    );
  }
  if (code === 'Neo.DatabaseError.Transaction.TransactionStartFailed' && /needs to be restarted/.test(message)) {
    return new Unavailable(
      'The database has stopped working. Its disk is probably full (its log tells): free some, restart Neo4j, ask once more.',
      { cause },
    );
  }
  if (LIMITS.test(code)) {
    return new LimitExceeded(`${what} took more time or memory than it may. Ask for less.`, { cause });
  }
  // Deadlocks and the like: the driver has tried again already, for as long as it may.
  if (code.startsWith('Neo.TransientError.')) {
    return new Unavailable(`${what} could not be finished now. Ask once more in a moment.`, { cause });
  }
  return new Bug(`${what} failed: ${message}`, { cause });
}
