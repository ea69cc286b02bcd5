import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSource, collectSymbols, formatProblem, openSource, Problems, Redirects } from '@orrery/ledger/index.ts';
import { expect, test } from 'vitest';
import { powerLaw } from './power-law.ts';

const hashOf = (seed: number): string =>
  createHash('sha256')
    .update([...powerLaw({ entities: 500, seed })].join(''))
    .digest('hex');

test('the same seed gives the same bytes, another seed others', () => {
  expect(hashOf(7)).toBe(hashOf(7));
  expect(hashOf(8)).not.toBe(hashOf(7));
});

test('every line is good', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'orrery-made-')), 'made.claims.jsonl');
  await writeFile(path, [...powerLaw({ entities: 2000, seed: 3 })].join(''));
  const [source] = await openSource(path);
  if (source === undefined) throw new Error('No source');
  const problems = new Problems();
  const symbols = await collectSymbols(source, { problems });
  await checkSource({ source, symbols, problems, leftOut: new Problems() }, { redirects: new Redirects(new Map()) });
  expect(problems.kept.slice(0, 3).map(formatProblem)).toEqual([]);
  expect(symbols.entityCount).toBe(2000);
});

test('few have very many links: the hundredth part of the objects has more than a tenth of the links', () => {
  const degrees = new Map<string, number>();
  for (const text of powerLaw({ entities: 5000, seed: 1 })) {
    const line: { readonly type: string; readonly o?: string } = JSON.parse(text);
    if (line.type === 'claim' && line.o !== undefined) degrees.set(line.o, (degrees.get(line.o) ?? 0) + 1);
  }
  const sorted = [...degrees.values()].toSorted((a, b) => b - a);
  const sum = (list: readonly number[]): number => list.reduce((all, degree) => all + degree, 0);
  expect(sum(sorted.slice(0, Math.ceil(sorted.length / 100))) / sum(sorted)).toBeGreaterThan(0.1);
});
