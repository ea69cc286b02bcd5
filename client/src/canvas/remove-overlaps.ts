import type { LayoutBox, Places } from './layout-kernel.ts';
import { keyOf, type Moving, settleHeaps } from './settle-heaps.ts';

const ROUNDS = 120;
/** Many boxes in a heap take long to push each other out of it: after fewer rounds those that still lie on others are lifted out. */
const ROUNDS_OF_MANY = 24;
const MANY = 350;
/** Left free between two boxes, in model units. */
const GAP = 14;

/**
 * Pushes boxes apart until none covers another, along the axis where the way is shorter. Those that cannot get free in a bounded
 * number of rounds (a heap, fixed ones all around) are put in the nearest free place. Fixed boxes stay.
 */
export function removeOverlaps(boxes: readonly LayoutBox[], places: Places, rounds = ROUNDS): Places {
  const placeOf = new Map(places.map(([id, x, y]) => [id, { x, y }]));
  const moving: Moving[] = boxes.map((box) => {
    const { x, y } = placeOf.get(box.id) ?? box;
    return { box, x, y: y + (box.shift ?? 0) };
  });
  const cell = boxes.reduce((size, box) => Math.max(size, box.width, box.height), 60) + GAP;
  let isDone = false;
  const most = boxes.length > MANY ? Math.min(rounds, ROUNDS_OF_MANY) : rounds;
  for (let round = 0; round < most && !isDone; round += 1) isDone = !pushApart(moving, cell);
  // A caller that asks for a few rounds comes again.
  if (!isDone && rounds >= ROUNDS) settleHeaps(moving, cell, GAP);
  return moving.map(({ box, x, y }) => [box.id, x, y - (box.shift ?? 0)]);
}

function pushApart(moving: readonly Moving[], cell: number): boolean {
  const grid = new Map<number, Moving[]>();
  for (const node of moving) {
    const key = keyOf(Math.floor(node.x / cell), Math.floor(node.y / cell));
    const there = grid.get(key);
    if (there === undefined) grid.set(key, [node]);
    else there.push(node);
  }
  let hasMoved = false;
  for (const node of moving) {
    const column = Math.floor(node.x / cell);
    const row = Math.floor(node.y / cell);
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const other of grid.get(keyOf(column + dx, row + dy)) ?? []) {
          if (other.box.id > node.box.id && separate(node, other)) hasMoved = true;
        }
      }
    }
  }
  return hasMoved;
}

function separate(a: Moving, b: Moving): boolean {
  if (a.box.isFixed && b.box.isFixed) return false;
  const overlapX = (a.box.width + b.box.width) / 2 + GAP - Math.abs(a.x - b.x);
  const overlapY = (a.box.height + b.box.height) / 2 + GAP - Math.abs(a.y - b.y);
  if (overlapX <= 0.5 || overlapY <= 0.5) return false;
  const shareA = a.box.isFixed ? 0 : b.box.isFixed ? 1 : 0.5;
  if (overlapX < overlapY) {
    const way = (a.x <= b.x ? -1 : 1) * overlapX;
    a.x += way * shareA;
    b.x -= way * (1 - shareA);
  } else {
    const way = (a.y <= b.y ? -1 : 1) * overlapY;
    a.y += way * shareA;
    b.y -= way * (1 - shareA);
  }
  return true;
}
