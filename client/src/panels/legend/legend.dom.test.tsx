import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { aNode, anEdge } from '../../testing/a-graph.ts';
import { renderPanel } from '../../testing/render-panel.tsx';
import { Legend } from './legend.tsx';

const nodes = [aNode('zhao'), aNode('cox'), aNode('msl', { type: 'Lab' })];
const edges = [anEdge('c_1', ['zhao', 'msl'])];

test('types are counted, and a click selects all of one', async () => {
  const { store } = renderPanel(<Legend />, { nodes, edges });
  await userEvent.click(await screen.findByRole('button', { name: 'Select 2 items: People' }));
  expect([...store.getState().selection]).toEqual(['zhao', 'cox']);
});

test('the eye dims a type, and all comes back', async () => {
  const { store } = renderPanel(<Legend />, { nodes, edges });
  await userEvent.click(await screen.findByRole('button', { name: 'Dim Labs' }));
  expect([...store.getState().hiddenTypes]).toEqual(['Lab']);
  await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
  expect(store.getState().hiddenTypes.size).toBe(0);
});

test('a double click shows only that type', async () => {
  const { store } = renderPanel(<Legend />, { nodes, edges });
  await userEvent.dblClick(await screen.findByRole('button', { name: /Select 1 item: Labs/ }));
  expect([...store.getState().hiddenTypes]).toEqual(['Person']);
});
