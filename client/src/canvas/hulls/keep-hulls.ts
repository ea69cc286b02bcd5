import type { DrawnGroup } from '../../graph/drawn-group.ts';
import type { GroupId } from '../../graph/groups.ts';
import type { GraphPatch, NodeId, Point } from '../../graph/types.ts';
import { CANVAS_PALETTE } from '../../theme/canvas-palette.ts';
import type { NameGround } from '../cytoscape/keep-names.ts';
import { createMeasureIn } from '../cytoscape/measure-text.ts';
import { createNamesLayer } from '../cytoscape/names-layer.ts';
import type { ColourScheme } from '../graph-canvas.ts';
import type { CameraPlace, HullLook } from '../look.ts';
import { areCrossing, type Box, contains, grow, type Size } from '../names/boxes.ts';
import { cutLabel } from '../wrap-label.ts';
import { type Bounds, boundsOf, type Disc, distanceTo, type HullShape, hullAround, topOf } from './hull-shape.ts';
import { faded, PLATE, type Plate, paintHull, paintOfHull, paintPlate, seeThrough } from './paint-hulls.ts';

export interface HullAttention {
  readonly selected: ReadonlySet<string>;
  /** Null while nothing stands out. */
  readonly lit: ReadonlySet<string> | null;
}

/** A part of a hull under a pointer. */
export interface HullHit {
  readonly id: GroupId;
  readonly members: readonly NodeId[];
  /** Its name or its rim: by these it is taken, while the ground within is ground. */
  readonly isHandle: boolean;
  readonly isSelected: boolean;
}

export interface HullKeeper {
  /** The open groups of the picture. */
  encircle(groups: readonly DrawnGroup[]): void;
  /** After the drawing has carried out the patch. */
  apply(patch: GraphPatch): void;
  attend(change: Partial<HullAttention>): void;
  restyle(scheme: ColourScheme): void;
  /** Nodes have moved. */
  moved(): void;
  /** Which hull is at this point of the canvas, in its pixels. */
  at(point: Point): HullHit | null;
  look(id: GroupId, origin: Point): HullLook | null;
  /** Where the names of hulls stand, in pixels of the canvas: other names keep off. */
  plates(): readonly Box[];
  /** Paints all hulls of a picture that shows the model through this camera; its names come above the drawing. */
  paintPicture(pen: CanvasRenderingContext2D, camera: CameraPlace, layer: 'hulls' | 'names'): void;
  /** Where their names stand in such a picture, in its pixels. */
  platesOfPicture(camera: CameraPlace): readonly Box[];
  /** The box around all hulls, in model units; null without any. */
  bounds(): Bounds | null;
  stop(): void;
}

export interface HullKeeperOptions {
  readonly ground: NameGround;
  readonly face: string | null;
  readonly scheme: ColourScheme;
}

interface Hull {
  readonly group: DrawnGroup;
  readonly shape: HullShape;
  readonly bounds: Bounds;
}

/** A pointer so near to the rim means it, in pixels of the screen. */
const REACH = 6;
/** Names of hulls stay so far within the screen, in pixels. */
const EDGE = 8;
const WIDEST_NAME = 220;
/** Names stand a little above the rim, off the badges of the uppermost members, in pixels. */
const LIFT = 5;
/** How strongly a hull is drawn while others stand out. */
const BACK = 0.3;

