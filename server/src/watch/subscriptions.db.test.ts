import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import { afterAll, expect, test } from 'vitest';
import { post } from '../../test/execute.ts';
import { createApp } from '../app.ts';

const db = useTinyGraph();
const app = createApp({ db });
afterAll(() => app.close());

/** The data of each event, as they come. */
async function* eventsOf(query: string, signal: AbortSignal): AsyncGenerator<unknown> {
  const response = await app.fetch(post({ query }, { accept: 'text/event-stream' }, signal));
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of response.body ?? []) {
    text += decoder.decode(part, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.+)$/m.exec(event)?.[1];
      if (data !== undefined) yield (JSON.parse(data) as { readonly data: unknown }).data;
    }
  }
}

test('a running import and its end arrive as server-sent events', async () => {
  const client = new AbortController();
  const importing = eventsOf('subscription { importing { about phase done total } }', client.signal);
  const changed = eventsOf('subscription { changed { file importId } }', client.signal);
  expect((await importing.next()).value).toEqual({ importing: null });
  const change = changed.next();
  await db.own(
    "MERGE (l:ImportLock {id: 'import'}) SET l.until = datetime() + duration('PT60S'), l.holder = 'x', l.about = 'a.csv', l.phase = 'read', l.done = 1, l.total = 4",
  );
  expect((await importing.next()).value).toEqual({ importing: { about: 'a.csv', phase: 'read', done: 1, total: 4 } });
  // Longer than a look takes: what was there before a subscriber came is no change.
  await db.own("CREATE (:Import {id: 'i_new', file: 'a.csv', finishedAt: datetime('2999-01-01')})");
  await db.own('MATCH (l:ImportLock) DELETE l');
  expect((await importing.next()).value).toEqual({ importing: null });
  expect((await change).value).toEqual({ changed: { file: 'a.csv', importId: 'i_new' } });
  client.abort();
  await db.own("MATCH (i:Import {id: 'i_new'}) DELETE i");
});

test('the end of the server ends them', async () => {
  const events = eventsOf('subscription { changed { importId } }', new AbortController().signal);
  const next = events.next();
  await new Promise((resolve) => setTimeout(resolve, 300));
  app.abortAll();
  expect((await next).done).toBe(true);
});
