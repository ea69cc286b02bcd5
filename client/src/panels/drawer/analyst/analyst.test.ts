import { describe, expect, test } from 'vitest';
import type { RowsPage } from '../../../api/table.ts';
import type { Column } from '../../../graph/columns.ts';
import { nodeId } from '../../../graph/types.ts';
import { groupsToCsv } from './export-groups.ts';
import { rowsToCsv } from './export-rows.ts';
import { filterOf } from './open-group.ts';
import { newQuestion, type SortBy, sortedBy, type TableQuestion } from './question.ts';
import { readQuestion, writeQuestion } from './question-link.ts';
import { type Draft, emptyDraft, readDraft } from './read-draft.ts';
import { readyQuestions } from './ready-questions.ts';
import { toOrder, toWhere } from './to-arguments.ts';

const ALL = { has: () => true } as unknown as ReadonlySet<string>;
const READY = readyQuestions({ types: ALL, predicates: ALL });

describe('a question in a link', () => {
  const full: TableQuestion = {
    ...newQuestion(['Model']),
    columns: [
      { kind: 'type' },
      { kind: 'links', predicate: 'AUTHORED', direction: 'IN' },
      { kind: 'names', predicate: 'DEVELOPED', direction: 'IN' },
      { kind: 'when', predicate: 'DEVELOPED', direction: 'IN' },
    ],
    filters: [
      { kind: 'name', text: '“GPT” & co' },
      { kind: 'oneOf', property: 'HAS_DOMAIN', words: ['Language', '語言'] },
      { kind: 'dated', predicates: [], from: '2024-01-01', to: null },
    ],
    sort: [{ kind: 'figure', name: 'TRAINED_WITH', unit: '', descending: true }],
    groups: [{ kind: 'decades', property: 'HAS_PARAMETERS', unit: null }],
    figure: { property: 'TRAINED_WITH', unit: 'FLOP' },
    groupSort: { by: 'SUM', at: 0, direction: 'ASC' },
  };
  test.each([full, newQuestion([]), ...READY.map(({ question }) => question)])('comes back as it was', (question) => {
    expect(readQuestion(writeQuestion(question))).toEqual(question);
  });

  test.each([
    '',
    'null',
    '[]',
    '{}',
    JSON.stringify({ ...full, types: 'Model' }),
    JSON.stringify({ ...full, filters: [{ kind: 'constructor' }] }),
    JSON.stringify({ ...full, filters: [{ kind: 'linked', steps: [], to: {} }] }),
    JSON.stringify({ ...full, sort: [{ kind: 'name' }] }),
    JSON.stringify({ ...full, groupSort: { by: 'DROP', at: 0, direction: 'ASC' } }),
    JSON.stringify({ ...full, columns: Array.from({ length: 41 }, () => ({ kind: 'type' })) }),
    writeQuestion(full).slice(0, -9),
  ])('is refused where it is none: %s', (text) => {
    expect(readQuestion(text)).toBeNull();
  });
});

test('questions are offered where the graph has what they ask of', () => {
  expect(READY.length).toBeGreaterThanOrEqual(10);
  const some = readyQuestions({ types: new Set(['Model']), predicates: new Set(['HAS_DOMAIN']) });
  expect(some.map(({ id }) => id)).toEqual(['domains']);
});

test('filters by two steps lie inside of one another, and each filter has to be met', () => {
  const where = toWhere({
    types: ['Model'],
    filters: [
      {
        kind: 'linked',
        steps: [
          { predicate: 'DEVELOPED', direction: 'IN' },
          { predicate: 'LOCATED_IN', direction: 'OUT' },
        ],
        to: { id: 'place:france', name: 'France' },
      },
      { kind: 'has', property: 'TRAINED_WITH', not: true },
    ],
  });
  expect(where).toEqual({
    types: ['Model'],
    and: [
      {
        linked: [
          {
            predicates: ['DEVELOPED'],
            direction: 'IN',
            to: { linked: [{ predicates: ['LOCATED_IN'], direction: 'OUT', to: { ids: ['place:france'] } }] },
          },
        ],
      },
      { property: [{ property: 'TRAINED_WITH', exists: false }] },
    ],
  });
});

test('a heading sorts the large first, then the small, then not; with Shift it is one more key', () => {
  const degree: SortBy = { kind: 'degree' };
  const once = sortedBy([], degree, false);
  expect(once).toEqual([{ kind: 'degree', descending: true }]);
  const twice = sortedBy(once, degree, false);
  expect(twice).toEqual([{ kind: 'degree', descending: false }]);
  expect(sortedBy(twice, degree, false)).toEqual([]);
  const both = sortedBy(once, { kind: 'name' }, true);
  expect(toOrder(both)).toEqual([
    { by: 'DEGREE', direction: 'DESC' },
    { by: 'NAME', direction: 'ASC' },
  ]);
  expect(sortedBy(both, { kind: 'name' }, false)).toEqual([{ kind: 'name', descending: true }]);
});

