import { expect, test } from 'vitest';
import { byIds, ofClaims } from '../../generated/citation.ts';
import { list } from '../../generated/claim.ts';
import { run } from '../../run.ts';
import { useTinyGraph } from '../../test/tiny.ts';

const db = useTinyGraph();

const claimId = async (predicate: string): Promise<string> => {
  const [row] = await run(db, list, { predicates: [predicate], disputed: null, after: null, limit: 1 });
  return row?.claim.id ?? '';
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
