import type { EdgeId, EntityType, NodeId } from '../graph/types.ts';
import type { Ask, Subgraph, ViewQuestion } from './orrery-api.ts';

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
  /** How many properties there are; `properties` holds at most 200. */
  readonly propertyCount: number;
  readonly properties: readonly StoredProperty[];
}

export interface StoredRelationship {
  readonly id: EdgeId;
  readonly predicate: string;
  readonly source: { readonly name: string };
  readonly target: { readonly name: string };
  /** As of a node. */
  readonly propertyCount: number;
  readonly properties: readonly StoredProperty[];
}

/** The graph in small: its types and what joins them. */
export interface SchemaPicture {
  readonly types: readonly { readonly id: EntityType; readonly count: number }[];
  /** The most frequent first; `isAbout` where the count is estimated. */
  readonly relations: readonly {
    readonly source: EntityType;
    readonly predicate: string;
    readonly target: EntityType;
    readonly count: number;
    readonly isAbout: boolean;
  }[];
  /** What of a database of others is not seen. */
  readonly gaps: readonly {
    readonly kind: 'LABELS' | 'TYPES' | 'BARE' | 'FILTERS' | 'INDEXES' | 'CONSTRAINTS' | 'FULL_TEXT';
    readonly count: number | null;
  }[];
}

/** By what the nodes of a label are called, and by what else they could be. */
export interface Caption {
  readonly type: EntityType;
  readonly byRule: readonly string[];
  readonly choices: readonly string[];
}

/** Two properties that look like the beginning and the end of what carries them, as a sample shows. */
export interface Interval {
  readonly carrier: 'NODE' | 'RELATIONSHIP';
  /** The label, or the type of relationship. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** How many were looked at, and how many of them say when they began. */
  readonly sampled: number;
  readonly begun: number;
  /** Between 0 and 1. */
  readonly sure: number;
  readonly examples: readonly { readonly from: string; readonly to: string | null }[];
}

/** What can be asked of a database of others beside all that is asked of a graph of ours. */
export interface PlainApi {
  /** Of any graph, ours too. */
  schema(ask?: Ask): Promise<SchemaPicture>;
  /** Some entities of a type, and what joins them. Of any graph, ours too. */
  someOf(question: ViewQuestion & { readonly type: EntityType; readonly first: number }, ask?: Ask): Promise<Subgraph>;
  captions(ask?: Ask): Promise<readonly Caption[]>;
  /** What could date it. */
  intervals(ask?: Ask): Promise<readonly Interval[]>;
  /** Null when no node has that id. */
  stored(id: NodeId, ask?: Ask): Promise<StoredNode | null>;
  /** In the order of the ids; unknown ones are left out. */
  relationships(ids: readonly EdgeId[], ask?: Ask): Promise<readonly StoredRelationship[]>;
}
