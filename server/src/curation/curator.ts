import type { Change, Curated, CurationRequest } from '@orrery/cypher/model/curation.ts';

/** What makes decisions about the graph. The server itself only reads: the start command hands one in where it was started for editing. */
export interface Curator {
  /**
   * Makes one decision after the other.
   * @throws {InvalidInput} when the check of the importer refuses it; {NotFound}, {Conflict}, {Unavailable}.
   */
  curate(request: CurationRequest): Promise<Curated>;
  /** The latest first. */
  changes(first: number): Promise<readonly Change[]>;
}
