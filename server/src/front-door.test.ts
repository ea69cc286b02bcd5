import { connect } from 'node:net';
import { Unavailable } from '@orrery/cypher/errors.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenDatabase } from '../test/execute.ts';
import { isErrorCode } from './error-codes.ts';
import { type RunningServer, startServer } from './serve.ts';

let server: RunningServer;
const told: unknown[] = [];

beforeAll(async () => {
  const tell = (data: object): void => void told.push(data);
  // That the database is away is said at `warn`.
  const logger = { debug: () => {}, info: () => {}, warn: () => {}, error: tell };
  const db = brokenDatabase(new Unavailable('The database does not answer. Ask once more.'));
  server = await startServer({ db, port: 0, host: '127.0.0.1', logger });
});
afterAll(() => server.close());

const SECRET = 'hunter2-in-the-request';

/** Sends bytes as they are and reads until the server ends the connection, or until a whole answer is there. */
function send(bytes: string | Buffer, end: 'half-close' | 'hang-up' | 'wait' = 'half-close'): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1');
    let answer = '';
    const finish = (): void => {
      clearTimeout(timer);
      resolve(answer);
      socket.destroy();
    };
    const timer = setTimeout(finish, 10_000);
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (isWhole(answer)) finish();
    });
    socket.on('error', finish);
    socket.on('close', finish);
    socket.write(bytes);
    if (end === 'hang-up') setTimeout(() => socket.destroy(), 20);
    if (end === 'half-close') socket.end();
  });
}

function isWhole(answer: string): boolean {
  const [head, body] = split(answer);
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  return body !== undefined && length !== undefined && body.length >= Number(length);
}

const split = (answer: string): readonly [string, string | undefined] => {
  const at = answer.indexOf('\r\n\r\n');
  return at < 0 ? [answer, undefined] : [answer.slice(0, at), answer.slice(at + 4)];
};

interface Wire {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

function read(answer: string): Wire {
  const [head, body = ''] = split(answer);
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]), head, body };
}

/** What every refusal has, however it came about. */
function expectCoded(answer: string, status?: number): void {
  const wire = read(answer);
  if (status !== undefined) expect(wire.status).toBe(status);
  expect(wire.status).toBeGreaterThanOrEqual(400);
  expect(wire.status).toBeLessThan(500);
  expect(wire.head.toLowerCase()).toMatch(/content-type: application\/(graphql-response\+)?json/);
  expect(wire.head.toLowerCase()).toContain('x-content-type-options: nosniff');
  const id = /^x-request-id: (\S+)$/im.exec(wire.head)?.[1];
  const { errors } = JSON.parse(wire.body) as { errors: { message: string; extensions: Record<string, unknown> }[] };
  for (const { message, extensions } of errors) {
    expect(isErrorCode(extensions['code'])).toBe(true);
    expect(extensions['code']).not.toBe('INTERNAL');
    expect(extensions['requestId']).toBe(id);
    expect(message).not.toBe('');
  }
  expectNoLeak(answer);
}

function expectNoLeak(answer: string): void {
  expect(answer).not.toContain(SECRET);
  expect(answer).not.toMatch(/node_modules|\.ts\b|\.js:|\n\s+at |\/work\/|node:internal/);
}

const get = (path: string, headers: readonly string[] = ['Host: 127.0.0.1']): string =>
  [`GET ${path} HTTP/1.1`, ...headers, '', ''].join('\r\n');

const UPGRADE = ['Host: 127.0.0.1', 'Connection: Upgrade', 'Upgrade: websocket'];

const post = (body: string | Buffer, headers: readonly string[] = []): Buffer =>
  Buffer.concat([
    Buffer.from(
      [
        'POST /graphql HTTP/1.1',
        'Host: 127.0.0.1',
        ...(headers.some((header) => /^content-type/i.test(header)) ? [] : ['Content-Type: application/json']),
        ...(headers.some((header) => /^(content-length|transfer-encoding)/i.test(header))
          ? []
          : [`Content-Length: ${Buffer.byteLength(body)}`]),
        ...headers,
        '',
        '',
      ].join('\r\n'),
    ),
    Buffer.from(body),
  ]);

