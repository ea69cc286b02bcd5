import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { CypherAnswer } from '../../api/answers.ts';
import { ApiFailure } from '../../api/failure.ts';
import { renderPanel } from '../../testing/render-panel.tsx';
import { CypherResult } from './cypher-result.tsx';

const ANSWER: CypherAnswer = {
  columns: ['p.name', 'o'],
  rows: [
    ['Zhao', { $type: 'Node', elementId: '4:1', labels: ['Entity', 'Lab'], properties: { name: 'MSL' } }],
    [null, 3],
  ],
  rowCount: 2,
  truncated: false,
  stoppedBy: null,
  elapsedMs: 12.4,
  queuedMs: 0,
  plannedMs: 0,
  subgraph: { nodes: [], edges: [], total: 0 },
  undrawable: 0,
  notifications: [],
  plan: null,
};

test('rows come as a table, nodes by label and name', () => {
  renderPanel(<CypherResult state={{ kind: 'done', answer: ANSWER }} />);
  expect(screen.getByRole('columnheader', { name: 'p.name' })).toBeVisible();
  expect(screen.getAllByRole('row')[1]).toHaveTextContent(/ZhaoLab MSL/);
  expect(screen.getByRole('status')).toHaveTextContent('2 rows in 12 ms');
});

test('a cut answer says by what it was cut', () => {
  renderPanel(<CypherResult state={{ kind: 'done', answer: { ...ANSWER, truncated: true, stoppedBy: 'rows: 2' } }} />);
  expect(screen.getByText(/Showing 2 of more.*count\(\*\)/)).toBeVisible();
});

test('a refused query says why, where, and what to do', () => {
  const error = new ApiFailure({
    kind: 'typed',
    code: 'CYPHER_REFUSED',
    message: 'CREATE would change the graph.',
    remedy: 'Only read.',
    line: 1,
    column: 7,
  });
  renderPanel(<CypherResult state={{ kind: 'failed', error }} place={{ line: 1, column: 7, message: '' }} />);
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('CREATE would change the graph.');
  expect(alert).toHaveTextContent('Only read.');
  expect(alert).toHaveTextContent('Line 1, column 7');
});
