import { pino } from 'pino';
import type { Env } from './env.ts';
import type { Log } from './log.ts';
import { toSafeError } from './safe-error.ts';

/** Standard error: standard output belongs to the URL. */
const STANDARD_ERROR = 2;
/** Something shorter would be found in every other line. */
const MIN_SECRET = 6;

export interface LoggerOptions {
  readonly level: Env['LOG_LEVEL'];
  /** What must never be read in a log, wherever it came from: the database's password, the token. */
  readonly secrets: readonly (string | undefined)[];
  /** Takes one line with its line end. Default: standard error. */
  readonly write?: ((line: string) => void) | undefined;
}

/** JSON lines. Errors are written without what they quote of a request, and a secret that slips in all the same is taken out. */
export function createLogger({ level, secrets, write }: LoggerOptions): Log {
  const out = write === undefined ? pino.destination(STANDARD_ERROR) : { write };
  const hidden = secrets.flatMap((secret) =>
    secret !== undefined && secret.length >= MIN_SECRET ? forms(secret) : [],
  );
  const redact = (line: string): string => hidden.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
  return pino({ level, serializers: { err: toSafeError } }, { write: (line: string) => out.write(redact(line)) });
}

/** As it is, as JSON writes it, and as an address does. */
const forms = (secret: string): readonly string[] => [
  ...new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]),
];
