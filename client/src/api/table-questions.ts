import type { VariablesOf } from 'gql.tada';
import { type EntityType, nodeId } from '../graph/types.ts';
import type { Send } from './client.ts';
import { graphql } from './graphql.ts';
import { entityRef, period } from './operations/fragments.ts';
import type { Ask, OrreryApi } from './orrery-api.ts';
import { askSchema } from './plain-questions.ts';
import {
  type Facets,
  type FacetWords,
  type GroupsQuestion,
  type Near,
  type NearStep,
  nearKey,
  type RowsPage,
  type RowsQuestion,
  type TableQuestions,
} from './table.ts';
import { toView } from './to-view.ts';

/** The server's bound of one page. */
const PAGE = 100;
/** The server gives 500, but not with all that the table shows of each: names, three keys and five measures. */
const MOST_GROUPS = 300;

const rowsQuery = graphql(
  `
  query TableRows(
    $where: EntityFilter, $orderBy: [EntityOrder!], $lens: Lens!, $asOf: Date, $from: Date, $to: Date, $first: Int!, $after: String,
    $isFirst: Boolean!, $counts: Boolean!, $degree: Boolean!
  ) {
    entities(
      where: $where, orderBy: $orderBy, lens: $lens, asOf: $asOf, from: $from, to: $to, first: $first, after: $after
    ) {
      totalCount @include(if: $isFirst)
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          ...EntityRef
          degree(lens: $lens, asOf: $asOf, from: $from, to: $to) @include(if: $degree)
          relationCounts(lens: $lens, asOf: $asOf, from: $from, to: $to) @include(if: $counts) {
            predicate direction links isAtLeast
          }
        }
      }
    }
  }
`,
  [entityRef],
);

const nearQuery = graphql(
  `
  query TableNear(
    $ids: [ID!]!, $predicates: [PredicateName!]!, $direction: Direction!, $most: Int!, $lens: Lens!, $asOf: Date, $from: Date, $to: Date,
    $first: Int!
  ) {
    entities(where: { ids: $ids }, lens: $lens, asOf: $asOf, from: $from, to: $to, first: $first) {
      edges {
        node {
          id
          neighbours(
            predicates: $predicates, direction: $direction, first: $most, lens: $lens, asOf: $asOf, from: $from, to: $to
          ) {
            totalCount
            edges { node { ...EntityRef } links { period { ...PeriodFields } } }
          }
        }
      }
    }
  }
`,
  [entityRef, period],
);

const groupsQuery = graphql(
  `
  query TableGroups(
    $where: EntityFilter, $groupBy: [GroupBy!]!, $figures: [FigureInput!], $orderBy: [GroupOrder!], $lens: Lens!, $asOf: Date,
    $from: Date, $to: Date, $first: Int!
  ) {
    entityGroups(
      where: $where, groupBy: $groupBy, figures: $figures, orderBy: $orderBy, lens: $lens, asOf: $asOf, from: $from, to: $to, first: $first
    ) {
      total groupCount inSeveralGroups
      groups {
        count
        keys { word from to year type { id } entity { ...EntityRef } }
        figures { unit count sum average min median max }
      }
    }
  }
`,
  [entityRef],
);

const facetsQuery = graphql(`
  query TableFacets($subject: ClaimFilter!, $object: ClaimFilter!) {
    subject: claimGroups(where: $subject, groupBy: [{ by: PREDICATE }, { by: PARTY_TYPE, as: OBJECT }], first: 500) {
      groups { count keys { predicate type { id } } }
    }
    object: claimGroups(where: $object, groupBy: [{ by: PREDICATE }, { by: PARTY_TYPE, as: SUBJECT }], first: 500) {
      groups { count keys { predicate type { id } } }
    }
  }
`);

const labelsQuery = graphql(`
  query TableLabels { liveSchema { labels { name properties { name } } } }
`);

/** @param columns what is said of entities, as the picture asks it */
export function tableQuestions(send: Send, columns: OrreryApi['columns']): TableQuestions {
  const rows = async (question: RowsQuestion, ask?: Ask): Promise<RowsPage> => {
    const { where, orderBy, after, counts, degree, near, mostNear, ...view } = question;
    const isFirst = after === null;
    // The same lists, read-only on this side.
    const given = { where, orderBy } as Pick<VariablesOf<typeof rowsQuery>, 'where' | 'orderBy'>;
    const variables = { ...given, ...toView(view), first: PAGE, after, isFirst, counts, degree };
    const { entities } = await send(rowsQuery, variables, ask);
    const found = entities.edges.map(({ node }) => node);
    const ids = found.map(({ id }) => nodeId(id));
    const known = found.map(({ id }) => id);
    const [said, ...others] =
      ids.length === 0
        ? [null]
        : await Promise.all([
            columns({ ids, ...view }, ask),
            ...near.map((step) => nearOf(send, { ids: known, step, most: mostNear, view: toView(view) }, ask)),
          ]);
    return {
      rows: found.map(({ degree: neighbours, relationCounts, type, ...entity }) => ({
        entity: { ...entity, type: type.id },
        degree: neighbours ?? null,
        relations: relationCounts ?? [],
      })),
      total: entities.totalCount ?? null,
      next: entities.pageInfo.hasNextPage ? entities.pageInfo.endCursor : null,
      values: said?.properties ?? new Map(),
      near: new Map(near.map((step, at) => [nearKey(step), others[at] ?? new Map()])),
    };
  };
  return {
    rows,
    async groups({ where, groupBy, figures, orderBy, ...view }: GroupsQuestion, ask) {
      const given = { where, groupBy, figures, orderBy } as Pick<
        VariablesOf<typeof groupsQuery>,
        'where' | 'groupBy' | 'figures' | 'orderBy'
      >;
      const { entityGroups } = await send(groupsQuery, { ...given, ...toView(view), first: MOST_GROUPS }, ask);
      const groups = entityGroups.groups.map(({ keys, ...group }) => ({
        ...group,
        keys: keys.map(({ type, entity, ...key }) => ({
          ...key,
          type: type?.id ?? null,
          entity: entity === null ? null : { ...entity, type: entity.type.id },
        })),
      }));
      return { ...entityGroups, groups };
    },
    facets: (types, words, ask) =>
      words.isPlain ? facetsOfNodes(send, types, ask) : facetsOfClaims(send, { types, words }, ask),
    async everything(question, most, ask) {
      const pages: RowsPage[] = [];
      let after: string | null = null;
      do {
        // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before it ended
        const page: RowsPage = await rows({ ...question, after }, ask);
        pages.push(page);
        after = page.next;
      } while (after !== null && pages.length * PAGE < most);
      return pages;
    },
  };
}

