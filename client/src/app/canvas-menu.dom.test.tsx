import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { expect, test } from 'vitest';
import { nodeId } from '../graph/types.ts';
import { aNode, anEdge } from '../testing/a-graph.ts';
import { renderPanel } from '../testing/render-panel.tsx';
import { CanvasMenu } from './canvas-menu.tsx';
import { type MenuTarget, targetOf } from './menu-target.ts';

const nodes = ['a', 'b', 'c'].map((id) => aNode(id));
const edges = [anEdge('c_1', ['a', 'b'])];

function Menu({ target }: { readonly target: MenuTarget }) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} />
      <CanvasMenu target={target} anchor={anchor} onClose={() => undefined} />
    </>
  );
}
const show = (target: MenuTarget, selected: readonly string[] = []) =>
  renderPanel(<Menu target={target} />, { nodes, edges, state: { selection: new Set(selected) } });
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('menuitem', { name }));

test('a node that is selected with others stands for all of them; alone, or beside them, for itself', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(nodeId) as [never, never, never];
  expect(targetOf({ kind: 'node', id: a }, [a, b])).toEqual({ kind: 'selection', ids: [a, b] });
  expect(targetOf({ kind: 'node', id: c }, [a, b])).toEqual({ kind: 'node', id: c });
  expect(targetOf({ kind: 'node', id: a }, [a])).toEqual({ kind: 'node', id: a });
  expect(targetOf({ kind: 'line', id: 'a b' }, [a, b])).toEqual({ kind: 'line', id: 'a b' });
  expect(targetOf({ kind: 'ground', id: null }, [a, b])).toEqual({ kind: 'ground' });
});

test('the ground has a menu: it selects, and gives the tool for drawing around', async () => {
  const { store } = show({ kind: 'ground' });
  expect(await screen.findByRole('menu', { name: 'Actions for the picture' })).toBeVisible();
  await press(/Select all/);
  expect([...store.getState().selection]).toEqual(['a', 'b', 'c']);
});

test('what cannot be done now is there, and says so', async () => {
  show({ kind: 'ground' });
  expect(await screen.findByRole('menuitem', { name: /Undo/ })).toHaveAttribute('aria-disabled', 'true');
});

test('a line opens its evidence, selects its ends, and asks for paths between them', async () => {
  const { store } = show({ kind: 'line', id: 'a b' });
  await press('Select both ends');
  expect([...store.getState().selection].toSorted()).toEqual(['a', 'b']);
});

test('a selection is removed, and expanded, as one', async () => {
  const { store } = show({ kind: 'selection', ids: ['a', 'b'].map(nodeId) }, ['a', 'b']);
  expect(await screen.findByRole('menu', { name: 'Actions for 2 selected' })).toBeVisible();
  await press('Remove from canvas');
  expect([...store.getState().nodes.keys()]).toEqual(['c']);
});
