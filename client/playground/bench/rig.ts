import type { NodeId, Point } from '../../src/graph/types.ts';
import type { PlacedGraph } from './made-up.ts';

/** A renderer under measurement, with its picture on the stage. */
export interface Rig {
  panBy(x: number, y: number): void;
  zoomBy(factor: number): void;
  /** Where a node is on the stage, in pixels. */
  at(id: string): Point;
  select(ids: readonly string[]): void;
  /** Lays all out anew; absent where the renderer brings no layout that ends in minutes. */
  layout?(): Promise<void>;
  /** Adds nodes around one that is there; resolves when they stand. */
  grow?(count: number): Promise<void>;
  /** Places of all nodes, in its own units. */
  places?(): ReadonlyMap<NodeId, Point>;
}

/** Resolves when all elements are made and handed to the renderer. */
export type Mount = (stage: HTMLElement, graph: PlacedGraph) => Promise<Rig> | Rig;