interface NearOf {
  readonly ids: readonly string[];
  readonly step: NearStep;
  readonly most: number;
  readonly view: ReturnType<typeof toView>;
}

/** What stands at the other end of one kind of link, for each of the entities. */
async function nearOf(
  send: Send,
  { ids, step: { predicate, direction }, most, view }: NearOf,
  ask?: Ask,
): Promise<ReadonlyMap<string, Near>> {
  const variables = { ...view, ids: [...ids], predicates: [predicate], direction, most, first: ids.length };
  const { entities } = await send(nearQuery, variables, ask);
  return new Map(
    entities.edges.map(({ node: { id, neighbours } }) => [
      id,
      {
        total: neighbours.totalCount,
        entities: neighbours.edges.map(({ node: { type, ...entity }, links }) => ({
          entity: { ...entity, type: type.id },
          periods: links.map((link) => link.period),
        })),
      },
    ]),
  );
}

interface FacetsOf {
  readonly types: readonly EntityType[];
  readonly words: FacetWords;
}

interface Counted {
  count: number;
  readonly types: EntityType[];
}

/** What is said of the types: figures and words are properties, all else joins them to others. */
async function facetsOfClaims(send: Send, { types, words }: FacetsOf, ask?: Ask): Promise<Facets> {
  const party = (as: 'SUBJECT' | 'OBJECT') => ({ party: [{ as, where: { types: [...types] } }], shown: true });
  const { subject, object } = await send(facetsQuery, { subject: party('SUBJECT'), object: party('OBJECT') }, ask);
  const literals = new Map<string, number>();
  const relations = new Map<string, Counted>();
  for (const [direction, { groups }] of [
    ['OUT', subject],
    ['IN', object],
  ] as const) {
    for (const { count, keys } of groups) {
      const predicate = keys[0]?.predicate;
      if (predicate === null || predicate === undefined) continue;
      const kind = words.kindOf(predicate);
      if (kind === 'property') {
        if (direction === 'OUT') literals.set(predicate, (literals.get(predicate) ?? 0) + count);
        continue;
      }
      if (kind === null) continue;
      const key = `${direction} ${predicate}`;
      const known = relations.get(key) ?? { count: 0, types: [] };
      known.count += count;
      const type = keys[1]?.type?.id;
      if (type !== undefined) known.types.push(type);
      relations.set(key, known);
    }
  }
  return {
    properties: [...literals].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count),
    relations: toRelations(relations),
  };
}

const toRelations = (relations: ReadonlyMap<string, Counted>): Facets['relations'] =>
  [...relations]
    .map(([key, { count, types }]) => {
      const [direction = '', ...rest] = key.split(' ');
      const way = direction === 'IN' ? ('IN' as const) : ('OUT' as const);
      return { predicate: rest.join(' '), direction: way, count, types };
    })
    .toSorted((a, b) => b.count - a.count);

/** Of a database of others: the properties that a sample of the nodes carries, and the relationships between labels. */
async function facetsOfNodes(send: Send, types: readonly EntityType[], ask?: Ask): Promise<Facets> {
  const [{ liveSchema }, schema] = await Promise.all([send(labelsQuery, {}, ask), askSchema(send, ask)]);
  const names = (liveSchema?.labels ?? [])
    .filter(({ name }) => types.length === 0 || types.includes(name))
    .flatMap(({ properties }) => properties ?? [])
    .map(({ name }) => name);
  const relations = new Map<string, Counted>();
  for (const { source, predicate, target, count } of schema.relations) {
    for (const [direction, here, there] of [
      ['OUT', source, target],
      ['IN', target, source],
    ] as const) {
      if (types.length > 0 && !types.includes(here)) continue;
      const key = `${direction} ${predicate}`;
      const known = relations.get(key) ?? { count: 0, types: [] };
      known.count += count;
      known.types.push(there);
      relations.set(key, known);
    }
  }
  return {
    properties: [...new Set(names)].map((name) => ({ name, count: 0 })),
    relations: toRelations(relations),
  };
}
