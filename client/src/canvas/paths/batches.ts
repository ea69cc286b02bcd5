import type { ColourScheme } from '../graph-canvas.ts';
import { addLine, addMarks, type MarkBatch } from './line-paths.ts';
import { type LinePaint, paintOfLine, paintOfNode } from './paint-of.ts';
import type { Scene, SceneLine, SceneNode } from './scene.ts';
import { addShape } from './shapes.ts';
import { isInside, seenThrough, type Window } from './window.ts';

export interface LineBatch {
  readonly path: Path2D;
  readonly paint: Pick<LinePaint, 'stroke' | 'colour' | 'opacity' | 'width'>;
}

export interface NodeBatch {
  readonly path: Path2D;
  readonly colour: string;
  readonly opacity: number;
}

/** Elements of one look in one path each, in model units: a camera that moves draws them without touching any element. */
export interface Batches {
  readonly lines: readonly LineBatch[];
  readonly marks: readonly MarkBatch[];
  readonly nodes: readonly NodeBatch[];
  /** A little larger than the nodes, in the ground's colour below them: lines end before they touch. */
  readonly rims: Path2D;
  /** Nodes with a dashed rim. */
  readonly dashed: Path2D;
}

export interface BatchTask {
  readonly nodes: Iterable<SceneNode>;
  readonly lines: Iterable<SceneLine>;
  readonly scheme: ColourScheme;
  /** All of them stand out. */
  readonly isLit?: boolean;
  /** Left out: the hand holds them. */
  readonly held?: ReadonlySet<string>;
  /** Only what can be seen through it, in model units: long dashed lines would cost most where they are out of sight. */
  readonly window?: Window;
}

/** How far a rim reaches beyond its node, in model units. */
const RIM = 2.5;
/** So many elements between two breaths. */
const AT_A_TIME = 250;

/** Makes the batches step by step, so that thousands of elements can be spread over several frames. */
export function* batchInSteps({
  nodes,
  lines,
  scheme,
  isLit = false,
  held,
  window,
}: BatchTask): Generator<void, Batches, void> {
  const lineBatches = new Map<string, LineBatch>();
  const marks = new Map<string, MarkBatch>();
  const nodeBatches = new Map<string, NodeBatch>();
  const dashed = new Path2D();
  const rims = new Path2D();
  let count = 0;
  for (const line of lines) {
    if (held?.has(line.drawn.id) === true) continue;
    const stretch = window === undefined ? line : seenThrough(line, window);
    if (stretch === null) continue;
    const paint = paintOfLine(line.drawn, scheme, isLit);
    addLine(lineBatches, stretch, paint);
    addMarks(marks, line, paint);
    count += 1;
    if (count % AT_A_TIME === 0) yield;
  }
  for (const node of nodes) {
    if (held?.has(node.drawn.id) === true) continue;
    if (window !== undefined && !isInside(node, window)) continue;
    const { shape, colour, opacity, isAnonymous } = paintOfNode(node.drawn, scheme, isLit);
    const key = `${colour} ${opacity}`;
    const batch = nodeBatches.get(key) ?? { path: new Path2D(), colour, opacity };
    nodeBatches.set(key, batch);
    const spot = { x: node.x, y: node.y, radius: node.size / 2 };
    addShape(batch.path, shape, spot);
    addShape(rims, shape, { ...spot, radius: spot.radius + RIM });
    if (isAnonymous) addShape(dashed, shape, spot);
    count += 1;
    if (count % AT_A_TIME === 0) yield;
  }
  return {
    lines: [...lineBatches.values()],
    marks: [...marks.values()],
    nodes: [...nodeBatches.values()],
    rims,
    dashed,
  };
}

export function batchAtOnce(task: BatchTask): Batches {
  const steps = batchInSteps(task);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

export const batchesOf = (scene: Scene, scheme: ColourScheme): Batches =>
  batchAtOnce({ nodes: scene.nodes.values(), lines: scene.lines.values(), scheme });
