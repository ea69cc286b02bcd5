/** What of an error goes into the log. */
export interface SafeError {
  readonly type: string;
  /** The database's or node's code, such as `Neo.ClientError.Statement.SyntaxError` or `ECONNREFUSED`. */
  readonly code?: string;
  readonly message?: string;
  readonly stack?: readonly string[];
  readonly cause?: SafeError;
}

const MAX_MESSAGE = 300;
const MAX_CAUSES = 5;
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g;
const CREDENTIALS = /\/\/[^/@\s]+@/g;

/**
 * An error for the log: where it happened and what kind it is, without what it repeats of a request. The database quotes queries and
 * values without marking them, so of an error that comes from there only the code and our own words are kept.
 */
export function toSafeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name: type, message, stack, cause } = error;
  const code = codeOf(error);
  const said = isFromDatabase(error) ? ownWords(message) : message;
  return {
    type,
    ...(code !== undefined && { code }),
    ...(said !== undefined && { message: mask(said) }),
    // The frames alone: the lines before them repeat the message.
    stack: (stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
    ...(cause !== undefined && depth < MAX_CAUSES && { cause: toSafeError(cause, depth + 1) }),
  };
}

function codeOf(error: Error): string | undefined {
  const code: unknown = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[\w.-]{1,100}$/.test(code) ? code : undefined;
}

const isFromDatabase = (error: Error): boolean =>
  codeOf(error)?.startsWith('Neo.') === true || (error.cause instanceof Error && isFromDatabase(error.cause));

/** Our errors say "QUERY failed: DATABASE'S WORDS"; the database's own have nothing before them. */
const ownWords = (message: string): string | undefined => /^([\w/ -]{1,80} failed): /.exec(message)?.[1];

const mask = (message: string): string =>
  message.slice(0, MAX_MESSAGE).replaceAll(QUOTED, '…').replaceAll(CREDENTIALS, '//…@');
