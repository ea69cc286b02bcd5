import type { LayoutBox, LayoutTask, Places } from './layout-kernel.ts';
import { removeOverlaps } from './remove-overlaps.ts';

/** Between a node and what stands under it, and between two blocks, in model units. */
const LEVEL = 62;
const GAP = 34;
const LEAF_GAP = 14;
/** How much wider than high what stands under one node may be. */
const ASPECT = 1.7;

/** A node with all that stands under it. Places are from the upper left corner. */
interface Block {
  readonly width: number;
  readonly height: number;
  readonly places: Places;
}

/**
 * A hierarchy from above: each node over those that stand under it (people under labs under companies), leaves in a compact grid,
 * blocks side by side in rows. `parents` says who stands under whom; links beside that are drawn, but place nothing. Circles among
 * the parents are cut.
 */
export function planHierarchy(task: LayoutTask, parents: ReadonlyMap<string, string>): Places {
  const boxOf = new Map(task.boxes.map((box) => [box.id, box]));
  const children = childrenOf(task.boxes, parents);
  const roots = children.get(null) ?? [];
  const blocks = roots.map((id) => blockOf(id, { boxOf, children }));
  const [trees, singles] = [
    blocks.filter(({ places }) => places.length > 1),
    blocks.filter(({ places }) => places.length === 1),
  ];
  const aspect = task.ground.width / task.ground.height;
  // Those that nothing joins stand tidy below the others.
  const above = inRows(
    trees.toSorted((a, b) => b.width * b.height - a.width * a.height),
    { aspect, gap: GAP * 2 },
  );
  const below = inRows(singles, { aspect, gap: LEAF_GAP, least: above.width });
  const all = stacked(above, below);
  return removeOverlaps(task.boxes, all.places);
}

type Children = ReadonlyMap<string | null, readonly string[]>;

/** The children of each, and under `null` those without a parent; each node once. */
function childrenOf(boxes: readonly LayoutBox[], parents: ReadonlyMap<string, string>): Children {
  const known = new Set(boxes.map(({ id }) => id));
  const children = new Map<string | null, string[]>();
  const parentOf = new Map<string, string | null>();
  for (const { id } of boxes) {
    const parent = parents.get(id);
    const isUsable = parent !== undefined && known.has(parent) && !leadsTo(parent, id, parentOf);
    parentOf.set(id, isUsable ? parent : null);
  }
  for (const [id, parent] of parentOf) children.set(parent, [...(children.get(parent) ?? []), id]);
  return children;
}

/** Whether the way up from one node comes by another. */
function leadsTo(from: string, wanted: string, parentOf: ReadonlyMap<string, string | null>): boolean {
  for (let at: string | null | undefined = from; at !== null && at !== undefined; at = parentOf.get(at)) {
    if (at === wanted) return true;
  }
  return false;
}

interface Known {
  readonly boxOf: ReadonlyMap<string, LayoutBox>;
  readonly children: Children;
}

function blockOf(id: string, known: Known): Block {
  const below = known.children.get(id) ?? [];
  const isLeaf = (child: string): boolean => (known.children.get(child) ?? []).length === 0;
  const own = single(id, known);
  if (below.length === 0) return own;
  const leaves = gridOf(below.filter(isLeaf).map((leaf) => single(leaf, known)));
  const branches = below
    .filter((child) => !isLeaf(child))
    .map((child) => blockOf(child, known))
    .toSorted((a, b) => b.height - a.height);
  const under = inRows(leaves === null ? branches : [leaves, ...branches], { aspect: ASPECT, gap: GAP });
  const width = Math.max(own.width, under.width);
  return {
    width,
    height: own.height + LEVEL + under.height,
    places: [
      ...moved(own, { x: (width - own.width) / 2, y: 0 }),
      ...moved(under, { x: (width - under.width) / 2, y: own.height + LEVEL }),
    ],
  };
}

function single(id: string, { boxOf }: Pick<Known, 'boxOf'>): Block {
  const { width = 0, height = 0, shift = 0 } = boxOf.get(id) ?? {};
  return { width, height, places: [[id, width / 2, height / 2 - shift]] };
}

/** Leaves in columns of one width: names stand under each other. */
function gridOf(leaves: readonly Block[]): Block | null {
  if (leaves.length === 0) return null;
  const width = leaves.reduce((most, leaf) => Math.max(most, leaf.width), 0) + LEAF_GAP;
  const height = leaves.reduce((most, leaf) => Math.max(most, leaf.height), 0) + LEAF_GAP;
  const columns = Math.min(
    leaves.length,
    Math.max(1, Math.round(Math.sqrt((leaves.length * height * ASPECT) / width))),
  );
  const rows = Math.ceil(leaves.length / columns);
  return {
    width: columns * width - LEAF_GAP,
    height: rows * height - LEAF_GAP,
    places: leaves.flatMap((leaf, index) =>
      moved(leaf, {
        x: (index % columns) * width + (width - LEAF_GAP - leaf.width) / 2,
        y: Math.floor(index / columns) * height,
      }),
    ),
  };
}

interface Rows {
  readonly aspect: number;
  readonly gap: number;
  /** As wide as this at least. */
  readonly least?: number;
}

/** Blocks in rows, each row in the middle: in as many as let the whole fill its shape best. */
function inRows(blocks: readonly Block[], shape: Rows): Block {
  const total = blocks.reduce((sum, { width }) => sum + width + shape.gap, -shape.gap);
  const widest = blocks.reduce((most, { width }) => Math.max(most, width), shape.least ?? 0);
  const tries = Array.from({ length: Math.min(blocks.length, MOST_ROWS) }, (_, index) =>
    wrapped(blocks, Math.max(widest, (total / (index + 1)) * 1.04), shape),
  );
  const sizeOf = ({ width, height }: Block): number => Math.max(width / shape.aspect, height);
  const [first, ...others] = tries;
  if (first === undefined) return { width: 0, height: 0, places: [] };
  return others.reduce((best, next) => (sizeOf(next) < sizeOf(best) * 0.999 ? next : best), first);
}

/** More rows than these are not tried. */
const MOST_ROWS = 24;

function wrapped(blocks: readonly Block[], limit: number, { gap, least = 0 }: Rows): Block {
  const rows: Block[][] = [];
  let right = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    if (right + block.width > limit) {
      rows.push([]);
      right = 0;
    }
    rows.at(-1)?.push(block);
    right += block.width + gap;
  }
  const widths = rows.map((row) => row.reduce((sum, { width }) => sum + width + gap, -gap));
  const width = widths.reduce((most, each) => Math.max(most, each), least);
  let top = 0;
  const places = rows.flatMap((row, index) => {
    let left = (width - (widths[index] ?? 0)) / 2;
    const at = top;
    top += row.reduce((most, { height }) => Math.max(most, height), 0) + gap;
    return row.flatMap((block) => {
      const x = left;
      left += block.width + gap;
      return moved(block, { x, y: at });
    });
  });
  return { width, height: Math.max(0, top - gap), places };
}

function stacked(above: Block, below: Block): Block {
  if (below.places.length === 0) return above;
  const width = Math.max(above.width, below.width);
  const top = above.places.length === 0 ? 0 : above.height + GAP * 2;
  return {
    width,
    height: top + below.height,
    places: [
      ...moved(above, { x: (width - above.width) / 2, y: 0 }),
      ...moved(below, { x: (width - below.width) / 2, y: top }),
    ],
  };
}

const moved = ({ places }: Block, by: { readonly x: number; readonly y: number }): Places =>
  places.map(([id, x, y]) => [id, x + by.x, y + by.y]);
