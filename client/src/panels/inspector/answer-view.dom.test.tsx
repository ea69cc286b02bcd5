import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { CypherAnswer } from '../../api/answers.ts';
import { aNode, anEdge } from '../../testing/a-graph.ts';
import { renderPanel } from '../../testing/render-panel.tsx';
import { predicatesAsked } from '../../workspace/held-questions.ts';
import { isCypherQuestion, STARTER_QUESTIONS } from '../../workspace/starter-questions.ts';
import { Inspector } from './inspector.tsx';

const NOTHING: CypherAnswer = {
  columns: [],
  rows: [],
  rowCount: 0,
  truncated: false,
  stoppedBy: null,
  elapsedMs: 1,
  queuedMs: 0,
  plannedMs: 0,
  subgraph: { nodes: [], edges: [], total: 0 },
  undrawable: 0,
  notifications: [],
  plan: null,
};

/** A graph that can answer every question that is written by hand. */
const HOLDING = {
  types: [],
  predicates: STARTER_QUESTIONS.filter(isCypherQuestion)
    .flatMap((question) => predicatesAsked(question).flat())
    .map((predicate) => ({ predicate, count: 1 })),
};

const STATISTICS = {
  entities: 1,
  byType: [],
  claims: 1,
  citations: 1,
  documents: 1,
  links: 1,
  earliest: '2013-01-01',
  latest: '2025-10-10',
};

function open(answer: Partial<CypherAnswer>) {
  return renderPanel(<Inspector />, {
    api: {
      cypher: async () => ({ ...NOTHING, ...answer }),
      model: async () => HOLDING,
      statistics: async () => STATISTICS,
      documents: async () => [],
    },
  });
}

test('a question without an answer is answered "not stated", not "no"', async () => {
  open({});
  await userEvent.click(await screen.findByRole('button', { name: 'Who left which organisation?' }));
  expect(await screen.findByText('Not stated')).toBeVisible();
  expect(screen.getByText(/does not mean that it is not so/)).toBeVisible();
});

test('an answer that the lens hides is not called missing', async () => {
  const nodes = [aNode('person:a'), aNode('org:b', { type: 'Lab' })];
  const edges = [anEdge('c_1', ['person:a', 'org:b'], { certainty: 'RUMOUR' })];
  open({ subgraph: { nodes, edges, total: 2 } });
  await userEvent.click(await screen.findByRole('button', { name: 'Who left which organisation?' }));
  expect(await screen.findByText('The lens hides the answer: 1 link.')).toBeVisible();
  expect(screen.queryByText('Not stated')).toBeNull();
});

test('a list has headings, names that lead on, and figures as one writes them', async () => {
  const model = {
    $type: 'Node',
    labels: ['Entity', 'Product', 'Model'],
    properties: { id: 'product:g', name: 'Gull' },
  };
  open({ columns: ['model', 'compute'], rows: [[model, 3.5999999999999997e25]] });
  await userEvent.click(await screen.findByRole('button', { name: 'Which models took the most computing to train?' }));
  expect(await screen.findByRole('columnheader', { name: 'Training compute (FLOP)' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Gull' })).toBeVisible();
  expect(screen.getByRole('cell', { name: '3.6 × 10²⁵' })).toBeVisible();
});

test('a question with blanks is a form, with the last year of the data in it', async () => {
  const { shell } = open({});
  await userEvent.click(await screen.findByRole('button', { name: 'What happened between … and …?' }));
  expect(await screen.findByLabelText('From')).toHaveValue('2025-01-01');
  expect(screen.getByLabelText('To')).toHaveValue('2025-10-10');
  await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
  expect(shell.getState().page).toEqual({ kind: 'timeline', from: '2025-01-01', to: '2025-10-10', document: null });
});
