import { type Columns, NO_COLUMNS } from './columns.ts';
import { type Grouping, NO_GROUPS } from './groups.ts';
import { type Filters, NO_FILTERS } from './sieve.ts';
import { OWN_STYLE, type StyleRules } from './style-rules.ts';
import type { TimeAxis } from './time-axis.ts';
import type { EdgeId, GraphEdge, GraphNode, NodeId, Point } from './types.ts';
import { FIRST_VIEW, type View } from './view.ts';

export type LabelLanguage = 'en' | 'zh' | 'both';

/** What the picture has to know of a predicate. */
export interface PredicateWords {
  readonly label: { readonly en: string; readonly zh: string };
  readonly isPoint: boolean;
  readonly isSymmetric: boolean;
}

/** What one step of undo brings back. */
export interface Snapshot {
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  readonly edges: ReadonlyMap<EdgeId, GraphEdge>;
  /** Who was expanded to bring this node; null when it was added by itself. */
  readonly broughtBy: ReadonlyMap<NodeId, NodeId | null>;
  readonly positions: ReadonlyMap<NodeId, Point>;
  /** Put there by hand: no layout moves them. */
  readonly pins: ReadonlySet<NodeId>;
  /** Set while the picture stands along time; null in every other arrangement. */
  readonly axis: TimeAxis | null;
  readonly view: View;
  readonly filters: Filters;
  readonly style: StyleRules;
  readonly groups: Grouping;
}

/** All that the page knows of the picture. Changed by producers only: pure functions from state to state. */
export interface GraphState extends Snapshot {
  /** Node ids and line ids. */
  readonly selection: ReadonlySet<string>;
  readonly hovered: string | null;
  readonly emphasis: ReadonlySet<string> | null;
  /** The disputed link that the first picture points at, softly, until something else stands out. */
  readonly lit: EdgeId | null;
  readonly labelLanguage: LabelLanguage;
  readonly predicates: ReadonlyMap<string, PredicateWords>;
  /** What filters and rules read; of the database, so no part of a step. */
  readonly columns: Columns;
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
}

export type Producer = (state: GraphState) => GraphState;

export const emptyState = (): GraphState => ({
  nodes: new Map(),
  edges: new Map(),
  broughtBy: new Map(),
  positions: new Map(),
  pins: new Set(),
  axis: null,
  view: FIRST_VIEW,
  filters: NO_FILTERS,
  style: OWN_STYLE,
  groups: NO_GROUPS,
  selection: new Set(),
  hovered: null,
  emphasis: null,
  lit: null,
  labelLanguage: 'en',
  predicates: new Map(),
  columns: NO_COLUMNS,
  past: [],
  future: [],
});
