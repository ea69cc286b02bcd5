import { nodeId } from '../graph/types.ts';
import type { Claim } from './claim.ts';
import { type Access, createSend, type Send } from './client.ts';
import { checkHealth } from './health.ts';
import { linkQuestions } from './link-questions.ts';
import { databaseQuery, documentsQuery, modelQuery, passagesQuery, statisticsQuery } from './operations/about.ts';
import {
  claimsOfEntityQuery,
  distinctionsQuery,
  entityQuery,
  evidenceQuery,
  factCountsQuery,
  factsQuery,
  relationCountsQuery,
  searchQuery,
} from './operations/entity.ts';
import { columnsQuery, neighbourhoodQuery, pathsQuery, startingViewQuery, subgraphQuery } from './operations/graph.ts';
import type { Ask, OrreryApi } from './orrery-api.ts';
import { toColumns } from './to-columns.ts';
import { toNode, toSubgraph } from './to-graph.ts';
import { toPathAnswer } from './to-paths.ts';
import { toPlain } from './to-plain.ts';
import { toView } from './to-view.ts';

const STARTING_NODES = 30;
const NEIGHBOURS = 50;
const SEARCH_HITS = 10;
/** The server's page limit. */
const CLAIMS = 100;
/** The server's limit of one question for evidence. */
const EVIDENCE = 200;
const HOPS = 6;
const PATHS = 5;

interface ClaimPage {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Claim }[];
}

/** The real API over HTTP, at the page's own origin. */
export function createOrreryApi(access: Access): OrreryApi {
  const send = createSend('/graphql', access);
  const graph = graphQuestions(send);
  // What pages and several selected nodes ask comes with its first question.
  const reading = async () => (await import('./reading-questions.ts')).readingQuestions(send);
  const many = async () => (await import('./many-questions.ts')).manyQuestions(send);
  return {
    ...graph,
    ...entityQuestions(send),
    ...aboutQuestions(send),
    ...linkQuestions('/links', access),
    claims: async (...asked) => (await reading()).claims(...asked),
    timeline: async (...asked) => (await reading()).timeline(...asked),
    voices: async (...asked) => (await reading()).voices(...asked),
    entityNote: async (...asked) => (await reading()).entityNote(...asked),
    contradictions: async (...asked) => (await reading()).contradictions(...asked),
    event: async (...asked) => (await reading()).event(...asked),
    paragraphs: async (...asked) => (await reading()).paragraphs(...asked),
    paragraph: async (...asked) => (await reading()).paragraph(...asked),
    documentGraph: async (...asked) => (await reading()).documentGraph(...asked),
    neighbourIds: async (...asked) => (await many()).neighbourIds(...asked),
    sharedNeighbours: async (...asked) => (await many()).sharedNeighbours(...asked),
    expansionCounts: async (...asked) => (await many()).expansionCounts(...asked),
    // So does what few ask.
    schema: async (ask) => (await import('./plain-questions.ts')).askSchema(send, ask),
    someOf: async (question, ask) =>
      graph.subgraph(
        { ...question, ids: await (await import('./plain-questions.ts')).askSomeOf(send, question, ask) },
        ask,
      ),
    cypher: async (question, ask) => (await import('./cypher-questions.ts')).askCypher(send, question, ask),
    rowsRead: async (ticket, ask) => (await import('./cypher-questions.ts')).askRowsRead(send, ticket, ask),
    graphql: async (question, ask) => (await import('./own-graphql.ts')).askGraphql(access, question, ask),
    liveSchema: async (what, ask) => (await import('./cypher-questions.ts')).askSchema(send, what, ask),
    editorSchema: async (ask) => (await import('./editor-questions.ts')).askEditorSchema(send, ask),
    table: async () => (await import('./table-questions.ts')).tableQuestions(send, graph.columns),
    intervals: async (ask) => (await import('./plain-questions.ts')).askIntervals(send, ask),
    captions: async (ask) => (await import('./plain-questions.ts')).askCaptions(send, ask),
    stored: async (id, ask) => (await import('./plain-questions.ts')).askStored(send, id, ask),
    relationships: async (ids, ask) => (await import('./plain-questions.ts')).askRelationships(send, ids, ask),
  };
}

function graphQuestions(
  send: Send,
): Pick<OrreryApi, 'startingView' | 'neighbourhood' | 'subgraph' | 'columns' | 'paths'> {
  return {
    async startingView({ first = STARTING_NODES, ...view }, ask) {
      return toSubgraph((await send(startingViewQuery, { ...toView(view), first }, ask)).startingView);
    },
    async neighbourhood(question, ask) {
      const variables = {
        id: question.id,
        predicates: question.predicates === undefined ? null : [...question.predicates],
        direction: question.direction ?? 'BOTH',
        types: question.types === undefined ? null : [...question.types],
        kinds: question.kinds === undefined ? null : [...question.kinds],
        ...toView(question),
        exclude: [...(question.exclude ?? [])],
        order: question.order ?? 'CONNECTED',
        first: question.first ?? NEIGHBOURS,
        offset: question.offset ?? 0,
      };
      return toSubgraph((await send(neighbourhoodQuery, variables, ask)).neighbourhood);
    },
    async subgraph({ ids, ...view }, ask) {
      return toSubgraph((await send(subgraphQuery, { ids: [...ids], ...toView(view) }, ask)).subgraph);
    },
    async columns({ ids, ...view }, ask) {
      return toColumns((await send(columnsQuery, { ids: [...ids], ...toView(view) }, ask)).columns);
    },
    async paths(question, ask) {
      const variables = {
        start: question.from,
        end: question.to,
        maxHops: question.maxHops ?? HOPS,
        ...toView(question),
        excludePredicates: question.excludePredicates === undefined ? null : [...question.excludePredicates],
        excludeNodes: [...(question.excludeNodes ?? [])],
        longer: question.longer ?? false,
        first: question.first ?? PATHS,
      };
      return toPathAnswer((await send(pathsQuery, variables, ask)).paths);
    },
  };
}

