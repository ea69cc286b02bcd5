import { LimitExceeded } from '@orrery/cypher/errors.ts';
import type { ChainRow, PathQuestion } from '../graph-source.ts';
import type { AskPlain } from './ask-plain.ts';
import type { PlainSchema } from './graph-schema.ts';
import type { KnownNodes } from './known-nodes.ts';
import { typesIn } from './names.ts';
import { type LinkColumns, linkMap } from './node-rows.ts';

interface Parts {
  readonly plain: AskPlain;
  readonly schema: PlainSchema;
  readonly nodes: KnownNodes;
}

interface ChainColumns {
  readonly elements: readonly string[];
  readonly steps: readonly LinkColumns[];
}

/** The shortest chains between two nodes, against or along relationships; with `longer` those of the next length, too. */
export async function plainPaths(question: PathQuestion, parts: Parts): Promise<readonly ChainRow[]> {
  const { nodes, schema } = parts;
  const allowed = schema.relationships
    .map(({ name }) => name)
    .filter((name) => !question.excludePredicates.includes(name));
  if (allowed.length === 0) return [];
  const [ends, without] = await Promise.all([
    nodes.byIds([question.from, question.to]),
    nodes.elementsOf(question.excludeNodes),
  ]);
  const [from, to] = [ends.get(question.from), ends.get(question.to)];
  if (from === undefined || to === undefined) return [];
  // All of them need not be named: a new type is then followed, too.
  const types = question.excludePredicates.length === 0 ? '' : typesIn(allowed);
  const text = question.longer ? nextText(types, question.maxHops) : shortestText(types, question.maxHops);
  const rows = await parts.plain<ChainColumns>(
    { name: question.longer ? 'plain.paths-and-next' : 'plain.paths', text, columns: ['elements', 'steps'] },
    { from: from.element, to: to.element, without, limit: question.limit },
  );
  const known = await nodes.byElements(rows.flatMap(({ elements }) => elements));
  return Promise.all(
    rows.map(async ({ elements, steps }) => ({
      nodes: elements.flatMap((element) => known.get(element)?.row.id ?? []),
      links: await nodes.toLinks(steps),
    })),
  );
}

const RETURN_CHAINS = `RETURN [n IN nodes(p) | elementId(n)] AS elements, [r IN relationships(p) | ${linkMap('r')}] AS steps`;

/** The bound is a whole number that was checked; a pattern takes no parameter for it. */
const shortestText = (types: string, hops: number): string => `MATCH (a) WHERE elementId(a) = $from
MATCH (b) WHERE elementId(b) = $to
MATCH p = allShortestPaths((a)-[${types}*..${bound(hops)}]-(b))
WHERE none(n IN nodes(p) WHERE elementId(n) IN $without)
WITH p LIMIT $limit
${RETURN_CHAINS}`;

const nextText = (types: string, hops: number): string => `MATCH (a) WHERE elementId(a) = $from
MATCH (b) WHERE elementId(b) = $to
MATCH p = SHORTEST 2 GROUPS (a)
  ((x WHERE elementId(x) <> $to AND NOT elementId(x) IN $without)-[${types}]-(y WHERE elementId(y) <> $from)){1,${bound(hops)}}
  (b)
WITH p ORDER BY length(p) LIMIT $limit
${RETURN_CHAINS}`;

function bound(hops: number): number {
  if (Number.isInteger(hops) && hops >= 1 && hops <= 10) return hops;
  throw new LimitExceeded(`A path of ${hops} steps cannot be looked for. Ask for 1 to 10.`);
}
