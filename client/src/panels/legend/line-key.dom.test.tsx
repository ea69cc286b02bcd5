import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aNode, anEdge } from '../../testing/a-graph.ts';
import { renderPanel } from '../../testing/render-panel.tsx';
import { SIGNS, STANDING_SIGNS } from '../../theme/status-grammar.ts';
import { Legend } from './legend.tsx';

const nodes = [aNode('zhao'), aNode('msl', { type: 'Lab' })];
const edges = [anEdge('c_1', ['zhao', 'msl'])];

test('every sign that a line or a name can carry stands in the legend with its meaning', async () => {
  renderPanel(<Legend />, { nodes, edges });
  const key = await screen.findByRole('region', { name: 'How to read the lines' });
  for (const sign of [...Object.values(SIGNS), ...Object.values(STANDING_SIGNS).filter((each) => each !== '')]) {
    const entry = within(key).getByText(sign).closest('li');
    expect(entry?.textContent.replace(sign, '').trim().length).toBeGreaterThan(8);
  }
});

test('the badge at a dot is explained with and without a day', async () => {
  renderPanel(<Legend />, { nodes, edges });
  const key = await screen.findByRole('region', { name: 'How to read the dots' });
  expect(within(key).getByText('+63').closest('li')).toHaveTextContent(/neighbours are not on the canvas/);
});
