import type { NodeId, Point } from '../../graph/types.ts';
import type { LayoutTask, Places } from '../layout-kernel.ts';
import { NAME_LETTERS } from '../names/letters.ts';
import type { MeasureText } from '../wrap-label.ts';
import type { Scene } from './scene.ts';

/** A scene as layouts see it. Above so many nodes names are read one by one, close up: each has room for one line of its name. */
export function taskOf(
  scene: Scene,
  fixed: ReadonlySet<NodeId>,
  { measure, ground }: { readonly measure: MeasureText; readonly ground: LayoutTask['ground'] },
): LayoutTask {
  const height = NAME_LETTERS.normal.size + 6;
  return {
    boxes: [...scene.nodes.values()].map(({ drawn, x, y, size }) => ({
      id: drawn.id,
      x,
      y,
      width: Math.max(size + 18, Math.min(118, measure(drawn.label)) + 8),
      height: size + height + 6,
      shift: height / 2,
      isFixed: fixed.has(drawn.id),
    })),
    springs: [...scene.lines.values()].map(({ drawn }) => [drawn.source, drawn.target] as const),
    ground,
  };
}

export const toMap = (places: Places): ReadonlyMap<string, Point> =>
  new Map(places.map(([id, x, y]) => [id, { x, y }]));
