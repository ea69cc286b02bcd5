import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../neo4j/paths.ts';
import { findUnbound } from './find-unbound.ts';

const QUERIES = join(ROOT, 'cypher/queries');
/** It gives nodes of an earlier Orrery the labels that all others are held to, and knows them by what else they have. */
const BEFORE_OWN_LABELS = new Set(['ownership/label-earlier.cypher']);
/** They ask about a whole database, ours or not. */
const ABOUT_EVERYTHING = new Set(['ownership/ties.cypher', 'ownership/size.cypher', 'ownership/records.cypher']);

const files = (await readdir(QUERIES, { recursive: true })).filter((file) => file.endsWith('.cypher')).toSorted();

describe('the .cypher files touch only what is ours', () => {
  test('all of them are looked at', () => {
    expect(files.length).toBeGreaterThan(150);
    expect([...ABOUT_EVERYTHING].filter((file) => !files.includes(file))).toEqual([]);
  });

  test.for(files.filter((file) => !BEFORE_OWN_LABELS.has(file)))('%s', async (file) => {
    const text = await readFile(join(QUERIES, file), 'utf8');
    expect(findUnbound(text, { everything: ABOUT_EVERYTHING.has(file) })).toEqual([]);
  });
});

describe('a statement that could touch what another tool has written is found', () => {
  test.for([
    {
      // As it was when it deleted 85 PART_OF relationships of an owner.
      query: 'MATCH (s)-[r:DRAWN]->(o)\nOPTIONAL MATCH (c:Claim {id: r.claimId})\nWITH r, c\nWHERE c IS NULL\nDELETE r',
      says: /no label of ours/,
    },
    { query: 'MATCH (s:Entity)-[r:PART_OF]->(o:Entity)\nDELETE r', says: /PART_OF, which other tools/ },
    { query: 'MATCH (s:Entity)-[r:PREDICATE]->(o:Entity)\nDELETE r', says: /not bound by its claimId/ },
    {
      query: 'MATCH (s:Entity)-[r:PREDICATE {claimId: $id}]->(o)\nDELETE r',
      says: /no label of ours|need not be ours/,
    },
    { query: 'MATCH (n:Claim)\nWHERE n.id IN $ids\nDETACH DELETE n', says: /DETACH DELETE/ },
    { query: 'MATCH (n)\nWHERE n.id IN $ids\nDELETE n', says: /no label of ours/ },
    { query: 'MATCH (n:Person)\nSET n.name = $name', says: /no label of ours/ },
    { query: 'MATCH (c:Claim)-[:SUBJECT]->(e)\nSET e.name = $name', says: /no label of ours/ },
    { query: 'UNWIND $rows AS row\nMERGE (n:Company {id: row.id})\nSET n += row.props', says: /no label of ours/ },
    { query: 'MERGE (e:Entity {name: $name})', says: /without its id/ },
    { query: 'MATCH (e:Entity {id: $id})\nREMOVE x.hash', says: /x is changed/ },
    { query: 'MATCH (n)\nRETURN count(n) AS many', says: /has a label of ours/ },
    { query: 'MATCH (p:Person)-[r:WORKS_AT]->(o)\nRETURN p', says: /no label of ours|has a label of ours/ },
    { query: 'MATCH (c:Claim)-[:SUBJECT]->(p:Person)\nRETURN p', says: /\(p:Person\) has no label of ours/ },
  ])('$query', ({ query, says }) => {
    expect(findUnbound(query).join('; ')).toMatch(says);
  });

  test.for([
    'MATCH (s:Entity)-[r:DRAWN]->(o:Entity)\nDELETE r',
    'MATCH (a:Claim {id: $from})-[r:CONTRADICTS]->(b:Claim {id: $to})\nDELETE r',
    'OPTIONAL MATCH (ea:Entity {id: $a})\nOPTIONAL MATCH (ma:MergedEntity {id: $a})\nWITH coalesce(ea, ma) AS a\nSET a.note = $note',
    'UNWIND $rows AS row\nMATCH (s:Entity {id: row.s})\nCREATE (c:Claim {id: row.id})\nSET c += row.props\nCREATE (c)-[:SUBJECT]->(s)',
  ])('one that cannot is let through: %s', (query) => {
    expect(findUnbound(query)).toEqual([]);
  });
});
