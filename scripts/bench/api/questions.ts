import { LENSES } from '@orrery/cypher/model/vocabularies.ts';

/** A question to the API, and what a person would ask the bare driver for the same fields. */
export interface ApiQuestion {
  readonly name: string;
  readonly query: string;
  /** Of the n-th time it is asked. */
  variables(turn: number): Readonly<Record<string, unknown>>;
  /** Asked at once, one after another only where one needs the answer of the other. */
  readonly bare: readonly BareQuestion[];
  /** The same as @neo4j/graphql can be asked it; absent where it cannot. */
  readonly library?: LibraryQuestion;
}

export interface LibraryQuestion {
  readonly query: string;
  variables(turn: number): Readonly<Record<string, unknown>>;
}

export interface BareQuestion {
  readonly text: string;
  parameters(turn: number): Readonly<Record<string, unknown>>;
}

const REPORTED = LENSES.reported;
const LINK = `id predicate source target certainty modality disputed timeConflict role roleZh value citations documents
      period { startEarliest startLatest endEarliest endLatest startPrecision endPrecision endOpen lastObserved }`;
const NODE = 'id type { id } name nameZh anonymous';
const BARE_NODE = '.id, .name, .nameZh, .anonymous';
const BARE_LINK = `id: r.claimId, predicate: type(r), source: startNode(r).id, target: endNode(r).id, .certainty, .modality, .disputed,
  .timeConflict, .role, .roleZh, .value, .citations, .documents, .startEarliest, .startLatest, .endEarliest, .endLatest, .startPrecision,
  .endPrecision, .endOpen, .lastObserved`;

const LIBRARY_LINK = `properties { claimId certainty modality disputed timeConflict role roleZh value citations documents startEarliest startLatest
  endEarliest endLatest startPrecision endPrecision endOpen lastObserved }`;
const LIBRARY_NEIGHBOURHOOD = `query($id: ID!) { entities(where: { id: { eq: $id } }) { id name nameZh anonymous
  worksHereConnection { edges { ${LIBRARY_LINK} node { id name nameZh anonymous
    conflictsWithConnection { edges { ${LIBRARY_LINK} node { id } } } } } }
  meansToLeaveConnection { edges { ${LIBRARY_LINK} node { id } } } } }`;

function neighbourhood(hub: number, people: number): ApiQuestion {
  const parameters = () => ({ id: `org:hub-${hub}`, reported: REPORTED });
  return {
    name: `neighbourhood, ${people} nodes, ${3 * people} links`,
    query: `query($id: ID!, $first: Int!) {
      neighbourhood(id: $id, first: $first) { total nodes { ${NODE} degree } links { ${LINK} } }
    }`,
    variables: () => ({ id: `org:hub-${hub}`, first: people }),
    // It knows no line of any kind: each predicate is named. Degrees are left out.
    library: { query: LIBRARY_NEIGHBOURHOOD, variables: () => ({ id: `org:hub-${hub}` }) },
    bare: [
      {
        text: `MATCH (e:OrreryEntity {id: $id})-[r]-(n:OrreryEntity) WHERE r.certainty IN $reported
          WITH DISTINCT n
          RETURN n {${BARE_NODE}, labels: labels(n), degree: COUNT { MATCH (n)-[l]-(m:OrreryEntity) WHERE l.certainty IN $reported RETURN DISTINCT m }} AS node`,
        parameters,
      },
      {
        text: `MATCH (e:OrreryEntity {id: $id})-[first]-(n:OrreryEntity) WHERE first.certainty IN $reported
          WITH e, collect(DISTINCT n) AS here
          UNWIND here AS n
          MATCH (n)-[r]->(m:OrreryEntity) WHERE r.certainty IN $reported AND (m = e OR m IN here)
          RETURN r {${BARE_LINK}} AS link`,
        parameters,
      },
    ],
  };
}

const TYPED = [
  'k',
  'ka',
  'kalo',
  'mi',
  'mire',
  'Sha',
  'shat',
  'veldri',
  'zu',
  'zuban',
  'lab',
  'galh',
  'nimpel',
  '林',
  'jor f',
];
const typed = (turn: number): string => TYPED[turn % TYPED.length] ?? '';
const person = (turn: number): string => `person:p${(turn * 97) % 9_000}`;

/** What a person asks to see how the claims are spread. */
const AGGREGATE: ApiQuestion = {
  name: 'claims counted by predicate, entities by type',
  query: '{ statistics { claims entities byType { type { id } count } } model { predicates { predicate count } } }',
  variables: () => ({}),
  bare: [
    { text: 'MATCH (c:OrreryClaim) RETURN c.predicate AS predicate, count(*) AS claims', parameters: () => ({}) },
    {
      text: 'MATCH (e:OrreryEntity) UNWIND labels(e) AS label RETURN label, count(*) AS entities',
      parameters: () => ({}),
    },
  ],
  // It has no groups: the totals alone.
  library: {
    query:
      '{ entitiesConnection { aggregate { count { nodes } } } claimsConnection { aggregate { count { nodes } } } }',
    variables: () => ({}),
  },
};

