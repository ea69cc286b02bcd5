import type { TextItem } from '@orrery/cypher/sentence/index.ts';
import type { EntityType } from '../entity-type.ts';
import type { NodeStyle } from './node-tones.ts';

export type { EntityType } from '../entity-type.ts';

/** Entity id as in the database and in GraphQL (`person:yann-lecun`). Made by `nodeId()` only. */
export type NodeId = string & { readonly __brand: 'NodeId' };
/** Claim id of a drawn link (`c_…`). Made by `edgeId()` only. */
export type EdgeId = string & { readonly __brand: 'EdgeId' };
export type ElementId = NodeId | EdgeId;

export const nodeId = (id: string): NodeId => id as NodeId;
export const edgeId = (id: string): EdgeId => id as EdgeId;

export type Certainty = 'ASSERTED' | 'COMPANY' | 'QUOTED' | 'INSIDERS' | 'HEADLINE' | 'OPINION' | 'RUMOUR' | 'IMPLIED';
export type Modality = 'ACTUAL' | 'PLANNED' | 'POSSIBLE';
export type Lens = 'FACTS' | 'REPORTED' | 'ALL';
export type Precision = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' | 'RANGE' | 'APPROXIMATE' | 'UNKNOWN';

/** A calendar day, `YYYY-MM-DD`; such strings compare in date order. */
export type IsoDate = string;

/** The bounds of a period; null means not known. */
export interface Period {
  readonly startEarliest: IsoDate | null;
  readonly startLatest: IsoDate | null;
  readonly endEarliest: IsoDate | null;
  readonly endLatest: IsoDate | null;
  readonly startPrecision: Precision | null;
  readonly endPrecision: Precision | null;
  readonly endOpen: boolean;
  readonly lastObserved: IsoDate | null;
}

/** The texts of a record in languages that have no field of their own. */
export interface HasTexts {
  readonly texts?: readonly TextItem[] | null | undefined;
}

/** What the canvas knows of an entity. `degree` counts all its drawn neighbours, on screen or not. */
export interface GraphNode extends HasTexts {
  readonly id: NodeId;
  readonly type: EntityType;
  readonly name: string;
  readonly nameZh: string | null;
  readonly anonymous: boolean;
  readonly degree: number;
}

/** A value as the database has it; it becomes words where it is told. */
export interface Figure extends HasTexts {
  readonly value: string | null;
  readonly valueZh: string | null;
  readonly valueNumber: number | null;
  readonly valueMin: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
}

/** What the canvas knows of a drawn link (one claim). */
export interface GraphEdge extends HasTexts {
  readonly id: EdgeId;
  readonly predicate: string;
  readonly source: NodeId;
  readonly target: NodeId;
  readonly certainty: Certainty;
  readonly modality: Modality;
  readonly disputed: boolean;
  readonly timeConflict: boolean;
  readonly role: string | null;
  readonly roleZh: string | null;
  readonly value: string | null;
  /** The figure that it may carry beside its object (ranked 97th); null where its predicate carries none. */
  readonly figure?: Figure | null;
  readonly period: Period;
  readonly citations: number;
  readonly documents: number;
}

/** Whether a link holds at the as-of date: surely, perhaps, no longer, or not yet. */
export type Standing = 'certain' | 'possible' | 'ended' | 'future';

/**
 * One line on the canvas: all visible links between two nodes (rule "many edges, one line").
 * `id` is stable for the pair. The line looks like its strongest link; `count` is shown when above one.
 */
export interface GraphLine {
  readonly id: string;
  readonly source: NodeId;
  readonly target: NodeId;
  /** Strongest first. Never empty. */
  readonly edges: readonly GraphEdge[];
  readonly standing: Standing;
  readonly disputed: boolean;
  /** Greyed out: the filters keep none of its links, or one of its ends is greyed out. */
  readonly dimmed: boolean;
  /** Which ends carry an arrow: links may run both ways. */
  readonly arrows: 'forward' | 'backward' | 'both' | 'none';
  readonly label: string;
}

/** A node as drawn: what the store derived for the present lens, date, language and filters. */
export interface DrawnNode {
  readonly id: NodeId;
  readonly type: EntityType;
  readonly label: string;
  readonly anonymous: boolean;
  /** Neighbours not on screen; drawn as a badge when above zero. */
  readonly hidden: number;
  /** What the ghost beside it says of them ("+204 more organisations"), instead of the badge; absent where none stands. */
  readonly ghost?: string;
  /** Greyed out by a filter ("dim, do not delete"). */
  readonly dimmed: boolean;
  /** How it differs from the look of its type, by the rules of style. */
  readonly style?: NodeStyle;
  /** Put there by hand; drawn with a small sign. */
  readonly pinned?: boolean;
  /** How many entities it stands for, where it is the dot of a group. */
  readonly folded?: number;
  /** The strongest of its lines on the view's day; null without such a day, or without lines. */
  readonly standing: Standing | null;
  /** Where a newcomer starts; absent for nodes the canvas already knows or may place itself. */
  readonly position?: Point;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What of the drawing is on screen. `place on screen = place in the model × zoom + pan`, in pixels of the canvas. */
export interface Camera {
  readonly zoom: number;
  readonly pan: Point;
  /** The size of the canvas it was seen on, in pixels: on another one, what was in the middle stays there. */
  readonly width: number;
  readonly height: number;
}

/** The difference between two pictures. The canvas applies it; it never recomputes it. */
export interface GraphPatch {
  readonly addedNodes: readonly DrawnNode[];
  readonly updatedNodes: readonly DrawnNode[];
  readonly removedNodes: readonly NodeId[];
  readonly addedLines: readonly GraphLine[];
  readonly updatedLines: readonly GraphLine[];
  readonly removedLines: readonly string[];
}
