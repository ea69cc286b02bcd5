import type { GroupRow, TotalsRow } from '@orrery/cypher/compose/aggregate.ts';
import type { EntityGrouping, EntityQuestion, PageSlice } from '@orrery/cypher/compose/claims.ts';
import type { EntityOrder } from '@orrery/cypher/compose/claims-keys.ts';
import type { PageRow } from '@orrery/cypher/compose/page.ts';
import type { EntityRow, LinkRow } from '@orrery/cypher/rows.ts';
import type { Properties } from '../filters/properties.ts';
import type { SearchHits, SearchQuestion } from './search-hits.ts';

/** Where the graph comes from: our claims, or the nodes and relationships of any Neo4j as they stand. */
export const GROUNDS = ['claims', 'plain'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Lens, day and range. The plain ground knows none of them and answers for all that is there. */
export interface ViewFilter {
  readonly certainties: readonly string[];
  /** Each YYYY-MM-DD, null for none. */
  readonly at: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Which links are wanted among nodes that are chosen already. */
export interface LinkFilter {
  readonly certainties: readonly string[];
  readonly at: string | null;
}

export interface NeighbourFilter extends ViewFilter {
  /** Empty: by any. */
  readonly predicates: readonly string[];
  /** `in`, `out` or `both`. */
  readonly direction: string;
  /** Empty: of any type. */
  readonly types: readonly string[];
  readonly without: readonly string[];
  /** Ids that are not wanted: those on screen. */
  readonly exclude: readonly string[];
}

export interface Slice {
  readonly skip: number;
  readonly limit: number;
}

/** How many there are. Of a node with too many relationships only a part is walked over; there are then at least so many. */
export interface Counted {
  readonly total: number;
  readonly isAtLeast: boolean;
}

/** Links of one predicate between two types; `isAbout` where they were estimated from a part. */
export interface SchemaRelation {
  readonly source: string;
  readonly predicate: string;
  readonly target: string;
  readonly count: number;
  readonly isAbout: boolean;
}

export interface RelationCountRow {
  readonly predicate: string;
  /** `in` or `out`, seen from the entities of the question. */
  readonly direction: string;
  readonly links: bigint;
  readonly neighbours: bigint;
  readonly hidden: bigint;
  /** There are at least so many neighbours: not all links were walked over. */
  readonly isAtLeast?: boolean;
}

/** A page of the neighbours of one entity. */
export interface NeighbourPage {
  readonly neighbours: readonly NeighbourOnPage[];
  /** How many there are in all. */
  readonly total: number;
  /** See `Counted`. */
  readonly isAtLeast?: boolean;
}

export interface NeighbourOnPage {
  readonly entity: EntityRow;
  readonly links: readonly LinkRow[];
  /** Under the lens, on any day; null where it was not counted on the way. */
  readonly degree: bigint | null;
}

export interface KindCountRow {
  readonly labels: readonly string[];
  readonly neighbours: bigint;
  readonly hidden: bigint;
  /** See `RelationCountRow.isAtLeast`. */
  readonly isAtLeast?: boolean;
}

export interface ExpansionQuestion extends ViewFilter {
  readonly ids: readonly string[];
  readonly onScreen: readonly string[];
}

export interface SharedQuestion extends ViewFilter {
  readonly ids: readonly string[];
  /** With how many of them a neighbour is linked at least. */
  readonly least: number;
}

export interface SharedRow {
  readonly entity: EntityRow;
  readonly tiedTo: readonly string[];
}

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly certainties: readonly string[];
  readonly excludePredicates: readonly string[];
  readonly excludeNodes: readonly string[];
  readonly at: string | null;
  readonly since: string | null;
  readonly until: string | null;
  /** How many chains at most. */
  readonly limit: number;
  /** Those of the next length, too. */
  readonly longer: boolean;
}

export interface ChainRow {
  readonly nodes: readonly string[];
  readonly links: readonly LinkRow[];
}

export interface ValueRow {
  readonly id: string;
  readonly predicate: string;
  readonly unit: string | null;
  readonly numbers: readonly number[];
  readonly words: readonly string[];
}

export interface BeginningQuestion {
  readonly certainties: readonly string[];
  readonly linkCertainties: readonly string[];
  readonly limit: number;
}

export interface Beginning {
  readonly shown: readonly {
    readonly entity: EntityRow;
    readonly degree: bigint;
    readonly links: readonly LinkRow[];
  }[];
  /** How many entities there are in all. */
  readonly total: bigint;
}

export interface ExpandQuestion extends NeighbourFilter, Slice {
  readonly id: string;
  readonly order: string;
  readonly links: LinkFilter;
}

/** A page of neighbours and their links, in as few questions as a ground can. */
export interface Expanded {
  /** The entity that the id stands for: another one where it was merged. */
  readonly centre: EntityRow;
  /** The newcomers, and those on screen that a link of theirs ends at. */
  readonly nodes: readonly EntityRow[];
  readonly links: readonly LinkRow[];
  /** How many neighbours there are in all. */
  readonly total: number;
  /** See `Counted`. */
  readonly isAtLeast?: boolean;
  /** Under the lens, on any day, as far as it was counted on the way. */
  readonly degrees: ReadonlyMap<string, number>;
}

/** With its place in the list that was asked for. */
export interface FoundEntity {
  readonly entity: EntityRow;
  readonly at: PageRow;
}

/**
 * What can be asked of a graph, whatever it is made of. Every method throws what `run` throws. Rows are those of our claims; a ground
 * that lacks what a column says fills it with what says nothing (docs/adr/20261127-two-grounds.md).
 */
export interface GraphSource {
  readonly ground: Ground;
  /** One row for each id that there is; `entity.id` may differ from `asked` where one was merged into another. */
  entities(ids: readonly string[]): Promise<readonly { readonly asked: string; readonly entity: EntityRow }[]>;
  degrees(
    ids: readonly string[],
    view: ViewFilter,
  ): Promise<readonly { readonly id: string; readonly degree: bigint }[]>;
  begin(question: BeginningQuestion): Promise<Beginning>;
  search(question: SearchQuestion): Promise<SearchHits>;
  /** A page for each of the ids, in one question for all of them. */
  neighbours(
    ids: readonly string[],
    filter: NeighbourFilter,
    slice: Slice & { readonly order: string },
  ): Promise<ReadonlyMap<string, NeighbourPage>>;
  /** Undefined where there is no such entity. A ground without it is asked step by step (expand-by-steps.ts). */
  expand?(question: ExpandQuestion): Promise<Expanded | undefined>;
  /** All links with both ends among the ids. */
  linksAmong(ids: readonly string[], filter: LinkFilter): Promise<readonly LinkRow[]>;
  /** All links with one end among the ids and the other one among the others. */
  linksBetween(ids: readonly string[], others: readonly string[], filter: LinkFilter): Promise<readonly LinkRow[]>;
  /** What each of the ids is linked by, in one question for all of them. */
  relations(question: ExpansionQuestion): Promise<ReadonlyMap<string, readonly RelationCountRow[]>>;
  /** The same for all of them taken together: a neighbour of two counts once. */
  expansionRelations(question: ExpansionQuestion): Promise<readonly RelationCountRow[]>;
  expansionKinds(question: ExpansionQuestion): Promise<readonly KindCountRow[]>;
  /** Ids of all neighbours outside of the given ones; null where there are more than `limit`, or too many links to find them all. */
  neighbourIds(ids: readonly string[], limit: number): Promise<readonly string[] | null>;
  shared(question: SharedQuestion, limit: number): Promise<readonly SharedRow[]>;
  sharedCount(question: SharedQuestion): Promise<Counted>;
  paths(question: PathQuestion): Promise<readonly ChainRow[]>;
  /** Figures and short words of several entities, for filters and styles. */
  values(ids: readonly string[], view: ViewFilter): Promise<readonly ValueRow[]>;
  /** What filters and orders may name. */
  readonly properties: Properties;
  /** A page of the entities that meet a condition. */
  find(question: EntityQuestion, slice: PageSlice<EntityOrder>): Promise<readonly FoundEntity[]>;
  /** How many meet it; no more than `most` are counted. */
  countFound(question: EntityQuestion, most: number): Promise<number>;
  /** The groups of those that meet it. Keys that are entities are told by their ids. */
  groups(question: EntityGrouping): Promise<readonly GroupRow[]>;
  groupTotals(question: EntityGrouping): Promise<TotalsRow>;
  groupCount(question: EntityGrouping): Promise<number>;
  /** How many there are, by type and by predicate. */
  typeCounts(): Promise<ReadonlyMap<string, number>>;
  predicateCounts(): Promise<ReadonlyMap<string, number>>;
  /** Which types are joined by which predicates, the most frequent first. */
  schemaRelations(): Promise<readonly SchemaRelation[]>;
}
