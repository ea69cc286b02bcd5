import type { Expanded, ExpandQuestion, GraphSource } from './graph-source.ts';

/**
 * An expansion by what every ground can do: the newcomers, and all links that join them with the centre, with each other and with what
 * is on screen already, for a canvas that shows two entities shows every link between them.
 */
export async function expandBySteps(
  { id, order, skip, limit, links: wanted, ...filter }: ExpandQuestion,
  graph: GraphSource,
): Promise<Expanded | undefined> {
  const [found] = await graph.entities([id]);
  if (found === undefined) return undefined;
  const { entity: centre } = found;
  const pages = await graph.neighbours([centre.id], filter, { order, skip, limit });
  const { neighbours: rows, total, isAtLeast = false } = pages.get(centre.id) ?? { neighbours: [], total: 0 };
  const newcomers = rows.map(({ entity }) => entity);
  const ids = newcomers.map((entity) => entity.id);
  const links = await graph.linksBetween(ids, [...new Set([centre.id, ...ids, ...filter.exclude])], wanted);
  const here = new Set([centre.id, ...ids]);
  const ends = new Set(links.flatMap(({ source, target }) => [source, target]).filter((end) => !here.has(end)));
  const onScreen = ends.size === 0 ? [] : await graph.entities([...ends]);
  return {
    centre,
    nodes: [...newcomers, ...onScreen.map(({ entity }) => entity)],
    links,
    total,
    isAtLeast,
    degrees: new Map(),
  };
}
