import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { addSubgraph } from '../graph/add-subgraph.ts';
import { type Picture, picture } from '../graph/picture.ts';
import { createGraphStore, type GraphStore } from '../graph/store.ts';
import { nodeId } from '../graph/types.ts';
import { aNode, anEdge } from '../testing/a-graph.ts';
import { Canvas } from './canvas.tsx';
import { createFakeCanvas, type FakeCanvas } from './create-fake-canvas.ts';

const A = nodeId('a');
const B = nodeId('b');
let fake: FakeCanvas;
let store: GraphStore;
const on = { tap: vi.fn(), activate: vi.fn(), hover: vi.fn(), menu: vi.fn(), box: vi.fn() };
const create = () => fake;

beforeEach(() => {
  vi.clearAllMocks();
  fake = createFakeCanvas();
  store = createGraphStore();
});

function show(scheme: 'light' | 'dark' = 'light') {
  const pictures = createStore<Picture>(() => picture(store.getState()));
  store.subscribe((state) => pictures.setState(picture(state), true));
  store.setState(
    addSubgraph({
      nodes: [aNode('a', { name: 'Ada' }), aNode('b', { name: 'Ben' })],
      edges: [anEdge('c_1', ['a', 'b'])],
    }),
  );
  const onReady = vi.fn();
  const props = { store, picture: pictures, label: 'Graph', description: 'How to use it', on, onReady, create };
  const { rerender, unmount } = render(<Canvas {...props} scheme={scheme} />);
  fake.place(
    new Map([
      [A, { x: 0, y: 0 }],
      [B, { x: 100, y: 0 }],
    ]),
  );
  return { onReady, unmount, restyle: (next: 'light' | 'dark') => rerender(<Canvas {...props} scheme={next} />) };
}
const press = (key: string, shiftKey = false) => fireEvent.keyDown(screen.getByRole('application'), { key, shiftKey });

test('the drawing follows the store', () => {
  show();
  expect([...fake.nodes.keys()]).toEqual(['a', 'b']);
  store.setState({ selection: new Set(['a']) });
  expect([...fake.selected()]).toEqual(['a']);
  expect([...(fake.emphasised() ?? [])].toSorted()).toEqual(['a', 'a b', 'b']);
});

test('it has a name and a description for those who cannot see it', () => {
  show();
  const application = screen.getByRole('application', { name: 'Graph' });
  expect(application).toHaveAccessibleDescription('How to use it');
  expect(application).toHaveAttribute('tabindex', '0');
});

test('walking rings the node and says its name, and selects nothing', () => {
  show();
  store.setState({ selection: new Set(['a']) });
  press('ArrowRight');
  expect(fake.focused()).toBe('b');
  expect(screen.getByTestId('canvas-cursor')).toHaveTextContent('Ben');
  expect(on.tap).not.toHaveBeenCalled();
});

test('Space selects where the keyboard is, Enter expands it', () => {
  show();
  store.setState({ selection: new Set(['a']) });
  press('ArrowRight');
  press(' ');
  expect(on.tap).toHaveBeenCalledWith(expect.objectContaining({ id: 'b', additive: false }));
  press('Enter');
  expect(on.activate).toHaveBeenCalledWith({ kind: 'node', id: 'b' });
});

test.each(['ctrlKey', 'metaKey'])('with %s, A chooses all nodes instead of the words of the page', (held) => {
  show();
  const page = vi.fn();
  window.addEventListener('keydown', page);
  const isLeftToTheBrowser = fireEvent.keyDown(screen.getByRole('application'), { key: 'a', [held]: true });
  expect(on.box).toHaveBeenCalledWith({ ids: ['a', 'b'] });
  expect(isLeftToTheBrowser).toBe(false);
  expect(page).not.toHaveBeenCalled();
  window.removeEventListener('keydown', page);
});

test('Escape lets go once and does not reach the page', () => {
  show();
  const page = vi.fn();
  window.addEventListener('keydown', page);
  store.setState({ selection: new Set(['a']) });
  press('Escape');
  expect(on.tap).toHaveBeenCalledWith(expect.objectContaining({ id: null }));
  expect(page).not.toHaveBeenCalled();
  store.setState({ selection: new Set() });
  press('Escape');
  expect(page).toHaveBeenCalledOnce();
  window.removeEventListener('keydown', page);
});

test('what happens on the drawing goes to the handlers of now', () => {
  show();
  fake.emit('menu', { kind: 'node', id: A, at: { x: 1, y: 2 } });
  expect(on.menu).toHaveBeenCalledWith({ kind: 'node', id: 'a', at: { x: 1, y: 2 } });
});

test('another scheme restyles, and leaving the page tidies up', () => {
  const { restyle, onReady, unmount } = show();
  restyle('dark');
  expect(fake.scheme()).toBe('dark');
  unmount();
  expect(onReady).toHaveBeenLastCalledWith(null);
  expect(fake.calls).toContain('destroy');
});