function entityQuestions(
  send: Send,
): Pick<
  OrreryApi,
  'search' | 'distinctions' | 'relationCounts' | 'entity' | 'allClaims' | 'factCounts' | 'facts' | 'evidence'
> {
  return {
    async search({ query, types, first = SEARCH_HITS, after = null, ...view }, ask) {
      const kinds = types === undefined ? null : [...types];
      const variables = { query, types: kinds, first, after, ...toView(view) };
      const { search } = await send(searchQuery, variables, ask);
      const { totalCount: total, isLimited, isGuess, isPartial, pageInfo } = search;
      const hits = search.edges.map(({ node, matched, matchedAlias, score }) => ({
        node: toNode(node),
        matched,
        byAlias: matchedAlias !== null || (matched !== node.name && matched !== node.nameZh),
        score,
      }));
      return { hits, total, isLimited, isGuess, isPartial, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
    },
    async distinctions({ ids, lens }, ask) {
      const { nodes } = await send(distinctionsQuery, { ids: [...ids], lens }, ask);
      return new Map(
        nodes.flatMap((node) =>
          node !== null && 'distinction' in node && node.distinction !== null
            ? [[nodeId(node.id), node.distinction] as const]
            : [],
        ),
      );
    },
    async relationCounts({ id, onScreen, ...view }, ask) {
      const variables = { id, ...toView(view), onScreen: [...onScreen] };
      return (await send(relationCountsQuery, variables, ask)).entity?.relationCounts ?? [];
    },
    async entity(id, ask) {
      const { entity } = await send(entityQuery, { id, first: CLAIMS }, ask);
      if (entity === null) return null;
      const { claims, ...rest } = toPlain(entity);
      return { ...rest, claims: claims.edges.map((edge) => edge.node), claimTotal: claims.totalCount };
    },
    async allClaims(id, ask) {
      const claims: Claim[] = [];
      let after: string | null = null;
      do {
        // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before it ends
        const page: ClaimPage | undefined = toPlain(
          (await send(claimsOfEntityQuery, { id, first: CLAIMS, after }, ask)).entity,
        )?.claims;
        claims.push(...(page?.edges ?? []).map(({ node }) => node));
        after = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : null;
      } while (after !== null);
      return claims;
    },
    async factCounts({ id, ...view }, ask) {
      const { entity } = await send(factCountsQuery, { id, ...toView(view) }, ask);
      return { counts: toPlain(entity?.factCounts) ?? [], documents: entity?.documents ?? 0 };
    },
    async facts({ id, predicates, end, after }, ask) {
      const some = predicates.length === 0 ? null : [...predicates];
      const { entity } = await send(factsQuery, { id, predicates: some, end, first: CLAIMS, after }, ask);
      const page = toPlain(entity)?.claims;
      return {
        claims: page?.edges.map((edge) => edge.node) ?? [],
        next: page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : null,
      };
    },
    async evidence(ids, ask) {
      const parts = Array.from({ length: Math.ceil(ids.length / EVIDENCE) }, (_, index) =>
        ids.slice(index * EVIDENCE, (index + 1) * EVIDENCE),
      );
      const claims: Claim[] = [];
      for (const part of parts) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other: a large picture must not crowd out other questions
        claims.push(...toPlain((await send(evidenceQuery, { ids: part }, ask)).evidence));
      }
      return claims;
    },
  };
}

function aboutQuestions(
  send: Send,
): Pick<OrreryApi, 'model' | 'statistics' | 'database' | 'documents' | 'passages' | 'health'> {
  return {
    model: async (ask?: Ask) => (await send(modelQuery, {}, ask)).model,
    statistics: async (ask?: Ask) => (await send(statisticsQuery, {}, ask)).statistics,
    database: async (ask?: Ask) => (await send(databaseQuery, {}, ask)).database,
    documents: async (ask?: Ask) => (await send(documentsQuery, {}, ask)).documents.edges.map(({ node }) => node),
    async passages(query, ask) {
      const { passages } = await send(passagesQuery, { query }, ask);
      return passages.map(({ score, paragraph: { id, document, ...rest } }) => ({
        ...rest,
        paragraphId: id,
        documentId: document.id,
        documentTitle: document.title,
        score,
      }));
    },
    health: (ask?: Ask) => checkHealth('/health/ready', ask),
  };
}
