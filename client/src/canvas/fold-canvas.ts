import { middleOf } from '../graph/draw-groups.ts';
import { type DrawnGroup } from '../graph/drawn-group.ts';
import { dotId, dotsOf } from '../graph/fold.ts';
import { type GroupId, isGroupId } from '../graph/groups.ts';
import { endsOf, lineId } from '../graph/line-id.ts';
import { type NodeId, nodeId, type Point } from '../graph/types.ts';
import type { CanvasEvent, CanvasEvents, CanvasTarget, GraphCanvas, LayoutOptions, Listener } from './graph-canvas.ts';
import { createListeners } from './listeners.ts';

const EVENTS: readonly CanvasEvent[] = ['tap', 'activate', 'hover', 'menu', 'moved', 'box', 'view', 'camera'];

/**
 * A canvas on which folded groups are one dot each, for those who know of entities only: they ask and tell of the members, which stand
 * where they stood and go where the dot goes, and the drawing below knows of the dot. So nothing beside the canvas has to know that a
 * group is folded.
 */
export function foldCanvas(inner: GraphCanvas): GraphCanvas {
  const listeners = createListeners();
  let folded = new Map<NodeId, DrawnGroup>();
  let dots: ReadonlyMap<NodeId, NodeId> = new Map();
  let selected: ReadonlySet<string> = new Set();
  let lit: Parameters<GraphCanvas['emphasise']> = [null];

  const dotOf = (id: NodeId): NodeId => dots.get(id) ?? id;
  const dotsFor = (ids: Iterable<NodeId>): ReadonlySet<NodeId> => new Set([...ids].map(dotOf));
  /** What is drawn for a node or a line; null for a line within a dot. */
  const drawnFor = (id: string): string | null => {
    if (dots.size === 0) return id;
    const dot = dots.get(nodeId(id));
    if (dot !== undefined) return dot;
    const ends = endsOf(id);
    if (ends === null) return id;
    const [a, b] = [dotOf(ends[0]), dotOf(ends[1])];
    return a === b ? null : a === ends[0] && b === ends[1] ? id : lineId(a, b);
  };
  const allDrawn = (ids: ReadonlySet<string>): ReadonlySet<string> =>
    dots.size === 0 ? ids : new Set([...ids].flatMap((id) => drawnFor(id) ?? []));
  const show = (): void => {
    // The members keep their names: a hull that opens again finds them selected.
    inner.select(dots.size === 0 ? selected : new Set([...selected, ...allDrawn(selected)]));
    const [ids, options] = lit;
    inner.emphasise(ids === null ? null : allDrawn(ids), options);
  };
  const membersAt = (group: DrawnGroup, dot: Point): readonly (readonly [NodeId, Point])[] => {
    const { at, places } = group;
    if (at === null) return [];
    const [x, y] = [dot.x - at.x, dot.y - at.y];
    return [...places].map(([id, place]) => [id, x === 0 && y === 0 ? place : { x: place.x + x, y: place.y + y }]);
  };
  const dotPlace = (group: DrawnGroup, positions: ReadonlyMap<NodeId, Point>): Point | null => {
    const places = new Map(
      group.members.flatMap((id) => {
        const place = positions.get(id);
        return place === undefined ? [] : [[id, place] as const];
      }),
    );
    // A dot that stands where one of its members does goes where that one goes.
    const anchor = [...group.places].find(([, place]) => place === group.at)?.[0];
    return (anchor === undefined ? undefined : places.get(anchor)) ?? middleOf(places);
  };
  const translated = (target: CanvasTarget): CanvasTarget =>
    target.kind === 'node' && isGroupId(target.id) ? { kind: 'group', id: target.id } : target;
  const membersOf = (ids: readonly NodeId[]): readonly NodeId[] => ids.flatMap((id) => folded.get(id)?.members ?? [id]);

  const forward = {
    tap: (event: CanvasEvents['tap']) => listeners.emit('tap', { ...event, ...translated(event) }),
    hover: (event: CanvasEvents['hover']) => listeners.emit('hover', { ...event, ...translated(event) }),
    menu: (event: CanvasEvents['menu']) => listeners.emit('menu', { ...event, ...translated(event) }),
    activate: (event: CanvasEvents['activate']) => {
      const target = translated(event);
      if (target.kind !== 'ground' && target.kind !== 'ghost') listeners.emit('activate', target);
    },
    moved: ({ ids }: CanvasEvents['moved']) => listeners.emit('moved', { ids: membersOf(ids) }),
    box: ({ ids }: CanvasEvents['box']) => listeners.emit('box', { ids: membersOf(ids) }),
    view: (event: CanvasEvents['view']) => listeners.emit('view', event),
    camera: (event: CanvasEvents['camera']) => listeners.emit('camera', event),
  };
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- ties the payload to the event
  const listen = <E extends CanvasEvent>(event: E) => inner.on(event, forward[event] as Listener<E>);
  for (const event of EVENTS) listen(event);

  return {
    apply: (patch) => inner.apply(patch),
    encircle(groups) {
      const before = folded;
      folded = new Map(groups.filter(({ isFolded }) => isFolded).map((group) => [dotId(group.id), group]));
      dots = dotsOf(groups);
      inner.encircle(groups.filter(({ isFolded }) => !isFolded));
      // Members have come, gone or been put elsewhere: their dot follows them.
      const moved = [...folded].flatMap(([id, { at }]) => {
        const old = before.get(id)?.at;
        return at === null || old === undefined || old === null || (old.x === at.x && old.y === at.y)
          ? []
          : [[id, at] as const];
      });
      if (moved.length > 0) inner.place(new Map(moved));
      show();
    },
    select(ids) {
      selected = ids;
      show();
    },
    emphasise(...args) {
      lit = args;
      const [ids, options] = args;
      inner.emphasise(ids === null ? null : allDrawn(ids), options);
    },
    focus: (id) => inner.focus(id === null ? null : dotOf(id)),
    restyle: (scheme) => inner.restyle(scheme),
    enlargeNames: (scale) => inner.enlargeNames(scale),
    layout: (name, options = {}) => inner.layout(name, dots.size === 0 ? options : foldOptions(options)),
    enter: (ids, from) => inner.enter(new Set([...ids].filter((id) => !dots.has(id))), from),
    fit: (ids, options) => inner.fit(ids === undefined ? undefined : dotsFor(ids), options),
    zoomBy: (factor) => inner.zoomBy(factor),
    positions() {
      const places = inner.positions();
      if (folded.size === 0) return places;
      return new Map(
        [...places].flatMap(([id, place]) => {
          const group = folded.get(id);
          return group === undefined ? [[id, place] as const] : membersAt(group, place);
        }),
      );
    },
    place(positions) {
      const own = [...positions].filter(([id]) => !dots.has(id));
      const moved = [...folded].flatMap(([id, group]) => {
        const at = dotPlace(group, positions);
        return at === null ? [] : [[id, at] as const];
      });
      inner.place(new Map([...own, ...moved]));
    },
    pointOf(id) {
      const drawn = drawnFor(id);
      return drawn === null ? null : inner.pointOf(drawn);
    },
    look(id) {
      const drawn = drawnFor(id);
      return drawn === null ? null : inner.look(drawn);
    },
    hull: (id: GroupId) => inner.hull(id),
    camera: () => inner.camera(),
    setCamera: (place) => inner.setCamera(place),
    image: (...args) => inner.image(...args),
    on<E extends CanvasEvent>(event: E, listener: Listener<E>) {
      return listeners.on(event, listener);
    },
    destroy() {
      inner.destroy();
      listeners.clear();
    },
  };

  function foldOptions(options: LayoutOptions): LayoutOptions {
    const { fixed, block, parents, stretches, ...rest } = options;
    /** A dot goes with a block only when all of it does. */
    const isWhole = (id: NodeId, ids: ReadonlySet<NodeId>): boolean =>
      folded.get(dotOf(id))?.members.every((member) => ids.has(member)) ?? true;
    return {
      ...rest,
      ...(fixed && { fixed: dotsFor(fixed) }),
      ...(block && { block: dotsFor([...block].filter((id) => isWhole(id, block))) }),
      ...(parents && {
        parents: foldParents(parents, dotOf),
      }),
      ...(stretches && { stretches: stretches.map((ids) => [...dotsFor(ids)]) }),
    };
  }
}

/** Who stands under whom when some are one dot. A dot may be both above and below another: only the first of the two counts. */
function foldParents(parents: ReadonlyMap<NodeId, NodeId>, dotOf: (id: NodeId) => NodeId): ReadonlyMap<NodeId, NodeId> {
  const foldedParents = new Map<NodeId, NodeId>();
  for (const [child, parent] of parents) {
    const [a, b] = [dotOf(child), dotOf(parent)];
    let above: NodeId | undefined = b;
    while (above !== undefined && above !== a) above = foldedParents.get(above);
    if (above === undefined && !foldedParents.has(a)) foldedParents.set(a, b);
  }
  return foldedParents;
}
