import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import { expect, test } from 'vitest';
import { dataOf } from '../../test/execute.ts';
import { createApp } from '../app.ts';

const db = useTinyGraph();
const app = createApp({ db, cypher: { connection: db.connection } });

test('while a query reads, its ticket tells how many rows there are; then it tells nothing', async () => {
  const read = async () =>
    (await dataOf(app, '{ cypherRowsRead(ticket: "a-ticket") }'))['cypherRowsRead'] as number | null;
  expect(await read()).toBeNull();
  const query = `UNWIND range(1, 4000) AS n
    RETURN n, size([i IN range(1, 3000) WHERE (i * n) % 7 = 3]) AS some`;
  const over = new AbortController();
  const answer = dataOf(
    app,
    'query ($query: String!) { cypher(query: $query, limit: 5000, ticket: "a-ticket") { rowCount } }',
    {
      query,
    },
  ).finally(() => over.abort());
  const seen: number[] = [];
  while (!over.signal.aborted) {
    // oxlint-disable-next-line no-await-in-loop -- looked at again and again while the query is under way
    const count = await read();
    if (count !== null && count > 0) seen.push(count);
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(await answer).toEqual({ cypher: { rowCount: 4000 } });
  expect(seen.length).toBeGreaterThan(0);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen[0]).toBeLessThan(4000);
  expect(await read()).toBeNull();
});
