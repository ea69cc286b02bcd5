import type { Picture } from './picture.ts';
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
  picture: Pick<Picture, 'nodes' | 'lines' | 'groups'>,
): Emphasis | null {
  if (emphasis !== null) return { ids: emphasis, isSoft: false };
  const around = hovered === null ? null : withNeighbours(membersOrOne(hovered, picture), picture);
  if (around !== null) return { ids: around, isSoft: false };
  const chosen = selection.size === 0 ? null : withNeighbours(selection, picture);
  if (chosen !== null) return { ids: chosen, isSoft: true };
  const line = picture.lines.find(({ edges }) => edges.some(({ id }) => id === lit));
  return line === undefined ? null : { ids: new Set([line.id, line.source, line.target]), isSoft: true };
}

/** Of a group all that is in it. */
const membersOrOne = (id: string, { groups }: Pick<Picture, 'groups'>): ReadonlySet<string> =>
  new Set<string>(groups.find((group) => group.id === id)?.members ?? [id]);

/** These nodes and lines, the lines of the nodes, and the ends of all these lines. Null when the picture has none of them. */
function withNeighbours(
  ids: ReadonlySet<string>,
  { nodes, lines }: Pick<Picture, 'nodes' | 'lines'>,
): ReadonlySet<string> | null {
  const all = new Set(nodes.filter(({ id }) => ids.has(id)).map(({ id }): string => id));
  for (const { id, source, target } of lines) {
    if (ids.has(id) || ids.has(source) || ids.has(target)) for (const each of [id, source, target]) all.add(each);
  }
  return all.size === 0 ? null : all;
}
