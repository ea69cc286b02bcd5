import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appOnBrokenDatabase } from '../../test/execute.ts';
import type { App } from '../app.ts';

const SCRIPT = 'console.log("orrery");'.repeat(200);
const HTML = '<!doctype html><title>Orrery</title>';

let folder: string;
let app: App;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orrery-page-'));
  const page = join(folder, 'dist');
  await mkdir(join(page, 'assets'), { recursive: true });
  await writeFile(join(page, 'index.html'), HTML);
  await writeFile(join(page, 'icon.svg'), '<svg/>');
  await writeFile(join(page, '.secret'), 'secret');
  await writeFile(join(page, 'assets/index-abc123.js'), SCRIPT);
  await writeFile(join(folder, 'outside.txt'), 'outside');
  await mkdir(join(folder, 'dist-other'));
  await writeFile(join(folder, 'dist-other/x.txt'), 'outside');
  app = appOnBrokenDatabase(new Error('no database'), { clientDir: page });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Response> =>
  app.fetch(new Request(`http://127.0.0.1${path}`, { method, headers }));

describe('the files of the page', () => {
  test.for(['/', '/entity/person:ada-quill', '/index.html'])(
    '%s is the page, asked for again each time',
    async (path) => {
      const response = await get(path, { accept: 'text/html,*/*' });
      expect(await response.text()).toBe(HTML);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self'; style-src 'self' 'sha256-/);
      expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe/);
    },
  );

  test('a file with a hash in its name is kept for ever and comes packed', async () => {
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const response = await get('/assets/index-abc123.js', { 'accept-encoding': encoding });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(response.headers.get('cache-control')).toMatch(/immutable/);
      expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(unpack(Buffer.from(await response.arrayBuffer())).toString()).toBe(SCRIPT);
    }
    expect(await (await get('/assets/index-abc123.js')).text()).toBe(SCRIPT);
  });

  test('what is known already is not sent again', async () => {
    const etag = (await get('/icon.svg')).headers.get('etag') ?? '';
    const again = await get('/icon.svg', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('a file that was built again is sent anew', async () => {
    const path = join(folder, 'dist/icon.svg');
    await writeFile(path, '<svg id="new"/>');
    await utimes(path, new Date(), new Date(Date.now() + 5_000));
    expect(await (await get('/icon.svg')).text()).toBe('<svg id="new"/>');
  });

  test.for([
    '/assets/missing-abc.js',
    '/.secret',
    '/..%2foutside.txt',
    '/assets/..%2f..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/..%5coutside.txt',
    '/%00',
    '/%zz',
    '/../dist-other/x.txt',
    '/..%2fdist-other/x.txt',
    '/assets',
  ])('%s is nothing', async (path) => {
    const response = await get(path);
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { errors: [{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }] },
    ]);
  });

  test('HEAD sends no body, POST is refused', async () => {
    const head = await get('/icon.svg', {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await get('/icon.svg', {}, 'POST')).status).toBe(405);
  });

  test('a page that was not built says so', async () => {
    const unbuilt = appOnBrokenDatabase(new Error('no database'), { clientDir: join(folder, 'nothing') });
    const response = await unbuilt.fetch(new Request('http://127.0.0.1/', { headers: { accept: 'text/html' } }));
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { errors: [{ message: 'The page is not built.', extensions: { code: 'NOT_FOUND', remedy: 'Run: pnpm start' } }] },
    ]);
  });
});
