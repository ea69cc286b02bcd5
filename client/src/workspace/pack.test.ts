import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeId } from '../graph/types.ts';
import { firstViewState } from '../graph/view-state.ts';
import { pack, unpack } from './pack.ts';
import { readLink, writeLink } from './view-link.ts';

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

test('an address carries view, page and language, and an earlier one is still read', async () => {
  const nodes = [nodeId('a b'), nodeId('é')];
  const broughtBy = new Map(nodes.map((id) => [id, null] as const));
  const view = { ...firstViewState(), nodes, broughtBy, selection: new Set(['é']) };
  const page = { kind: 'voice', id: 'src:a#insiders' } as const;
  const hash = await writeLink({ view, locale: 'zh-Hant', page });
  expect(await readLink(hash, 'en')).toEqual({ view, page, locale: 'zh-Hant' });
  const earlier = await readLink('#n=org%3Ameta+org%3Afair&s=org%3Afair&at=2025-08-25', 'zh-Hant');
  expect(earlier.view).toMatchObject({ nodes: ['org:meta', 'org:fair'], labels: 'zh', view: { asOf: '2025-08-25' } });
});

test('a picture too large for an address leaves its size there, and says so elsewhere', async () => {
  const ids = Array.from({ length: 10_000 }, (_, number) => nodeId(`${number * 7919}:${(number * 104_729) % 99_991}`));
  const positions = new Map(ids.map((id, at) => [id, { x: (at * 7919) % 9001, y: (at * 104_729) % 9973 }] as const));
  const hash = await writeLink({ view: { ...firstViewState(), nodes: ids, positions }, locale: 'en', page: null });
  expect(hash).toBe('#big=10000&lang=en');
  await expect(readLink(hash, 'en')).rejects.toMatchObject({ refusal: { kind: 'elsewhere', count: 10_000 } });
});
