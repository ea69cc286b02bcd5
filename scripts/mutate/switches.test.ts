import { expect, test } from 'vitest';
import { applied, mutationsOf } from './mutations.ts';
import { nearestFirst } from './nearest-first.ts';
import { SWITCH, withSwitches } from './switches.ts';

const SOURCE = `
  const half = (n) => { if (n > 4 && n !== 7) return n / 2; return n * 3 + 1; };
  seen.push(half(5)); seen.push(half(4), 30);`;

/** What the code does with this mutation on, and which places it reaches. */
function run(source: string, on: number): { seen: unknown[]; reached: Set<number> } {
  const seen: unknown[] = [];
  const reached = new Set<number>();
  const isOn = (id: number): boolean => {
    reached.add(id);
    return id === on;
  };
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the text is made here
  new Function('seen', 'globalThis', source)(seen, { [SWITCH]: isOn });
  return { seen, reached };
}

test('with a switch on, code does what the one mutation alone makes of it, however they lie in one another', () => {
  const mutations = mutationsOf('a.ts', SOURCE).map((mutation, id) => ({ ...mutation, id }));
  expect(mutations.length).toBeGreaterThan(10);
  const together = withSwitches(SOURCE, mutations);
  expect(run(together, -1).seen).toEqual(run(SOURCE, -1).seen);
  for (const mutation of mutations) {
    expect(run(together, mutation.id).seen, mutation.text).toEqual(run(applied(SOURCE, mutation), -1).seen);
  }
  expect(run(together, -1).reached.size, 'all of it is reached').toBe(mutations.length);
});

test('the own test of a file comes first, then those that lie near', () => {
  const tests = ['client/src/app/x.dom.test.tsx', 'client/src/graph/b.test.ts', 'client/src/graph/a.test.ts'];
  expect(nearestFirst('client/src/graph/b.ts', tests)).toEqual([tests[1], tests[2], tests[0]]);
});
