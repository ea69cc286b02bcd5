import type { TotalsRow } from '@orrery/cypher/compose/aggregate.ts';
import type { Predicate } from '@orrery/cypher/model/predicates.ts';
import type { TextItem } from '@orrery/cypher/model/records/texts.ts';
import type { Certainty, Lens, Precision } from '@orrery/cypher/model/vocabularies.ts';
import type { DatabaseLook, LabelCount } from '@orrery/cypher/ownership.ts';
import type {
  AliasRow,
  CitationRow,
  ClaimLinkWords,
  ClaimRow,
  DistinctionRow,
  DocumentRow,
  EntityRow,
  LinkRow,
  ParagraphRow,
  PartyRow,
  PeriodRow,
  RelatedClaimRow,
} from '@orrery/cypher/rows.ts';
import type { GuardedAnswer } from '../cypher-guard/guard.ts';
import type { CypherNotice } from '../cypher-guard/notices.ts';
import type { PlanOperator, PlanTree } from '../cypher-guard/plan-tree.ts';
import type { Days } from '../days.ts';
import type { KeyForm } from '../filters/groups.ts';
import type { Counted, SchemaRelation } from '../source/graph-source.ts';
import type { PropertyShape, RelationshipDetail } from '../source/plain/details.ts';
import type { SchemaGap } from '../source/plain/graph-schema.ts';
import type { RunningImport } from '../watch/watch-changes.ts';
import { builder } from './builder.ts';
import type { Connection, Edge, PageInfoShape } from './connection.ts';
import type { IndexedLink, RelationCountShape, SubgraphShape } from './convert.ts';

/** One ref per type, so that type files never import each other. What stands behind each is a row, as the database gave it. */
export const NodeRef = builder.interfaceRef<EntityRow | ClaimRow | CitationRow | ParagraphRow | DocumentRow>('Node');
export const EntityRef = builder.objectRef<EntityRow>('Entity');
/** A type by its name. */
export const EntityTypeRef = builder.objectRef<string>('EntityType');
export const AliasRef = builder.objectRef<AliasRow>('Alias');

/** A text of a record in a further language. */
export const LocalisedTextRef = builder.objectRef<TextItem>('LocalisedText');

export const StoredPropertyRef = builder.objectRef<PropertyShape>('StoredProperty');
export const RelationshipRef = builder.objectRef<RelationshipDetail>('Relationship');

export const RelationCountRef = builder.objectRef<RelationCountShape>('RelationCount');

export interface KindCountShape {
  readonly type: string;
  readonly neighbours: number;
  readonly hidden: number;
  readonly isAtLeast: boolean;
}
export const KindCountRef = builder.objectRef<KindCountShape>('KindCount');

/** What an expansion of some entities can bring; each part is asked for when it is wanted. */
export interface ExpansionCountsShape {
  readonly relations: () => Promise<readonly RelationCountShape[]>;
  readonly kinds: () => Promise<readonly KindCountShape[]>;
}
export const ExpansionCountsRef = builder.objectRef<ExpansionCountsShape>('ExpansionCounts');

export interface SharedNeighbourShape {
  readonly entity: EntityRow;
  readonly tiedTo: readonly string[];
}
export interface SharedNeighboursShape {
  readonly entries: readonly SharedNeighbourShape[];
  readonly counted: () => Promise<Counted>;
}
export const SharedNeighbourRef = builder.objectRef<SharedNeighbourShape>('SharedNeighbour');
export const SharedNeighboursRef = builder.objectRef<SharedNeighboursShape>('SharedNeighbours');

export const DistinctionRef = builder.objectRef<DistinctionRow>('Distinction');

export interface FactCountShape {
  readonly predicate: Predicate;
  readonly end: 'SUBJECT' | 'OBJECT' | 'ALSO';
  readonly part: string | null;
  readonly claims: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly types: readonly string[];
}
export const FactCountRef = builder.objectRef<FactCountShape>('FactCount');

export const ClaimRef = builder.objectRef<ClaimRow>('Claim');
export const PartyRef = builder.objectRef<PartyRow>('Party');
export const RelatedClaimRef = builder.objectRef<RelatedClaimRow>('RelatedClaim');
export const CitationRef = builder.objectRef<CitationRow>('Citation');
export const ParagraphRef = builder.objectRef<ParagraphRow>('Paragraph');
export const DocumentRef = builder.objectRef<DocumentRow>('Document');
export const PeriodRef = builder.objectRef<PeriodRow>('Period');

