import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  claimsRestingOn,
  documentSources,
  namedDocuments,
  referredDocuments,
  sameExternalIds,
  sameNames,
  sameNeighbours,
  sourceLicense,
  statedRanks,
} from '../../generated/maintenance.ts';
import { run } from '../../run.ts';
import { openTestDatabase } from '../../test/db.ts';

const db = openTestDatabase();

/** Two articles that cite one claim together and one each, and a table that points to the first. */
beforeAll(async () => {
  await db.empty();
  await db.own(`
    CREATE (a:Document {id: 'doc:a', source: 'hand:test doc:a', paragraphCount: 2, status: 'live'}),
           (b:Document {id: 'doc:b', source: 'hand:test doc:b', paragraphCount: 1, status: 'corrected'}),
           (t:Document {id: 'doc:t', source: 'table:t doc:t', paragraphCount: 1, status: 'live'}),
           (pa:Chunk {id: 'doc:a#p1'})-[:FROM_DOCUMENT]->(a), (pb:Chunk {id: 'doc:b#p1'})-[:FROM_DOCUMENT]->(b),
           (pt:Chunk {id: 'doc:t#p1'})-[:FROM_DOCUMENT]->(t), (pt)-[:REFERS_TO]->(a), (pa)-[:REFERS_TO]->(a),
           (both:Claim {id: 'c_both', rank: 'preferred', statedRank: 'preferred'}),
           (onlyA:Claim {id: 'c_a', rank: 'deprecated', rankReason: 'retracted-source', statedRank: 'deprecated', statedRankReason: 'superseded'}),
           (onlyB:Claim {id: 'c_b', rank: 'deprecated', rankReason: 'retracted-source'}),
           (both)-[:HAS_CITATION]->(:Citation {id: 'k_1', documentId: 'doc:a'})-[:IN_CHUNK]->(pa),
           (both)-[:HAS_CITATION]->(:Citation {id: 'k_2', documentId: 'doc:a'})-[:IN_CHUNK]->(pa),
           (both)-[:HAS_CITATION]->(:Citation {id: 'k_3', documentId: 'doc:b'})-[:IN_CHUNK]->(pb),
           (onlyA)-[:HAS_CITATION]->(:Citation {id: 'k_4', documentId: 'doc:a'})-[:IN_CHUNK]->(pa),
           (onlyA)-[:HAS_CITATION]->(:Citation {id: 'k_5', documentId: 'doc:b', review: 'proposed'})-[:IN_CHUNK]->(pb),
           (onlyB)-[:HAS_CITATION]->(:Citation {id: 'k_6', documentId: 'doc:b'})-[:IN_CHUNK]->(pb),
           (:Import {id: 'i_1', source: 'hand:j judgements', license: 'CC0-1.0', finishedAt: datetime('2024-01-01T00:00:00Z')}),
           (:Import {id: 'i_2', source: 'hand:j judgements', license: 'CC-BY-4.0', finishedAt: datetime('2024-01-02T00:00:00Z')})`);
});
afterAll(() => db.close());

test('maintenance.claims-resting-on counts the claims of a document, and those that have no other', async () => {
  expect(await run(db, claimsRestingOn, { ids: ['doc:a'], others: [] })).toEqual([
    { id: 'doc:a', claims: 2n, alone: 1n },
  ]);
  expect(await run(db, claimsRestingOn, { ids: ['doc:a', 'doc:b'], others: ['doc:a', 'doc:b'] })).toEqual([
    { id: 'doc:a', claims: 2n, alone: 2n },
    { id: 'doc:b', claims: 2n, alone: 2n },
  ]);
});

test('maintenance.document-sources tells whose a document is', async () => {
  expect(await run(db, documentSources, { ids: ['doc:a', 'doc:nowhere'] })).toEqual([
    { id: 'doc:a', source: 'hand:test doc:a', paragraphCount: 2n },
  ]);
});

