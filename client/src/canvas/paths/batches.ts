import type { ColourScheme } from '../graph-canvas.ts';
import { addLine, addMarks, type MarkBatch } from './line-paths.ts';
import { type LinePaint, paintOfLine, paintOfNode } from './paint-of.ts';
import type { Scene, SceneLine, SceneNode } from './scene.ts';
import { addShape } from './shapes.ts';

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
}

/** So many elements between two breaths. */
const AT_A_TIME = 250;

/** Makes the batches step by step, so that thousands of elements can be spread over several frames. */
export function* batchInSteps({
  nodes,
  lines,
  scheme,
  isLit = false,
  held,
}: BatchTask): Generator<void, Batches, void> {
  const lineBatches = new Map<string, LineBatch>();
  const marks = new Map<string, MarkBatch>();
  const nodeBatches = new Map<string, NodeBatch>();
  const dashed = new Path2D();
  let count = 0;
  for (const line of lines) {
    if (held?.has(line.drawn.id) === true) continue;
    const paint = paintOfLine(line.drawn, scheme, isLit);
    addLine(lineBatches, line, paint);
    addMarks(marks, line, paint);
    count += 1;
    if (count % AT_A_TIME === 0) yield;
  }
  for (const node of nodes) {
    if (held?.has(node.drawn.id) === true) continue;
    const { shape, colour, opacity, isAnonymous } = paintOfNode(node.drawn, scheme, isLit);
    const key = `${colour} ${opacity}`;
    const batch = nodeBatches.get(key) ?? { path: new Path2D(), colour, opacity };
    nodeBatches.set(key, batch);
    const spot = { x: node.x, y: node.y, radius: node.size / 2 };
    addShape(batch.path, shape, spot);
    if (isAnonymous) addShape(dashed, shape, spot);
    count += 1;
    if (count % AT_A_TIME === 0) yield;
  }
  return { lines: [...lineBatches.values()], marks: [...marks.values()], nodes: [...nodeBatches.values()], dashed };
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
