import type { Drawing } from './picture.ts';
import type { GraphState } from './state.ts';

export interface Emphasis {
  /** Node ids and line ids. */
  readonly ids: ReadonlySet<string>;
  /** The rest recedes but stays legible. */
  readonly isSoft: boolean;
}

/**
 * What stands out now: what an answer points at; else what the pointer is on, with its neighbours; else, softly, what is
 * selected with its neighbours, or the line that is lit. Null when nothing does.
 */
export function emphasisOf(
  { emphasis, hovered, selection, lit }: Pick<GraphState, 'emphasis' | 'hovered' | 'selection' | 'lit'>,
  picture: Drawing,
): Emphasis | null {
  if (emphasis !== null) return { ids: emphasis, isSoft: false };
  const around = hovered === null ? null : withNeighbours(new Set([hovered]), picture);
  if (around !== null) return { ids: around, isSoft: false };
  const chosen = selection.size === 0 ? null : withNeighbours(selection, picture);
  if (chosen !== null) return { ids: chosen, isSoft: true };
  const line = picture.lines.find(({ edges }) => edges.some(({ id }) => id === lit));
  return line === undefined ? null : { ids: new Set([line.id, line.source, line.target]), isSoft: true };
}

/** These nodes and lines, the lines of the nodes, and the ends of all these lines. Null when the picture has none of them. */
function withNeighbours(ids: ReadonlySet<string>, { nodes, lines }: Drawing): ReadonlySet<string> | null {
  const all = new Set(nodes.filter(({ id }) => ids.has(id)).map(({ id }): string => id));
  for (const { id, source, target } of lines) {
    if (ids.has(id) || ids.has(source) || ids.has(target)) for (const each of [id, source, target]) all.add(each);
  }
  return all.size === 0 ? null : all;
}
