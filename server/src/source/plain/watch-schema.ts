import type { AskDatabase } from '../../context.ts';
import type { PlainSchema } from './graph-schema.ts';
import { readPlainSchema } from './read-schema.ts';

/** Labels and indexes come seldom; counts need not be of this second. */
const HOLDS_MS = 60_000;

/** Knows what a database of others holds without looking each time. */
export interface SchemaWatch {
  /** What was seen last; it is renewed behind the question that finds it a minute old. Only the first one waits. Throws what `run` throws. */
  look(): Promise<PlainSchema>;
  /** Looks now. */
  lookAgain(): Promise<PlainSchema>;
  /** Told of each look. */
  readonly seen: PlainSchema | undefined;
}

/** `ask` has a clock of its own: one look is shared by all that ask meanwhile, so no single request may end it. */
export function watchSchema(ask: AskDatabase, onSeen: (schema: PlainSchema) => void): SchemaWatch {
  let seen: PlainSchema | undefined;
  let dueAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<PlainSchema> | undefined;
  const lookOnce = (): Promise<PlainSchema> => {
    looking ??= readPlainSchema(ask)
      .then((schema) => {
        seen = schema;
        onSeen(schema);
        return schema;
      })
      .finally(() => {
        dueAt = performance.now() + HOLDS_MS;
        looking = undefined;
      });
    // Where no question waits for it, its failure may be dropped: the next question meets the same database.
    looking.catch(() => {});
    return looking;
  };
  return {
    get seen() {
      return seen;
    },
    look() {
      if (seen === undefined) return lookOnce();
      if (performance.now() > dueAt) void lookOnce();
      return Promise.resolve(seen);
    },
    lookAgain: lookOnce,
  };
}
