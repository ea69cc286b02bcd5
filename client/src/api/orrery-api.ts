import type { Columns } from '../graph/columns.ts';
import type {
  Certainty,
  EdgeId,
  EntityType,
  GraphEdge,
  GraphNode,
  HasTexts,
  IsoDate,
  Lens,
  NodeId,
} from '../graph/types.ts';
import type { DayRange } from '../graph/view.ts';
import type {
  CypherAnswer,
  DatabaseInfo,
  DocumentInfo,
  Health,
  Model,
  PassageHit,
  ShownSchema,
  Statistics,
} from './answers.ts';
import type { Claim, EntityRef } from './claim.ts';
import type { EditorSchema } from './editor.ts';
import type { LinksApi } from './links.ts';
import type { ManyApi } from './many.ts';
import type { GraphqlAnswer, GraphqlQuestion } from './own-graphql.ts';
import type { PlainApi } from './plain.ts';
import type { ReadingApi } from './reading.ts';
import type { TableQuestions } from './table.ts';

/** Every question can be taken back; an aborted one rejects with the signal's reason. */
export interface Ask {
  readonly signal?: AbortSignal | undefined;
}

export interface CypherQuestion extends ViewQuestion {
  readonly query: string;
  /** Tagged JSON by name. */
  readonly parameters?: unknown;
  readonly limit?: number;
  readonly mode?: 'RUN' | 'EXPLAIN' | 'PROFILE';
  /** By it `rowsRead` tells how far the query has come. */
  readonly ticket?: string;
}

export type Direction = 'OUT' | 'IN' | 'BOTH';
export type NeighbourOrder = 'CONNECTED' | 'SOURCED' | 'RECENT' | 'NAME';

/** Under which lens, and on which day, degrees are counted and neighbours chosen. */
export interface ViewQuestion {
  readonly lens: Lens;
  readonly asOf?: IsoDate | null | undefined;
  /** Leaves out what surely lies outside of it. */
  readonly range?: DayRange | null | undefined;
}

/**
 * Nodes and drawn links ready for the store. The links come whatever their certainty and day, so that the page can count what its
 * view hides; nodes and their degrees are those of the question's view. `total` is how many nodes there are in all, beyond any limit.
 */
export interface Subgraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly total: number;
}

export interface NeighbourhoodQuestion extends ViewQuestion {
  readonly id: NodeId;
  readonly predicates?: readonly string[] | undefined;
  readonly direction?: Direction | undefined;
  readonly types?: readonly EntityType[] | undefined;
  /** Of exactly these types; `types` takes in their subtypes. */
  readonly kinds?: readonly EntityType[] | undefined;
  /** Those on screen: left out as newcomers, but the links from newcomers to them come along. */
  readonly exclude?: readonly NodeId[] | undefined;
  readonly order?: NeighbourOrder | undefined;
  /** Default 50. */
  readonly first?: number | undefined;
  readonly offset?: number | undefined;
}

export interface SubgraphQuestion extends ViewQuestion {
  readonly ids: readonly NodeId[];
}

export interface RelationCountsQuestion extends ViewQuestion {
  readonly id: NodeId;
  readonly onScreen: readonly NodeId[];
}

export interface RelationCount {
  readonly predicate: string;
  readonly direction: Direction;
  readonly links: number;
  readonly neighbours: number;
  /** Neighbours not yet on screen. */
  readonly hidden: number;
  /** There are at least so many neighbours: too many relationships to walk over all of them. */
  readonly isAtLeast?: boolean;
}

export interface SearchHit {
  readonly node: GraphNode;
  /** The name or alias that matched, as written. */
  readonly matched: string;
  /** True when `matched` is not the entity's own name. */
  readonly byAlias: boolean;
  readonly score: number;
}

/** One page of hits, best first, and what there is beyond it. */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** How many hits there are. */
  readonly total: number;
  /** There are still more than `total`: too many to rank. */
  readonly isLimited: boolean;
  /** Nothing holds the text as it was typed; these are spelt nearly so. */
  readonly isGuess: boolean;
  /** Only a part of a large database was looked through, for want of an index. */
  readonly isPartial?: boolean;
  /** What to ask with for the next page; null at the end. */
  readonly next: string | null;
}

interface Name extends HasTexts {
  readonly name: string;
  readonly nameZh: string | null;
}

/** What tells entities of one name apart. */
export interface Distinction {
  readonly organisation: Name | null;
  /** As the source words it. */
  readonly field: string | null;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly work: Name | null;
  /** How many others bear its name. */
  readonly namesakes: number;
}

export interface PathsQuestion extends ViewQuestion {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly maxHops?: number | undefined;
  readonly excludePredicates?: readonly string[] | undefined;
  /** No path passes through these; at most 100. */
  readonly excludeNodes?: readonly NodeId[] | undefined;
  /** Also those of the next length. */
  readonly longer?: boolean | undefined;
  /** How many paths at most: 5 unless told otherwise, never more than 25. */
  readonly first?: number | undefined;
}

export interface FoundPath {
  readonly nodes: readonly NodeId[];
  /** For each step the links that make it. */
  readonly steps: readonly (readonly EdgeId[])[];
  /** A path is as strong as its weakest link. */
  readonly weakest: Certainty;
  readonly disputed: boolean;
}

