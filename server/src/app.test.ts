import { Unavailable } from '@orrery/cypher/errors.ts';
import { describe, expect, test, vi } from 'vitest';
import { appOnBrokenDatabase, ask, post, URL_OF_TESTS } from '../test/execute.ts';
import { SILENT } from './log.ts';

const SECRET = 'bolt://neo4j:secret@10.0.0.1:7687 refused';
const app = appOnBrokenDatabase(new Error(SECRET));
const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  app.fetch(new Request(`http://127.0.0.1${path}`, { headers }));

describe('who may ask', () => {
  test.for(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:4000', '10.0.0.1'])(
    'a request under the name %s is refused, whatever it asks',
    async (host) => {
      for (const path of ['/', '/graphql', '/health/ready']) {
        const { status } = await get(path, { host });
        expect([path, status]).toEqual([path, 403]);
      }
    },
  );

  test.for(['localhost:4000', '127.0.0.1', '[::1]:4000', 'LOCALHOST'])(
    'a request under the name %s is answered',
    async (host) => {
      expect((await get('/health/live', { host })).status).toBe(200);
    },
  );

  test('a name that was configured is answered', async () => {
    const named = appOnBrokenDatabase(new Error(SECRET), { allowedHosts: ['graph.example'] });
    const request = new Request('http://graph.example/health/live', { headers: { host: 'graph.example' } });
    expect((await named.fetch(request)).status).toBe(200);
  });

  test('no other origin is told that it may read an answer', async () => {
    const preflight = new Request(URL_OF_TESTS, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    for (const request of [preflight, post({ query: '{ __typename }' }, { origin: 'https://evil.example' })]) {
      const response = await app.fetch(request);
      expect(response.headers.has('access-control-allow-origin')).toBe(false);
    }
  });

  test.for([
    { headers: { origin: 'https://evil.example' } },
    { headers: { origin: 'null' } },
    { headers: { origin: 'http://127.0.0.1:9999' } },
    { headers: { 'sec-fetch-site': 'cross-site' } },
    { headers: { 'sec-fetch-site': 'same-site' } },
  ])('a browser that comes from elsewhere is refused: $headers', async ({ headers }) => {
    const { status } = await app.fetch(post({ query: '{ __typename }' }, { host: '127.0.0.1', ...headers }));
    expect(status).toBe(403);
    expect((await get('/graphql?query={__typename}', { host: '127.0.0.1', ...headers })).status).toBe(403);
  });

  test('the page of this server and a program are answered', async () => {
    const page = { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-origin' };
    for (const headers of [page, {}]) {
      const response = await app.fetch(post({ query: '{ __typename }' }, headers));
      expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    }
  });
});

describe('how one may ask', () => {
  test.for([
    'application/x-www-form-urlencoded',
    'text/plain',
    'application/graphql',
    'multipart/form-data; boundary=x',
    '',
  ])('a POST of type "%s" is refused', async (type) => {
    const { status } = await app.fetch(post('query={__typename}', { 'content-type': type }));
    expect(status).toBe(415);
  });

  test('a GET with a query is answered', async () => {
    const response = await get('/graphql?query={__typename}', { accept: 'application/json' });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });

  test('a body of more than 1 MB is refused, with or without its length told', async () => {
    const body = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(1_100_000) } });
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(body));
        controller.close();
      },
    });
    const streamed = { method: 'POST', headers: { 'content-type': 'application/json' }, body: stream, duplex: 'half' };
    for (const request of [
      post(body, { 'content-length': String(body.length) }),
      new Request(URL_OF_TESTS, streamed),
    ]) {
      expect((await app.fetch(request)).status).toBe(413);
    }
  });

  test('a batch is refused', async () => {
    expect((await app.fetch(post([{ query: '{ __typename }' }, { query: '{ __typename }' }]))).status).toBe(400);
  });

  test.for([
    { what: 'tokens', query: `{ ${'__typename '.repeat(2001)} }` },
    { what: 'aliases', query: `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(' ')} }` },
    { what: 'directives', query: `{ __typename ${'@include(if: true) '.repeat(21)} }` },
    { what: 'depth', query: `{ claim(id: "c_1") { ${'related { claim { '.repeat(7)} id ${'} }'.repeat(7)} } }` },
    {
      what: 'complexity',
      query:
        '{ entities(first: 100) { edges { node { neighbours(first: 100) { edges { node { claims(first: 100) { edges { node { id } } } } } } } } } }',
    },
  ])('a query with too many $what is refused before anything is asked', async ({ query }) => {
    const { data, errors } = await ask(app, query);
    expect(Object.values(data ?? {}).filter((answer) => answer !== null)).toEqual([]);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      remedy: expect.stringMatching(/^Ask for/),
    });
  });

  test('what GraphiQL asks about the schema passes the limits', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { errors } = await ask(app, getIntrospectionQuery());
    expect(errors).toBeUndefined();
  });
});