test('a group without a value leads to those without one, and what no filter says leads nowhere', () => {
  const none = { word: null, from: null, to: null, year: null, type: null, entity: null };
  expect(filterOf({ kind: 'words', property: 'HAS_DOMAIN' }, none, '')).toEqual({
    kind: 'has',
    property: 'HAS_DOMAIN',
    not: true,
  });
  expect(filterOf({ kind: 'linked', steps: [{ predicate: 'DEVELOPED', direction: 'IN' }] }, none, '')).toBeNull();
  expect(filterOf({ kind: 'year', predicates: ['DEVELOPED'] }, { ...none, year: 987 }, '')).toMatchObject({
    from: '0987-01-01',
    to: '0987-12-31',
  });
});

describe('the form of a filter', () => {
  const range: Draft = { ...emptyDraft, target: 'p:TRAINED_WITH', how: 'range' };
  test.each([
    [{ ...range, from: '1e25' }, { filter: { least: 1e25, most: null, unit: null } }],
    [{ ...range, from: '1,000', to: '2000', unit: ' FLOP ' }, { filter: { least: 1000, most: 2000, unit: 'FLOP' } }],
    [{ ...range, from: 'much' }, { problem: 'badNumber' }],
    [{ ...range, from: '2', to: '1' }, { problem: 'turned' }],
    [range, { problem: 'empty' }],
    [{ ...range, how: 'oneOf' as const, text: 'Vision； Speech ;' }, { filter: { words: ['Vision', 'Speech'] } }],
    [{ ...emptyDraft, target: 'date', from: '2025-02-01', to: '2025-01-01' }, { problem: 'turned' }],
    [
      { ...emptyDraft, target: 'l:IN:ODD:NAME', farType: 'Person' },
      { filter: { steps: [{ predicate: 'ODD:NAME', direction: 'IN' }], to: { types: ['Person'] } } },
    ],
  ])('%# is read or told what is wrong with it', (draft, read) => {
    expect(readDraft(draft)).toMatchObject(read);
  });
});

test('a file has a column for each unit, figures as figures, and no formula', () => {
  const id = nodeId('x:1');
  const period = {
    startEarliest: '2024-05-01',
    startLatest: '2024-05-31',
    endEarliest: null,
    endLatest: null,
    startPrecision: 'MONTH',
    endPrecision: null,
    endOpen: false,
    lastObserved: null,
  } as const;
  const column = (unit: string | null, values: readonly number[] | readonly string[]): Column =>
    ({
      id: `A ${unit ?? ''}`,
      predicate: 'A',
      unit,
      kind: typeof values[0] === 'number' ? 'number' : 'text',
      values: new Map([[id, values]]),
    }) as Column;
  const page: RowsPage = {
    rows: [
      {
        entity: { id, type: 'Model', name: '=SUM(1)', nameZh: null, texts: null, anonymous: false },
        degree: 3,
        relations: [{ predicate: 'B', direction: 'IN', links: 7, isAtLeast: false }],
      },
    ],
    total: 1,
    next: null,
    near: new Map([
      [
        'IN B',
        new Map([
          [
            'x:1',
            {
              total: 9,
              entities: [
                {
                  entity: { id: 'x:2', type: 'Lab', name: '=Lab', nameZh: null, texts: null, anonymous: false },
                  periods: [period],
                },
              ],
            },
          ],
        ]),
      ],
    ]),
    values: new Map([
      ['a', column('FLOP', [-1e25])],
      ['b', column(null, ['x, "y"', '@z'])],
    ]),
  };
  const csv = rowsToCsv([page], {
    columns: [
      { kind: 'property', name: 'A' },
      { kind: 'degree' },
      { kind: 'links', predicate: 'B', direction: 'IN' },
      { kind: 'names', predicate: 'B', direction: 'IN' },
      { kind: 'when', predicate: 'B', direction: 'IN' },
    ],
    label: ({ kind }) => kind,
    nameLabel: 'Name',
  });
  expect(csv).toBe(
    `\ufeffid,Name,property (FLOP),property,degree,links,names,when\r\nx:1,'=SUM(1),-1e+25,"x, ""y""; @z",3,7,'=Lab; … +8,2024-05-01..2024-05-31; … +8\r\n`,
  );
});

test('a file of groups tells how many groups are not in it', () => {
  const key = { word: 'a', from: null, to: null, year: null, type: null, entity: null };
  const group = { count: 2, keys: [key], figures: [] };
  const heads = { keys: ['Word'], measure: () => 'How many' };
  const csv = (groupCount: number) =>
    groupsToCsv({ groups: [group], groupCount, total: 2, inSeveralGroups: 0 }, newQuestion([]), heads);
  expect(csv(1)).toBe('\ufeffWord,How many\r\na,2\r\n');
  expect(csv(412)).toBe('\ufeffWord,How many\r\na,2\r\n… +411\r\n');
});
