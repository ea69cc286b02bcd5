import { expect, test } from 'vitest';
import { type Seen, tableOf, withTable } from './table.ts';

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
  const once = withTable('# Title\n\ntext\n', 'one');
  expect(once).toContain('# Title\n\ntext\n');
  const twice = withTable(`${once}\nafter\n`, 'two');
  expect(twice).toContain('two');
  expect(twice).not.toContain('one');
  expect(twice.endsWith('after\n')).toBe(true);
});