/** Keeps a hull with a name around the members of each open group: the hulls below the drawing, their names above it. */
export function keepHulls({ ground, face, scheme: first }: HullKeeperOptions): HullKeeper {
  const below = face === null ? null : createNamesLayer(ground, { name: 'hulls', depth: 0, isFirst: true });
  const above = face === null ? null : createNamesLayer(ground, { name: 'hull-names', depth: 4 });
  const measure = createMeasureIn(face)({ size: PLATE.letters, weight: 600 });
  const nodes = new Set<string>();
  let groups: readonly DrawnGroup[] = [];
  let scheme = first;
  let attention: HullAttention = { selected: new Set(), lit: null };
  let hulls: readonly Hull[] | null = [];
  let isPainted = false;

  const discOf = (id: string): Disc | null => {
    const spot = ground.spotOf(id);
    return spot === null ? null : { x: spot.x, y: spot.y, radius: spot.size / 2 };
  };
  const make = (group: DrawnGroup): readonly Hull[] => {
    const own: ReadonlySet<string> = new Set(group.members);
    const members = group.members.flatMap((id) => discOf(id) ?? []);
    if (members.length === 0) return [];
    const others = [...nodes].flatMap((id) => (own.has(id) ? [] : (discOf(id) ?? [])));
    const shape = hullAround(members, others);
    return [{ group, shape, bounds: boundsOf(shape) }];
  };
  /** The largest first: smaller ones lie on it. */
  const current = (): readonly Hull[] =>
    (hulls ??= groups
      .filter(({ isFolded, isDimmed }) => !isFolded && !isDimmed)
      .flatMap(make)
      .toSorted((a, b) => b.group.members.length - a.group.members.length));

  const isSelected = ({ members }: DrawnGroup): boolean => members.every((id) => attention.selected.has(id));
  const paintOf = ({ group }: Hull) =>
    paintOfHull(group, { scheme, palette: CANVAS_PALETTE[scheme], isSelected: isSelected(group) });
  const opacityOf = ({ group }: Hull): number =>
    attention.lit === null || group.members.some((id) => attention.lit?.has(id)) ? 1 : BACK;

  const platesFor = (camera: CameraPlace, view: Size | null): ReadonlyMap<Hull, Plate> => {
    const plates = new Map<Hull, Plate>();
    for (const hull of current()) {
      const plate = plateOf(hull, camera, { view, measure });
      const isFree = plate !== null && ![...plates.values()].some(({ box }) => areCrossing(grow(box, 2), plate.box));
      if (plate !== null && isFree) plates.set(hull, plate);
    }
    return plates;
  };
  const paintPlates = (pen: CanvasRenderingContext2D, plates: ReadonlyMap<Hull, Plate>): void => {
    for (const [hull, plate] of plates) {
      const palette = CANVAS_PALETTE[scheme];
      paintPlate(pen, plate, { paint: paintOf(hull), palette, face: face ?? 'sans-serif', opacity: opacityOf(hull) });
    }
  };
  const paintHulls = (pen: CanvasRenderingContext2D, zoom: number): void => {
    const palette = CANVAS_PALETTE[scheme];
    for (const hull of current()) {
      paintHull(pen, { shape: hull.shape, paint: faded(paintOf(hull), { palette, opacity: opacityOf(hull) }) }, zoom);
    }
  };
  const paint = (): void => {
    if (below === null || above === null || ground.isGone()) return;
    const isEmpty = current().length === 0;
    // Nearly all pictures have none: they pay nothing for it.
    if (isEmpty && !isPainted) return;
    isPainted = !isEmpty;
    const camera = ground.camera();
    below.paint((pen) => {
      seeThrough(pen, camera, devicePixelRatio);
      paintHulls(pen, camera.zoom);
    });
    above.paint((pen) => paintPlates(pen, platesFor(camera, ground.size())));
  };
  let frame = 0;
  const schedule = (): void => {
    if (below === null || frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      paint();
    });
  };
  const change = (): void => {
    hulls = null;
    schedule();
  };
  // In the same frame as the drawing, so that hulls never lag behind their members.
  ground.onPaint(paint);

  const viewNow = (): Size | null => (ground.size().width > 1 ? ground.size() : null);
  const hitOf = (hull: Hull, isHandle: boolean): HullHit => ({
    id: hull.group.id,
    members: hull.group.members,
    isHandle,
    isSelected: isSelected(hull.group),
  });
  return {
    encircle(next) {
      groups = next;
      change();
    },
    apply(patch) {
      for (const id of patch.removedNodes) nodes.delete(id);
      for (const { id } of patch.addedNodes) nodes.add(id);
      if (groups.length > 0) change();
    },
    attend(changed) {
      attention = { ...attention, ...changed };
      if (groups.length > 0) schedule();
    },
    restyle(next) {
      scheme = next;
      schedule();
    },
    moved() {
      if (groups.length > 0) change();
    },
    at(point) {
      if (current().length === 0) return null;
      const camera = ground.camera();
      const named = [...platesFor(camera, viewNow())].findLast(([, { box }]) => contains(box, point));
      if (named !== undefined) return hitOf(named[0], true);
      const place = { x: (point.x - camera.pan.x) / camera.zoom, y: (point.y - camera.pan.y) / camera.zoom };
      let inside: Hull | null = null;
      for (const hull of current()) {
        const distance = distanceTo(hull.shape, place) * camera.zoom;
        if (Math.abs(distance) <= REACH) return hitOf(hull, true);
        if (distance < 0) inside = hull;
      }
      return inside === null ? null : hitOf(inside, false);
    },
    look(id, origin) {
      const hull = current().find(({ group }) => group.id === id);
      if (hull === undefined) return null;
      const camera = ground.camera();
      const plate = platesFor(camera, viewNow()).get(hull);
      return {
        id,
        members: hull.group.members,
        box: toPage(hull.bounds, camera, origin),
        colour: paintOf(hull).rim,
        opacity: opacityOf(hull),
        isSelected: isSelected(hull.group),
        name:
          plate === undefined
            ? null
            : {
                text: plate.text,
                box: {
                  left: origin.x + plate.box.left,
                  top: origin.y + plate.box.top,
                  width: plate.box.right - plate.box.left,
                  height: plate.box.bottom - plate.box.top,
                },
              },
        covers: (place) => distanceTo(hull.shape, place) < 0,
      };
    },
    plates: () =>
      current().length === 0 ? [] : [...platesFor(ground.camera(), viewNow()).values()].map(({ box }) => box),
    paintPicture(pen, camera, layer) {
      if (layer === 'hulls') paintHulls(pen, camera.zoom);
      else paintPlates(pen, platesFor(camera, null));
    },
    platesOfPicture: (camera) =>
      current().length === 0 ? [] : [...platesFor(camera, null).values()].map(({ box }) => box),
    bounds() {
      const all = current().map(({ bounds }) => bounds);
      return all.length === 0 ? null : all.reduce(around);
    },
    stop() {
      if (frame !== 0) cancelAnimationFrame(frame);
      below?.remove();
      above?.remove();
    },
  };
}

