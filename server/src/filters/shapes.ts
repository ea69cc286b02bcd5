import type { Measure } from '@orrery/cypher/compose/aggregate.ts';
import type { ClaimPart } from '@orrery/cypher/compose/conditions.ts';
import type { Certainty, Modality, Stance } from '@orrery/cypher/model/vocabularies.ts';
import type { GivenName } from '../vocabulary/names.ts';

/** What clients give as filters and orders, as GraphQL hands it over: nothing is checked yet but the forms. */
type Maybe<T> = T | null | undefined;

export interface ValueFilterShape {
  readonly unit?: Maybe<string>;
  readonly gt?: Maybe<number>;
  readonly gte?: Maybe<number>;
  readonly lt?: Maybe<number>;
  readonly lte?: Maybe<number>;
  readonly eq?: Maybe<number>;
  readonly in?: Maybe<readonly number[]>;
  readonly is?: Maybe<readonly string[]>;
  readonly contains?: Maybe<string>;
}

export interface PropertyFilterShape extends ValueFilterShape {
  readonly property: string;
  readonly exists?: Maybe<boolean>;
}

export interface LinkFilterShape {
  readonly predicates?: Maybe<readonly GivenName[]>;
  readonly direction?: Maybe<'out' | 'in' | 'both'>;
  readonly to?: Maybe<EntityFilterShape>;
}

export interface SaidFilterShape {
  readonly as?: Maybe<ClaimPart>;
  readonly where: ClaimFilterShape;
}

export interface PartyFilterShape {
  readonly as?: Maybe<ClaimPart>;
  readonly where: EntityFilterShape;
}

export interface DegreeFilterShape {
  readonly atLeast?: Maybe<number>;
  readonly atMost?: Maybe<number>;
}

export interface EntityFilterShape {
  readonly and?: Maybe<readonly EntityFilterShape[]>;
  readonly or?: Maybe<readonly EntityFilterShape[]>;
  readonly not?: Maybe<EntityFilterShape>;
  readonly ids?: Maybe<readonly string[]>;
  readonly types?: Maybe<readonly GivenName[]>;
  readonly text?: Maybe<string>;
  readonly property?: Maybe<readonly PropertyFilterShape[]>;
  readonly linked?: Maybe<readonly LinkFilterShape[]>;
  readonly said?: Maybe<readonly SaidFilterShape[]>;
  readonly degree?: Maybe<DegreeFilterShape>;
}

export interface ClaimFilterShape {
  readonly and?: Maybe<readonly ClaimFilterShape[]>;
  readonly or?: Maybe<readonly ClaimFilterShape[]>;
  readonly not?: Maybe<ClaimFilterShape>;
  readonly predicates?: Maybe<readonly GivenName[]>;
  readonly certainties?: Maybe<readonly Certainty[]>;
  readonly modalities?: Maybe<readonly Modality[]>;
  readonly disputed?: Maybe<boolean>;
  readonly shown?: Maybe<boolean>;
  readonly document?: Maybe<string>;
  readonly attributedTo?: Maybe<readonly string[]>;
  readonly citedAs?: Maybe<readonly Certainty[]>;
  readonly stances?: Maybe<readonly Stance[]>;
  readonly from?: Maybe<string>;
  readonly to?: Maybe<string>;
  readonly text?: Maybe<string>;
  readonly value?: Maybe<ValueFilterShape>;
  readonly party?: Maybe<readonly PartyFilterShape[]>;
}

export interface EntityOrderShape {
  readonly by: 'id' | 'name' | 'firstDate' | 'lastDate' | 'degree' | 'claims' | 'property' | 'words' | 'links';
  readonly direction: 'asc' | 'desc';
  readonly property?: Maybe<string>;
  readonly unit?: Maybe<string>;
  readonly over?: Maybe<StepShape>;
}

export interface ClaimOrderShape {
  readonly by: 'id' | 'date' | 'predicate' | 'citations' | 'documents' | 'figure';
  readonly direction: 'asc' | 'desc';
  readonly unit?: Maybe<string>;
}

export interface BinsShape {
  readonly width?: Maybe<number>;
  readonly decades?: Maybe<boolean>;
}

export interface StepShape {
  readonly predicates?: Maybe<readonly GivenName[]>;
  readonly direction?: Maybe<'out' | 'in' | 'both'>;
}

export const GROUPINGS = [
  'type',
  'year',
  'property',
  'neighbour',
  'predicate',
  'certainty',
  'modality',
  'voice',
  'document',
  'value',
  'party',
  'partyType',
] as const;

export interface GroupByShape {
  readonly by: (typeof GROUPINGS)[number];
  readonly property?: Maybe<string>;
  readonly unit?: Maybe<string>;
  readonly bins?: Maybe<BinsShape>;
  readonly predicates?: Maybe<readonly GivenName[]>;
  readonly via?: Maybe<readonly StepShape[]>;
  readonly as?: Maybe<ClaimPart>;
}

export interface FigureShape {
  readonly property?: Maybe<string>;
  readonly unit?: Maybe<string>;
}

export interface GroupOrderShape {
  readonly by: 'count' | 'key' | Measure;
  readonly direction: 'asc' | 'desc';
  readonly at: number;
}
