import type { PathAnswer } from '../../api/orrery-api.ts';
import { type Court, sift } from '../../graph/judge.ts';
import { CERTAINTY_ORDER } from '../../graph/lens.ts';
import type { GraphEdge } from '../../graph/types.ts';

/**
 * Paths of which every step holds in the view. The server knows lens and day; the range is the page's own, and a step may lose its strongest
 * link to it, so what a path rests on is told anew.
 */
export function keepShown({ paths, subgraph }: PathAnswer, court: Court) {
  const { shown, hidden } = sift(subgraph.edges, court);
  const links = new Map(shown.map((link) => [link.id, link]));
  const kept = paths.flatMap((path) => {
    const steps = path.steps.map((step) => step.flatMap((id) => links.get(id) ?? []));
    if (steps.some((step) => step.length === 0)) return [];
    const strongest = steps.map((step) => step.toSorted(byCertainty)).flatMap(([first]) => first ?? []);
    return {
      ...path,
      steps: steps.map((step) => step.map(({ id }) => id)),
      weakest: strongest.toSorted(byCertainty).at(-1)?.certainty ?? path.weakest,
      disputed: steps.some((step) => step.every((link) => link.disputed)),
    };
  });
  return { shown: kept, hidden };
}

const byCertainty = (a: Pick<GraphEdge, 'certainty'>, b: Pick<GraphEdge, 'certainty'>): number =>
  CERTAINTY_ORDER.indexOf(a.certainty) - CERTAINTY_ORDER.indexOf(b.certainty);
