import { act, screen } from '@testing-library/react';
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
  expect(store.getState().filters.types).toEqual(['Lab']);
  await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
  expect(store.getState().filters.types).toEqual([]);
});

test('a double click shows only that type', async () => {
  const { store } = renderPanel(<Legend />, { nodes, edges });
  await userEvent.dblClick(await screen.findByRole('button', { name: /Select 1 item: Labs/ }));
  expect(store.getState().filters.types).toEqual(['Person']);
});

test('counts follow the lens: whom only an opinion ties to the picture is told apart', async () => {
  const opinion = anEdge('c_2', ['cox', 'msl'], { certainty: 'OPINION', predicate: 'CRITICISED' });
  const { store } = renderPanel(<Legend />, { nodes, edges: [...edges, opinion] });
  expect(await screen.findByRole('button', { name: 'Select 1 item: People' })).toBeVisible();
  expect(screen.getByTestId('out-of-view')).toHaveTextContent('1');
  expect(screen.queryByRole('button', { name: /criticised/i })).toBeNull();
  act(() => store.setState((state) => ({ view: { ...state.view, lens: 'ALL' } })));
  expect(screen.getByRole('button', { name: 'Select 2 items: People' })).toBeVisible();
  expect(screen.queryByTestId('out-of-view')).toBeNull();
});

test('a count tells how many of a kind the filters keep, and a click selects those', async () => {
  const { store } = renderPanel(<Legend />, { nodes, edges });
  act(() =>
    store.setState((state) => ({
      filters: {
        ...state.filters,
        properties: [{ property: 'neighbours', least: 1, most: null, terms: [], keepsMissing: true }],
      },
    })),
  );
  const people = await screen.findByRole('button', { name: 'Select 1 item: People' });
  expect(people).toHaveTextContent('1 / 2');
  await userEvent.click(people);
  expect([...store.getState().selection]).toEqual(['zhao']);
});
