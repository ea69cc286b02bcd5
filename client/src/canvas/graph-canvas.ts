import type { DrawnGroup } from '../graph/drawn-group.ts';
import type { GroupId } from '../graph/groups.ts';
import type { GraphPatch, NodeId, Point } from '../graph/types.ts';
import type { LayoutName, LayoutOptions } from './layout-request.ts';
import type { Camera, CameraPlace, HullLook, Look } from './look.ts';
import type { Tick } from './paint-axis.ts';

export type { LayoutName, LayoutOptions } from './layout-request.ts';

export type ColourScheme = 'light' | 'dark';

/** A node id or the id of a line. */
export type CanvasElementId = string;

/** A node, a line, or a group as its hull or its one dot. */
export type CanvasElement =
  | { readonly kind: 'group'; readonly id: GroupId }
  | { readonly kind: 'node'; readonly id: NodeId }
  | { readonly kind: 'line'; readonly id: CanvasElementId };

/** The rest of a hub's neighbours, drawn beside it; `id` is the hub's. It is no element: it can not be selected, dragged or counted. */
export interface CanvasGhost {
  readonly kind: 'ghost';
  readonly id: NodeId;
}

/** What a pointer can be on. */
export type CanvasTarget = CanvasElement | CanvasGhost | typeof GROUND;

/** The ground behind everything. */
export const GROUND = { kind: 'ground', id: null } as const;

/** What the canvas reports. Positions are in the page's pixels, for menus and tooltips. */
export interface CanvasEvents {
  /** A click or Enter. `additive` when Shift, Ctrl or Cmd is held. */
  readonly tap: CanvasTarget & { readonly additive: boolean; readonly at: Point };
  /** A double click: expand a node, fold or open a group. */
  readonly activate: CanvasElement;
  /** What lies under the pointer became another: it moved, the picture moved under it, or it left the canvas (the ground). */
  readonly hover: CanvasTarget & { readonly at: Point };
  /** A right click or a long press. */
  readonly menu: CanvasTarget & { readonly at: Point };
  /** Nodes were dragged and dropped. */
  readonly moved: { readonly ids: readonly NodeId[] };
  /** These nodes were chosen together: by a box drawn around them, or all by the keyboard. */
  readonly box: { readonly ids: readonly NodeId[] };
  /** The camera moved or zoomed. */
  readonly view: CameraPlace;
  /** The camera goes somewhere: because a hand moved it, or because it was told to. */
  readonly camera: { readonly byHand: boolean };
}

/** What is written beside a picture that is saved. */
export interface ImageWords {
  readonly caption: string;
  /** From left to right; none without an axis. */
  readonly ticks: readonly Tick[];
}

export type CanvasEvent = keyof CanvasEvents;
export type Listener<E extends CanvasEvent> = (event: CanvasEvents[E]) => void;
export type Unsubscribe = () => void;

/**
 * The only door to the drawing. It holds positions and the camera and nothing else; what is on it comes in patches.
 * One spec (`cases/canvas-cases.ts`) runs against every implementation.
 */
export interface GraphCanvas {
  apply(patch: GraphPatch): void;
  /** Draws a hull with a name around the members of each group that is not folded; the dots of folded ones come in patches. */
  encircle(groups: readonly DrawnGroup[]): void;
  select(ids: ReadonlySet<CanvasElementId>): void;
  /** Fades the rest, or with `isSoft` only lets it recede; `null` fades nothing. */
  emphasise(ids: ReadonlySet<CanvasElementId> | null, options?: { readonly isSoft?: boolean }): void;
  /** Rings the node where the keyboard is; `null` takes the ring away. */
  focus(id: NodeId | null): void;
  restyle(scheme: ColourScheme): void;
  /** How much larger than common names and words are: 1 at a desk, more on a wall. */
  enlargeNames(scale: number): void;
  /** Resolves when nothing moves any more. `fixed` nodes keep their place. */
  layout(name: LayoutName, options?: LayoutOptions): Promise<void>;
  /** Lets nodes that stand in their places come out of `from`; resolves when they stand. `positions()` tells the places at once. */
  enter(ids: ReadonlySet<NodeId>, from: Point): Promise<void>;
  /** Moves the camera so that these (or all) are on screen; with `ifHidden` only when some of them are not. */
  fit(ids?: ReadonlySet<NodeId>, options?: { readonly ifHidden?: boolean }): void;
  zoomBy(factor: number): void;
  positions(): ReadonlyMap<NodeId, Point>;
  place(positions: ReadonlyMap<NodeId, Point>): void;
  /** The middle of a node or line in the page's pixels: where a menu opens. Null when there is no such element. */
  pointOf(id: CanvasElementId): Point | null;
  /** What is drawn of a node or line, as a person sees it. Null when there is no such element. */
  look(id: CanvasElementId): Look | null;
  /** The hull of a group. Null when none is drawn: it is folded, all of it is greyed out, or it is not there. */
  hull(id: GroupId): HullLook | null;
  /** Where the camera is; while it glides, where it will be. */
  camera(): Camera;
  /** Puts the camera exactly there, at once; it stays there when the canvas changes its size. */
  setCamera(place: CameraPlace): void;
  /** All that is on it, at twice the size of the screen; the dates of its axis above it, below it the caption in small. */
  image(format: 'png', words: ImageWords): Promise<Blob>;
  on<E extends CanvasEvent>(event: E, listener: Listener<E>): Unsubscribe;
  destroy(): void;
}
