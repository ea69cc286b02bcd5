import { act, fireEvent, screen } from '@testing-library/react';
import { Button, Slider, SliderThumb, SliderTrack, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { expect, test, vi } from 'vitest';
import { asStep } from '../graph/history.ts';
import { nodeId } from '../graph/types.ts';
import { aNode } from '../testing/a-graph.ts';
import { renderPanel } from '../testing/render-panel.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useShortcuts } from './use-shortcuts.ts';

const NODES = [aNode('a'), aNode('b')];

function Page({ isDialogOpen = false }: { readonly isDialogOpen?: boolean }) {
  useShortcuts();
  return (
    <>
      <input data-testid="text" />
      <input type="checkbox" data-testid="checkbox" />
      <Slider aria-label="day" maxValue={9}>
        <SliderTrack>
          <SliderThumb />
        </SliderTrack>
      </Slider>
      <Button>press</Button>
      <Tabs>
        <TabList aria-label="tabs">
          <Tab id="one">one</Tab>
          <Tab id="two">two</Tab>
        </TabList>
        <TabPanel id="one" />
        <TabPanel id="two" />
      </Tabs>
      <Dialog title="front" closeLabel="close" isOpen={isDialogOpen} onClose={() => undefined}>
        <Button>inside</Button>
      </Dialog>
    </>
  );
}

const render = (isDialogOpen = false) => renderPanel(<Page isDialogOpen={isDialogOpen} />, { nodes: NODES });

const FOCUSED = [
  ['the body', () => document.body],
  ['a slider', () => screen.getByRole('slider')],
  ['a button', () => screen.getByRole('button', { name: 'press' })],
  ['a tab', () => screen.getByRole('tab', { name: 'one' })],
  ['a checkbox', () => screen.getByTestId('checkbox')],
] as const;

function press(target: HTMLElement, key: string, change: { readonly ctrlKey?: boolean } = {}): boolean {
  act(() => target.focus());
  // False when the default was prevented: the page has taken the key.
  return !fireEvent.keyDown(target, { key, ...change });
}

for (const [name, find] of FOCUSED) {
  test(`with the focus on ${name}, letters, Delete and Ctrl combinations work`, () => {
    const { shell, store } = render();
    expect(press(find(), 't')).toBe(true);
    expect(shell.getState().drawer).toBe('table');
    expect(press(find(), 'a', { ctrlKey: true })).toBe(true);
    expect(store.getState().selection.size).toBe(2);
    press(find(), 'Delete');
    expect(store.getState().nodes.size).toBe(0);
    press(find(), 'z', { ctrlKey: true });
    expect(store.getState().nodes.size).toBe(2);
    press(find(), 'Escape');
    expect(store.getState().selection.size).toBe(0);
  });
}

test('while one is typing, letters, Delete and Ctrl Z belong to the text', () => {
  const { shell, store } = render();
  act(() => {
    store.setState(
      asStep((state) => ({ ...state, selection: new Set([nodeId('a')]), nodes: new Map(state.nodes) }), {
        kind: 'add',
      }),
    );
  });
  const text = screen.getByTestId('text');
  for (const key of ['t', '?', '/', 'Delete', 'Backspace']) expect(press(text, key)).toBe(false);
  for (const key of ['z', 'a']) expect(press(text, key, { ctrlKey: true })).toBe(false);
  expect(shell.getState().drawer).toBeNull();
  expect(store.getState().nodes.size).toBe(2);
  expect(store.getState().past).toHaveLength(1);
});

test('where letters and signs are turned off, only keys with Ctrl and those with a name work', () => {
  const { shell, store } = render();
  act(() => {
    shell.setState({ plainKeys: false });
    store.setState({ selection: new Set(['a']) });
  });
  for (const key of ['t', 'f', '?', '/', 'm', '+', '-']) expect(press(document.body, key), key).toBe(false);
  expect([shell.getState().drawer, shell.getState().helpOpen, shell.getState().menuAsked]).toEqual([
    null,
    false,
    false,
  ]);
  expect(press(document.body, 'k', { ctrlKey: true })).toBe(true);
  expect(press(document.body, 'Delete')).toBe(true);
  expect([...store.getState().nodes.keys()]).toEqual(['b']);
});

test('M asks for the menu of the canvas from everywhere, and not while a document is read', () => {
  const { shell } = render();
  expect(press(screen.getByRole('slider'), 'm')).toBe(true);
  expect(shell.getState().menuAsked).toBe(true);
  act(() => shell.setState({ menuAsked: false, page: { kind: 'contradictions' } }));
  expect(press(document.body, 'm')).toBe(false);
  expect(shell.getState().menuAsked).toBe(false);
});

test('the search box is one key away from everywhere, text fields included', () => {
  render();
  expect(press(screen.getByTestId('text'), 'k', { ctrlKey: true })).toBe(true);
  expect(press(screen.getByRole('slider'), '/')).toBe(true);
});

test('while something is in front of the page, the page has no keys', () => {
  const { shell } = render(true);
  expect(press(screen.getByRole('button', { name: 'inside' }), 't')).toBe(false);
  expect(shell.getState().drawer).toBeNull();
});

test('while a document is read, keys leave the drawing behind it alone', () => {
  const { shell, store } = render();
  act(() => {
    shell.setState({ page: { kind: 'contradictions' } });
    store.setState({ selection: new Set(['a']) });
  });
  expect(press(document.body, 'Delete')).toBe(false);
  expect(press(document.body, 'a', { ctrlKey: true })).toBe(false);
  expect(store.getState().nodes.size).toBe(2);
  press(document.body, 'Escape');
  expect(shell.getState().page).toBeNull();
  expect(store.getState().selection.size).toBe(1);
});

test('a wide page has no sheets: Escape closes none out of sight', () => {
  const { shell, store } = render();
  act(() => {
    store.setState({ selection: new Set(['a']) });
    shell.setState({ drawer: 'paths', sheet: 'queries' });
  });
  press(document.body, 'Escape');
  press(document.body, 'Escape');
  expect([store.getState().selection.size, shell.getState().drawer]).toEqual([0, null]);
});

const matchMediaOf = matchMedia.bind(globalThis);

test('Escape closes the nearest thing that is open, one at a time; a sheet where there are sheets', () => {
  const narrow = vi.spyOn(globalThis, 'matchMedia').mockImplementation((media) => ({
    ...matchMediaOf(media),
    matches: true,
  }));
  const { shell, store } = render();
  act(() => {
    store.setState({ selection: new Set(['a']) });
    shell.setState({ drawer: 'paths', sheet: 'queries' });
  });
  press(document.body, 'Escape');
  expect([store.getState().selection.size, shell.getState().sheet, shell.getState().drawer]).toEqual([
    0,
    'queries',
    'paths',
  ]);
  press(document.body, 'Escape');
  expect([shell.getState().sheet, shell.getState().drawer]).toEqual([null, 'paths']);
  press(document.body, 'Escape');
  expect(shell.getState().drawer).toBeNull();
  expect(press(document.body, 'Escape')).toBe(false);
  narrow.mockRestore();
});

test('Escape leaves the presentation, then lets go of what stands out', () => {
  const { shell, store } = render();
  act(() => {
    shell.setState({ presenting: true });
    store.setState({ emphasis: new Set(['a']) });
  });
  press(document.body, 'Escape');
  expect([shell.getState().presenting, store.getState().emphasis?.size]).toEqual([false, 1]);
  press(document.body, 'Escape');
  expect(store.getState().emphasis).toBeNull();
});