const around = (a: Bounds, b: Bounds): Bounds => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

function toPage({ left, top, right, bottom }: Bounds, { zoom, pan }: CameraPlace, origin: Point): HullLook['box'] {
  return {
    left: origin.x + left * zoom + pan.x,
    top: origin.y + top * zoom + pan.y,
    width: (right - left) * zoom,
    height: (bottom - top) * zoom,
  };
}

interface Placing {
  /** Null: the whole picture is shown, and nothing is cut. */
  readonly view: Size | null;
  readonly measure: (text: string) => number;
}

/** The name stands on the upper rim; of a hull that reaches beyond the screen it stays at its edge. Null where none of it is in sight. */
function plateOf({ group, shape, bounds }: Hull, { zoom, pan }: CameraPlace, { view, measure }: Placing): Plate | null {
  const { lines, width } = cutLabel(`${group.label} · ${group.members.length}`, { maxWidth: WIDEST_NAME, measure });
  const top = topOf(shape);
  const wide = width + 2 * PLATE.side;
  let [x, y] = [top.x * zoom + pan.x, top.y * zoom + pan.y - LIFT];
  if (view !== null) {
    const [left, right] = [bounds.left * zoom + pan.x, bounds.right * zoom + pan.x];
    const [highest, lowest] = [bounds.top * zoom + pan.y, bounds.bottom * zoom + pan.y];
    if (right < 0 || left > view.width || lowest < 0 || highest > view.height) return null;
    x = within(x, Math.max(EDGE, left) + wide / 2, Math.min(view.width - EDGE, right) - wide / 2);
    y = Math.max(y, EDGE + PLATE.height / 2);
  }
  return {
    text: lines[0] ?? '',
    box: { left: x - wide / 2, right: x + wide / 2, top: y - PLATE.height / 2, bottom: y + PLATE.height / 2 },
  };
}

/** A hull narrower than its name has it in its middle. */
const within = (value: number, least: number, most: number): number =>
  least > most ? (least + most) / 2 : Math.min(most, Math.max(least, value));
