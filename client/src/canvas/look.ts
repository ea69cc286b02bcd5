import type { GroupId } from '../graph/groups.ts';
import type { NodeId, Point } from '../graph/types.ts';

/** A rectangle in the page's pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Words as they stand on the screen. */
export interface LabelLook {
  /** Line feeds included. */
  readonly text: string;
  /** The plate behind the words, turned with a line. In the page's pixels. */
  readonly box: Box;
  /** How high the letters are, in the page's pixels. */
  readonly letters: number;
  /** `#rrggbb` */
  readonly colour: string;
}

/** How the rest steps back while something stands out: not at all, still legible, or nearly gone. */
export type Fade = 'none' | 'receded' | 'faded';

interface ElementLook {
  readonly id: string;
  /** Whether any of it can be seen now: it lies in what the camera shows and is not transparent. */
  readonly isShown: boolean;
  /** Greyed out by a filter. */
  readonly isDimmed: boolean;
  readonly fade: Fade;
  readonly isSelected: boolean;
  /** It stands out while the rest steps back. */
  readonly isLit: boolean;
  /** Of the whole, between 0 and 1: filter, fading and standing together. */
  readonly opacity: number;
  /** `#rrggbb`: the fill of a node, the stroke of a line. */
  readonly colour: string;
  /** Null while it has none on the screen: no room, too far away, or nothing to say. */
  readonly label: LabelLook | null;
}

export interface NodeLook extends ElementLook {
  readonly kind: 'node';
  readonly id: NodeId;
  /** Its middle in model units, whatever the camera does. */
  readonly place: Point;
  /** Its middle in the page's pixels. */
  readonly at: Point;
  /** How wide and high it is drawn, in the page's pixels. */
  readonly size: number;
  /** `#rrggbb`, of the border. */
  readonly rim: string;
  /** The keyboard is here. */
  readonly isFocused: boolean;
  /** Neighbours that are not on screen, as the badge or the ghost tells them; 0 without either. */
  readonly hidden: number;
  /** How many entities it stands for: 1, or those of a folded group. */
  readonly count: number;
  /** The ghost beside it, which stands for them; null while there is none on the screen. */
  readonly ghost: LabelLook | null;
}

export interface LineLook extends ElementLook {
  readonly kind: 'line';
  readonly source: NodeId;
  readonly target: NodeId;
  /** The middles of its two ends, the source first, in the page's pixels. */
  readonly ends: readonly [Point, Point];
  /** In the page's pixels. */
  readonly width: number;
  readonly stroke: 'solid' | 'dashed' | 'dotted';
  /** Which ends carry a mark (arrow, end cap or ring). */
  readonly marks: { readonly source: boolean; readonly target: boolean };
}

/** The hull of an open group. */
export interface HullLook {
  readonly id: GroupId;
  readonly members: readonly NodeId[];
  /** Around it, in the page's pixels. */
  readonly box: Box;
  /** `#rrggbb`, of the rim. */
  readonly colour: string;
  readonly opacity: number;
  /** All its members are. */
  readonly isSelected: boolean;
  /** Null where another has the place, or none of it is in sight. */
  readonly name: { readonly text: string; readonly box: Box } | null;
  /** Whether a place of the model lies within it. */
  covers(place: Point): boolean;
}

/** What is drawn of one element, as a person sees it. */
export type Look = NodeLook | LineLook;

/** Where the camera is. `place on screen = place in the model × zoom + pan`, in pixels of the canvas. */
export interface CameraPlace {
  readonly zoom: number;
  readonly pan: Point;
}

export interface Camera extends CameraPlace {
  /** What of the model it shows. */
  readonly box: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}
