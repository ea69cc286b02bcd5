import { fromDriver } from '@orrery/cypher/errors.ts';
import { expect, test } from 'vitest';
import type { AskDatabase } from '../../context.ts';
import { gapsOf } from './graph-schema.ts';
import { readPlainSchema } from './read-schema.ts';

const refused = (what: string): Error =>
  fromDriver(
    Object.assign(new Error(`${what} is not allowed for user 'reader'.`), {
      code: 'Neo.ClientError.Security.Forbidden',
    }),
    what,
  );

/** A database whose user may read nodes, and neither indexes nor constraints. */
const ask = ((query: { readonly name: string; readonly text: string }) => {
  if (query.text.startsWith('SHOW')) return Promise.reject(refused(query.name));
  const rows: Readonly<Record<string, readonly object[]>> = {
    'plain.labels': [{ name: 'Film' }],
    'plain.counts': [{ place: 0n, count: 3n }],
    'plain.size': [{ nodes: 3n }],
    'plain.sampled': [{ label: 'Film', seen: 3n }],
    'plain.sample': [{ label: 'Film', property: 'title', seen: 3n, kinds: ['text'], length: 8 }],
  };
  return Promise.resolve(rows[query.name] ?? []);
}) as unknown as AskDatabase;

test('a user who may not see indexes and constraints explores without them, and is told what to grant', async () => {
  const schema = await readPlainSchema(ask);
  expect(schema.labels).toMatchObject([{ name: 'Film', count: 3, caption: ['title'], key: null, indexed: [] }]);
  expect(gapsOf(schema).map(({ kind, remedy }) => [kind, /GRANT SHOW \w+/.exec(remedy)?.[0]])).toEqual([
    ['indexes', 'GRANT SHOW INDEX'],
    ['constraints', 'GRANT SHOW CONSTRAINT'],
  ]);
});

test('what is refused for another question is told with what to grant, and not taken for a wrong password', () => {
  expect(refused('plain.labels').message).toMatch(/may not ask this .*GRANT ACCESS, MATCH/);
});

test('any other failure is none of a privilege', async () => {
  const fails = (() => Promise.reject(new Error('gone'))) as unknown as AskDatabase;
  await expect(readPlainSchema(fails)).rejects.toThrow('gone');
});
