import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { addHits } from '../actions/hits.ts';
import { loadColumns } from '../actions/load-columns.ts';
import { ApiFailure } from '../api/failure.ts';
import type { Ask, SearchAnswer } from '../api/orrery-api.ts';
import { aNode } from '../testing/a-graph.ts';
import { renderPanel } from '../testing/render-panel.tsx';
import { WorkBar } from './work-bar.tsx';

const hits = Array.from({ length: 50 }, (_, n) => ({
  node: aNode(`n${n}`),
  matched: 'x',
  byAlias: false,
  score: 1,
}));
const page = (next: string | null): SearchAnswer => ({ hits, total: 120, isLimited: false, isGuess: false, next });

/** The first page comes at once, the second never; it can only be taken back. */
function slowSearch() {
  const taken = vi.fn();
  const search = ({ after }: { readonly after?: string | null }, { signal }: Ask = {}): Promise<SearchAnswer> =>
    after === null || after === undefined
      ? Promise.resolve(page('fifty'))
      : new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            taken();
            reject(signal.reason);
          });
        });
  return { taken, search };
}

test('what takes long is shown with how far it is, and is taken back by Cancel', async () => {
  const { taken, search } = slowSearch();
  const { run, store, shell } = renderPanel(<WorkBar />, { api: { search } });
  const done = run(addHits, { query: 'x' });
  expect(screen.queryByTestId('work')).toBeNull();
  expect(await screen.findByTestId('work')).toHaveTextContent('Fetching the hits…50 of 120');
  expect(screen.getByRole('progressbar')).toHaveAttribute('value', '50');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await done;
  expect(taken).toHaveBeenCalledOnce();
  expect(store.getState().nodes.size).toBe(0);
  expect(store.getState().past).toEqual([]);
  await waitFor(() => expect(screen.queryByTestId('work')).toBeNull());
  expect(shell.getState().toasts.map(({ text }) => text)).toEqual(['Cancelled.']);
});

test('what is done soon is not shown, and what fails does not stay', async () => {
  const { run, shell } = renderPanel(<WorkBar />, {
    api: { search: () => Promise.reject(new ApiFailure({ kind: 'network' })) },
  });
  const seen = vi.fn();
  shell.subscribe(({ works }) => works.length > 0 && seen());
  await run(addHits, { query: 'x' });
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(seen).not.toHaveBeenCalled();
  expect(shell.getState().works).toEqual([]);
});

test('of two that take long the later is shown, and each ends by itself', async () => {
  const { search } = slowSearch();
  const { run, shell } = renderPanel(<WorkBar />, { api: { search } });
  const all = [run(addHits, { query: 'x' }), run(addHits, { query: 'y' })];
  await waitFor(() => expect(shell.getState().works).toHaveLength(2));
  const [first, second] = shell.getState().works;
  second?.cancel();
  await waitFor(() => expect(shell.getState().works.map(({ number }) => number)).toEqual([first?.number]));
  first?.cancel();
  await Promise.all(all);
  expect(shell.getState().works).toEqual([]);
});

test('what the page asks for by itself is not shown as work, however long it takes', async () => {
  const asked = vi.fn(() => new Promise<never>(() => {}));
  const { run, shell } = renderPanel(<WorkBar />, { api: { columns: asked }, nodes: [aNode('n1')] });
  void run(loadColumns, undefined);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(asked).toHaveBeenCalledOnce();
  expect(shell.getState().works).toEqual([]);
});
