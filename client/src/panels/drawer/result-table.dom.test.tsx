import type { Wire } from '@orrery/cypher/values/wire.ts';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { CypherAnswer } from '../../api/answers.ts';
import { renderPanel } from '../../testing/render-panel.tsx';
import { CypherResult } from './cypher-result.tsx';

const answer = (columns: readonly string[], rows: readonly (readonly Wire[])[]): CypherAnswer => ({
  columns,
  rows,
  rowCount: rows.length,
  truncated: false,
  stoppedBy: null,
  elapsedMs: 1,
  queuedMs: 0,
  plannedMs: 0,
  subgraph: { nodes: [], edges: [], total: 0 },
  undrawable: 0,
  notifications: [],
  plan: null,
});

const show = (columns: readonly string[], rows: readonly (readonly Wire[])[]) =>
  renderPanel(<CypherResult state={{ kind: 'done', answer: answer(columns, rows) }} />);

const cells = () => screen.getAllByRole('cell').map(({ textContent }) => textContent);
const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);

test('rows sort by a column and come back to their order', async () => {
  show(['n'], [[3], [null], [10]]);
  const press = () => userEvent.click(screen.getByRole('button', { name: 'n' }));
  expect(cells()).toEqual(['3', 'null', '10']);
  await press();
  expect(cells()).toEqual(['3', '10', 'null']);
  await press();
  expect(cells()).toEqual(['10', '3', 'null']);
  await press();
  expect(cells()).toEqual(['3', 'null', '10']);
});

test('with Shift a heading is one more key to sort by', async () => {
  show(
    ['a', 'b'],
    [
      ['x', 1],
      ['y', 2],
      ['x', 3],
    ],
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'a' }));
  await user.keyboard('{Shift>}');
  await user.click(screen.getByRole('button', { name: 'b' }));
  await user.click(screen.getByRole('button', { name: 'b' }));
  await user.keyboard('{/Shift}');
  expect(cells()).toEqual(['x', '3', 'x', '1', 'y', '2']);
  expect(heads()).toEqual(['a1', 'b2']);
});

test('each column has a filter, and how many rows pass them is told', async () => {
  show(
    ['name', 'n'],
    [
      ['Zoë', 1],
      ['zoo', 7],
      ['Ada', 9],
    ],
  );
  await userEvent.click(screen.getByTestId('table-filter'));
  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter name' }), 'ZOE');
  expect(await screen.findByText('1 of 3 rows')).toBeVisible();
  await userEvent.clear(screen.getByRole('searchbox', { name: 'Filter name' }));
  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter n' }), '5..8');
  expect(await screen.findByText('1 of 3 rows')).toBeVisible();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter name' }), 'ada');
  expect(await screen.findByText('No row passes the filters of the columns. Clear one of them.')).toBeVisible();
});

test('columns are hidden, pinned first, and come back as they were', async () => {
  show(['a', 'b', 'c'], [[1, 2, 3]]);
  const choose = async (menu: string, entry: string) => {
    await userEvent.click(screen.getByRole('button', { name: menu }));
    await userEvent.click(screen.getByRole('menuitem', { name: entry }));
  };
  await choose('Column c', 'Pin at the left');
  expect(heads()).toEqual(['c', 'a', 'b']);
  await choose('Column a', 'Hide');
  expect(heads()).toEqual(['c', 'b']);
  expect(cells()).toEqual(['3', '2']);
  await choose('Columns (1 hidden)', 'Show a');
  expect(heads()).toEqual(['c', 'a', 'b']);
  await choose('Columns', 'Everything as it came');
  expect(heads()).toEqual(['a', 'b', 'c']);
});

test('a column gets wider by keys, and has its usual width again', async () => {
  show(['a'], [[1]]);
  const width = () => Number.parseInt(screen.getByRole('grid').style.inlineSize, 10);
  const usual = width();
  screen.getByRole('button', { name: 'a' }).focus();
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
  expect(width()).toBe(usual + 48);
  await userEvent.click(screen.getByRole('button', { name: 'Column a' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Usual width' }));
  expect(width()).toBe(usual);
});

test('rows are marked and copied by keys and by mouse, with the names of their columns', async () => {
  const user = userEvent.setup();
  show(
    ['t', 'n'],
    [
      ['=1', 1],
      ['b\tc', 2],
      ['d', 3],
    ],
  );
  const copied = () => {
    let text = '';
    fireEvent.copy(screen.getByRole('grid'), {
      clipboardData: { setData: (_: string, given: string) => (text = given) },
    });
    return text;
  };
  screen.getByRole('grid').focus();
  await user.keyboard('{ArrowDown}{ArrowRight}');
  expect(copied()).toBe('1');
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  expect(copied()).toBe(`t\tn\n'=1\t1\n"b\tc"\t2`);
  await user.keyboard('{Control>}a{/Control}');
  await user.click(screen.getByTestId('copy-rows'));
  expect(await navigator.clipboard.readText()).toContain('d\t3');
  await user.click(screen.getByRole('cell', { name: 'd' }));
  expect(screen.getByTestId('copy-rows')).toHaveTextContent('Copy 1 row');
  await user.keyboard('{Shift>}');
  await user.click(screen.getByRole('cell', { name: '1' }));
  await user.keyboard('{/Shift}');
  expect(screen.getAllByRole('row', { selected: true })).toHaveLength(3);
  await user.keyboard('{Control>}');
  await user.click(screen.getByRole('cell', { name: '2' }));
  await user.keyboard('{/Control}');
  expect(screen.getAllByRole('row', { selected: true })).toHaveLength(2);
  await user.keyboard('{Escape}');
  expect(screen.queryByTestId('copy-rows')).toBeNull();
});

test('a node unfolds without what serves the graph alone, and with it when asked', async () => {
  const node: Wire = {
    $type: 'Node',
    elementId: '4:1',
    labels: ['Person'],
    properties: { name: 'Ada', hash: 'abc', born: { $type: 'Date', value: '1990-01-02' } },
  };
  show(['p'], [[node]]);
  await userEvent.click(screen.getByRole('button', { name: 'Show all of this value: Row 1, p' }));
  const detail = within(screen.getByTestId('cell-detail'));
  expect(detail.getByText('1990-01-02')).toBeVisible();
  expect(detail.queryByText('hash')).toBeNull();
  await userEvent.click(detail.getByRole('checkbox', { name: 'Show internal properties' }));
  expect(detail.getByText('hash')).toBeVisible();
});

test('of many rows only those in sight are in the page', () => {
  show(
    ['n'],
    Array.from({ length: 10_000 }, (_, at) => [at]),
  );
  expect(screen.getAllByRole('row').length).toBeLessThan(100);
  expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '10001');
});
