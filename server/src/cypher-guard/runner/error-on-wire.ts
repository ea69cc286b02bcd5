import { Bug, Cancelled, InvalidInput, LimitExceeded, Unavailable } from '@orrery/cypher/errors.ts';
import { CypherFailed, CypherRefused, CypherTimedOut, type GuardLayer, type Place } from '../cypher-errors.ts';

/** An error of ours as plain data: classes do not survive the way between two processes. */
export interface ErrorOnWire {
  readonly name: string;
  readonly message: string;
  /** What happened below, for the log. */
  readonly cause: string | null;
  readonly place: Place | null;
  readonly layer: GuardLayer | null;
}

export function toWire(error: unknown): ErrorOnWire {
  const { name, message, cause } = error instanceof Error ? error : new Error(String(error));
  return {
    name,
    message,
    cause: cause instanceof Error ? cause.message : null,
    place: error instanceof CypherRefused || error instanceof CypherFailed ? error.place : null,
    layer: error instanceof CypherRefused ? error.layer : null,
  };
}

/** The error again, of the class it had; one that is not of ours is a Bug. */
export function fromWire({ name, message, cause, place, layer }: ErrorOnWire): Error {
  const options = cause === null ? {} : { cause: new Error(cause) };
  switch (name) {
    case 'CypherRefused':
      return new CypherRefused(message, layer ?? 2, place);
    case 'CypherFailed':
      return new CypherFailed(message, place, options);
    case 'CypherTimedOut':
      return new CypherTimedOut(message, options);
    case 'InvalidInput':
      return new InvalidInput(message, options);
    case 'LimitExceeded':
      return new LimitExceeded(message, options);
    case 'Unavailable':
      return new Unavailable(message, options);
    case 'Cancelled':
      return new Cancelled(message, options);
    default:
      return new Bug(message, options);
  }
}
