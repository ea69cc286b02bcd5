import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeId } from '../graph/types.ts';
import { firstViewState } from '../graph/view-state.ts';
import { createKeptViews } from './kept-views.ts';
import { pack, unpack } from './pack.ts';
import { isForHereOnly, namesPicture, readLink, writeLink, writeShortLink } from './view-link.ts';

/** A server with a shelf. */
function aServer() {
  const shelf = new Map<string, string>();
  const asked: string[] = [];
  const views = () =>
    createKeptViews({
      keepLink: async (packed) => {
        const name = `name${shelf.size}`;
        shelf.set(name, packed);
        return name;
      },
      findLink: async (name) => {
        asked.push(name);
        const found = shelf.get(name);
        if (found === undefined) throw new Error('Not known.');
        return found;
      },
    });
  return { views, shelf, asked };
}

const reading = (own: 'en' | 'zh-Hant' = 'en') => ({ own, kept: aServer().views() });
const large = () => {
  const nodes = Array.from({ length: 10_000 }, (_, number) =>
    nodeId(`${number * 7919}:${(number * 104_729) % 99_991}`),
  );
  const positions = new Map(nodes.map((id, at) => [id, { x: (at * 7919) % 9001, y: (at * 104_729) % 9973 }] as const));
  const broughtBy = new Map(nodes.map((id) => [id, null] as const));
  return { ...firstViewState(), nodes, positions, broughtBy };
};

test('any text comes back from a link, in letters that a link may hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      const packed = await pack(text);
      expect(packed).toMatch(/^[\w-]*$/);
      expect(await unpack(packed)).toBe(text);
    }),
  );
});

test.for(['', '***', 'q1Yq', 'AAAA'])('a text that was cut or changed (%j) is refused', async (packed) => {
  await expect(unpack(packed)).rejects.toMatchObject({ refusal: { kind: 'not-a-view' } });
});

test('a small text that unpacks to a very large one is refused', async () => {
  await expect(unpack(await pack('0'.repeat(9_000_000)))).rejects.toMatchObject({ refusal: { kind: 'too-large' } });
});

test('an address carries view, page, table and language, and an earlier one is still read', async () => {
  const nodes = [nodeId('a b'), nodeId('é')];
  const broughtBy = new Map(nodes.map((id) => [id, null] as const));
  const view = { ...firstViewState(), nodes, broughtBy, selection: new Set(['é']) };
  const page = { kind: 'voice', id: 'src:a#insiders' } as const;
  const parts = { view, locale: 'zh-Hant', page, table: '{"types":["Model & co"]}' } as const;
  const hash = await writeLink(parts);
  expect(await readLink(hash, reading())).toEqual(parts);
  const earlier = await readLink('#n=org%3Ameta+org%3Afair&s=org%3Afair&at=2025-08-25', reading('zh-Hant'));
  expect(earlier.view).toMatchObject({ nodes: ['org:meta', 'org:fair'], labels: 'zh', view: { asOf: '2025-08-25' } });
});

test('a picture too large for an address leaves its size there, and says so elsewhere', async () => {
  const hash = await writeLink({ view: large(), locale: 'en', page: null, table: null });
  expect(isForHereOnly(hash)).toBe(true);
  expect(hash).toBe('#big=10000&lang=en');
  await expect(readLink(hash, reading())).rejects.toMatchObject({ refusal: { kind: 'elsewhere', count: 10_000 } });
});

test('named by the server it has an address that opens elsewhere, and this page goes on saying the name', async () => {
  const { views, shelf } = aServer();
  const parts = { view: large(), locale: 'zh-Hant', page: { kind: 'contradictions' }, table: null } as const;
  const here = views();
  const hash = await writeShortLink(parts, here);
  expect(hash).toBe('#k=name0&lang=zh-Hant&page=contradictions');
  expect(namesPicture(hash)).toBe(true);
  // The same picture is not sent twice, and its own address has the name now.
  expect(await writeShortLink(parts, here)).toBe(hash);
  expect(shelf.size).toBe(1);
  expect(await writeLink(parts, here)).toBe(hash);
  const there = views();
  expect(await readLink(hash, { own: 'en', kept: there })).toEqual(parts);
  expect(await writeLink(parts, there)).toBe(hash);
  expect(isForHereOnly(await writeLink({ ...parts, view: { ...parts.view, labels: 'both' } }, there))).toBe(true);
});

test('a name that is not known, and a shelf that gives back something else, are refused', async () => {
  await expect(readLink('#k=none', reading())).rejects.toThrow('Not known.');
  const { views, shelf } = aServer();
  shelf.set('x', 'AAAA');
  await expect(readLink('#k=x', { own: 'en', kept: views() })).rejects.toMatchObject({
    refusal: { kind: 'not-a-view' },
  });
});

test('only some names are known by heart', async () => {
  const { views } = aServer();
  const kept = views();
  for (let index = 0; index < 25; index += 1) {
    // oxlint-disable-next-line no-await-in-loop -- in this order
    await kept.keep(`view${index}`);
  }
  expect([kept.nameOf('view0'), kept.nameOf('view24')]).toEqual([undefined, 'name24']);
});
