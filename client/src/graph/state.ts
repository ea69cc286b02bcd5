import { type Columns, NO_COLUMNS } from './columns.ts';
import type { KindTotals, KindWords } from './ghosts.ts';
import { type Grouping, NO_GROUPS } from './groups.ts';
import { type Filters, NO_FILTERS } from './sieve.ts';
import type { Step } from './step.ts';
import { OWN_STYLE, type StyleRules } from './style-rules.ts';
import type { TimeAxis } from './time-axis.ts';
import type { Camera, EdgeId, EntityType, GraphEdge, GraphNode, NodeId, Point } from './types.ts';
import { FIRST_VIEW, type View } from './view.ts';

export type LabelLanguage = 'en' | 'zh' | 'both';

/** What the picture has to know of a predicate. */
export interface PredicateWords {
  readonly label: { readonly en: string; readonly zh: string };
  readonly isPoint: boolean;
  readonly isSymmetric: boolean;
}

/**
 * The picture as one value: what a step of undo brings back, an entry of the browser's history holds, a link carries, a reload restores
 * and a saved view keeps. A new field needs its first value in `firstSnapshot()` and its line in `view-codec.ts`; the compiler asks for both.
 */
export interface Snapshot {
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  readonly edges: ReadonlyMap<EdgeId, GraphEdge>;
  /** Who was expanded to bring this node; null when it was added by itself. */
  readonly broughtBy: ReadonlyMap<NodeId, NodeId | null>;
  readonly positions: ReadonlyMap<NodeId, Point>;
  /** What of the drawing is on screen; null before the canvas has looked. */
  readonly camera: Camera | null;
  /** Put there by hand: no layout moves them. */
  readonly pins: ReadonlySet<NodeId>;
  /** Set while the picture stands along time; null in every other arrangement. */
  readonly axis: TimeAxis | null;
  readonly view: View;
  readonly filters: Filters;
  readonly style: StyleRules;
  readonly groups: Grouping;
  /** Node ids and line ids. To select is no step, but each step brings back what was selected when it began. */
  readonly selection: ReadonlySet<string>;
  /** The disputed link that the first picture points at, softly, until something else stands out. */
  readonly lit: EdgeId | null;
}

/** A step of undo, and the picture on the other side of it. */
export interface Stop {
  readonly step: Step;
  readonly snapshot: Snapshot;
}

/** All that the page knows of the picture. Changed by producers only: pure functions from state to state. */
export interface GraphState extends Snapshot {
  readonly hovered: string | null;
  readonly emphasis: ReadonlySet<string> | null;
  readonly labelLanguage: LabelLanguage;
  readonly predicates: ReadonlyMap<string, PredicateWords>;
  /** What filters and rules read; of the database, so no part of a step. */
  readonly columns: Columns;
  /** Of hubs with a ghost, how many neighbours of each kind they have; of the database, so no part of a step. */
  readonly kinds: ReadonlyMap<NodeId, KindTotals>;
  readonly kindWords: ReadonlyMap<EntityType, KindWords>;
  /** Oldest first; each with the picture before it. */
  readonly past: readonly Stop[];
  /** What was taken back, the next to do again first; each with the picture after it. */
  readonly future: readonly Stop[];
}

export type Producer = (state: GraphState) => GraphState;

/** A picture of nothing. */
export const firstSnapshot = (): Snapshot => ({
  nodes: new Map(),
  edges: new Map(),
  broughtBy: new Map(),
  positions: new Map(),
  camera: null,
  pins: new Set(),
  axis: null,
  view: FIRST_VIEW,
  filters: NO_FILTERS,
  style: OWN_STYLE,
  groups: NO_GROUPS,
  selection: new Set(),
  lit: null,
});

export const emptyState = (): GraphState => ({
  ...firstSnapshot(),
  hovered: null,
  emphasis: null,
  labelLanguage: 'en',
  predicates: new Map(),
  columns: NO_COLUMNS,
  kinds: new Map(),
  kindWords: new Map(),
  past: [],
  future: [],
});