export interface PathAnswer {
  readonly subgraph: Subgraph;
  readonly paths: readonly FoundPath[];
  readonly maxHops: number;
}

export interface AliasInfo {
  readonly value: string;
  readonly lang: string | null;
  readonly kind: string;
  /** Added for search; no source uses it. */
  readonly editorial: boolean;
}

/** How much of one kind is said of an entity. */
export interface FactCount {
  readonly predicate: string;
  /** The part the entity plays. */
  readonly end: 'SUBJECT' | 'OBJECT' | 'ALSO';
  /** The part of a further party ("office"). */
  readonly as: string | null;
  readonly claims: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** The types of what stands at the other end. */
  readonly types: readonly EntityType[];
}

export interface FactCounts {
  readonly counts: readonly FactCount[];
  /** How many documents speak of it. */
  readonly documents: number;
}

export interface FactsQuestion {
  readonly id: NodeId;
  /** Empty: any, but for names. */
  readonly predicates: readonly string[];
  readonly end: FactCount['end'];
  /** The cursor of the page before; null for the first one. */
  readonly after: string | null;
}

/** A page of what is said of an entity, best first. */
export interface FactsPage {
  readonly claims: readonly Claim[];
  /** Null when there is no more. */
  readonly next: string | null;
}

/** All that the inspector tells about one entity. */
export interface EntityDetail extends EntityRef {
  readonly note: string | null;
  readonly noteZh: string | null;
  readonly count: number | null;
  readonly wikidataId: string | null;
  readonly degree: number;
  readonly aliases: readonly AliasInfo[];
  readonly factCounts: readonly FactCount[];
  /** The first of them, best first. */
  readonly claims: readonly Claim[];
  /** How many claims there are; more than `claims` holds when the page was full. */
  readonly claimTotal: number;
}

/** The one contract between the page and the server. Rejects with `ApiFailure` or with the abort reason. */
export interface OrreryApi extends ReadingApi, ManyApi, LinksApi, PlainApi {
  startingView(question: ViewQuestion & { readonly first?: number | undefined }, ask?: Ask): Promise<Subgraph>;
  search(
    question: ViewQuestion & {
      readonly query: string;
      readonly types?: readonly EntityType[];
      readonly first?: number;
      readonly after?: string | null;
    },
    ask?: Ask,
  ): Promise<SearchAnswer>;
  /** Of at most 100 entities; those that are unknown are left out. */
  distinctions(
    question: { readonly ids: readonly NodeId[]; readonly lens: Lens },
    ask?: Ask,
  ): Promise<ReadonlyMap<NodeId, Distinction>>;
  neighbourhood(question: NeighbourhoodQuestion, ask?: Ask): Promise<Subgraph>;
  subgraph(question: SubgraphQuestion, ask?: Ask): Promise<Subgraph>;
  /** What can be filtered by and styled by, of the entities of a picture. */
  columns(question: SubgraphQuestion, ask?: Ask): Promise<Columns>;
  relationCounts(question: RelationCountsQuestion, ask?: Ask): Promise<readonly RelationCount[]>;
  /** Null when no entity has that id. */
  entity(id: NodeId, ask?: Ask): Promise<EntityDetail | null>;
  /** Every claim of an entity, page by page. None when no entity has that id. */
  allClaims(id: NodeId, ask?: Ask): Promise<readonly Claim[]>;
  /** How much a view shows of what is said of an entity. */
  factCounts(question: ViewQuestion & { readonly id: NodeId }, ask?: Ask): Promise<FactCounts>;
  facts(question: FactsQuestion, ask?: Ask): Promise<FactsPage>;
  /** The claims behind drawn links, each with its citations. */
  evidence(ids: readonly EdgeId[], ask?: Ask): Promise<readonly Claim[]>;
  paths(question: PathsQuestion, ask?: Ask): Promise<PathAnswer>;
  cypher(question: CypherQuestion, ask?: Ask): Promise<CypherAnswer>;
  /** How many rows a query has read that is under way; null where there is none with this ticket. */
  rowsRead(ticket: string, ask?: Ask): Promise<number | null>;
  /** What a person wrote, as it was written. */
  graphql(question: GraphqlQuestion, ask?: Ask): Promise<GraphqlAnswer>;
  /** What the database tells of its schema, as rows. */
  liveSchema(what: ShownSchema, ask?: Ask): Promise<CypherAnswer>;
  /** What the editor of queries knows of the database. */
  editorSchema(ask?: Ask): Promise<EditorSchema>;
  /** What the analyst's table asks; its code comes with the first question. */
  table(): Promise<TableQuestions>;
  model(ask?: Ask): Promise<Model>;
  statistics(ask?: Ask): Promise<Statistics>;
  /** Whose database it is, and how much is in it. */
  database(ask?: Ask): Promise<DatabaseInfo>;
  documents(ask?: Ask): Promise<readonly DocumentInfo[]>;
  passages(query: string, ask?: Ask): Promise<readonly PassageHit[]>;
  /** Never rejects for a server that is down: that is an answer. */
  health(ask?: Ask): Promise<Health>;
}
