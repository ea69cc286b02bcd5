import type { EntityRow } from '@orrery/cypher/rows.ts';
import type { ViewFilter } from './graph-source.ts';

export interface SearchQuestion {
  readonly typed: string;
  /** Empty: of any type. */
  readonly types: readonly string[];
  readonly view: ViewFilter;
  readonly skip: number;
  /** How many hits the page shows, one more included that tells whether there is another page. */
  readonly limit: number;
}

export interface SearchHit {
  readonly entity: EntityRow;
  /** The name that matched, as written. */
  readonly matched: string;
  readonly score: number;
}

export interface SearchHits {
  /** Those of the page. */
  readonly hits: readonly SearchHit[];
  /** How many were ranked. */
  readonly total: number;
  /** There are more than are ranked. */
  readonly isLimited: boolean;
  /** Nothing holds the text; these are spelt nearly so. */
  readonly isGuess: boolean;
  /** Only a part of the database was looked through. */
  readonly isPartial: boolean;
}
