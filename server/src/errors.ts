import { Cancelled, InvalidInput, LimitExceeded, NotFound, NotOurs, Unavailable } from '@orrery/cypher/errors.ts';
import { GraphQLError } from 'graphql';
import { CypherFailed, CypherRefused, CypherTimedOut, type Place } from './cypher-guard/cypher-errors.ts';
import { DeadlinePassed, ServerStopping } from './deadline.ts';

/** `extensions.code` of an error. GraphQL's own (GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED, …) come beside these. */
export type ErrorCode =
  | 'NOT_FOUND'
  /** The database belongs to others: nothing of ours can be asked there. */
  | 'NOT_AN_ORRERY_GRAPH'
  | 'INVALID_INPUT'
  | 'LIMIT_EXCEEDED'
  | 'UNAVAILABLE'
  | 'CYPHER_REFUSED'
  | 'CYPHER_ERROR'
  | 'TIMEOUT'
  | 'CANCELLED'
  | 'INTERNAL';

interface Said {
  readonly code: ErrorCode;
  readonly message: string;
  readonly place?: Place | null;
  readonly layer?: number;
}

/**
 * The one place where an error becomes what a client sees. An error of our typology keeps its message, whose last sentence travels
 * as `extensions.remedy`; a GraphQL error passes; everything else is masked as INTERNAL, and `report` gets it.
 */
export function toGraphQLError(error: unknown, report: (error: unknown) => void): GraphQLError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof GraphQLError) return cause;
  const said = say(cause);
  if (said === undefined) report(cause);
  const { code, message, place, layer } = said ?? {
    code: 'INTERNAL' as const,
    message: 'Something went wrong inside the server. The log says more.',
  };
  const { statement, remedy } = splitRemedy(message);
  const extensions = {
    code,
    ...(remedy !== undefined && { remedy }),
    ...(place && { line: place.line, column: place.column }),
    ...(layer !== undefined && { layer }),
  };
  if (!(error instanceof GraphQLError)) return new GraphQLError(statement, { extensions });
  const { nodes, path } = error;
  return new GraphQLError(statement, { ...(nodes && { nodes }), ...(path && { path }), extensions });
}

function say(error: unknown): Said | undefined {
  if (error instanceof NotFound) return { code: 'NOT_FOUND', message: error.message };
  if (error instanceof NotOurs) return { code: 'NOT_AN_ORRERY_GRAPH', message: error.message };
  if (error instanceof InvalidInput) return { code: 'INVALID_INPUT', message: error.message };
  if (error instanceof LimitExceeded) return { code: 'LIMIT_EXCEEDED', message: error.message };
  if (error instanceof Unavailable) return { code: 'UNAVAILABLE', message: error.message };
  if (error instanceof CypherTimedOut) return { code: 'TIMEOUT', message: error.message };
  if (error instanceof CypherFailed) return { code: 'CYPHER_ERROR', message: error.message, place: error.place };
  if (error instanceof CypherRefused) {
    return { code: 'CYPHER_REFUSED', message: error.message, place: error.place, layer: error.layer };
  }
  return error instanceof Cancelled ? sayCancelled(error) : undefined;
}

function sayCancelled(error: Cancelled): Said {
  if (error.cause instanceof DeadlinePassed) return { code: 'TIMEOUT', message: error.cause.message };
  if (error.cause instanceof ServerStopping) return { code: 'UNAVAILABLE', message: error.cause.message };
  return { code: 'CANCELLED', message: 'The request was cancelled. Ask again if the answer is still wanted.' };
}

/** Our messages end with what to do; a message of the database need not. */
function splitRemedy(message: string): { readonly statement: string; readonly remedy?: string } {
  const found = /^(.*[.!?])\s+(\p{Lu}[^]*)$/su.exec(message);
  return found?.[1] === undefined || found[2] === undefined
    ? { statement: message }
    : { statement: found[1], remedy: found[2] };
}