describe('what is no request is answered with a code, an id and no word of its own', () => {
  test.for([
    ['a Host with a port that is none', get('/', ['Host: 127.0.0.1:abc']), 400],
    ['a Host with a port beyond 65535', get('/', ['Host: 127.0.0.1:70000']), 400],
    ['an empty Host', get('/', ['Host:']), 400],
    ['no Host', get('/', []), 400],
    ['two Hosts', get('/', ['Host: 127.0.0.1', 'Host: evil.example']), 400],
    ['a Host with a user', get('/', [`Host: ${SECRET}@127.0.0.1`]), 400],
    ['a Host with a path', get('/', ['Host: 127.0.0.1/graphql']), 400],
    ['a Host with a space', get('/', ['Host: 127.0.0.1 evil']), 400],
    ['a Host in brackets that is none', get('/', ['Host: [::1']), 400],
    ['a Host in brackets that is no address', get('/', ['Host: [nonsense]']), 400],
    ['a Host that is an IPv6 address without brackets', get('/', ['Host: ::1']), 400],
    ['a Host with a zone', get('/', ['Host: [fe80::1%25eth0]']), 400],
    ['a Host of raw bytes', Buffer.from('GET / HTTP/1.1\r\nHost: \xff\xfe\r\n\r\n', 'latin1'), 400],
    ['a Host of another server', get('/', ['Host: evil.example']), 403],
    ['an absolute line of another server', get(`http://${SECRET}.example/`), 400],
    ['an absolute line with a user', get(`http://${SECRET}@127.0.0.1/`), 400],
    ['an absolute line that is no URL', get('http://[::1/'), 400],
    ['another scheme', get('ftp://127.0.0.1/'), 400],
    ['a line without a slash', get('graphql'), 400],
    ['OPTIONS *', 'OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', 400],
    ['CONNECT', 'CONNECT 127.0.0.1:443 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', 405],
    ['TRACE', 'TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', 405],
    ['DELETE', 'DELETE /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', 405],
    ['a method that is none', 'FROB / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', 400],
    ['bad escapes in a path', get('/%zz%c0%80'), 404],
    ['bad escapes in a query', get(`/graphql?query=%ff${SECRET}`), 400],
    ['a NUL in a path', get('/a\0b'), 400],
    ['a control character in a path', get('/a\x07b'), 400],
    ['a line feed in a path', get('/a\nb'), 400],
    ['an endless path', get(`/${'a'.repeat(20_000)}`), 431],
    ['endless headers', get('/', ['Host: 127.0.0.1', `X-Long: ${SECRET.repeat(1000)}`]), 431],
    ['very many headers', get('/', ['Host: 127.0.0.1', ...Array.from({ length: 3000 }, (_, i) => `X-${i}: 1`)]), 431],
    ['a header without a name', get('/', ['Host: 127.0.0.1', ': x']), 400],
    ['a header with a space before its colon', get('/', ['Host : 127.0.0.1']), 400],
    ['no HTTP at all', `${SECRET}\r\n\r\n`, 400],
    ['TLS', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00]), 400],
    ['HTTP/2 without asking', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['HTTP/3.0', 'GET / HTTP/3.0\r\nHost: 127.0.0.1\r\n\r\n', 400],
    ['an expectation that is none', get('/', ['Host: 127.0.0.1', 'Expect: the-unexpected']), 417],
    ['a length that is none', post('{}', ['Content-Length: abc']), 400],
    ['a negative length', post('{}', ['Content-Length: -1']), 400],
    ['two lengths', post('{}', ['Content-Length: 2', 'Content-Length: 3']), 400],
    ['a length and chunks', post('0\r\n\r\n', ['Content-Length: 5', 'Transfer-Encoding: chunked']), 400],
    ['a transfer encoding that is none', post('{}', ['Transfer-Encoding: frob']), 400],
    ['broken chunks', post(`zz\r\n${SECRET}\r\n`, ['Transfer-Encoding: chunked']), 400],
    ['JSON that is none', post(`{"query": ${SECRET}`), 400],
    ['JSON with something after it', post(`{"query":"{__typename}"} ${SECRET}`), 400],
    ['a key twice', post(`{"query":"{__typename}","query":"${SECRET}"}`), 400],
    ['no JSON object', post(`"${SECRET}"`), 400],
    ['null', post('null'), 400],
    ['an empty body', post(''), 400],
    ['a batch', post('[{"query":"{__typename}"}]'), 400],
    ['a body that is no UTF-8', post(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])), 400],
    ['half a surrogate pair', post('{"query":"{__typename}","variables":{"a":"\\ud800"}}'), undefined],
    ['an unknown key', post(`{"query":"{__typename}","${SECRET}":1}`), 400],
    ['variables that are no object', post(`{"query":"{__typename}","variables":"${SECRET}"}`), 400],
    ['a query that is no text', post('{"query":{"a":1}}'), 400],
    ['a form', post('query={__typename}', ['Content-Type: application/x-www-form-urlencoded']), 415],
    ['an answer in an unknown media type', post('{"query":"{__typename}"}', ['Accept: image/png']), 406],
    ['an upgrade of the API', get('/graphql', [...UPGRADE, 'Accept: application/graphql-response+json']), 400],
    ['a path that is none', get('/nothing.js'), 404],
  ] as const)('%s', async ([, bytes, status]) => {
    const answer = await send(bytes);
    if (status === undefined) {
      expect(read(answer).body).toContain('INVALID_INPUT');
      expectNoLeak(answer);
    } else expectCoded(answer, status);
  });

  test.for([
    ['in the middle of its headers', 'GET /graphql HTTP/1.1\r\nHost: 127'],
    ['in the middle of its body', post(`{"query":"${SECRET}`, ['Content-Length: 500'])],
    ['in the middle of a chunk', post('5\r\nab', ['Transfer-Encoding: chunked'])],
  ] as const)('a request that breaks off %s hurts no other client', async ([, bytes]) => {
    await send(bytes, 'hang-up');
    expectNoLeak(await send(bytes));
  });

  test('an absolute line of this server is answered like its path', async () => {
    const answer = await send(get('http://127.0.0.1/health/live'), 'wait');
    expect([read(answer).status, read(answer).body]).toEqual([200, '{"status":"live"}']);
  });

  test.for(['[::1]:4000', 'LOCALHOST', '127.0.0.1:65535'])('the Host %s is one of ours', async (host) => {
    expect(read(await send(get('/health/live', [`Host: ${host}`]), 'wait')).status).toBe(200);
  });

  test('whatever bytes come, nothing of the server shows and it goes on', async () => {
    const piece = fc.oneof(
      fc.constantFrom('GET ', 'POST ', '/graphql', ' HTTP/1.1\r\n', 'Host: 127.0.0.1\r\n', '\r\n', '%', '\0', '{', '"'),
      fc.constantFrom(
        'Content-Length: 5\r\n',
        'Transfer-Encoding: chunked\r\n',
        'Upgrade: h2c\r\n',
        '?query=',
        '*',
        ':',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const answer = await send(Buffer.from(pieces.join(''), 'latin1'));
        expectNoLeak(answer);
        if (answer !== '' && read(answer).status >= 400) expectCoded(answer);
        expect(read(answer).status).not.toBe(500);
      }),
      { numRuns: 150 },
    );
    expect((await fetch(`${server.url}health/live`)).status).toBe(200);
  });

  test('none of it was an error of ours', () => {
    expect(told).toEqual([]);
  });
});

describe('the id of a request', () => {
  const idOf = async (incoming?: string): Promise<string | null> => {
    const headers = incoming === undefined ? {} : { 'x-request-id': incoming };
    return (await fetch(`${server.url}health/live`, { headers })).headers.get('x-request-id');
  };

  test('is taken over when it is a plain word of 8 to 64 characters', async () => {
    expect(await idOf('trace-0123.abc_DEF')).toBe('trace-0123.abc_DEF');
  });

  test.for([
    undefined,
    'short',
    'with space',
    '<script>alert(1)</script>',
    'x'.repeat(65),
    '../../etc/passwd',
    '-leading',
  ])('is made fresh for %s', async (incoming) => {
    const id = await idOf(incoming);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idOf(incoming)).not.toBe(id);
  });
});