export interface EntityColumnsShape {
  readonly ids: readonly string[];
  readonly lens: Lens;
  readonly days: Days;
}
export const EntityColumnsRef = builder.objectRef<EntityColumnsShape>('EntityColumns');

export interface PropertyColumnShape {
  readonly predicate: Predicate;
  readonly unit: string | null;
  readonly entities: readonly number[];
  readonly numbers: readonly number[];
  readonly words: readonly string[];
}
export const PropertyColumnRef = builder.objectRef<PropertyColumnShape>('PropertyColumn');

export interface DocumentLinksShape {
  readonly document: string;
  readonly links: readonly string[];
}
export const DocumentLinksRef = builder.objectRef<DocumentLinksShape>('DocumentLinks');

export const EntityLinkRef = builder.objectRef<LinkRow>('EntityLink');
export const LinkRef = builder.objectRef<IndexedLink>('Link');
export const SubgraphRef = builder.objectRef<SubgraphShape>('Subgraph');

export const PageInfoRef = builder.objectRef<PageInfoShape>('PageInfo');

export interface NeighbourEdgeShape extends Edge<EntityRow> {
  readonly links: readonly LinkRow[];
}
export interface NeighbourConnectionShape extends Connection<NeighbourEdgeShape> {
  readonly isAtLeast: boolean;
}
export const NeighbourConnectionRef = builder.objectRef<NeighbourConnectionShape>('NeighbourConnection');
export const NeighbourEdgeRef = builder.objectRef<NeighbourEdgeShape>('NeighbourEdge');
export interface ClaimConnectionShape extends Connection<Edge<ClaimRow>> {
  /** Counts no more than so many; absent where all are counted as cheaply. */
  readonly countUpTo?: (most: number) => Promise<number>;
}
export const ClaimConnectionRef = builder.objectRef<ClaimConnectionShape>('ClaimConnection');
export const ClaimEdgeRef = builder.objectRef<Edge<ClaimRow>>('ClaimEdge');
export interface EntityConnectionShape extends Connection<Edge<EntityRow>> {
  readonly countUpTo: (most: number) => Promise<number>;
}
export const EntityConnectionRef = builder.objectRef<EntityConnectionShape>('EntityConnection');
export const DocumentConnectionRef = builder.objectRef<Connection<Edge<DocumentRow>>>('DocumentConnection');
export const DocumentEdgeRef = builder.objectRef<Edge<DocumentRow>>('DocumentEdge');
/** A count that may have stopped before the end. */
export interface BoundedCountShape {
  readonly count: number;
  readonly isExact: boolean;
}
export const BoundedCountRef = builder.objectRef<BoundedCountShape>('BoundedCount');
export const EntityEdgeRef = builder.objectRef<Edge<EntityRow>>('EntityEdge');
export const ParagraphConnectionRef = builder.objectRef<Connection<Edge<ParagraphRow>>>('ParagraphConnection');
export const ParagraphEdgeRef = builder.objectRef<Edge<ParagraphRow>>('ParagraphEdge');

export interface SearchEdgeShape extends Edge<EntityRow> {
  readonly matched: string;
  readonly score: number;
}
export interface SearchShape extends Omit<Connection<SearchEdgeShape>, 'totalCount'> {
  readonly totalCount: number;
  readonly isLimited: boolean;
  readonly isGuess: boolean;
  readonly isPartial: boolean;
}
export const SearchConnectionRef = builder.objectRef<SearchShape>('SearchConnection');
export const SearchEdgeRef = builder.objectRef<SearchEdgeShape>('SearchEdge');

export interface PassageHitShape {
  readonly paragraph: ParagraphRow;
  readonly score: number;
}
export const PassageHitRef = builder.objectRef<PassageHitShape>('PassageHit');

/** A moment, and the range it was asked for in. */
export interface MomentShape {
  readonly kind: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: Precision | null;
  readonly claim: ClaimRow;
  readonly from: string;
  readonly to: string;
}
export interface TimelineShape extends Connection<Edge<MomentShape>> {
  readonly undatedCount: () => Promise<number>;
}
export const MomentRef = builder.objectRef<MomentShape>('Moment');
export const TimelineConnectionRef = builder.objectRef<TimelineShape>('TimelineConnection');
export const TimelineEdgeRef = builder.objectRef<Edge<MomentShape>>('TimelineEdge');