test('maintenance.referred-documents and named-documents look at paragraphs of other sources only', async () => {
  const ids = ['doc:a', 'doc:b'];
  expect(await run(db, referredDocuments, { ids, source: 'hand:test doc:a' })).toEqual([{ id: 'doc:a' }]);
  expect(await run(db, referredDocuments, { ids, source: 'table:t doc:t' })).toEqual([{ id: 'doc:a' }]);
  expect(await run(db, namedDocuments, { source: 'table:t doc:t' })).toEqual([{ id: 'doc:a' }]);
  expect(await run(db, namedDocuments, { source: 'hand:test doc:a' })).toEqual([]);
});

test('maintenance.stated-ranks gives the rank of the source, not the one of a withdrawal', async () => {
  expect(await run(db, statedRanks, { ids: ['c_a', 'c_b', 'c_both'] })).toEqual([
    { id: 'c_a', rank: 'deprecated', reason: 'superseded' },
    { id: 'c_b', rank: 'normal', reason: null },
    { id: 'c_both', rank: 'preferred', reason: null },
  ]);
});

test('maintenance.source-license is that of the latest import', async () => {
  expect(await run(db, sourceLicense, { source: 'hand:j judgements' })).toEqual({ license: 'CC-BY-4.0' });
  expect(await run(db, sourceLicense, { source: 'hand:k judgements' })).toBeUndefined();
});

describe('what two entities have in common', () => {
  /** Bo and B. Reef work at one lab, and Reef Reef, too; one that has gone into Bo has the id of Di, who was never judged. */
  beforeAll(async () => {
    await db.own(`
      CREATE (lab:Entity:Lab {id: 'org:lab', name: 'Lab', searchNames: ['lab'], searchKey: 'lab'}),
             (b:Entity:Person {id: 'person:b', searchNames: ['b. reef'], searchKey: 'b. reef', wikidataId: 'Q2'}),
             (bo:Entity:Person {id: 'person:bo', searchNames: ['bo reef'], searchKey: 'bo reef'}),
             (cy:Entity:Person {id: 'person:cy', searchNames: ['reef reef'], searchKey: 'reef reef'}),
             (di:Entity:Person {id: 'person:di', searchNames: ['di'], searchKey: 'di', wikidataId: 'Q1'}),
             (di2:Entity:Lab {id: 'org:di', searchNames: ['di'], searchKey: 'di'}),
             (:MergedEntity {id: 'person:old', wikidataId: 'Q1'})-[:MERGED_INTO]->(bo),
             (b)-[:WORKS_AT {claimId: 'c_1'}]->(lab), (bo)-[:WORKS_AT {claimId: 'c_2'}]->(lab), (cy)-[:WORKS_AT {claimId: 'c_3'}]->(lab)`);
  });

  test('maintenance.same-neighbours finds names that may be one', async () => {
    expect(await run(db, sameNeighbours, { least: 1, limit: 10 })).toEqual([
      { a: 'person:b', b: 'person:bo', shared: 1n, together: false, aWikidataId: 'Q2', bWikidataId: null },
    ]);
    expect(await run(db, sameNeighbours, { least: 2, limit: 10 })).toEqual([]);
  });

  test('maintenance.same-names finds equal ones', async () => {
    expect(await run(db, sameNames, { limit: 10 })).toEqual([
      expect.objectContaining({
        a: 'org:di',
        b: 'person:di',
        name: 'di',
        shared: 0n,
        aWikidataId: null,
        bWikidataId: 'Q1',
      }),
    ]);
  });

  test('maintenance.same-external-ids looks at what was merged, until it is judged', async () => {
    expect(await run(db, sameExternalIds, { limit: 10 })).toEqual([
      { a: 'person:bo', b: 'person:di', wikidataId: 'Q1', former: 'person:old' },
    ]);
    await db.own(
      `MATCH (a {id: 'person:di'}), (b {id: 'person:old'}) CREATE (a)-[:SAME_AS {judgement: 'unsure'}]->(b)`,
    );
    expect(await run(db, sameExternalIds, { limit: 10 })).toEqual([]);
  });
});
