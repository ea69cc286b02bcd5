import {
  Cancelled,
  Conflict,
  InvalidInput,
  LimitExceeded,
  NotFound,
  NotOurs,
  Unavailable,
} from '@orrery/cypher/errors.ts';
import { GraphQLError } from 'graphql';
import { CypherFailed, CypherRefused, CypherTimedOut, type Place } from './cypher-guard/cypher-errors.ts';
import { DeadlinePassed, ServerStopping } from './deadline.ts';
import type { ErrorCode } from './error-codes.ts';
import { INTERNAL_MESSAGE, Refusal } from './http/refusal.ts';

interface Said {
  readonly code: ErrorCode;
  readonly message: string;
  readonly place?: Place | null;
  readonly layer?: number;
  readonly http?: { readonly status: number; readonly headers: Readonly<Record<string, string>> };
}

/**
 * The one place where an error becomes what a client sees. An error of our typology keeps its message, whose last sentence travels
 * as `extensions.remedy`; a GraphQL error passes; everything else is masked as INTERNAL, and `report` gets it.
 */
export function toGraphQLError(error: unknown, report: (error: unknown) => void): GraphQLError {
  const cause = innermost(error);
  if (error instanceof GraphQLError && cause instanceof GraphQLError) return error;
  const said = say(cause);
  if (said === undefined) report(cause);
  const { code, message, place, layer, http } = said ?? {
    code: 'INTERNAL' as const,
    message: INTERNAL_MESSAGE,
  };
  const { statement, remedy } = splitRemedy(message);
  const extensions = {
    code,
    ...(remedy !== undefined && { remedy }),
    ...(place && { line: place.line, column: place.column }),
    ...(layer !== undefined && { layer }),
    ...(http && { http }),
  };
  if (!(error instanceof GraphQLError)) return new GraphQLError(statement, { extensions });
  const { nodes, path } = error;
  // The status that validation has chosen for the outer error holds for the inner one.
  const status = http ?? error.extensions['http'];
  return new GraphQLError(statement, {
    ...(nodes && { nodes }),
    ...(path && { path }),
    extensions: { ...extensions, ...(status !== undefined && { http: status }) },
  });
}

/** GraphQL wraps what a resolver or a scalar throws, sometimes twice. */
const innermost = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError !== undefined ? innermost(error.originalError) : error;

function say(error: unknown): Said | undefined {
  if (error instanceof NotFound) return { code: 'NOT_FOUND', message: error.message };
  if (error instanceof NotOurs) return { code: 'NOT_AN_ORRERY_GRAPH', message: error.message };
  if (error instanceof InvalidInput) return { code: 'INVALID_INPUT', message: error.message };
  if (error instanceof LimitExceeded) return { code: 'LIMIT_EXCEEDED', message: error.message };
  if (error instanceof Conflict) return { code: 'CONFLICT', message: error.message };
  if (error instanceof Unavailable) return { code: 'UNAVAILABLE', message: error.message };
  if (error instanceof Refusal) {
    const { code, message, status, headers } = error;
    return { code, message, http: { status, headers } };
  }
  if (error instanceof CypherTimedOut) return { code: 'TIMEOUT', message: error.message };
  if (error instanceof CypherFailed) return { code: 'CYPHER_ERROR', message: error.message, place: error.place };
  if (error instanceof CypherRefused) {
    return { code: 'CYPHER_REFUSED', message: error.message, place: error.place, layer: error.layer };
  }
  return error instanceof Cancelled ? sayCancelled(error) : undefined;
}

function sayCancelled(error: Cancelled): Said {
  if (error.cause instanceof DeadlinePassed) return { code: 'TIMEOUT', message: error.cause.message };
  if (error.cause instanceof ServerStopping || error.cause instanceof Unavailable)
    return { code: 'UNAVAILABLE', message: error.cause.message };
  return { code: 'CANCELLED', message: 'The request was cancelled. Ask again if the answer is still wanted.' };
}

/** Our messages end with what to do; a message of the database need not. */
export function splitRemedy(message: string): { readonly statement: string; readonly remedy?: string } {
  const found = /^(.*[.!?])\s+(\p{Lu}[^]*)$/su.exec(message);
  return found?.[1] === undefined || found[2] === undefined
    ? { statement: message }
    : { statement: found[1], remedy: found[2] };
}
