import { expect, test } from 'vitest';
import { ALL_QUESTIONS, MANY_NAMES, type Seen, tableOf, withTable } from './table.ts';

const seen = (peer: Seen['peer'], perSecond: number): Seen => ({
  question: 'search',
  peer,
  perSecond,
  p50: 1000 / perSecond,
  p95: 2000 / perSecond,
});

test('ours stands with the middle of the rounds, and a peer with ours divided by its own', () => {
  const table = tableOf([
    seen('Orrery', 50),
    seen('Orrery', 10),
    seen('Orrery', 40),
    seen('bare driver', 80),
    seen('node:http', 400),
    seen('@neo4j/graphql', 20),
  ]);
  expect(table.split('\n')[2]).toBe('| search | 40 | 80 (0.50) | 400 (0.10) | 20 (2.00) | 25 | 50 | 13 |');
});

test('a peer that was not asked has a dash', () => {
  expect(tableOf([seen('Orrery', 50)]).split('\n')[2]).toBe('| search | 50 | – | – | – | 20 | 40 | – |');
});

test('the section takes the place of the one before and leaves the rest of the document', () => {
  const once = withTable('# Title\n\ntext\n', 'one', ALL_QUESTIONS);
  expect(once).toContain('# Title\n\ntext\n');
  const twice = withTable(`${once}\nafter\n`, 'two', ALL_QUESTIONS);
  expect(twice).toContain('two');
  expect(twice).not.toContain('one');
  expect(twice.endsWith('after\n')).toBe(true);
});

test('each part has a section of its own', () => {
  const both = withTable(withTable('# Title\n', 'all', ALL_QUESTIONS), 'many', MANY_NAMES);
  expect(withTable(both, 'more', MANY_NAMES)).toContain('all');
  expect(withTable(both, 'more', MANY_NAMES)).not.toContain('many');
});
