import type { Certainty } from '../graph/types.ts';
import type { PathAnswer } from './orrery-api.ts';
import { toSubgraph, type WireSubgraph } from './to-graph.ts';

interface WirePathAnswer {
  readonly subgraph: WireSubgraph;
  readonly paths: readonly {
    readonly nodes: readonly number[];
    readonly links: readonly (readonly number[])[];
    readonly weakest: Certainty;
    readonly disputed: boolean;
  }[];
  readonly maxHops: number;
}

/** Paths come as indexes into the answer's subgraph; they leave as ids. */
export function toPathAnswer(answer: WirePathAnswer): PathAnswer {
  const subgraph = toSubgraph(answer.subgraph);
  const paths = answer.paths.map(({ nodes, links, weakest, disputed }) => ({
    nodes: nodes.map((index) => at(subgraph.nodes, index).id),
    steps: links.map((step) => step.map((index) => at(subgraph.edges, index).id)),
    weakest,
    disputed,
  }));
  return { subgraph, paths, maxHops: answer.maxHops };
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`A path names element ${index} of ${items.length}. Report this bug.`);
  return item;
}
