import { auditServer } from 'graphql-http';
import { expect, test } from 'vitest';
import { appOnBrokenDatabase } from '../test/execute.ts';

test('all 61 audits of the GraphQL-over-HTTP specification pass', async () => {
  const app = appOnBrokenDatabase(new Error('no database'));
  const fetchFn = (url: string, init: RequestInit): Promise<Response> => app.fetch(new Request(url, init));
  const results = await auditServer({ url: 'http://127.0.0.1/graphql', fetchFn });
  expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual([]);
  expect(results.length).toBe(61);
});
