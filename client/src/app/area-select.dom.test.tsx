import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { createFakeCanvas } from '../canvas/create-fake-canvas.ts';
import { nodeId } from '../graph/types.ts';
import { aNode } from '../testing/a-graph.ts';
import { renderPanel } from '../testing/render-panel.tsx';
import type { Orrery } from '../workspace/context.tsx';
import { AreaSelect } from './area-select.tsx';

const PLACES = { a: { x: 100, y: 100 }, b: { x: 200, y: 100 }, c: { x: 400, y: 400 } };

/** A drawing of which only the place on the page matters, and something on it that is no drawing. */
function Host() {
  const host = useRef<HTMLDivElement>(null);
  return (
    <div ref={host}>
      <div role="application" tabIndex={0} aria-label="drawing" />
      <button type="button">Zoom</button>
      <AreaSelect host={host} />
    </div>
  );
}

let orrery: Orrery;
beforeEach(() => {
  HTMLElement.prototype.setPointerCapture = () => undefined;
  orrery = renderPanel(<Host />, { nodes: Object.keys(PLACES).map((id) => aNode(id)) });
  const canvas = createFakeCanvas();
  canvas.apply({
    addedNodes: Object.entries(PLACES).map(([id, position]) => ({
      id: nodeId(id),
      type: 'Person',
      label: id,
      anonymous: false,
      hidden: 0,
      dimmed: false,
      standing: null,
      position,
    })),
    updatedNodes: [],
    removedNodes: [],
    addedLines: [],
    updatedLines: [],
    removedLines: [],
  });
  orrery.setCanvas(canvas);
});

const selected = () => [...orrery.store.getState().selection].toSorted();
const drawing = () => screen.getByRole('application');

/** Draws through these points with one pointer; the keys stay down. */
function stroke(on: Element, points: readonly (readonly [number, number])[], keys = {}): void {
  const [first, ...rest] = points;
  const last = points.at(-1);
  const at = (point: readonly [number, number] | undefined) => ({
    pointerId: 1,
    button: 0,
    clientX: point?.[0] ?? 0,
    clientY: point?.[1] ?? 0,
    ...keys,
  });
  fireEvent.pointerDown(on, at(first));
  for (const point of rest) fireEvent.pointerMove(on, at(point));
  fireEvent.pointerUp(on, at(last));
}

const AROUND_A_AND_B = [
  [50, 50],
  [260, 50],
  [260, 160],
  [50, 160],
] as const;

test('Alt draws a lasso: what lies in it is selected, and the keys are the drawing’s', () => {
  stroke(drawing(), AROUND_A_AND_B, { altKey: true });
  expect(selected()).toEqual(['a', 'b']);
  expect(drawing()).toHaveFocus();
});

test('Shift draws a box from empty ground, which adds', () => {
  orrery.store.setState({ selection: new Set(['c']) });
  stroke(
    drawing(),
    [
      [150, 50],
      [260, 160],
    ],
    { shiftKey: true },
  );
  expect(selected()).toEqual(['b', 'c']);
});

test('with Shift on a node, without any key, or beside the drawing, the press is for others', () => {
  orrery.store.setState({ hovered: 'a' });
  stroke(
    drawing(),
    [
      [50, 50],
      [260, 160],
    ],
    { shiftKey: true },
  );
  orrery.store.setState({ hovered: null });
  stroke(drawing(), [
    [50, 50],
    [260, 160],
  ]);
  stroke(
    screen.getByRole('button', { name: 'Zoom' }),
    [
      [50, 50],
      [260, 160],
    ],
    { altKey: true },
  );
  expect(selected()).toEqual([]);
});

test('the tool draws without a key, once', async () => {
  orrery.shell.setState({ tool: 'lasso' });
  stroke(await screen.findByTestId('area-cover'), AROUND_A_AND_B);
  expect(selected()).toEqual(['a', 'b']);
  expect(orrery.shell.getState().tool).toBeNull();
  await waitFor(() => expect(screen.queryByTestId('area-cover')).toBeNull());
});

test('Escape puts the tool away and leaves the selection', async () => {
  orrery.store.setState({ selection: new Set(['c']) });
  orrery.shell.setState({ tool: 'box' });
  const cover = await screen.findByTestId('area-cover');
  fireEvent.pointerDown(cover, { pointerId: 1, button: 0, clientX: 0, clientY: 0 });
  fireEvent.pointerMove(cover, { pointerId: 1, clientX: 300, clientY: 300 });
  await userEvent.keyboard('{Escape}');
  fireEvent.pointerUp(cover, { pointerId: 1, clientX: 300, clientY: 300 });
  expect(selected()).toEqual(['c']);
  expect(orrery.shell.getState().tool).toBeNull();
});

test('a press without a way is a click and selects nothing anew', () => {
  orrery.store.setState({ selection: new Set(['c']) });
  stroke(
    drawing(),
    [
      [100, 100],
      [102, 101],
    ],
    { altKey: true },
  );
  expect(selected()).toEqual(['c']);
});
