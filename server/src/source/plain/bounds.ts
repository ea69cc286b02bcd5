/** How much one question may read, whatever the size of the database. What lies beyond is told as such. */
export interface PlainBounds {
  /** Relationships that are walked over; of a larger hub the figures are those of a part. */
  readonly walked: number;
  /** Of each type and direction of a hub so many are walked over at least, however many types there are. */
  readonly walkedEach: number;
  /** Nodes whose names are looked through where no index helps: of a label, and of all. */
  readonly lookedThrough: number;
  readonly allLookedThrough: number;
  /** So many nodes are looked through in no time. */
  readonly small: number;
}

export const BOUNDS: PlainBounds = {
  walked: 100_000,
  walkedEach: 1_000,
  lookedThrough: 100_000,
  allLookedThrough: 300_000,
  small: 20_000,
};
