import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { Unavailable } from '@orrery/cypher/errors.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appOnBrokenDatabase, type GraphQLAnswer } from '../../test/execute.ts';
import type { App, AppOptions } from '../app.ts';
import { createLinkStore, LinksFull } from './link-store.ts';

const DAY = 24 * 60 * 60 * 1000;
const ORIGIN = 'http://127.0.0.1';
const TOKEN = 'correct-horse-battery-staple';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'orrery-links-')), 'links');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const pack = (value: unknown): string =>
  deflateRawSync(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const VIEW = pack({ orrery: 1, n: ['person:a', 'x"]', '#id'] });

// The database is away throughout: a link needs none.
const anApp = (options: Omit<AppOptions, 'db'> = {}): App =>
  appOnBrokenDatabase(new Unavailable('Away.'), { linksDir: folder, ...options });
const post = (app: App, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  app.fetch(
    new Request(`${ORIGIN}/links`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
const get = (app: App, name: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  app.fetch(new Request(`${ORIGIN}/links/${name}`, { headers }));
const nameIn = async (response: Response): Promise<string> => ((await response.json()) as { name: string }).name;
const codeIn = async (response: Response) => ((await response.json()) as GraphQLAnswer).errors?.[0]?.extensions;

describe('a picture under a name', () => {
  test('comes back as it was, from another server on the same folder too; the same picture has the same name', async () => {
    const app = anApp();
    const kept = await post(app, { view: VIEW });
    expect(kept.status).toBe(201);
    const name = await nameIn(kept);
    expect(name).toMatch(/^[0-9a-f]{24}$/);
    expect(await nameIn(await post(app, { view: VIEW }))).toBe(name);
    const answer = await get(anApp(), name);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({ view: VIEW });
    expect(await readdir(folder)).toEqual([name]);
    expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
  });

  test('is given and told to holders of the token only', async () => {
    const app = anApp({ token: TOKEN });
    const bearer = { authorization: `Bearer ${TOKEN}` };
    expect((await post(app, { view: VIEW })).status).toBe(401);
    const name = await nameIn(await post(app, { view: VIEW }, bearer));
    expect((await get(app, name)).status).toBe(401);
    expect(await (await get(app, name, bearer)).json()).toEqual({ view: VIEW });
  });

  test('a server without a folder says so', async () => {
    const response = await post(anApp({ linksDir: undefined }), { view: VIEW });
    expect(response.status).toBe(404);
    expect(await codeIn(response)).toMatchObject({ code: 'NOT_FOUND', remedy: expect.stringContaining('ORRERY_HOME') });
  });

  test('more than a few in a short time are refused', async () => {
    const app = anApp({ rateLimits: { requests: 0, cypher: 0, links: 2 } });
    for (let index = 0; index < 2; index += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await post(app, { view: VIEW })).status).toBe(201);
    }
    const refused = await post(app, { view: VIEW });
    expect([refused.status, (await codeIn(refused))?.['code']]).toEqual([429, 'RATE_LIMITED']);
    // To open one costs none of them.
    expect((await get(app, 'x')).status).toBe(404);
  });
});

describe('what is hostile is refused and leaves nothing behind', () => {
  const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, 32)).toString('base64url');
  test.for<readonly [string, unknown, number]>([
    ['no JSON', '{', 400],
    ['no object', '"text"', 400],
    ['null', 'null', 400],
    ['no view', {}, 400],
    ['a number', { view: 7 }, 400],
    ['an empty text', { view: '' }, 400],
    ['a path', { view: '../../etc/passwd' }, 400],
    ['no deflated text', { view: 'AAAA' }, 400],
    ['a page to be shown', { view: pack('<script>alert(1)</script>') }, 400],
    ['JSON that is no view', { view: pack({ secret: 'x' }) }, 400],
    ['a list', { view: pack([1]) }, 400],
    ['nodes that are objects', { view: pack({ orrery: 1, n: [{}] }) }, 400],
    ['too many nodes', { view: pack({ orrery: 1, n: Array.from({ length: 10_001 }, () => 'a') }) }, 400],
    ['brackets without end', { view: pack('['.repeat(200_000)) }, 400],
    ['a text that unpacks to 64 MB', { view: bomb }, 400],
    ['600,001 letters', { view: 'A'.repeat(600_001) }, 413],
    ['a body of 2 MB', { view: VIEW, more: 'x'.repeat(2_000_000) }, 413],
  ])('%s', async ([, body, status]) => {
    const response = await post(anApp(), body);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text).toMatch(/"remedy":"./);
    expect(text).not.toMatch(/passwd|alert|secret/);
    expect(await readdir(folder).catch(() => [])).toEqual([]);
  });

  test.for(['..%2f..%2fetc%2fpasswd', '../x', '', 'A'.repeat(24), '0'.repeat(24), `${'0'.repeat(24)}.new`, '%00'])(
    'the name "%s" is not known',
    async (name) => {
      await post(anApp(), { view: VIEW });
      expect((await get(anApp(), name)).status).toBeGreaterThanOrEqual(400);
    },
  );

  test('a page of another origin, a form and other methods', async () => {
    const app = anApp();
    expect((await post(app, { view: VIEW }, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await post(app, { view: VIEW }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post(app, { view: VIEW }, { 'content-type': 'text/plain' })).status).toBe(415);
    const name = await nameIn(await post(app, { view: VIEW }));
    expect((await get(app, name, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const deleted = await app.fetch(new Request(`${ORIGIN}/links/${name}`, { method: 'DELETE' }));
    expect(deleted.status).toBe(405);
    const below = new Request(`${ORIGIN}/links/${name}`, { method: 'POST', body: '{}' });
    expect((await app.fetch(below)).status).toBe(404);
  });
});

describe('the folder is bounded', () => {
  let clock = 0;
  beforeEach(() => {
    // Files have the time of the disk.
    clock = Date.now();
  });
  const now = (): number => clock;
  const limits = { links: 3, bytes: 100, days: 365, safeDays: 30 };
  const aStore = (change: Partial<typeof limits> = {}) =>
    createLinkStore({ folder, limits: { ...limits, ...change }, now });

  test('when it is full, the one that was not opened for the longest time goes; one in use never', async () => {
    const store = aStore();
    const [a, b] = [await store.keep('a'), await store.keep('b')];
    clock += 40 * DAY;
    const c = await store.keep('c');
    expect(await store.find(a)).toBe('a');
    await store.keep('d');
    expect(await store.find(b)).toBeUndefined();
    expect([await store.find(a), await store.find(c)]).toEqual(['a', 'c']);
    await expect(store.keep('e')).rejects.toThrow(LinksFull);
    expect(await readdir(folder)).toHaveLength(3);
  });

  test('bytes count as well as links, and after a restart too', async () => {
    const first = await aStore().keep('x'.repeat(60));
    await expect(aStore().keep('y'.repeat(60))).rejects.toThrow(LinksFull);
    await expect(aStore().keep('z'.repeat(101))).rejects.toThrow(LinksFull);
    expect(await aStore().find(first)).toBe('x'.repeat(60));
    // The store reads when files were used last from the disk.
    const long = new Date(clock - 31 * DAY);
    await utimes(join(folder, first), long, long);
    const second = await aStore().keep('y'.repeat(60));
    expect(await readdir(folder)).toEqual([second]);
  });

  test('one that is not opened for a year is forgotten, one that is opened lives on', async () => {
    const store = aStore();
    const [a, b] = [await store.keep('a'), await store.keep('b')];
    clock += 300 * DAY;
    expect(await store.find(a)).toBe('a');
    clock += 300 * DAY;
    expect(await store.find(a)).toBe('a');
    expect(await store.find(b)).toBeUndefined();
    expect(await readdir(folder)).toEqual([a]);
  });

  test('kept at the same time, they are counted one by one', async () => {
    const store = aStore();
    const done = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map((view) => store.keep(view)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  test('what a write that was broken off left is removed, and what is not ours stays', async () => {
    const name = await aStore().keep('a');
    await writeFile(join(folder, `${'1'.repeat(24)}.new`), 'half');
    await writeFile(join(folder, 'notes.txt'), 'mine');
    expect(await aStore().find(name)).toBe('a');
    expect((await readdir(folder)).toSorted()).toEqual([name, 'notes.txt'].toSorted());
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });
});
