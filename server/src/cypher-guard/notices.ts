import type { ResultSummary } from 'neo4j-driver';
import type { Place } from './cypher-errors.ts';
import { toAuthorsPlace } from './failures.ts';

/** What EXPLAIN remarks on a query: an unknown label, a deprecated word. The place is the author's, from 1. */
export interface CypherNotice {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly severity: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** @param prefix what we put before the query */
export function toNotices(summary: ResultSummary, prefix: string): readonly CypherNotice[] {
  return summary.notifications.map(({ code, title, description, rawSeverityLevel, position }) => {
    const { line, column }: Partial<Place> = position;
    const place = line === undefined || column === undefined ? null : toAuthorsPlace({ line, column }, prefix);
    return {
      code,
      title,
      description,
      severity: rawSeverityLevel,
      line: place?.line ?? null,
      column: place?.column ?? null,
    };
  });
}
