import type { EntityType, NodeId } from '../graph/types.ts';
import type { EntityRef } from './claim.ts';
import type { Ask, RelationCount, ViewQuestion } from './orrery-api.ts';

/** How many neighbours are of exactly one type; `hidden` are those not on screen. */
export interface KindCount {
  readonly type: EntityType;
  readonly neighbours: number;
  readonly hidden: number;
  /** See `RelationCount.isAtLeast`. */
  readonly isAtLeast?: boolean;
}

/** What an expansion of some entities can bring. A neighbour of several of them counts once in each figure. */
export interface ExpansionCounts {
  readonly relations: readonly RelationCount[];
  readonly kinds: readonly KindCount[];
}

export interface SharedNeighbour {
  readonly entity: EntityRef;
  /** Those of the question that it is linked with, two or more. */
  readonly tiedTo: readonly NodeId[];
}

export interface SharedNeighbours {
  /** Those of most ties first. */
  readonly entries: readonly SharedNeighbour[];
  /** How many there are, beyond those given. */
  readonly total: number;
}

/** Of how many entities at once the server answers these questions. */
export const MOST_AT_ONCE = 1_000;

/** What is asked about several entities at once. */
export interface ManyApi {
  /** All that is linked with these entities from outside of them, whatever the view; null where there are more than can be remembered. */
  neighbourIds(question: { readonly ids: readonly NodeId[] }, ask?: Ask): Promise<readonly NodeId[] | null>;
  /** Of at most `MOST_AT_ONCE` entities. `first`: at most 200; 20 unless told otherwise. */
  sharedNeighbours(
    question: ViewQuestion & { readonly ids: readonly NodeId[]; readonly first?: number | undefined },
    ask?: Ask,
  ): Promise<SharedNeighbours>;
  /** Of at most `MOST_AT_ONCE` entities. */
  expansionCounts(
    question: ViewQuestion & { readonly ids: readonly NodeId[]; readonly onScreen: readonly NodeId[] },
    ask?: Ask,
  ): Promise<ExpansionCounts>;
}
