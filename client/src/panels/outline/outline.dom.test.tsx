import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { aNode, anEdge, NO_PERIOD } from '../../testing/a-graph.ts';
import { renderPanel } from '../../testing/render-panel.tsx';
import { Outline } from './outline.tsx';

const nodes = [aNode('person:zhao', { name: 'Shengjia Zhao' }), aNode('org:msl', { name: 'MSL', type: 'Lab' })];
const july = { ...NO_PERIOD, startEarliest: '2025-07-01', startLatest: '2025-07-31', startPrecision: 'MONTH' } as const;
const edges = [anEdge('c_1', ['person:zhao', 'org:msl'], { role: 'chief scientist', period: july, documents: 1 })];

test('it reads like sentences, and choosing one selects its line', async () => {
  const { store } = renderPanel(<Outline />, { nodes, edges });
  const row = await screen.findByRole('row', { name: /Shengjia Zhao, Person/ });
  await userEvent.click(row);
  await userEvent.keyboard('{ArrowRight}');
  const sentence = await screen.findByRole('row', {
    name: 'Shengjia Zhao works at MSL as chief scientist, since July 2025, 1 source',
  });
  await userEvent.click(sentence);
  expect([...store.getState().selection]).toEqual(['org:msl person:zhao']);
});

test('a sentence says what one must know before believing it, and says it in the language of the page', async () => {
  const reorganised = anEdge('c_2', ['person:zhao', 'org:msl'], {
    predicate: 'REORGANISED',
    value: '4 times',
    figure: { value: null, valueZh: null, valueNumber: 4, valueMin: null, valueMax: null, unit: 'times' },
    disputed: true,
    certainty: 'IMPLIED',
    documents: 1,
  });
  renderPanel(<Outline />, { nodes, edges: [reorganised], locale: 'zh-Hant' });
  await userEvent.click(await screen.findByRole('row', { name: /Shengjia Zhao/ }));
  await userEvent.keyboard('{ArrowRight}');
  const sentence = await screen.findByRole('row', { name: /4 次/ });
  expect(sentence).toHaveAccessibleName(expect.stringContaining('（有爭議、推知）'));
  expect(sentence).not.toHaveAccessibleName(expect.stringMatching(/times|disputed|, /));
});

test('what is selected on the canvas is selected here', async () => {
  renderPanel(<Outline />, { nodes, edges, state: { selection: new Set(['org:msl']) } });
  expect(await screen.findByRole('row', { name: /MSL/, selected: true })).toBeVisible();
});