describe('what goes wrong', () => {
  test('an unexpected error is masked for the client and told to the log', async () => {
    const error = vi.fn<(data: object, message: string) => void>();
    const logged = appOnBrokenDatabase(new Error(SECRET), { logger: { ...SILENT, error } });
    const answer = await ask(logged, '{ documents { edges { node { id } } } }');
    expect(JSON.stringify(answer)).not.toMatch(/secret|10\.0\.0\.1|bolt/);
    expect(answer.errors?.[0]).toMatchObject({ path: ['documents'], extensions: { code: 'INTERNAL' } });
    expect(error).toHaveBeenCalledTimes(1);
  });

  test('a database that does not answer is told as such', async () => {
    const down = appOnBrokenDatabase(new Unavailable('The database does not answer. Ask once more in a moment.'));
    const { errors } = await ask(down, '{ documents { edges { node { id } } } }');
    expect(errors?.[0]).toMatchObject({
      message: 'The database does not answer.',
      extensions: { code: 'UNAVAILABLE', remedy: 'Ask once more in a moment.' },
    });
  });

  test.for([
    { query: '{ paths(from: "person:x", to: "person:x") { maxHops } }', says: /same entity/ },
    { query: '{ neighbourhood(id: "x", first: 1001) { total } }', says: /from 0 to 1000/ },
    { query: '{ paths(from: "a", to: "b", maxHops: 7) { maxHops } }', says: /from 1 to 6/ },
    { query: '{ cypher(query: "RETURN 1", limit: 10001) { rowCount } }', says: /between 1 and 10000/ },
    { query: '{ cypher(query: "RETURN 1", parameters: [1]) { rowCount } }', says: /must be an object/ },
    { query: '{ entities(after: "nonsense") { totalCount } }', says: /no cursor/ },
  ])('wrong input is answered without asking the database: $query', async ({ query, says }) => {
    const { errors } = await ask(app, query);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
    expect([errors?.[0]?.message, errors?.[0]?.extensions?.['remedy']].join(' ')).toMatch(says);
  });

  test.for(['2025-02-30', '2025-1-1', 'yesterday', '20251010'])('%s is no day', async (day) => {
    const { errors } = await ask(app, 'query($day: Date) { neighbourhood(id: "x", asOf: $day) { total } }', { day });
    expect(errors?.[0]?.message).toMatch(/YYYY-MM-DD/);
  });
});

describe('health', () => {
  test('it lives without a database, and says why it is not ready', async () => {
    const live = await get('/health/live');
    expect([live.status, await live.json()]).toEqual([200, { status: 'live' }]);
    const ready = await get('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not-ready', reason: 'The database does not answer.' },
    ]);
  });

  test('it is not ready once it is stopping', async () => {
    const stopping = appOnBrokenDatabase(new Error(SECRET));
    stopping.startStopping();
    const response = await stopping.fetch(new Request('http://127.0.0.1/health/ready'));
    expect([response.status, await response.json()]).toEqual([
      503,
      { status: 'not-ready', reason: 'The server is stopping.' },
    ]);
  });
});

describe('GraphiQL', () => {
  test('a browser gets a page that fetches nothing from elsewhere', async () => {
    const response = await get('/graphql', { accept: 'text/html' });
    const html = await response.text();
    expect(response.headers.get('content-type')).toMatch(/text\/html/);
    expect(response.headers.get('content-security-policy')).toMatch(/script-src 'sha256-/);
    expect(html).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="https?:/);
  });
});

describe('the headers of every answer', () => {
  test.for(['/', '/graphql?query={__typename}', '/health/live', '/nothing.js'])(
    '%s trusts no other origin',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );
});
