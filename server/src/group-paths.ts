import { CERTAINTIES, type Certainty } from '@orrery/cypher/model/vocabularies.ts';
import type { LinkRow } from '@orrery/cypher/rows.ts';

/** One chain of single links, as the database finds it. */
export interface Chain {
  readonly nodes: readonly string[];
  readonly links: readonly LinkRow[];
}

export interface GroupedPath {
  readonly nodes: readonly string[];
  /** For each step all links that make it, strongest first. */
  readonly steps: readonly (readonly LinkRow[])[];
  readonly weakest: Certainty;
  /** Some step rests on disputed links alone. */
  readonly disputed: boolean;
}

const STRENGTH = Object.keys(CERTAINTIES);
const weaknessOf = ({ certainty }: LinkRow): number => STRENGTH.indexOf(certainty);

/**
 * Chains through the same entities are one path whose steps hold several links. A step is as strong as its strongest link, a path as
 * its weakest step; shorter paths come first, and of one length the strongest, undisputed before disputed ones.
 */
export function groupPaths(chains: readonly Chain[]): readonly GroupedPath[] {
  const groups = new Map<string, Chain[]>();
  for (const chain of chains) {
    const key = JSON.stringify(chain.nodes);
    groups.set(key, [...(groups.get(key) ?? []), chain]);
  }
  return [...groups.values()].map(toPath).toSorted(compare);
}

function toPath(chains: readonly Chain[]): GroupedPath {
  const nodes = chains[0]?.nodes ?? [];
  const steps = nodes.slice(1).map((_, index) => {
    const links = chains.flatMap((chain) => chain.links[index] ?? []);
    return [...new Map(links.map((link) => [link.id, link])).values()].toSorted(
      (a, b) => weaknessOf(a) - weaknessOf(b),
    );
  });
  const strongest = steps.flatMap((step) => step[0] ?? []);
  const weakest = strongest.toSorted((a, b) => weaknessOf(b) - weaknessOf(a))[0];
  return {
    nodes,
    steps,
    weakest: weakest?.certainty ?? 'asserted',
    disputed: steps.some((step) => step.every(({ disputed }) => disputed)),
  };
}

const compare = (a: GroupedPath, b: GroupedPath): number =>
  a.nodes.length - b.nodes.length ||
  Number(a.disputed) - Number(b.disputed) ||
  STRENGTH.indexOf(a.weakest) - STRENGTH.indexOf(b.weakest) ||
  a.nodes.join().localeCompare(b.nodes.join(), 'en');
