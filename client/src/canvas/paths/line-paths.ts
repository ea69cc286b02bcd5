import type { LineBatch } from './batches.ts';
import type { LinePaint, Mark } from './paint-of.ts';
import type { SceneLine } from './scene.ts';
import type { Stretch } from './window.ts';

/** Marks at the ends of lines of one colour: filled ones and such that are only outlined. */
export interface MarkBatch {
  readonly filled: Path2D;
  readonly outlined: Path2D;
  readonly colour: string;
  readonly opacity: number;
}

const ARROW = { length: 9, half: 4.2 } as const;
const CAP_HALF = 5;
const RING = 3.4;
/** Left free between a mark and the rim of its node. */
const GAP = 1.5;

export function addLine(batches: Map<string, LineBatch>, { source, target }: Stretch, paint: LinePaint): void {
  const { stroke, colour, opacity, width } = paint;
  const key = `${stroke} ${colour} ${opacity} ${width}`;
  const batch = batches.get(key) ?? { path: new Path2D(), paint: { stroke, colour, opacity, width } };
  batches.set(key, batch);
  batch.path.moveTo(source.x, source.y);
  batch.path.lineTo(target.x, target.y);
}

export function addMarks(batches: Map<string, MarkBatch>, { source, target }: SceneLine, paint: LinePaint): void {
  if (paint.source === 'none' && paint.target === 'none') return;
  const length = Math.hypot(target.x - source.x, target.y - source.y);
  // Ends that lie on each other leave no room for a mark.
  if (length < (source.size + target.size) / 2 + ARROW.length) return;
  const heading = { x: (target.x - source.x) / length, y: (target.y - source.y) / length };
  const key = `${paint.colour} ${paint.opacity}`;
  const batch = batches.get(key) ?? {
    filled: new Path2D(),
    outlined: new Path2D(),
    colour: paint.colour,
    opacity: paint.opacity,
  };
  batches.set(key, batch);
  const tip = (node: SceneLine['source'], way: number) => ({
    x: node.x + heading.x * way * (node.size / 2 + GAP),
    y: node.y + heading.y * way * (node.size / 2 + GAP),
    // From the tip back along the line.
    dx: heading.x * way,
    dy: heading.y * way,
  });
  addMark(batch, paint.target, tip(target, -1));
  addMark(batch, paint.source, tip(source, 1));
}

interface Tip {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

function addMark({ filled, outlined }: MarkBatch, mark: Mark, tip: Tip): void {
  switch (mark) {
    case 'none':
      return;
    case 'arrow':
      return arrow(filled, tip);
    case 'hollow-arrow':
      return arrow(outlined, tip);
    case 'arrow-cap':
      arrow(filled, { ...tip, x: tip.x + tip.dx * 3, y: tip.y + tip.dy * 3 });
      return cap(outlined, tip);
    case 'cap':
      return cap(outlined, tip);
    case 'ring':
      outlined.moveTo(tip.x + tip.dx * RING + RING, tip.y + tip.dy * RING);
      outlined.arc(tip.x + tip.dx * RING, tip.y + tip.dy * RING, RING, 0, 2 * Math.PI);
  }
}

function arrow(path: Path2D, { x, y, dx, dy }: Tip): void {
  const [backX, backY] = [x + dx * ARROW.length, y + dy * ARROW.length];
  path.moveTo(x, y);
  path.lineTo(backX - dy * ARROW.half, backY + dx * ARROW.half);
  path.lineTo(backX + dy * ARROW.half, backY - dx * ARROW.half);
  path.closePath();
}

function cap(path: Path2D, { x, y, dx, dy }: Tip): void {
  path.moveTo(x - dy * CAP_HALF, y + dx * CAP_HALF);
  path.lineTo(x + dy * CAP_HALF, y - dx * CAP_HALF);
}
