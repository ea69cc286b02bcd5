import { expect, test } from 'vitest';
import { byIds, ofClaims, ofParagraphs } from '../../generated/citation.ts';
import { byIds as claimsByIds, ofEntities } from '../../generated/claim.ts';
import { run } from '../../run.ts';
import { useTinyGraph } from '../../test/tiny.ts';

const db = useTinyGraph();

const claimId = async (predicate: string): Promise<string> => {
  const id = predicate === 'DEMOTED_WITHIN' ? 'person:ben-ivory' : 'policy:night-rule';
  const [row] = await run(db, ofEntities, {
    ids: [id],
    predicates: [predicate],
    end: null,
    ranks: {},
    skip: 0,
    limit: 1,
  });
  return row?.claim?.id ?? '';
};

test('citation.of-claims shows both sides of a dispute, in the order of the document', async () => {
  const rows = await run(db, ofClaims, { claimIds: [await claimId('DEMOTED_WITHIN')] });
  expect(
    rows.map(({ citation }) => [
      citation.stance,
      citation.certainty,
      citation.paragraphId,
      citation.attributedTo,
      citation.hedge,
    ]),
  ).toEqual([
    ['affirms', 'asserted', 'doc:tiny#p2', ['src:tiny#report'], null],
    ['denies', 'company', 'doc:tiny#p3', ['org:nimbus'], 'never'],
  ]);
});

test('a citation keeps its own date when the dates of two clash', async () => {
  const rows = await run(db, ofClaims, { claimIds: [await claimId('APPLIES_TO')] });
  expect(rows.map(({ citation }) => [citation.startEarliest, citation.startLatest])).toEqual([
    ['2030-04-20', '2030-04-20'],
    ['2030-03-01', '2030-03-10'],
  ]);
});

test('citation.by-ids finds one again', async () => {
  const [row] = await run(db, ofClaims, { claimIds: [await claimId('EXEMPTS')] });
  expect(await run(db, byIds, { ids: [row?.citation.id ?? ''] })).toEqual([{ citation: row?.citation }]);
});

test('citation.of-paragraphs finds what is cited from each, on the word of every voice', async () => {
  const rows = await run(db, ofParagraphs, { paragraphIds: ['doc:tiny#p5', 'doc:tiny#p6', 'doc:tiny#p99'] });
  const ids = rows.map(({ citation }) => citation.claimId);
  const claims = await run(db, claimsByIds, { ids });
  const predicates = new Map(claims.map(({ claim }) => [claim.id, claim.predicate]));
  expect(rows.map(({ paragraphId, citation }) => [paragraphId, predicates.get(citation.claimId)])).toEqual([
    ['doc:tiny#p5', 'GENERATED_BY'],
    ['doc:tiny#p6', 'PART_OF'],
    ['doc:tiny#p6', 'RANKED_IN'],
  ]);
  expect(rows.every(({ paragraphId, citation }) => citation.paragraphId === paragraphId)).toBe(true);
});
