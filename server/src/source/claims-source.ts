import { count, degrees, byIds as entitiesByIds, properties, relationCounts } from '@orrery/cypher/generated/entity.ts';
import {
  expansionKinds,
  expansionRelations,
  linksAmong,
  linksBetween,
  linksOfNewcomers,
  neighbourIds,
  neighbours,
  newcomers,
  picture,
  sharedNeighbours,
  sharedNeighboursCount,
  story,
} from '@orrery/cypher/generated/graph.ts';
import { shortest, shortestAndNext } from '@orrery/cypher/generated/path.ts';
import { byLabel, byPredicate, relations, totals } from '@orrery/cypher/generated/stats.ts';
import { entityTypeNames } from '@orrery/cypher/model/entity-types.ts';
import { drawnPredicates, type Predicate } from '@orrery/cypher/model/predicates.ts';
import { perVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import type { EntityRow, LinkRow } from '@orrery/cypher/rows.ts';
import { chooseStory, toClaims } from '../choose-story.ts';
import type { AskDatabase } from '../context.ts';
import { groupBy } from '../group-by.ts';
import type { KeptCounts } from '../keep-counts.ts';
import { typeOf } from '../vocabulary/type-of.ts';
import { findEntitiesOfClaims } from './claims-find.ts';
import { searchClaims } from './claims-search.ts';
import type {
  Beginning,
  BeginningQuestion,
  Counted,
  Expanded,
  ExpandQuestion,
  GraphSource,
  NeighbourOnPage,
  NeighbourPage,
  SchemaRelation,
} from './graph-source.ts';

/** Under which name the counts of claims by predicate are kept. */
export const PREDICATE_COUNTS = 'predicates';

/** How many claims of one kind are looked at for a first picture: a kind with more than this is a table's. */
const STORY_CLAIMS = 100;
/** A longer text is a sentence, and no category that several entities could share. */
const LONGEST_WORD = 60;

/** What is said of one entity: its names are no property, and what ties it to another is drawn as a line. */
const propertyPredicates: () => readonly Predicate[] = perVocabulary(({ predicates }) =>
  [...predicates].flatMap(([name, { kind, figured }]) =>
    (kind === 'literal' && name !== 'ALSO_KNOWN_AS') || kind === 'measure' || figured === true ? [name] : [],
  ),
);

const exactly = (total: bigint): Counted => ({ total: Number(total), isAtLeast: false });

/** The graph of our claims: entities, and the links that are drawn from them. */
export function createClaimsSource(ask: AskDatabase, kept: KeptCounts, renew: () => Promise<void>): GraphSource {
  const linksOf = (
    rows: Promise<readonly { readonly link: Awaited<ReturnType<GraphSource['linksAmong']>>[number] }[]>,
  ) => rows.then((all) => all.map(({ link }) => link));
  return {
    ground: 'claims',
    entities: (ids) => ask(entitiesByIds, { ids }),
    degrees: (ids, view) => ask(degrees, { ids, ...view }),
    begin: (question) => kept.of(`begin ${JSON.stringify(question)}`, () => begin(question, ask)),
    search: (question) => searchClaims(question, ask),
    neighbours: async (ids, filter, slice) => toPages(await ask(neighbours, { ids, ...filter, ...slice })),
    expand: (question) => expand(question, ask),
    linksAmong: (ids, filter) => linksOf(ask(linksAmong, { ids, ...filter })),
    linksBetween: (ids, others, filter) => linksOf(ask(linksBetween, { ids, others, ...filter })),
    relations: async (question) =>
      groupBy(
        await ask(relationCounts, question),
        ({ id }) => id,
        (row) => row,
      ),
    expansionRelations: (question) => ask(question.ids.length === 1 ? relationCounts : expansionRelations, question),
    expansionKinds: (question) => ask(expansionKinds, question),
    async neighbourIds(ids, limit) {
      const found = await ask(neighbourIds, { ids, limit: limit + 1 });
      return found.length > limit ? null : found.map(({ id }) => id);
    },
    shared: (question, limit) => ask(sharedNeighbours, { ...question, limit }),
    sharedCount: async (question) => exactly((await ask(sharedNeighboursCount, question)).total),
    paths: ({ longer, ...question }) => ask(longer ? shortestAndNext : shortest, question),
    values: (ids, view) => ask(properties, { ids, predicates: propertyPredicates(), ...view, longest: LONGEST_WORD }),
    ...findEntitiesOfClaims(ask, renew),
    typeCounts: () =>
      kept.of('types', async () => {
        const rows = await ask(byLabel, { labels: entityTypeNames() });
        return new Map(rows.map(({ label, count: n }) => [label, Number(n)]));
      }),
    predicateCounts: () =>
      kept.of(PREDICATE_COUNTS, async () => {
        const rows = await ask(byPredicate, {});
        return new Map(rows.map(({ predicate, claims }) => [predicate, Number(claims)]));
      }),
    schemaRelations: () => schemaRelations(ask),
  };
}

interface NeighbourColumns {
  readonly id: string;
  readonly total: bigint;
  readonly entity: EntityRow | null;
  readonly degree: bigint | null;
  readonly links: readonly LinkRow[];
}

/** An entity without a neighbour on its page has one row without one. */
function toPages(rows: readonly NeighbourColumns[]): ReadonlyMap<string, NeighbourPage> {
  const pages = new Map<string, NeighbourPage & { readonly neighbours: NeighbourOnPage[] }>();
  for (const { id, total, entity, degree, links } of rows) {
    const page = pages.get(id) ?? { neighbours: [], total: Number(total) };
    pages.set(id, page);
    if (entity !== null) page.neighbours.push({ entity, links, degree });
  }
  return pages;
}

/**
 * The picture a visit begins with, in two rounds of questions: it is the first thing a database that has just started is asked, when
 * each question costs it more than its answer.
 */
async function begin({ certainties, linkCertainties, limit }: BeginningQuestion, ask: AskDatabase): Promise<Beginning> {
  const predicates = drawnPredicates();
  const [parties, { entities }] = await Promise.all([
    ask(story, { predicates, certainties, limit: STORY_CLAIMS }),
    ask(count, {}),
  ]);
  const ids = chooseStory(toClaims(parties), limit);
  const rows = await ask(picture, { ids, predicates, certainties, linkCertainties });
  const byId = new Map(rows.map((row) => [row.entity.id, row]));
  return { shown: ids.flatMap((id) => byId.get(id) ?? []), total: entities };
}

/** Links that are counted for the picture of types, at most. */
const COUNTED_LINKS = 200_000;

async function schemaRelations(ask: AskDatabase): Promise<readonly SchemaRelation[]> {
  const rows = await ask(relations, { most: COUNTED_LINKS });
  const looked = rows.reduce((sum, { links }) => sum + Number(links), 0);
  const isAbout = looked >= COUNTED_LINKS;
  // What was looked at stands for all links.
  const share = isAbout ? Number((await ask(totals, {})).links) / looked : 1;
  const found = new Map<string, SchemaRelation>();
  for (const { source, predicate, target, links } of rows) {
    const relation = { source: typeOf(source), predicate, target: typeOf(target), isAbout };
    const at = JSON.stringify(relation);
    found.set(at, { ...relation, count: (found.get(at)?.count ?? 0) + Math.round(Number(links) * share) });
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count);
}

/** Two questions whatever the size: the neighbours with what is counted of them, then the links. */
async function expand({ links: wanted, ...question }: ExpandQuestion, ask: AskDatabase): Promise<Expanded | undefined> {
  const found = await ask(newcomers, question);
  if (found === undefined) return undefined;
  const { centre, degree, total } = found;
  const { exclude: onScreen, certainties } = question;
  const ids = found.newcomers.map(({ id }) => id);
  const others = [...new Set([centre.id, ...onScreen])];
  const met =
    ids.length === 0
      ? { links: [], ends: [], degrees: [] }
      : await ask(linksOfNewcomers, {
          ids,
          others,
          certainties,
          linkCertainties: wanted.certainties,
          at: wanted.at,
        });
  const counted = new Map([[centre.id, Number(degree)]]);
  found.newcomers.forEach(({ id }, index) => counted.set(id, Number(found.degrees[index])));
  met.ends.forEach(({ id }, index) => counted.set(id, Number(met.degrees[index])));
  return {
    centre,
    nodes: [...found.newcomers, ...met.ends.filter(({ id }) => id !== centre.id)],
    links: met.links,
    total: Number(total),
    degrees: counted,
  };
}
