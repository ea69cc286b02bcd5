import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { createFakeCanvas } from '../canvas/create-fake-canvas.ts';
import { nodeId } from '../graph/types.ts';
import { aNode, anEdge } from '../testing/a-graph.ts';
import { renderPanel } from '../testing/render-panel.tsx';
import { LeavePresentation } from './leave-presentation.tsx';

const ids = (...names: readonly string[]) => names.map((name) => nodeId(name));

/** Four nodes in a row, of which these are selected, and a presentation that begins. */
async function present(...selected: readonly string[]) {
  const orrery = renderPanel(<LeavePresentation />, {
    nodes: ids('a', 'b', 'c', 'd').map((id) => aNode(id, { name: id.toUpperCase() })),
    edges: [anEdge('c_1', ['a', 'b']), anEdge('c_2', ['b', 'c']), anEdge('c_3', ['c', 'd'])],
    state: { selection: new Set(selected) },
  });
  const canvas = createFakeCanvas();
  orrery.setCanvas(canvas);
  orrery.shell.setState({ presenting: true });
  await screen.findByRole('button');
  return { ...orrery, canvas, selection: () => [...orrery.store.getState().selection] };
}

test('arrows go through the selected in their order, each with its neighbours, round and back', async () => {
  const { canvas, selection } = await present('c', 'a', 'd');
  await userEvent.keyboard('{ArrowRight}');
  expect(selection()).toEqual(['c']);
  expect(canvas.calls.at(-1)).toBe('fit c,b,d');
  expect(screen.getByRole('status')).toHaveTextContent('1 of 3: C');
  await userEvent.keyboard('{PageDown}{ArrowDown}');
  expect(selection()).toEqual(['d']);
  await userEvent.keyboard('{ArrowRight}');
  expect(selection()).toEqual(['c']);
  await userEvent.keyboard('{ArrowLeft}');
  expect(selection()).toEqual(['d']);
  expect(screen.getByRole('status')).toHaveTextContent('3 of 3: D');
});

test('back from the beginning is the last, and what is gone is passed over', async () => {
  const { store, selection } = await present('a', 'b', 'c');
  await userEvent.keyboard('{PageUp}');
  expect(selection()).toEqual(['c']);
  store.setState({ nodes: new Map([...store.getState().nodes].filter(([id]) => id !== 'b')) });
  await userEvent.keyboard('{ArrowUp}');
  expect(selection()).toEqual(['a']);
  expect(screen.getByRole('status')).toHaveTextContent('1 of 2: A');
});

test('with the end of the presentation all of them are selected again', async () => {
  const { shell, selection } = await present('a', 'b');
  await userEvent.keyboard('{ArrowRight}');
  shell.setState({ presenting: false });
  await expect.poll(selection).toEqual(['a', 'b']);
  await userEvent.keyboard('{ArrowRight}');
  expect(selection()).toEqual(['a', 'b']);
});

test('with fewer than two there is nothing to go through, and keys with Shift are those of the drawing', async () => {
  const one = await present('a');
  await userEvent.keyboard('{ArrowRight}');
  expect(one.selection()).toEqual(['a']);
  one.shell.setState({ presenting: false });
  one.store.setState({ selection: new Set(['a', 'b']) });
  one.shell.setState({ presenting: true });
  await screen.findByRole('button');
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(one.selection()).toEqual(['a', 'b']);
});
