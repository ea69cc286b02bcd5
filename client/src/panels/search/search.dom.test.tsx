import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { expect, test } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aNode } from '../../testing/a-graph.ts';
import { renderPanel } from '../../testing/render-panel.tsx';
import { Search } from './search.tsx';

const zhao = aNode('person:shengjia-zhao', { name: 'Shengjia Zhao', nameZh: '趙晟佳' });
const hit = { node: zhao, matched: '赵晟佳', byAlias: true, score: 1 };

test('a hit says which name matched and its type, and choosing it selects it', async () => {
  const { store } = renderPanel(<Search inputRef={createRef()} />, {
    nodes: [zhao],
    api: { search: () => Promise.resolve([hit]) },
  });
  await userEvent.type(screen.getByTestId('search'), '赵晟佳');
  const option = await screen.findByRole('option', { name: /Shengjia Zhao/ });
  expect(option).toHaveTextContent('also known as 赵晟佳');
  expect(option).toHaveTextContent('Person');
  expect(option).toHaveTextContent('on canvas');
  await userEvent.click(option);
  expect([...store.getState().selection]).toEqual([zhao.id]);
});

test('the same box finds actions', async () => {
  const { shell } = renderPanel(<Search inputRef={createRef()} />, { api: { search: () => Promise.resolve([]) } });
  await userEvent.type(screen.getByTestId('search'), 'table');
  await userEvent.click(await screen.findByRole('option', { name: /Show as a table/ }));
  expect(shell.getState().drawer).toBe('table');
});

test('nothing found is said, with what to do next', async () => {
  renderPanel(<Search inputRef={createRef()} />, { api: { search: () => Promise.resolve([]) } });
  await userEvent.type(screen.getByTestId('search'), 'xyzzy');
  expect(await screen.findByText('Nothing is called “xyzzy”.')).toBeVisible();
});

test('a refused search is told, not swallowed', async () => {
  const refused = new ApiFailure({
    kind: 'typed',
    code: 'INVALID_INPUT',
    message: 'Too long.',
    remedy: 'Shorten it.',
    line: null,
    column: null,
  });
  renderPanel(<Search inputRef={createRef()} />, { api: { search: () => Promise.reject(refused) } });
  await userEvent.type(screen.getByTestId('search'), 'xyzzy');
  expect(await screen.findByText('Too long. Shorten it.')).toBeVisible();
});
