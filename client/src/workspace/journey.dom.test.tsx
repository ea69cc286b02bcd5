import { render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { expand } from '../actions/expand.ts';
import { redo } from '../actions/redo.ts';
import { undo } from '../actions/undo.ts';
import type { OrreryApi, Subgraph } from '../api/orrery-api.ts';
import { createOrrery } from '../app/create-orrery.ts';
import { Providers } from '../app/providers.tsx';
import { useLink } from '../app/use-link.ts';
import { aGraph } from '../testing/a-graph.ts';
import { stubApi } from '../testing/stub-api.ts';

const world = aGraph(60);
/** A network of one second: long enough for a hand to do something else meanwhile. */
const LATENCY_MS = 1_000;

function Link() {
  useLink();
  return null;
}

/** The page without its panels and its pixels, at this address. */
async function openPage(answers: Partial<OrreryApi> = {}) {
  const orrery = createOrrery(stubApi(world, answers));
  const view = render(
    <Providers orrery={orrery}>
      <Link />
    </Providers>,
  );
  orrery.openFirstPicture();
  await vi.waitFor(() => expect(orrery.shell.getState().opening).toBe('done'));
  const ids = (): readonly string[] => [...orrery.store.getState().nodes.keys()];
  return { ...orrery, ids, close: view.unmount };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const arrived = (): Promise<unknown> => new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));

/** A person types an address. */
async function goTo(hash: string): Promise<void> {
  const there = arrived();
  location.hash = hash;
  await there;
}

/** Subgraphs come late; one that was taken back never. */
const slowly: Pick<OrreryApi, 'subgraph'> = {
  subgraph: async ({ ids }, { signal } = {}): Promise<Subgraph> => {
    await wait(LATENCY_MS);
    signal?.throwIfAborted();
    return stubApi(world).subgraph({ ids, lens: 'REPORTED' });
  },
};

afterEach(() => history.replaceState(null, '', '/'));

test('an address that is on its way to be opened is not written over, and its picture is a step', async () => {
  const page = await openPage(slowly);
  const before = page.ids();
  await goTo('#n=node:40+node:41');
  expect(page.shell.getState().opening).toBe('loading');
  page.journey.flush();
  await wait(LATENCY_MS / 2);
  expect(location.hash).toBe('#n=node:40+node:41');
  await vi.waitFor(() => expect(page.ids()).toEqual(['node:40', 'node:41']), { timeout: 3_000 });
  await page.run(undo, undefined);
  expect(page.ids()).toEqual(before);
  page.close();
});

test('Back while a picture loads shows the one before, and the late answer does not take its place', async () => {
  const page = await openPage(slowly);
  const before = page.ids();
  await goTo('#n=node:40+node:41');
  const back = arrived();
  history.back();
  await back;
  expect(page.ids()).toEqual(before);
  expect(page.shell.getState().opening).toBe('done');
  await wait(LATENCY_MS * 1.5);
  expect(page.ids()).toEqual(before);
  expect(page.shell.getState().toasts.filter(({ tone }) => tone === 'danger')).toEqual([]);
  page.close();
});

test('of two addresses asked for one after the other the last is shown, and it loads until it is there', async () => {
  const page = await openPage(slowly);
  await goTo('#n=node:40');
  await wait(LATENCY_MS / 2);
  await goTo('#n=node:41');
  await wait(LATENCY_MS * 0.75);
  expect(page.shell.getState().opening).toBe('loading');
  await vi.waitFor(() => expect(page.shell.getState().opening).toBe('done'), { timeout: 3_000 });
  expect(page.ids()).toEqual(['node:41']);
  page.close();
});

test('without any storage Back, Forward and undo go on as ever', async () => {
  // jsdom has no IndexedDB; the address is all there is.
  expect(typeof indexedDB).toBe('undefined');
  const page = await openPage();
  const before = page.ids();
  await page.run(expand, { id: world.nodes[0]?.id ?? before[0] ?? '', first: 3 } as Parameters<typeof expand.run>[1]);
  const after = page.ids();
  expect(after.length).toBeGreaterThan(before.length);
  const back = arrived();
  history.back();
  await back;
  expect(page.ids()).toEqual(before);
  const forward = arrived();
  history.forward();
  await forward;
  expect(page.ids()).toEqual(after);
  page.close();
});

test('a browser that goes back late does not bring back what undo took away', async () => {
  const page = await openPage();
  const before = page.ids();
  await page.run(expand, { id: world.nodes[0]?.id ?? before[0] ?? '', first: 3 } as Parameters<typeof expand.run>[1]);
  const after = page.ids();
  const go = history.go.bind(history);
  // Longer than the journey waits.
  vi.spyOn(history, 'go').mockImplementationOnce((way) => void setTimeout(() => go(way), 2_000));
  const late = arrived();
  await page.run(undo, undefined);
  await late;
  expect(page.ids()).toEqual(before);
  await page.run(redo, undefined);
  expect(page.ids()).toEqual(after);
  await page.run(undo, undefined);
  await vi.waitFor(() => expect(page.ids()).toEqual(before));
  page.close();
});
