import type { GroupId } from './groups.ts';
import type { EntityType, NodeId, Point } from './types.ts';

/** A group as it is to be drawn: a hull with a name, or one dot. */
export interface DrawnGroup {
  readonly id: GroupId;
  /** In words: "Meta", "Models", what a person called it. */
  readonly label: string;
  /** The same with how many stand behind the one dot: "Meta + 12", "Models (34)". */
  readonly foldedLabel: string;
  /** On the canvas, never empty, in the order of the picture. */
  readonly members: readonly NodeId[];
  readonly isFolded: boolean;
  /** The type that all members have; null where they differ, and no colour speaks for them. */
  readonly type: EntityType | null;
  /** All members are greyed out. */
  readonly isDimmed: boolean;
  /** Where the members stand, and where the one dot for them does; without places, null. */
  readonly places: ReadonlyMap<NodeId, Point>;
  readonly at: Point | null;
}
