import type { Point } from '../graph/types.ts';

/** A node on the screen with its label below it; all in pixels of the screen. */
export interface NodeMark extends Point {
  readonly id: string;
  readonly radius: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
  /** How far the badge at its upper right reaches beyond its rim; 0 without one. */
  readonly badge: number;
  /** The heavier one keeps its label where two would meet. */
  readonly weight: number;
}

/** A line on the screen with its label along its middle. */
export interface LineMark {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  /** What the two ends cover of it. */
  readonly covered: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
  readonly weight: number;
}

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Between a node's rim and its label. */
const LABEL_GAP = 3;
/** Left free around a label. */
const AIR = 2;

/**
 * Which labels can be read: the heaviest first, each kept only where it covers no label and no heavier node. Labels of lines
 * come after all nodes and keep clear of every node. Data in, plan out.
 */
export function planLabels(nodes: readonly NodeMark[], lines: readonly LineMark[]): ReadonlySet<string> {
  const shown = new Set<string>();
  const taken = createGrid();
  for (const node of nodes.toSorted(byWeight)) {
    const label = labelOf(node);
    if (node.labelWidth > 0 && !taken.meets(label)) {
      shown.add(node.id);
      taken.add(label);
    }
    taken.add(discOf(node));
    if (node.badge > 0) taken.add(badgeOf(node));
  }
  for (const line of lines.toSorted(byWeight)) {
    if (line.labelWidth === 0 || lengthOf(line) - line.covered < line.labelWidth) continue;
    const beads = beadsOf(line);
    if (beads.some((bead) => taken.meets(bead))) continue;
    shown.add(line.id);
    for (const bead of beads) taken.add(bead);
  }
  return shown;
}

const byWeight = (a: { weight: number; id: string }, b: { weight: number; id: string }): number =>
  b.weight - a.weight || (a.id < b.id ? -1 : 1);

const labelOf = ({ x, y, radius, labelWidth, labelHeight }: NodeMark): Rect => ({
  left: x - labelWidth / 2 - AIR,
  right: x + labelWidth / 2 + AIR,
  top: y + radius + LABEL_GAP,
  bottom: y + radius + LABEL_GAP + labelHeight,
});

const discOf = ({ x, y, radius }: NodeMark): Rect => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

const badgeOf = ({ x, y, radius, badge }: NodeMark): Rect => ({
  left: x,
  right: x + radius + badge,
  top: y - radius - badge / 2,
  bottom: y,
});

const lengthOf = ({ from, to }: LineMark): number => Math.hypot(to.x - from.x, to.y - from.y);

/** A slanting label as a row of squares as high as its letters: one upright box around it would claim far too much. */
function beadsOf(line: LineMark): readonly Rect[] {
  const length = lengthOf(line);
  const half = line.labelHeight / 2;
  const count = Math.max(1, Math.ceil(line.labelWidth / line.labelHeight));
  const heading = { x: (line.to.x - line.from.x) / length, y: (line.to.y - line.from.y) / length };
  const middle = { x: (line.from.x + line.to.x) / 2, y: (line.from.y + line.to.y) / 2 };
  return Array.from({ length: count }, (_, index) => {
    const along = (count === 1 ? 0 : index / (count - 1) - 0.5) * (line.labelWidth - line.labelHeight);
    const x = middle.x + heading.x * along;
    const y = middle.y + heading.y * along;
    return { left: x - half, right: x + half, top: y - half, bottom: y + half };
  });
}

const CELL = 64;

/** What is taken, found by place: comparing each with each would be too slow for thousands. */
function createGrid() {
  const cells = new Map<string, Rect[]>();
  const keysOf = (rect: Rect): readonly string[] => {
    const keys: string[] = [];
    for (let x = Math.floor(rect.left / CELL); x <= Math.floor(rect.right / CELL); x += 1) {
      for (let y = Math.floor(rect.top / CELL); y <= Math.floor(rect.bottom / CELL); y += 1) keys.push(`${x} ${y}`);
    }
    return keys;
  };
  return {
    add(rect: Rect): void {
      for (const key of keysOf(rect)) {
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [rect]);
        else cell.push(rect);
      }
    },
    meets: (rect: Rect): boolean =>
      keysOf(rect).some((key) => cells.get(key)?.some((other) => isCrossing(rect, other))),
  };
}

const isCrossing = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
