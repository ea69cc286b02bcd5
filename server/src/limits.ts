import { type CypherLimits, DEFAULT_CYPHER_LIMITS } from './cypher-guard/guard.ts';

/** What one request may cost. Every bound of the server that an operator may want to move is here. */
export interface Limits {
  /** A request that takes longer is answered with TIMEOUT and stopped in the database. */
  readonly deadlineMs: number;
  readonly bodyBytes: number;
  readonly tokens: number;
  /** Brackets of any kind inside one another, in the text of a query. */
  readonly nesting: number;
  readonly aliases: number;
  readonly directives: number;
  readonly depth: number;
  /** Fields times the lists they stand in. */
  readonly complexity: number;
  readonly cypher: CypherLimits;
}

export const DEFAULT_LIMITS: Limits = {
  deadlineMs: 10_000,
  // The ids of 10,000 nodes, with room to spare: a picture that came must come back.
  bodyBytes: 1024 * 1024,
  tokens: 2_000,
  nesting: 50,
  aliases: 30,
  directives: 20,
  depth: 14,
  complexity: 150_000,
  cypher: DEFAULT_CYPHER_LIMITS,
};
