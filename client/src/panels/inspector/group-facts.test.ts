import { expect, test } from 'vitest';
import type { FactCount } from '../../api/orrery-api.ts';
import { aClaim, aRef } from '../../testing/a-claim.ts';
import { NO_PERIOD } from '../../testing/a-graph.ts';
import { figuresOf, groupFacts } from './group-facts.ts';

const meta = aRef('Meta', { id: 'org:meta', type: 'Company' });
const lecun = aRef('LeCun');
const rule = aRef('the rule', { type: 'Policy' });
const exempts = aClaim({
  id: 'c_e',
  predicate: 'EXEMPTS',
  subject: rule,
  object: lecun,
  also: [{ as: 'exempts', entity: meta }],
});

const count = (change: Partial<FactCount>): FactCount => ({
  predicate: 'WORKS_AT',
  end: 'SUBJECT',
  as: null,
  claims: 1,
  firstYear: null,
  lastYear: null,
  types: ['Lab'],
  ...change,
});

const groups = (input: Omit<Parameters<typeof groupFacts>[0], 'asOf'>) =>
  groupFacts({ ...input, asOf: '2030-01-01' }).map(({ side, form, predicate, claims, fold }) => ({
    predicate,
    side: side.kind,
    form,
    here: claims.length,
    all: fold.count,
  }));

test('a further party is not told with the verb of the object', () => {
  const [asParty] = groupFacts({ entity: meta, claims: [exempts], counts: [], asOf: null });
  const [asObject] = groupFacts({ entity: lecun, claims: [exempts], counts: [], asOf: null });
  expect(asParty?.side).toEqual({ kind: 'party', as: 'exempts' });
  expect(asObject?.side).toEqual({ kind: 'object' });
});

test('a part without words, and one in what is only possible, falls to the mentions', () => {
  const also = [{ as: 'exempts', entity: meta }];
  const possible = { ...exempts, id: 'c_p', modality: 'POSSIBLE' as const, also };
  const unknown = { ...exempts, id: 'c_u', also: [{ as: 'witness', entity: meta }] };
  const counts = [
    count({ predicate: 'EXEMPTS', end: 'ALSO', as: 'exempts', claims: 1 }),
    count({ predicate: 'EXEMPTS', end: 'ALSO', as: 'witness', claims: 1 }),
  ];
  expect(groups({ entity: meta, claims: [possible, unknown], counts })).toEqual([
    { predicate: 'EXEMPTS', side: 'mention', form: 'possiblePast', here: 2, all: 2 },
  ]);
});

test('what is over stands apart from what is so now, and after it', () => {
  const over = aClaim({ id: 'c_o', subject: lecun, period: { ...NO_PERIOD, endLatest: '2020-01-01' } });
  const now = aClaim({ id: 'c_n', subject: lecun });
  const told = groups({ entity: lecun, claims: [over, now], counts: [count({ claims: 2 })] });
  expect(told.map(({ form }) => form)).toEqual(['now', 'past']);
});

test('a group of which nothing is there yet is counted, and asked for by its part', () => {
  const counts = [count({ predicate: 'AUTHORED', end: 'OBJECT', claims: 220, firstYear: 2024, lastYear: 2024 })];
  const [group] = groupFacts({ entity: meta, claims: [], counts, asOf: null });
  expect(group?.fold).toEqual({ count: 220, types: ['Lab'], years: [2024, 2024] });
  expect(group?.question).toEqual({ predicates: ['AUTHORED'], end: 'OBJECT' });
});

test('figures stand in their table, and names are no facts', () => {
  const figure = aClaim({ id: 'c_f', predicate: 'HAS_PARAMETERS', subject: meta, object: null, valueNumber: 2 });
  const name = aClaim({ id: 'c_a', predicate: 'ALSO_KNOWN_AS', subject: meta, object: null, value: 'Facebook' });
  const counts = [count({ predicate: 'HAS_PARAMETERS', claims: 1, types: [] })];
  expect(groups({ entity: meta, claims: [figure, name], counts })).toEqual([]);
  expect(figuresOf([figure, name], meta.id)).toEqual([figure]);
});

test('under a view a group is as large as what is shown of it, though hidden claims came along', () => {
  const claims = ['a', 'b', 'c'].map((id) =>
    aClaim({ id, subject: lecun, certainty: id === 'a' ? 'ASSERTED' : 'OPINION' }),
  );
  const counts = [count({ claims: 12 })];
  const isShown = ({ certainty }: (typeof claims)[number]): boolean => certainty === 'ASSERTED';
  const [group] = groupFacts({ entity: lecun, claims, counts, asOf: null, isShown });
  expect(group).toMatchObject({ isUnderView: true, fold: { count: 12 } });
  const [small] = groupFacts({ entity: lecun, claims, counts: [count({ claims: 1 })], asOf: null, isShown });
  expect(small?.fold.count).toBe(1);
  const [none] = groupFacts({ entity: lecun, claims, counts: [], asOf: null, isShown: () => false });
  expect(none).toBeUndefined();
  const [whole] = groupFacts({ entity: lecun, claims, counts, asOf: null });
  expect(whole).toMatchObject({ isUnderView: false, fold: { count: 12 } });
});
