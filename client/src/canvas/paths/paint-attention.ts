import { CANVAS_PALETTE } from '../../theme/canvas-palette.ts';
import type { ColourScheme } from '../graph-canvas.ts';
import type { Attention } from './attention.ts';
import { batchAtOnce } from './batches.ts';
import { type Easel, paintBatches, toModel } from './paint.ts';
import { paintDetails } from './paint-details.ts';
import type { Scene, SceneLine, SceneNode } from './scene.ts';
import { addShape } from './shapes.ts';

export interface Standout {
  readonly attention: Attention;
  /** The hand holds these: they are drawn here while they move, and not below. */
  readonly held: ReadonlySet<string>;
  readonly scheme: ColourScheme;
}

/** Paints only what stands out, above a picture that has stepped back: what it costs depends on that alone. */
export function paintAttention(easel: Easel, scene: Scene, { attention, held, scheme }: Standout): void {
  const { pen } = easel;
  const palette = CANVAS_PALETTE[scheme];
  const lit = pick(scene, attention.lit ?? new Set());
  const loose = pick(scene, held);
  const chosen = pick(scene, attention.selected);
  paintSelectedLines(easel, chosen.lines);
  paintBatches(easel, batchAtOnce({ ...loose, scheme }));
  paintBatches(easel, batchAtOnce({ ...lit, scheme, isLit: true }));
  paintBatches(easel, batchAtOnce({ nodes: chosen.nodes, lines: [], scheme, isLit: true }));
  paintDetails(easel, new Set([...loose.nodes, ...lit.nodes, ...chosen.nodes]), scheme);
  toModel(easel);
  const focused = attention.focused === null ? undefined : scene.nodes.get(attention.focused);
  if (focused !== undefined) {
    pen.globalAlpha = 0.45;
    pen.strokeStyle = palette.accent;
    pen.lineWidth = 9;
    pen.stroke(outline(focused, focused.size / 2 + 4));
  }
  pen.globalAlpha = 1;
  pen.strokeStyle = palette.accent;
  pen.lineWidth = Math.max(4, 2 / easel.camera.zoom);
  for (const node of chosen.nodes) pen.stroke(outline(node, node.size / 2));
}

function paintSelectedLines(easel: Easel, lines: readonly SceneLine[]): void {
  if (lines.length === 0) return;
  const { pen, camera, palette } = easel;
  toModel(easel);
  const path = new Path2D();
  for (const { source, target } of lines) {
    path.moveTo(source.x, source.y);
    path.lineTo(target.x, target.y);
  }
  pen.strokeStyle = palette.accent;
  pen.globalAlpha = 0.2;
  pen.lineWidth = 12;
  pen.stroke(path);
  pen.globalAlpha = 1;
  pen.lineWidth = Math.max(2.2, 1.6 / camera.zoom);
  pen.stroke(path);
}

function outline({ x, y }: SceneNode, radius: number): Path2D {
  const path = new Path2D();
  addShape(path, 'ellipse', { x, y, radius });
  return path;
}

function pick(scene: Scene, ids: ReadonlySet<string>) {
  const nodes: SceneNode[] = [];
  const lines: SceneLine[] = [];
  for (const id of ids) {
    const node = scene.nodes.get(id);
    if (node !== undefined) nodes.push(node);
    const line = scene.lines.get(id);
    if (line !== undefined) lines.push(line);
  }
  return { nodes, lines };
}
