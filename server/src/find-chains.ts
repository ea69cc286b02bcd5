import { InvalidInput } from '@orrery/cypher/errors.ts';
import type { ChainRow, GraphSource, PathQuestion } from './source/graph-source.ts';

type Paths = Pick<GraphSource, 'paths'>;

/**
 * Chains of links between two entities; all through a third one where it is given.
 * Throws InvalidInput where that is one of the ends, or is to be left out.
 */
export async function findChains(
  source: Paths,
  question: PathQuestion,
  through: string | undefined,
): Promise<readonly ChainRow[]> {
  if (through === undefined) return source.paths(question);
  if (through === question.from || through === question.to) {
    throw new InvalidInput('`through` is one of the two ends. Name an entity between them, or leave it out.');
  }
  if (question.excludeNodes.includes(through)) {
    throw new InvalidInput('`through` stands among `excludeNodes`, too. Take it out of one of them.');
  }
  // The longest way to it leaves one step for the way on.
  if (question.maxHops < 2) return [];
  const found = await throughOne(source, question, through);
  return found.length > 0 || question.longer ? found : throughOne(source, { ...question, longer: true }, through);
}

/** Both halves are looked for apart, each without the far end, and put together where they share nothing but the entity between. */
async function throughOne(source: Paths, question: PathQuestion, through: string): Promise<readonly ChainRow[]> {
  const { from, to, maxHops, limit } = question;
  const half = (ends: Pick<PathQuestion, 'from' | 'to'>, other: string): Promise<readonly ChainRow[]> =>
    source.paths({ ...question, ...ends, maxHops: maxHops - 1, excludeNodes: [...question.excludeNodes, other] });
  const [before, behind] = await Promise.all([half({ from, to: through }, to), half({ from: through, to }, from)]);
  return before
    .flatMap((one) => behind.flatMap((other) => joined(one, other) ?? []))
    .filter(({ links }) => links.length <= maxHops)
    .toSorted((a, b) => a.links.length - b.links.length)
    .slice(0, limit);
}

/** Undefined where both pass through one entity. */
function joined(one: ChainRow, other: ChainRow): ChainRow | undefined {
  const behind = other.nodes.slice(1);
  if (behind.some((id) => one.nodes.includes(id))) return undefined;
  return { nodes: [...one.nodes, ...behind], links: [...one.links, ...other.links] };
}
