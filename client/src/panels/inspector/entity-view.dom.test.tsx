import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import type { EntityDetail } from '../../api/orrery-api.ts';
import { nodeId } from '../../graph/types.ts';
import { aClaim, aRef } from '../../testing/a-claim.ts';
import { aNode } from '../../testing/a-graph.ts';
import { renderPanel } from '../../testing/render-panel.tsx';
import { EntityView } from './entity-view.tsx';

const ID = nodeId('person:shengjia-zhao');
const nodes = [aNode(ID, { name: 'Shengjia Zhao', nameZh: '趙晟佳', degree: 3 })];

const DETAIL: EntityDetail = {
  ...aRef('Shengjia Zhao', { nameZh: '趙晟佳' }),
  note: null,
  noteZh: null,
  count: null,
  wikidataId: null,
  degree: 3,
  aliases: [{ value: '赵晟佳', lang: 'zh-Hans', kind: 'NAME', editorial: true }],
  factCounts: [
    {
      predicate: 'WORKS_AT',
      end: 'SUBJECT',
      as: null,
      claims: 2,
      firstYear: null,
      lastYear: null,
      types: ['Lab', 'Company'],
    },
  ],
  claims: [aClaim(), aClaim({ id: 'c_2', disputed: true, object: aRef('OpenAI', { type: 'Company' }) })],
  claimTotal: 2,
};

const relationCounts = () =>
  Promise.resolve([{ predicate: 'WORKS_AT', direction: 'OUT', links: 2, neighbours: 2, hidden: 1 } as const]);

test('facts are grouped by verb, each with its source mark and its doubts', async () => {
  renderPanel(<EntityView id={ID} />, { nodes, api: { entity: () => Promise.resolve(DETAIL), relationCounts } });
  expect(await screen.findByRole('heading', { name: 'Shengjia Zhao' })).toBeVisible();
  expect(await screen.findByRole('heading', { name: 'works at', level: 4 })).toBeVisible();
  expect(screen.getByRole('button', { name: /OpenAI/ })).toHaveTextContent('disputed');
  expect(screen.getByText('赵晟佳')).toHaveAttribute('title', 'added for search, not in a source');
});

test('opening a fact shows its evidence', async () => {
  renderPanel(<EntityView id={ID} />, { nodes, api: { entity: () => Promise.resolve(DETAIL), relationCounts } });
  const fact = await screen.findByRole('button', { name: /MSL/ });
  await userEvent.click(fact);
  const [claim] = screen.getAllByTestId('claim');
  expect(within(claim ?? fact).getByText('¶ 26')).toBeVisible();
});

test('neighbours are counted before anything is fetched', async () => {
  renderPanel(<EntityView id={ID} />, { nodes, api: { entity: () => Promise.resolve(DETAIL), relationCounts } });
  expect(await screen.findByRole('button', { name: 'Bring 1 through “works at”' })).toBeVisible();
  expect(screen.getByTestId('neighbours')).toHaveTextContent('2 · 1 more');
});

test('a failure is told in place and can be tried again', async () => {
  let asked = 0;
  const entity = () => {
    asked += 1;
    const refused = {
      kind: 'typed',
      code: 'INTERNAL',
      message: 'Bug.',
      remedy: null,
      line: null,
      column: null,
    } as const;
    return asked === 1 ? Promise.reject(new ApiFailure(refused)) : Promise.resolve(DETAIL);
  };
  renderPanel(<EntityView id={ID} />, { nodes, api: { entity, relationCounts } });
  expect(await screen.findByRole('alert')).toHaveTextContent('Bug.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: /MSL/ })).toBeVisible();
});
