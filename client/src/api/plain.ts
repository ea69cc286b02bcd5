import type { EdgeId, NodeId } from '../graph/types.ts';
import type { Ask } from './orrery-api.ts';

/** A property of a node or a relationship of a database of others, as it is stored. */
export interface StoredProperty {
  readonly key: string;
  /** What Cypher calls the type of its value, in capitals. */
  readonly kind: string;
  readonly text: string;
  /** There is more of it than `text` holds. */
  readonly isCut: boolean;
}

export interface StoredNode {
  readonly labels: readonly string[];
  readonly properties: readonly StoredProperty[];
}

export interface StoredRelationship {
  readonly id: EdgeId;
  readonly predicate: string;
  readonly source: { readonly name: string };
  readonly target: { readonly name: string };
  readonly properties: readonly StoredProperty[];
}

/** What can be asked of a database of others beside all that is asked of a graph of ours. */
export interface PlainApi {
  /** Null when no node has that id. */
  stored(id: NodeId, ask?: Ask): Promise<StoredNode | null>;
  /** In the order of the ids; unknown ones are left out. */
  relationships(ids: readonly EdgeId[], ask?: Ask): Promise<readonly StoredRelationship[]>;
}
