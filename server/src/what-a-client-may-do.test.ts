import { Unavailable } from '@orrery/cypher/errors.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { appOnBrokenDatabase, brokenDatabase, type GraphQLAnswer, post } from '../test/execute.ts';
import type { App, AppOptions } from './app.ts';
import { createLogger } from './create-logger.ts';
import { clientOf, isLoopback, urlHost } from './http/addresses.ts';
import { OpenBinding, type RunningServer, startServer } from './serve.ts';

const DOWN = new Unavailable('The database does not answer. Ask once more.');
const TOKEN = 'correct-horse-battery-staple';
const ORIGIN = 'http://127.0.0.1';
const anApp = (options: Omit<AppOptions, 'db'> = {}): App => appOnBrokenDatabase(DOWN, options);

const get = (app: App, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  app.fetch(new Request(`${ORIGIN}${path}`, { headers }));
const errorOf = async (response: Response) => ((await response.json()) as GraphQLAnswer).errors?.[0];

describe('a token', () => {
  const app = anApp({ token: TOKEN });
  const bearer = { authorization: `Bearer ${TOKEN}` };

  test.for(['/graphql?query={__typename}', '/metrics', '/graphql/'])('%s is answered only with it', async (path) => {
    const refused = await get(app, path);
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="orrery"');
    expect(await errorOf(refused)).toMatchObject({
      extensions: { code: 'UNAUTHENTICATED', remedy: expect.stringMatching(/Authorization: Bearer/) },
    });
    expect((await get(app, path, bearer)).status).toBeLessThan(400);
  });

  test.for([
    TOKEN,
    `Basic ${TOKEN}`,
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(0, -1)}`,
    `Bearer ${TOKEN.toUpperCase()}`,
    'Bearer',
    'Bearer ',
    `Bearer ${TOKEN} ${TOKEN}`,
    `Bearer x, Bearer ${TOKEN}`,
  ])('"%s" is not it', async (authorization) => {
    const response = await get(app, '/graphql?query={__typename}', { authorization });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/invalid_token/);
    expect(await response.text()).not.toContain(TOKEN);
  });

  test.for(['bearer', 'BEARER'])('the scheme may be written %s', async (scheme) => {
    const response = await get(app, '/graphql?query={__typename}', { authorization: `${scheme} ${TOKEN}` });
    expect(response.status).toBe(200);
  });

  test('a POST is refused before its body is looked at', async () => {
    expect((await app.fetch(post('not even JSON'))).status).toBe(401);
    expect((await app.fetch(post({ query: '{ __typename }' }, bearer))).status).toBe(200);
  });

  test('page files, GraphiQL and /health/live need none', async () => {
    expect((await get(app, '/health/live')).status).toBe(200);
    expect((await get(app, '/graphql', { accept: 'text/html' })).status).toBe(200);
    // No page is built here: it is looked for all the same.
    expect((await get(app, '/', { accept: 'text/html' })).status).toBe(404);
  });

  test('/health/ready tells its status to everyone and its reason to the holder', async () => {
    expect(await (await get(app, '/health/ready')).json()).toEqual({ status: 'not-ready' });
    const told = await get(app, '/health/ready', bearer);
    expect([told.status, await told.json()]).toEqual([
      503,
      { status: 'not-ready', reason: 'The database does not answer.' },
    ]);
  });

  test('a server that other machines reach does not start without one', async () => {
    const db = brokenDatabase(DOWN);
    for (const host of ['0.0.0.0', '::', '192.0.2.1']) {
      await expect(startServer({ db, port: 0, host })).rejects.toThrow(OpenBinding);
    }
    const server = await startServer({ db, port: 0, host: '0.0.0.0', token: TOKEN });
    try {
      expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
      expect((await fetch(`${server.url}graphql?query={__typename}`)).status).toBe(401);
      expect((await fetch(`${server.url}graphql?query={__typename}`, { headers: bearer })).status).toBe(200);
    } finally {
      await server.close();
    }
  });
});

describe('a client that asks too much', () => {
  test('is told to wait, and for how long; others are answered', async () => {
    const app = anApp({ rateLimits: { requests: 3, cypher: 0, links: 0 } });
    for (let i = 0; i < 3; i++) expect((await get(app, '/graphql?query={__typename}')).status).toBe(200);
    const refused = await get(app, '/graphql?query={__typename}');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await errorOf(refused)).toMatchObject({
      message: 'More than 3 requests came from one client within 10 s.',
      extensions: { code: 'RATE_LIMITED', remedy: expect.stringMatching(/^Ask again in \d+ s\.$/) },
    });
    expect((await get(app, '/health/live')).status).toBe(200);
  });

  test('has a budget of its own for Cypher, and each field of it counts', async () => {
    const app = anApp({ rateLimits: { requests: 0, cypher: 2, links: 0 } });
    const query = `{ a: cypher(query: "RETURN 1") { rowCount } }`;
    const twice = `{ a: cypher(query: "RETURN 1") { rowCount } b: cypher(query: "RETURN 2") { rowCount } }`;
    expect((await (await app.fetch(post({ query: twice }))).json()) as GraphQLAnswer).toMatchObject({
      errors: ['a', 'b'].map((path) => ({ path: [path], extensions: { code: 'UNAVAILABLE' } })),
    });
    const refused = await app.fetch(post({ query }));
    expect(refused.headers.get('retry-after')).not.toBeNull();
    expect(refused.status).toBe(429);
    expect(await errorOf(refused)).toMatchObject({ path: ['a'], extensions: { code: 'RATE_LIMITED' } });
    expect((await app.fetch(post({ query: '{ __typename }' }))).status).toBe(200);
  });

  test('is known by its address, or by its network', () => {
    expect(clientOf('192.0.2.1')).toBe(clientOf('::ffff:192.0.2.1'));
    expect(clientOf('2001:db8:1:2:3:4:5:6')).toBe(clientOf('2001:db8:1:2::9'));
    expect(clientOf('2001:db8:1:2::1')).not.toBe(clientOf('2001:db8:1:3::1'));
    expect(clientOf('2001:db8::1')).toBe('2001:db8:0:0');
    expect(clientOf('::1')).toBe('0:0:0:0');
    expect(clientOf('fe80::1%eth0')).toBe('fe80:0:0:0');
  });

  test('loopback is what only this machine reaches', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1', '[::1]', 'localhost', '::ffff:127.0.0.1'].every(isLoopback)).toBe(true);
    expect(['0.0.0.0', '::', '10.0.0.1', 'localhost.evil.example', '128.0.0.1', ''].some(isLoopback)).toBe(false);
    expect([urlHost('::'), urlHost('0.0.0.0'), urlHost('::1')]).toEqual(['[::1]', '127.0.0.1', '[::1]']);
  });
});

describe('metrics', () => {
  const textOf = async (app: App): Promise<string> => (await get(app, '/metrics')).text();

  test('count by kind and code, with labels from closed lists', async () => {
    const app = anApp({ rateLimits: { requests: 0, cypher: 1, links: 0 } });
    await app.fetch(post({ query: 'query Chosen_By_A_Client { __typename }' }));
    await app.fetch(post({ query: '{ chosen_by_a_client }' }));
    await app.fetch(post({ query: '{ cypher(query: "CREATE (n) RETURN n") { rowCount } }' }));
    await app.fetch(post({ query: '{ cypher(query: "RETURN 1") { rowCount } }' }));
    await get(app, '/chosen-by-a-client');
    await get(app, '/health/ready');
    const text = await textOf(app);
    expect(text).not.toMatch(/chosen/i);
    for (const line of [
      'orrery_requests_total{route="graphql",operation="query",status="200",code="OK"} 1',
      'orrery_requests_total{route="graphql",operation="none",status="200",code="GRAPHQL_VALIDATION_FAILED"} 1',
      'orrery_requests_total{route="page",operation="none",status="404",code="NOT_FOUND"} 1',
      'orrery_cypher_total{code="CYPHER_REFUSED"} 1',
      'orrery_rate_limited_total{budget="cypher"} 1',
      'orrery_requests_in_flight 1',
    ]) {
      expect(text).toContain(line);
    }
    expect(text).toMatch(/orrery_request_duration_seconds_bucket\{le="0\.1",route="graphql",operation="query"\}/);
    expect(text).toMatch(/orrery_event_loop_delay_seconds\{statistic="max"\} [\d.e-]+/);
  });

  test('tell whether the database answers', async () => {
    const app = anApp();
    expect(await textOf(app)).toContain('orrery_database_up 1');
    await expect.poll(() => textOf(app), { timeout: 10_000 }).toContain('orrery_database_up 0');
    app.close();
  });

  test('two apps do not count together', async () => {
    const [one, other] = [anApp(), anApp()];
    await one.fetch(post({ query: '{ __typename }' }));
    expect(await textOf(one)).toContain('operation="query"');
    expect(await textOf(other)).not.toContain('operation="query"');
  });

  test.for([{ 'x-forwarded-for': '203.0.113.9' }, { forwarded: 'for=203.0.113.9' }, { host: 'graph.example' }])(
    'are for this machine only: %j',
    async (headers) => {
      const app = anApp({ allowedHosts: ['graph.example'] });
      expect((await get(app, '/metrics', headers)).status).toBe(403);
    },
  );
});

describe('the log', () => {
  const SECRETS = [
    's3cret-database-password',
    TOKEN,
    'value-of-a-variable',
    'literalInTheQuery',
    'secret-header',
  ] as const;
  const [PASSWORD, , VARIABLE, LITERAL, HEADER] = SECRETS;
  let lines: string[] = [];
  const servers: RunningServer[] = [];
  afterEach(async () => {
    lines = [];
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
  const logger = createLogger({ level: 'trace', secrets: [PASSWORD, TOKEN], write: (line) => void lines.push(line) });

  test('never holds a password, a token, a value, a header or the text of a query, at any level', async () => {
    const failures = [
      new Error(`bolt://neo4j:${PASSWORD}@10.0.0.1:7687 refused ${TOKEN}`),
      Object.assign(new Error(`Invalid input '${VARIABLE}': "RETURN ${LITERAL}"`), {
        code: 'Neo.DatabaseError.General.UnknownError',
      }),
      Object.assign(new Error(`${VARIABLE} ${LITERAL}`), { code: 'Neo.ClientError.Statement.ParameterMissing' }),
      new TypeError(`Cannot read "${VARIABLE}" of '${LITERAL}'`, { cause: new Error(`\`${VARIABLE}\``) }),
    ];
    for (const failure of failures) {
      const app = appOnBrokenDatabase(failure, { logger, token: TOKEN });
      const headers = { authorization: `Bearer ${TOKEN}`, 'x-secret': HEADER, 'x-request-id': 'request-of-the-test' };
      const variables = { id: VARIABLE, p: { p: VARIABLE } };
      for (const query of [
        `query Named($id: ID!) { neighbourhood(id: $id) { total } documents { edges { node { id } } } a: search(query: "${LITERAL}") { totalCount } }`,
        `query($p: JSON) { cypher(query: "RETURN '${LITERAL}'", parameters: $p) { rowCount } }`,
        `{ ${LITERAL} }`,
        `{ entity(id: "${LITERAL}`,
      ]) {
        await app.fetch(post({ query, variables }, headers));
      }
      await app.fetch(post(`{"${LITERAL}`, headers));
      await app.fetch(new Request(`${ORIGIN}/${LITERAL}?${VARIABLE}`, { headers }));
      await app.fetch(new Request(`${ORIGIN}/metrics`, { headers: { authorization: `Bearer ${VARIABLE}` } }));
    }
    const server = await startServer({ db: brokenDatabase(DOWN), port: 0, host: '127.0.0.1', logger });
    servers.push(server);
    await fetch(`${server.url}${LITERAL}?${VARIABLE}`, { headers: { host: HEADER } }).catch(() => undefined);
    const text = lines.join('');
    expect(lines.length).toBeGreaterThan(20);
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect(text).toContain('Neo.DatabaseError.General.UnknownError');
  });

  test('has one line for each operation, under the id that the answer carries', async () => {
    const app = anApp({ logger });
    const response = await app.fetch(
      post({ query: `query ${'Long'.repeat(40)} { documents { edges { node { id } } } }` }),
    );
    const own = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(own.filter(({ msg }) => msg === 'operation')).toMatchObject([
      {
        requestId: response.headers.get('x-request-id'),
        operation: 'Long'.repeat(16),
        kind: 'query',
        status: 200,
        codes: ['UNAVAILABLE'],
      },
    ]);
  });

  test('tells what went wrong inside, where, and under which id', async () => {
    const app = appOnBrokenDatabase(new Error('The wheel came off'), { logger });
    const error = await errorOf(await app.fetch(post({ query: '{ documents { edges { node { id } } } }' })));
    expect(error).toMatchObject({ extensions: { code: 'INTERNAL' } });
    const line = lines
      .map((text) => JSON.parse(text) as Record<string, unknown>)
      .find(({ msg }) => msg === 'unexpected error');
    expect(line).toMatchObject({ requestId: error?.extensions?.['requestId'] });
    expect(JSON.stringify(line?.['err'])).toMatch(/wheel came off.*at /s);
  });
});

test('nothing that is thrown before GraphQL reaches a client', async () => {
  const app = anApp({ logger: { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() } });
  const broken = new Request(`${ORIGIN}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new ReadableStream({
      pull(controller) {
        controller.error(new Error('/srv/secret/path.ts broke'));
      },
    }),
    duplex: 'half',
  } as RequestInit);
  const response = await app.fetch(broken);
  expect(response.status).toBe(400);
  expect(await response.text()).not.toMatch(/secret|path\.ts/);
});
