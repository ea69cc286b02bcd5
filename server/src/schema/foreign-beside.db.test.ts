import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type GraphQLAnswer } from '../../test/execute.ts';
import { createApp } from '../app.ts';

const db = useTinyGraph();
const app = createApp({ db, cypher: { connection: db.connection } });
afterAll(() => app.close());

/** What the page and a curious person ask. */
const QUESTIONS: readonly string[] = [
  '{ statistics { entities byType { type { id } count } claims citations documents links earliest latest } }',
  '{ model { types { id count } predicates { predicate count } } }',
  '{ documents { totalCount edges { node { id title claimCount } } } }',
  '{ startingView(lens: ALL, first: 50) { nodes { id name degree(lens: ALL) } links { predicate source target } total } }',
  '{ search(query: "ada", first: 50) { edges { matched node { id name } } } }',
  '{ search(query: "entity", first: 50) { edges { matched node { id name } } } }',
  '{ passages(query: "nimbus", first: 50) { score } }',
  '{ claims(first: 100) { edges { node { id text } } } }',
  '{ entities(first: 100, orderBy: [{by: DEGREE, direction: DESC}]) { totalCount edges { node { id } } } }',
  '{ entityGroups(groupBy: {by: TYPE}) { total groups { count keys { type { id } } } } }',
  '{ claimGroups(groupBy: {by: VOICE}) { total groups { count keys { entity { id } } } } }',
  '{ neighbourhood(id: "org:nimbus", lens: ALL, first: 100) { nodes { id } links { predicate } total } }',
  '{ entity(id: "person:ada-quill") { id name claims(first: 100) { edges { node { id text citations { id } } } } relationCounts(lens: ALL) { predicate } } }',
  '{ entity(id: "person:1") { id } }',
  '{ node(id: "doc:a") { id } }',
  '{ node(id: "c_1") { id } }',
];

/** Labels, keys and types of other tools beside ours, with values of every odd kind, some of them tied to our own nodes. */
const CROWD: readonly string[] = [
  `UNWIND range(1, 30) AS n
   CREATE (d:Document {id: 'doc:a' + n, fileName: 'a.pdf', title: ['x']})
   CREATE (c:Chunk {id: 'doc:a#p' + n, text: 'nimbus ' + n, searchText: 'nimbus', index: 'one'})-[:FROM_DOCUMENT]->(d)
   CREATE (e:Entity:Person {id: 'person:' + n, name: 0.0 / 0.0, searchNames: ['ada', 'entity'], names: 7, hash: 'x', sources: 'theirs'})
   CREATE (k:Claim {id: 'c_' + n, predicate: 'WORKS_AT', shown: true, hash: 'x', text: n, startEarliest: 'never'})-[:SUBJECT]->(e)
   CREATE (k)-[:HAS_CITATION]->(:Citation {id: 'k_' + n, claimId: 'c_' + n, documentId: 'doc:tiny'})-[:IN_CHUNK]->(c)
   CREATE (e)-[:WORKS_AT {claimId: 'theirs ' + n, certainty: 'asserted'}]->(:Company {name: 'Company'})
   CREATE (e)-[:PART_OF]->(:Entity {id: n})`,
  `MATCH (ours:Entity {id: 'org:nimbus'}), (ada:Entity {id: 'person:ada-quill'})
   CREATE (ours)-[:PART_OF {since: date('2020-01-01')}]->(:Entity {id: point({x: 1, y: 2})})
   CREATE (ada)-[:WORKS_AT]->(ours)
   CREATE (:Claim {id: 'c_theirs', predicate: 'LEADS'})-[:SUBJECT]->(ada)
   CREATE (:MergedEntity {id: 'person:zed'})-[:MERGED_INTO]->(ada)
   CREATE (:Import {id: 'i', sha256: 'x', source: 's'}), (:ImportLock {id: 'import', holder: 'theirs'}), ()`,
];

const answers = async (): Promise<readonly GraphQLAnswer[]> => {
  const all: GraphQLAnswer[] = [];
  // oxlint-disable-next-line no-await-in-loop
  for (const question of QUESTIONS) all.push(await ask(app, question));
  return all;
};

describe('what other tools have beside ours', () => {
  let alone: readonly GraphQLAnswer[];
  let beside: readonly GraphQLAnswer[];
  beforeAll(async () => {
    alone = await answers();
    for (const statement of CROWD) await db.query(statement);
    beside = await answers();
  });

  test('the questions are answered at all', () => {
    expect(alone.filter(({ errors }) => errors !== undefined)).toEqual([]);
    expect(JSON.stringify(alone)).toContain('Ada Quill');
  });

  test.each(QUESTIONS.map((question, index) => ({ question, index })))('changes nothing of $question', ({ index }) => {
    expect(beside[index]).toEqual(alone[index]);
  });

  test('is seen by raw Cypher, whatever its values are, and drawn by nothing', async () => {
    const query = 'MATCH (n) WHERE NOT n:OrreryEntity RETURN n LIMIT 1000';
    const { data, errors } = await ask(
      app,
      '($query: String!) { cypher(query: $query) { rowCount subgraph { nodes { id } } } }'.replace('(', 'query('),
      { query },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ cypher: { subgraph: { nodes: [] } } });
  });
});
