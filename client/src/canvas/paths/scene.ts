import type { DrawnNode, GraphLine, GraphPatch, NodeId, Point } from '../../graph/types.ts';
import { UnknownEndError } from '../errors.ts';
import { sizeOfGroup } from '../group-size.ts';

/** A node and where it is, in model units. */
export interface SceneNode {
  drawn: DrawnNode;
  x: number;
  y: number;
  /** How wide and high it is. */
  size: number;
  /** Lines that end here. */
  readonly lines: Set<string>;
}

export interface SceneLine {
  drawn: GraphLine;
  source: SceneNode;
  target: SceneNode;
}

/** All that a picture is made of. Changed in place: it holds thousands. */
export interface Scene {
  readonly nodes: ReadonlyMap<string, SceneNode>;
  readonly lines: ReadonlyMap<string, SceneLine>;
  /** Throws UnknownEndError for a line whose end is not there: the picture is wrong then. */
  apply(patch: GraphPatch): void;
  place(positions: Iterable<readonly [string, Point]>): void;
}

const SMALLEST = 34;
const LARGEST = 56;

/** The more neighbours, on screen or not, the larger: so a node keeps its size when they come. */
const sizeFor = (neighbours: number): number =>
  Math.min(LARGEST, Math.round(SMALLEST + 5 * Math.max(0, Math.sqrt(neighbours) - 1.4)));

/** By a figure of their own, dots may differ more: it is what the reader asked to see. */
const TINIEST = 26;
const HUGEST = 84;

function sizeOf({ drawn, lines }: SceneNode): number {
  if (drawn.folded !== undefined) return sizeOfGroup(drawn.folded);
  const share = drawn.style?.size ?? null;
  return share === null ? sizeFor(lines.size + drawn.hidden) : Math.round(TINIEST + share * (HUGEST - TINIEST));
}

/** Where a node starts that has no place: equal places would give a layout no direction, and look like one node. */
function spiral(index: number): Point {
  const angle = index * 2.399_963;
  const radius = 42 * Math.sqrt(index);
  return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
}

export function createScene(): Scene {
  const nodes = new Map<string, SceneNode>();
  const lines = new Map<string, SceneLine>();

  const removeLine = (id: string): void => {
    const line = lines.get(id);
    line?.source.lines.delete(id);
    line?.target.lines.delete(id);
    lines.delete(id);
  };
  const removeNode = (id: NodeId): void => {
    for (const line of nodes.get(id)?.lines ?? []) removeLine(line);
    nodes.delete(id);
  };
  const setNode = (drawn: DrawnNode): void => {
    const known = nodes.get(drawn.id);
    if (known !== undefined) known.drawn = drawn;
    else nodes.set(drawn.id, { drawn, ...(drawn.position ?? spiral(nodes.size)), size: SMALLEST, lines: new Set() });
  };
  const endOf = (line: GraphLine, id: NodeId): SceneNode => {
    const end = nodes.get(id);
    if (end === undefined) throw new UnknownEndError(line.id, id);
    return end;
  };
  const setLine = (drawn: GraphLine): void => {
    const [source, target] = [endOf(drawn, drawn.source), endOf(drawn, drawn.target)];
    removeLine(drawn.id);
    lines.set(drawn.id, { drawn, source, target });
    source.lines.add(drawn.id);
    target.lines.add(drawn.id);
  };

  return {
    nodes,
    lines,
    apply(patch) {
      for (const id of patch.removedLines) removeLine(id);
      for (const id of patch.removedNodes) removeNode(id);
      for (const node of [...patch.addedNodes, ...patch.updatedNodes]) setNode(node);
      for (const line of [...patch.addedLines, ...patch.updatedLines]) setLine(line);
      for (const node of nodes.values()) node.size = sizeOf(node);
    },
    place(positions) {
      for (const [id, { x, y }] of positions) {
        const node = nodes.get(id);
        if (node !== undefined) Object.assign(node, { x, y });
      }
    },
  };
}
