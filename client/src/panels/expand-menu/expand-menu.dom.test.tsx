import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { nodeId } from '../../graph/types.ts';
import { aNode } from '../../testing/a-graph.ts';
import { renderPanel } from '../../testing/render-panel.tsx';
import { ExpandMenu } from './expand-menu.tsx';

const hubs = [aNode('h', { name: 'Hub', degree: 90 }), aNode('k', { name: 'Kite', degree: 80 })];
const counts = {
  relations: [
    { predicate: 'WORKS_AT', direction: 'IN', links: 70, neighbours: 60, hidden: 60 },
    { predicate: 'PART_OF', direction: 'IN', links: 30, neighbours: 30, hidden: 30 },
  ],
  kinds: [
    { type: 'Person', neighbours: 60, hidden: 60 },
    { type: 'Lab', neighbours: 30, hidden: 30 },
    { type: 'Place', neighbours: 3, hidden: 0 },
  ],
} as const;

const show = (ids: readonly string[]) => {
  const neighbourhood = vi.fn(() => Promise.resolve({ nodes: [], edges: [], total: 0 }));
  const orrery = renderPanel(<ExpandMenu />, {
    nodes: hubs,
    api: { expansionCounts: () => Promise.resolve(counts), neighbourhood },
  });
  orrery.shell.setState({ choosing: ids.map(nodeId) });
  return { ...orrery, neighbourhood };
};

test('several hubs are asked about at once; only the chosen kinds and relations are brought, from each', async () => {
  const { neighbourhood, shell } = show(['h', 'k']);
  expect(await screen.findByRole('dialog', { name: 'Neighbours of 2 entities' })).toBeVisible();
  // What is on screen already is no choice.
  expect(screen.queryByRole('checkbox', { name: /Place/i })).toBeNull();
  await userEvent.click(await screen.findByRole('checkbox', { name: /People|Person/ }));
  await userEvent.click(screen.getByRole('radio', { name: '10' }));
  await userEvent.click(screen.getByRole('button', { name: 'Bring up to 20' }));
  expect(shell.getState().choosing).toBeNull();
  expect(neighbourhood.mock.calls.map(([question]: unknown[]) => question)).toEqual(
    ['h', 'k'].map((id) => expect.objectContaining({ id, kinds: ['Lab'], first: 10, predicates: undefined })),
  );
});

test('one hub keeps its name, and all means all', async () => {
  const { neighbourhood } = show(['h']);
  expect(await screen.findByRole('dialog', { name: 'Neighbours of Hub' })).toBeVisible();
  await userEvent.click(await screen.findByRole('radio', { name: 'All' }));
  await userEvent.click(screen.getByRole('button', { name: /90/ }));
  expect(neighbourhood.mock.calls.at(0)).toEqual([
    expect.objectContaining({ id: 'h', first: 500, kinds: undefined, predicates: undefined }),
    expect.anything(),
  ]);
});
