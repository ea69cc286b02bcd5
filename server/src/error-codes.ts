/** Every `extensions.code` this server gives. GraphQL's own two (the query cannot be read, or does not fit the schema) are here too. */
export const ERROR_CODES = [
  'NOT_FOUND',
  /** The database belongs to others: nothing of ours can be asked there. */
  'NOT_AN_ORRERY_GRAPH',
  'INVALID_INPUT',
  'LIMIT_EXCEEDED',
  'RATE_LIMITED',
  'UNAUTHENTICATED',
  /** It changes the graph, and the server or the token does not allow that. */
  'FORBIDDEN',
  /** What it was to change has been changed meanwhile. */
  'CONFLICT',
  'UNAVAILABLE',
  'CYPHER_REFUSED',
  'CYPHER_ERROR',
  'TIMEOUT',
  'CANCELLED',
  'INTERNAL',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export const isErrorCode = (value: unknown): value is ErrorCode => ERROR_CODES.some((code) => code === value);
