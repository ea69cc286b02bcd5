import { expect, test } from 'vitest';
import { expand } from './expand.ts';
import { unpackMarks } from './packed.ts';

test('a packed map becomes its values, and its keys are kept in their order', () => {
  const { text, packs } = unpackMarks(
    'MATCH (n:Entity)\nRETURN collect(PACKED(n {.id, labels: labels(n), last: [x IN n.days | {day: x}]})) AS nodes, n.id AS id',
  );
  expect(text).toBe(
    'MATCH (n:Entity)\nRETURN collect([n.id, labels(n), [x IN n.days | {day: x}]]) AS nodes, n.id AS id',
  );
  expect(packs).toEqual({ nodes: ['id', 'labels', 'last'] });
});

test('a packed day leaves as text', () => {
  expect(unpackMarks('RETURN PACKED(r {.startLatest, .endOpen}) AS link').text).toBe(
    'RETURN [toString(r.startLatest), r.endOpen] AS link',
  );
});

test('a packed map that is no column is refused: nothing could unpack it', () => {
  expect(() => unpackMarks('WITH PACKED(n {.id}) RETURN 1')).toThrow(/AS and the name of a column/);
});

test('a link is bound to a claim and to the drawn predicates', () => {
  expect(expand('MATCH (a:Entity)-[r:LINK WHERE r.x = 1]-(b:Entity) RETURN r')).toBe(
    'MATCH (a:OrreryEntity)-[r WHERE r.claimId IS NOT NULL AND type(r) IN [<<drawnNames>>] AND r.x = 1]-(b:OrreryEntity) RETURN r',
  );
});
