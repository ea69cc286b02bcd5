import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { undo } from '../../graph/history.ts';
import type { GraphState } from '../../graph/store.ts';
import { edgeId, nodeId } from '../../graph/types.ts';
import { aNode, anEdge } from '../../testing/a-graph.ts';
import { renderPanel } from '../../testing/render-panel.tsx';
import { Filters } from './filters.tsx';

const nodes = ['a', 'b', 'c', 'd'].map((id) => aNode(id, { type: 'Model' }));
const edges = [
  anEdge('c_1', ['a', 'b']),
  anEdge('c_2', ['a', 'c'], { certainty: 'INSIDERS' }),
  anEdge('c_3', ['a', 'd']),
];
const columns: GraphState['columns'] = {
  properties: new Map([
    [
      'HAS_PARAMETERS parameters',
      {
        id: 'HAS_PARAMETERS parameters',
        predicate: 'HAS_PARAMETERS',
        unit: 'parameters',
        kind: 'number',
        values: new Map([
          [nodeId('a'), [7e9]],
          [nodeId('b'), [70e9]],
          [nodeId('c'), [700e9]],
        ]),
      },
    ],
    [
      'HAS_DOMAIN',
      {
        id: 'HAS_DOMAIN',
        predicate: 'HAS_DOMAIN',
        unit: null,
        kind: 'text',
        values: new Map([
          [nodeId('a'), ['Vision', 'Language']],
          [nodeId('b'), ['Language']],
        ]),
      },
    ],
  ]),
  citedIn: new Map([
    [edgeId('c_1'), ['doc:one']],
    [edgeId('c_3'), ['doc:two']],
  ]),
};
const documents = () => Promise.resolve([]);
const show = (locale: 'en' | 'zh-Hant' = 'en') =>
  renderPanel(<Filters />, { nodes, edges, locale, state: { columns }, api: { documents } });
const dimmed = (orrery: ReturnType<typeof show>): string =>
  orrery.picture
    .getState()
    .nodes.filter((node) => node.dimmed)
    .map(({ id }) => id)
    .join('');
const open = (name: RegExp) => userEvent.click(screen.getByRole('button', { name }));

test('a bound is typed in figures as they are written, said in words, and taken back by its cross', async () => {
  const orrery = show();
  await open(/has parameters/i);
  const part = screen.getAllByRole('group', { name: /has parameters/i })[0] ?? document.body;
  await userEvent.type(within(part).getByLabelText('From', { selector: 'input[inputmode]' }), '5e10{Enter}');
  expect(dimmed(orrery)).toBe('a');
  expect(screen.getByTestId('filters-sum')).toHaveTextContent('Greyed out: 1 entity, 3 lines.');
  const name = /has parameters: at least 50 billion parameters/i;
  expect(screen.getByText(name)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /Take back: has parameters/i }));
  expect(dimmed(orrery)).toBe('');
});

test('the handles of the histogram obey the keys, each release a step of undo', async () => {
  const orrery = show();
  const [from] = screen.getAllByRole('slider', { name: /From/ });
  act(() => from?.focus());
  await userEvent.keyboard('{ArrowRight}');
  expect(orrery.store.getState().filters.properties).toEqual([
    { property: 'neighbours', least: 2, most: null, terms: [], keepsMissing: true },
  ]);
  expect(dimmed(orrery)).toBe('bcd');
  act(() => orrery.store.setState(undo));
  expect(dimmed(orrery)).toBe('');
});

test('words have counts; those that lack them are kept until one says otherwise', async () => {
  const orrery = show();
  await open(/is made for/i);
  const part = screen.getAllByRole('group', { name: /is made for/i })[0] ?? document.body;
  expect(
    within(part)
      .getAllByRole('checkbox')
      .map((box) => box.closest('label')?.textContent),
  ).toEqual(['language2', 'vision1', 'Keep those that lack it2']);
  await userEvent.click(within(part).getByRole('checkbox', { name: /vision/ }));
  expect(dimmed(orrery)).toBe('b');
  await userEvent.click(within(part).getByRole('checkbox', { name: /Keep those/ }));
  expect(dimmed(orrery)).toBe('bcd');
});

test('by certainty and by document; all is cleared at once, and what is grey can be removed and brought back', async () => {
  const orrery = show();
  await open(/On whose word/);
  await userEvent.click(screen.getByRole('checkbox', { name: /insiders/ }));
  expect(dimmed(orrery)).toBe('c');
  await open(/Documents/);
  await userEvent.click(screen.getByRole('checkbox', { name: /doc:one/ }));
  expect(dimmed(orrery)).toBe('cd');
  await userEvent.click(screen.getByRole('button', { name: 'Remove 2 greyed out' }));
  expect([...orrery.store.getState().nodes.keys()]).toEqual(['a', 'b']);
  act(() => orrery.store.setState(undo));
  expect([...orrery.store.getState().nodes.keys()]).toEqual(['a', 'b', 'c', 'd']);
  await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(dimmed(orrery)).toBe('');
  expect(screen.getByTestId('filters-sum')).toHaveTextContent('Nothing is greyed out.');
});

test('in Chinese the words of a closed list are Chinese', async () => {
  show('zh-Hant');
  await open(/用於…領域/);
  expect(screen.getByRole('checkbox', { name: /視覺/ })).toBeVisible();
});
