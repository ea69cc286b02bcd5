import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { remove } from '../actions/remove.ts';
import { ApiFailure } from '../api/failure.ts';
import type { OrreryApi } from '../api/orrery-api.ts';
import { createOrrery } from '../app/create-orrery.ts';
import { aGraph } from '../testing/a-graph.ts';
import { stubApi } from '../testing/stub-api.ts';

const world = aGraph(40);

const named = (id: string): Partial<OrreryApi> => ({
  database: () =>
    Promise.resolve({ id, name: 'neo4j', ownership: 'OURS', nodes: 1, relationships: 1, labels: [], importing: null }),
});

/** The page as the tab opens it: what it remembers comes first. */
async function openPage(answers: Partial<OrreryApi>) {
  const orrery = createOrrery(stubApi(world, answers));
  const { store, shell, journey } = orrery;
  store.subscribe((_, before) => journey.follow(before, shell.getState().page));
  orrery.openFirstPicture();
  await vi.waitFor(() => expect(shell.getState().opening).toBe('done'));
  return { ...orrery, ids: (): readonly string[] => [...store.getState().nodes.keys()] };
}

/** Shows one node less than the first picture, which the tab remembers with the database that it came from. */
async function visit(id: string): Promise<readonly string[]> {
  sessionStorage.clear();
  history.replaceState(null, '', '/');
  const page = await openPage(named(id));
  const [first] = page.store.getState().nodes.keys();
  await page.run(remove, { ids: first === undefined ? [] : [first] });
  page.journey.flush();
  // The database is asked for once; what it answered is written with the next rest.
  await new Promise((resolve) => setTimeout(resolve, 350));
  return page.ids();
}

test('the tab brings its picture back from the database that it came from', async () => {
  const left = await visit('neo4j@1');
  const page = await openPage(named('neo4j@1'));
  expect(page.ids()).toEqual(left);
  expect(page.store.getState().past).toHaveLength(1);
});

test('with another database at the address its own first picture is shown, and said to be', async () => {
  const left = await visit('neo4j@1');
  history.replaceState(history.state, '', `/#n=${left.join('+')}`);
  const page = await openPage(named('neo4j@2'));
  expect(page.ids().length).toBe(left.length + 1);
  expect(page.store.getState().past).toEqual([]);
  expect(page.shell.getState().toasts.map(({ text }) => text)).toContain(
    'Another database answers at this address now: this is its own picture.',
  );
  // The address of the old picture is gone; where the new one begins is written in its place.
  page.journey.flush();
  await vi.waitFor(() => expect(location.hash).not.toBe(''));
  expect(location.hash).not.toContain('n=node:');
});

test('of a database that is no graph of ours nothing of the old picture stays', async () => {
  await visit('neo4j@1');
  const refused = new ApiFailure({
    kind: 'typed',
    code: 'NOT_AN_ORRERY_GRAPH',
    message: 'Not ours.',
    remedy: '',
    line: null,
    column: null,
  });
  const page = await openPage({ ...named('others'), startingView: () => Promise.reject(refused) });
  expect(page.ids()).toEqual([]);
});

test('a database that does not answer takes nothing away', async () => {
  const left = await visit('neo4j@1');
  const page = await openPage({ database: () => Promise.reject(new Error('away')) });
  expect(page.ids()).toEqual(left);
});