/** An event by id, with the ids of the claims that hang on it. */
export interface EventShape {
  readonly id: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly describing: readonly string[];
  readonly following: readonly string[];
}
export const EventDetailRef = builder.objectRef<EventShape>('EventDetail');

export interface VoiceShape {
  readonly id: string;
  readonly claims: bigint;
  readonly citations: bigint;
  readonly documents: bigint;
  readonly certainties: readonly string[];
}
export const VoiceRef = builder.objectRef<VoiceShape>('Voice');

/** Two claims by id. */
export interface ContradictionShape extends ClaimLinkWords {
  readonly a: string;
  readonly b: string;
}
export const ContradictionRef = builder.objectRef<ContradictionShape>('Contradiction');

export interface PathShape {
  readonly nodes: readonly number[];
  readonly links: readonly (readonly number[])[];
  readonly weakest: Certainty;
  readonly disputed: boolean;
}
export interface PathAnswerShape {
  readonly subgraph: SubgraphShape;
  readonly paths: readonly PathShape[];
  readonly maxHops: number;
}
export const PathAnswerRef = builder.objectRef<PathAnswerShape>('PathAnswer');
export const PathRef = builder.objectRef<PathShape>('Path');

export interface CypherAnswerShape extends GuardedAnswer {
  readonly subgraph: () => Promise<SubgraphShape>;
}
export const CypherAnswerRef = builder.objectRef<CypherAnswerShape>('CypherAnswer');
export const CypherPlanRef = builder.objectRef<PlanTree>('CypherPlan');
export const CypherOperatorRef = builder.objectRef<PlanOperator>('CypherOperator');
export const CypherNotificationRef = builder.objectRef<CypherNotice>('CypherNotification');

/** The vocabulary is in memory; only its counts are asked for. */
export const DataModelRef = builder.objectRef<Readonly<Record<string, never>>>('DataModel');
export const PredicateInfoRef = builder.objectRef<{ readonly predicate: Predicate }>('PredicateInfo');
export const SchemaRelationRef = builder.objectRef<SchemaRelation>('SchemaRelation');
export const SchemaGapRef = builder.objectRef<SchemaGap>('SchemaGap');
export const VocabularyWordRef = builder.objectRef<{
  readonly word: string;
  readonly label: { readonly en: string; readonly zh: string };
}>('VocabularyWord');
export const LensInfoRef = builder.objectRef<{ readonly lens: Lens }>('LensInfo');

export interface DatabaseShape {
  readonly name: string;
  readonly look: DatabaseLook;
}
export const DatabaseRef = builder.objectRef<DatabaseShape>('Database');
export const RunningImportRef = builder.objectRef<RunningImport>('RunningImport');
export const LabelCountRef = builder.objectRef<LabelCount>('LabelCount');

export interface StatisticsShape {
  readonly totals: Readonly<Record<'entities' | 'claims' | 'citations' | 'documents' | 'links', bigint>>;
  readonly earliest: string | null;
  readonly latest: string | null;
}
export interface TypeCountShape {
  readonly type: string;
  readonly count: number;
}
export const TypeCountRef = builder.objectRef<TypeCountShape>('TypeCount');
export const StatisticsRef = builder.objectRef<StatisticsShape>('Statistics');

export interface AggregateKeyShape {
  readonly form: KeyForm;
  readonly value: string | number | bigint | null;
  /** Of a bin; null for decades. */
  readonly width: number | null;
}
export const AggregateKeyRef = builder.objectRef<AggregateKeyShape>('AggregateKey');
export interface FigureMeasuresShape {
  readonly unit: string | null;
  /** In the order of `MEASURES`. */
  readonly measures: readonly (number | bigint | null)[];
}
export const FigureMeasuresRef = builder.objectRef<FigureMeasuresShape>('FigureMeasures');
export interface AggregateGroupShape {
  readonly keys: readonly AggregateKeyShape[];
  readonly count: number;
  readonly figures: readonly FigureMeasuresShape[];
}
export const AggregateGroupRef = builder.objectRef<AggregateGroupShape>('AggregateGroup');
export interface AggregateShape {
  readonly groups: readonly AggregateGroupShape[];
  readonly totals: () => Promise<TotalsRow>;
  readonly groupCount: () => Promise<number>;
}
export const AggregateRef = builder.objectRef<AggregateShape>('Aggregate');
