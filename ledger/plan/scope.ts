/** What planning one batch must know of the rest of its source. */
export interface Scope {
  /** Documents the source declares, or declared when it was last imported: what it said of them is its own to remove. */
  readonly documentIds: ReadonlySet<string>;
  /** Whether a document counts, as the source says now; undefined for documents of others. */
  readonly liveOf: (documentId: string) => boolean | undefined;
  /** Whether the source states the claim, in this batch or in another. */
  readonly isStated: (claimId: string) => boolean;
}
