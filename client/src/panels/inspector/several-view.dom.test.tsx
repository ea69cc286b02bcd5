import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { SharedNeighbours } from '../../api/many.ts';
import { nodeId } from '../../graph/types.ts';
import { aNode, anEdge } from '../../testing/a-graph.ts';
import { renderPanel } from '../../testing/render-panel.tsx';
import { SeveralView } from './several-view.tsx';

const nodes = [
  aNode('a', { name: 'Ada' }),
  aNode('b', { name: 'Ben' }),
  aNode('l', { name: 'Nimbus Lab', type: 'Lab', degree: 9 }),
];
const edges = [anEdge('c_1', ['a', 'l']), anEdge('c_2', ['b', 'l'])];
const ids = nodes.map(({ id }) => id);
const company = { id: 'org:nimbus', type: 'Company', name: 'Nimbus', nameZh: null, anonymous: false } as const;
const shared: SharedNeighbours = {
  total: 12,
  entries: [{ entity: company, tiedTo: [nodeId('a'), nodeId('b')] }],
};

const show = (answer = shared) => {
  const ask = vi.fn(() => Promise.resolve(answer));
  const orrery = renderPanel(<SeveralView ids={ids} />, {
    nodes,
    edges,
    api: {
      sharedNeighbours: ask,
      subgraph: () =>
        Promise.resolve({
          nodes: [...nodes, aNode('org:nimbus', { name: 'Nimbus', type: 'Company' })],
          edges: [...edges, anEdge('c_3', ['a', 'org:nimbus'])],
          total: 4,
        }),
    },
    state: { selection: new Set(ids) },
  });
  return { ...orrery, ask };
};

test('it counts the types, and pressing one keeps only these', async () => {
  const { store } = show();
  await userEvent.click(await screen.findByRole('button', { name: /Keep only 2 items selected/ }));
  expect([...store.getState().selection]).toEqual(['a', 'b']);
});

test('what they have in common is asked for under lens and day, ranked, and brought in one press', async () => {
  const { store, ask } = show();
  const section = await screen.findByTestId('shared-neighbours');
  expect(await within(section).findByText('Nimbus')).toBeVisible();
  expect(within(section).getByText('2 of 3')).toBeVisible();
  expect(ask).toHaveBeenCalledWith(expect.objectContaining({ ids, lens: 'REPORTED', asOf: null }), expect.anything());
  await userEvent.click(within(section).getByRole('button', { name: 'Bring Nimbus onto the canvas' }));
  expect(store.getState().nodes.has(nodeId('org:nimbus'))).toBe(true);
  expect([...store.getState().selection]).toEqual(ids);
  await userEvent.click(within(section).getByRole('button', { name: /1 of 12: show more/ }));
  expect(ask).toHaveBeenLastCalledWith(expect.objectContaining({ first: 200 }), expect.anything());
});

test('nothing in common is said as such', async () => {
  show({ total: 0, entries: [] });
  expect(await screen.findByText(/No entity in the data is tied to two or more/)).toBeVisible();
});

test('the links among them can be selected, all of them pinned and let go, and removed', async () => {
  const { store } = show();
  expect(await screen.findByRole('heading', { name: '2 lines among them' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Select the lines among the selected' }));
  expect(store.getState().selection).toContain('a l');
  await userEvent.click(screen.getByRole('button', { name: 'Pin here' }));
  expect([...store.getState().pins].toSorted()).toEqual(['a', 'b', 'l']);
  await userEvent.click(screen.getByRole('button', { name: 'Unpin' }));
  expect(store.getState().pins.size).toBe(0);
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
  expect(store.getState().nodes.size).toBe(0);
});

test('expanding them asks first, for all of them at once', async () => {
  const { shell } = show();
  await userEvent.click(await screen.findByRole('button', { name: 'Expand them…' }));
  expect(shell.getState().choosing).toEqual(ids);
});
