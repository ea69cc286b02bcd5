import type { Wire } from '@orrery/cypher/values/wire.ts';
import { screen, within } from '@testing-library/react';
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

test('rows sort by a column and come back to their order', async () => {
  renderPanel(<CypherResult state={{ kind: 'done', answer: answer(['n'], [[3], [null], [10]]) }} />);
  const cells = () => screen.getAllByRole('cell').map(({ textContent }) => textContent);
  const press = () => userEvent.click(screen.getByRole('button', { name: 'n' }));
  expect(cells()).toEqual(['3', 'null', '10']);
  await press();
  expect(cells()).toEqual(['3', '10', 'null']);
  await press();
  expect(cells()).toEqual(['10', '3', 'null']);
  await press();
  expect(cells()).toEqual(['3', 'null', '10']);
});

test('a node unfolds without what serves the graph alone, and with it when asked', async () => {
  const node: Wire = {
    $type: 'Node',
    elementId: '4:1',
    labels: ['Person'],
    properties: { name: 'Ada', hash: 'abc', born: { $type: 'Date', value: '1990-01-02' } },
  };
  renderPanel(<CypherResult state={{ kind: 'done', answer: answer(['p'], [[node]]) }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Show all of this value: Row 1, p' }));
  const detail = within(screen.getByTestId('cell-detail'));
  expect(detail.getByText('1990-01-02')).toBeVisible();
  expect(detail.queryByText('hash')).toBeNull();
  await userEvent.click(detail.getByRole('checkbox', { name: 'Show internal properties' }));
  expect(detail.getByText('hash')).toBeVisible();
});

test('of many rows only those in sight are in the page', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [at]);
  renderPanel(<CypherResult state={{ kind: 'done', answer: answer(['n'], rows) }} />);
  expect(screen.getAllByRole('row').length).toBeLessThan(100);
  expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '10001');
});
