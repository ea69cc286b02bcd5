import type { Columns } from '../graph/columns.ts';
import type { EntityType, Period } from '../graph/types.ts';
import type { EntityRef } from './claim.ts';
import type { Ask, RelationCount, ViewQuestion } from './orrery-api.ts';

export type LinkWay = 'OUT' | 'IN';

/** `where` of the API, as far as the table speaks it. */
export interface EntityWhere {
  readonly types?: readonly EntityType[];
  readonly text?: string;
  readonly ids?: readonly string[];
  readonly property?: readonly PropertyWhere[];
  readonly linked?: readonly LinkWhere[];
  readonly said?: readonly {
    readonly where: { readonly predicates?: readonly string[]; from?: string; to?: string };
  }[];
  readonly not?: EntityWhere;
  readonly and?: readonly EntityWhere[];
}

export interface PropertyWhere {
  readonly property: string;
  readonly unit?: string;
  readonly contains?: string;
  readonly is?: readonly string[];
  readonly exists?: boolean;
  readonly gte?: number;
  readonly lte?: number;
}

export interface LinkWhere {
  readonly predicates: readonly string[];
  readonly direction: LinkWay;
  readonly to?: EntityWhere;
}

export interface Step {
  readonly predicates: readonly string[];
  readonly direction: LinkWay;
}

export interface RowOrder {
  readonly by: 'NAME' | 'DEGREE' | 'PROPERTY' | 'WORDS' | 'LINKS' | 'FIRST_DATE' | 'LAST_DATE';
  readonly direction: 'ASC' | 'DESC';
  readonly property?: string;
  readonly unit?: string;
  readonly over?: Step;
}

export interface RowsQuestion extends ViewQuestion {
  readonly where: EntityWhere;
  readonly orderBy: readonly RowOrder[];
  /** The cursor of the page before; null for the first one. */
  readonly after: string | null;
  /** Whether links are counted, by predicate and direction. */
  readonly counts: boolean;
  readonly degree: boolean;
  /** Whose names, and the dates of whose links, are told for each row. */
  readonly near: readonly NearStep[];
  /** How many of them for each step and row. */
  readonly mostNear: number;
}

/** What stands at the other end of one kind of link. */
export interface NearStep {
  readonly predicate: string;
  readonly direction: LinkWay;
}

/** The neighbours of one row over one kind of link: the first of them, and how many there are in all. */
export interface Near {
  readonly entities: readonly { readonly entity: EntityRef; readonly periods: readonly Period[] }[];
  readonly total: number;
}

export const nearKey = ({ predicate, direction }: NearStep): string => `${direction} ${predicate}`;

export interface TableRow {
  readonly entity: EntityRef;
  readonly degree: number | null;
  readonly relations: readonly Pick<RelationCount, 'predicate' | 'direction' | 'links' | 'isAtLeast'>[];
}

export interface RowsPage {
  readonly rows: readonly TableRow[];
  /** How many there are in all; null on the pages behind the first. */
  readonly total: number | null;
  readonly next: string | null;
  /** What is said of them in figures and words. */
  readonly values: Columns['properties'];
  /** By `nearKey`, then by the id of the row. */
  readonly near: ReadonlyMap<string, ReadonlyMap<string, Near>>;
}

export interface GroupKeyBy {
  readonly by: 'TYPE' | 'YEAR' | 'PROPERTY' | 'NEIGHBOUR';
  readonly property?: string;
  readonly unit?: string;
  readonly bins?: { readonly decades: true };
  readonly predicates?: readonly string[];
  readonly via?: readonly Step[];
}

export interface GroupSort {
  readonly by: 'COUNT' | 'KEY' | 'SUM' | 'AVERAGE' | 'MEDIAN' | 'MIN' | 'MAX';
  readonly at: number;
  readonly direction: 'ASC' | 'DESC';
}

export interface GroupsQuestion extends ViewQuestion {
  readonly where: EntityWhere;
  readonly groupBy: readonly GroupKeyBy[];
  readonly figures: readonly { readonly property: string; readonly unit?: string }[];
  readonly orderBy: readonly GroupSort[];
}

/** Of one key one field says it; none, where there is no such value. */
export interface TableKey {
  readonly word: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly year: number | null;
  readonly type: EntityType | null;
  readonly entity: EntityRef | null;
}

export interface Measures {
  readonly unit: string | null;
  readonly count: number;
  readonly sum: number | null;
  readonly average: number | null;
  readonly min: number | null;
  readonly median: number | null;
  readonly max: number | null;
}

export interface TableGroups {
  readonly groups: readonly {
    readonly count: number;
    readonly keys: readonly TableKey[];
    readonly figures: readonly Measures[];
  }[];
  readonly groupCount: number;
  readonly total: number;
  readonly inSeveralGroups: number;
}

/** What can be asked of the entities of some types: each with how much of it there is, the most first. */
export interface Facets {
  readonly properties: readonly { readonly name: string; readonly count: number }[];
  readonly relations: readonly {
    readonly predicate: string;
    readonly direction: LinkWay;
    readonly count: number;
    /** What stands at the other end, the commonest first. */
    readonly types: readonly EntityType[];
  }[];
}

/** What the facets of a graph are told apart by. */
export interface FacetWords {
  /** A database of others, without claims. */
  readonly isPlain: boolean;
  /** Told in figures or words; a relation to others; null for what is not shown. */
  kindOf(predicate: string): 'property' | 'relation' | null;
}

/** What the analyst's table asks. */
export interface TableQuestions {
  rows(question: RowsQuestion, ask?: Ask): Promise<RowsPage>;
  groups(question: GroupsQuestion, ask?: Ask): Promise<TableGroups>;
  /** None: of all types. */
  facets(types: readonly EntityType[], words: FacetWords, ask?: Ask): Promise<Facets>;
  /** All that a filter finds and what is said of it, page by page; no more than `most`. */
  everything(question: Omit<RowsQuestion, 'after'>, most: number, ask?: Ask): Promise<readonly RowsPage[]>;
}
