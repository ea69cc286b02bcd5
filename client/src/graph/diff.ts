import type { Drawing } from './picture.ts';
import type { DrawnNode, GraphLine, GraphPatch } from './types.ts';

/** What has to change on the canvas to get from one picture to the other. Equal pictures give an empty patch. */
export function diff(before: Drawing, after: Drawing): GraphPatch {
  const oldNodes = byId(before.nodes);
  const newNodes = byId(after.nodes);
  const oldLines = byId(before.lines);
  const newLines = byId(after.lines);
  return {
    addedNodes: after.nodes.filter(({ id }) => !oldNodes.has(id)),
    updatedNodes: after.nodes.filter((node) => {
      const old = oldNodes.get(node.id);
      return old !== undefined && !isSameNode(old, node);
    }),
    removedNodes: before.nodes.filter(({ id }) => !newNodes.has(id)).map(({ id }) => id),
    addedLines: after.lines.filter(({ id }) => !oldLines.has(id)),
    updatedLines: after.lines.filter((line) => {
      const old = oldLines.get(line.id);
      return old !== undefined && !isSameLine(old, line);
    }),
    removedLines: before.lines.filter(({ id }) => !newLines.has(id)).map(({ id }) => id),
  };
}

export const isEmptyPatch = (patch: GraphPatch): boolean =>
  Object.values(patch).every((part: readonly unknown[]) => part.length === 0);

const byId = <T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]));

/** Where a node stands is the canvas's own; a changed position alone is no reason to touch it. */
const isSameNode = (a: DrawnNode, b: DrawnNode): boolean =>
  a.label === b.label &&
  a.type === b.type &&
  a.hidden === b.hidden &&
  a.ghost === b.ghost &&
  a.dimmed === b.dimmed &&
  isSameStyle(a.style, b.style) &&
  (a.pinned ?? false) === (b.pinned ?? false) &&
  a.standing === b.standing &&
  a.folded === b.folded &&
  a.anonymous === b.anonymous;

const isSameStyle = (a: DrawnNode['style'], b: DrawnNode['style']): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

const isSameLine = (a: GraphLine, b: GraphLine): boolean =>
  a.label === b.label &&
  a.standing === b.standing &&
  a.arrows === b.arrows &&
  a.disputed === b.disputed &&
  a.dimmed === b.dimmed &&
  a.source === b.source &&
  a.edges.length === b.edges.length &&
  a.edges.every((edge, index) => edge === b.edges[index]);