export const API_QUESTIONS: readonly ApiQuestion[] = [
  neighbourhood(0, 500),
  neighbourhood(1, 1_000),
  {
    name: 'search as you type',
    query: `query($typed: String!) {
      search(query: $typed, first: 8) { totalCount isLimited isGuess edges { score matched node { ${NODE} degree } } }
    }`,
    variables: (turn) => ({ typed: typed(turn) }),
    bare: [
      {
        text: `CALL db.index.fulltext.queryNodes('orrery_entity_names', $typed, {limit: 8}) YIELD node AS n, score
          RETURN n {${BARE_NODE}, labels: labels(n), .names, degree: COUNT { MATCH (n)-[l]-(m:OrreryEntity) WHERE l.certainty IN $reported RETURN DISTINCT m }} AS node, score`,
        parameters: (turn) => ({
          typed: typed(turn)
            .toLowerCase()
            .split(' ')
            .map((word) => `+${word}*`)
            .join(' '),
          reported: REPORTED,
        }),
      },
    ],
  },
  {
    name: 'paths of three steps',
    query: `query($from: ID!, $to: ID!) {
      paths(from: $from, to: $to, maxHops: 3) { maxHops paths { nodes links weakest disputed } subgraph { nodes { ${NODE} } links { ${LINK} } } }
    }`,
    variables: (turn) => ({ from: person(turn), to: person(turn + 1) }),
    bare: [
      {
        text: `MATCH (a:OrreryEntity {id: $from}), (b:OrreryEntity {id: $to})
          MATCH p = allShortestPaths((a)-[*..3]-(b))
          WHERE all(r IN relationships(p) WHERE r.certainty IN $reported) AND all(n IN nodes(p) WHERE n:OrreryEntity)
          WITH p LIMIT 25
          RETURN [n IN nodes(p) | n {${BARE_NODE}, labels: labels(n)}] AS nodes, [r IN relationships(p) | r {${BARE_LINK}}] AS links`,
        parameters: (turn) => ({ from: person(turn), to: person(turn + 1), reported: REPORTED }),
      },
    ],
  },
  {
    name: 'a page of 50 claims with their evidence',
    query: `query($predicates: [PredicateName!]) {
      claims(first: 50, predicates: $predicates) { edges { node { id predicate certainty modality disputed citationCount
        subject { id name } object { id name } citations { id stance certainty document { id title } } } } pageInfo { hasNextPage } }
    }`,
    variables: () => ({ predicates: ['WORKS_AT'] }),
    library: {
      query: `query($p: String!) { claims(where: { predicate: { eq: $p } }, limit: 51, sort: [{ id: ASC }]) { id predicate certainty modality disputed
        citationCount subject { id name } object { id name } citations { id stance certainty paragraph { document { id title } } } } }`,
      variables: () => ({ p: 'WORKS_AT' }),
    },
    bare: [
      {
        text: `MATCH (c:OrreryClaim {predicate: $predicate}) WITH c ORDER BY c.id LIMIT 51
          RETURN c {.id, .predicate, .certainty, .modality, .disputed, .citationCount,
            subject: head([(c)-[:SUBJECT]->(s) | s {.id, .name}]), object: head([(c)-[:OBJECT]->(o) | o {.id, .name}]),
            citations: [(c)-[:HAS_CITATION]->(k) | k {.id, .stance, .certainty,
              document: head([(k)-[:IN_CHUNK]->()-[:FROM_DOCUMENT]->(d) | d {.id, .title}])}]} AS claim`,
        parameters: () => ({ predicate: 'WORKS_AT' }),
      },
    ],
  },
  AGGREGATE,
  {
    name: 'the page is opened: first picture, words, counts',
    query: `{
      startingView(lens: REPORTED, first: 22, allLinks: true) { nodes { ${NODE} degree(lens: REPORTED) } links { ${LINK} } total }
      statistics { entities byType { type { id } count } claims citations documents links earliest latest }
      model { types { id count } predicates { predicate count } }
    }`,
    variables: () => ({}),
    bare: [
      {
        text: `MATCH (e:OrreryEntity) WHERE e.id IN $ids
          RETURN e {${BARE_NODE}, labels: labels(e), degree: COUNT { MATCH (e)-[l]-(m:OrreryEntity) WHERE l.certainty IN $reported RETURN DISTINCT m }} AS node,
            [(e)-[r]->(m:OrreryEntity) WHERE m.id IN $ids AND r.certainty IS NOT NULL | r {${BARE_LINK}}] AS links`,
        parameters: () => ({ reported: REPORTED, ids: Array.from({ length: 22 }, (_, index) => `person:p${index}`) }),
      },
      {
        text: `RETURN COUNT { (:OrreryEntity) } AS entities, COUNT { (:OrreryClaim) } AS claims, COUNT { (:OrreryCitation) } AS citations,
          COUNT { (:OrreryDocument) } AS documents`,
        parameters: () => ({}),
      },
      { text: 'MATCH (c:OrreryClaim) RETURN c.predicate AS predicate, count(*) AS claims', parameters: () => ({}) },
      {
        text: 'MATCH (e:OrreryEntity) UNWIND labels(e) AS label RETURN label, count(*) AS entities',
        parameters: () => ({}),
      },
    ],
  },
];
