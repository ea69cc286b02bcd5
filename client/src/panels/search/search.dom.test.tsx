import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { expect, test } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import type { SearchAnswer, SearchHit } from '../../api/orrery-api.ts';
import { aNode } from '../../testing/a-graph.ts';
import { renderPanel } from '../../testing/render-panel.tsx';
import { Search } from './search.tsx';

const zhao = aNode('person:shengjia-zhao', { name: 'Shengjia Zhao', nameZh: '趙晟佳' });
const answer = (hits: readonly SearchHit[], change: Partial<SearchAnswer> = {}) =>
  Promise.resolve({ hits, total: hits.length, isLimited: false, isGuess: false, next: null, ...change });
const aside = { passages: () => Promise.resolve([]), documents: () => Promise.resolve([]) };
const hit = { node: zhao, matched: '赵晟佳', byAlias: true, score: 1 };

test('a hit says which name matched and its type, and choosing it selects it', async () => {
  const { store } = renderPanel(<Search inputRef={createRef()} />, {
    nodes: [zhao],
    api: { ...aside, search: () => answer([hit]) },
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
  const { shell } = renderPanel(<Search inputRef={createRef()} />, { api: { ...aside, search: () => answer([]) } });
  await userEvent.type(screen.getByTestId('search'), 'table');
  await userEvent.click(await screen.findByRole('option', { name: /Show as a table/ }));
  expect(shell.getState().drawer).toBe('table');
});

test('nothing found is said, with what to do next', async () => {
  renderPanel(<Search inputRef={createRef()} />, { api: { ...aside, search: () => answer([]) } });
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
  renderPanel(<Search inputRef={createRef()} />, { api: { ...aside, search: () => Promise.reject(refused) } });
  await userEvent.type(screen.getByTestId('search'), 'xyzzy');
  expect(await screen.findByText('Too long. Shorten it.')).toBeVisible();
});

test('Enter takes the first hit, even before the answer has come', async () => {
  const { store } = renderPanel(<Search inputRef={createRef()} />, {
    nodes: [zhao],
    api: { ...aside, search: () => answer([hit]) },
  });
  await userEvent.type(screen.getByTestId('search'), 'zhao{Enter}');
  await waitFor(() => expect([...store.getState().selection]).toEqual([zhao.id]));
  expect(screen.getByTestId('search')).toHaveValue('');
});

test('namesakes are told apart, and the box says how many there are and goes on to the last', async () => {
  const people = Array.from({ length: 10 }, (_, n) => ({ ...hit, node: aNode(`person:${n}`, { name: 'Wei Wang' }) }));
  renderPanel(<Search inputRef={createRef()} />, {
    api: {
      ...aside,
      search: ({ after }) =>
        after === null || after === undefined
          ? answer(people.slice(0, 8), { total: 10, next: 'eight' })
          : answer(people.slice(8), { total: 10 }),
      distinctions: ({ ids }) =>
        Promise.resolve(
          new Map(
            ids.map((id) => [
              id,
              {
                organisation: { name: `Lab of ${id}`, nameZh: null },
                field: 'Language',
                firstYear: 2016,
                lastYear: 2020,
                work: { name: 'GNMT', nameZh: null },
                namesakes: 4,
              },
            ]),
          ),
        ),
    },
  });
  // In one go: a slow machine would ask for what was typed so far, and its next page would be of that question.
  await userEvent.click(screen.getByTestId('search'));
  await userEvent.paste('wei wang');
  expect(await screen.findByText('Lab of person:0 · Language · 2016–2020 · GNMT', { exact: false })).toBeVisible();
  expect(screen.getByText('Entities · 10 found')).toBeVisible();
  await userEvent.click(screen.getByRole('option', { name: 'Show more: 2 left' }));
  await waitFor(() => expect(screen.getAllByRole('option', { name: /Wei Wang/ })).toHaveLength(10));
  expect(screen.getByTestId('search')).toHaveValue('wei wang');
  expect(screen.queryByText(/Show more/)).toBeNull();
});

test('the same box finds questions, passages and documents', async () => {
  renderPanel(<Search inputRef={createRef()} />, {
    api: {
      search: () => answer([]),
      passages: () =>
        Promise.resolve([
          {
            paragraphId: 'p3',
            index: 3,
            summary: 'A rule is disputed.',
            summaryZh: null,
            passage: null,
            documentId: 'doc:a',
            documentTitle: 'A report',
            score: 1,
          },
        ]),
      documents: () =>
        Promise.resolve([
          {
            id: 'doc:a',
            title: 'A disputed report',
            titleZh: null,
            lang: 'en',
            publisher: null,
            url: null,
            credit: null,
            license: null,
            publishedAt: null,
            status: 'LIVE',
            paragraphCount: 3,
            claimCount: 1,
            hasText: false,
          },
        ]),
    },
  });
  await userEvent.type(screen.getByTestId('search'), 'disputed');
  expect(await screen.findByRole('option', { name: 'What is disputed?' })).toBeVisible();
  expect(await screen.findByRole('option', { name: /A rule is disputed/ })).toHaveTextContent('¶ 3');
  expect(await screen.findByRole('option', { name: 'A disputed report' })).toBeVisible();
});

test('all hits can be selected or added at once, those not shown too, and a cap says its number', async () => {
  const ids = Array.from({ length: 12 }, (_, index) => aNode(`person:p${index}`, { name: `Wang ${index}` }));
  const hits = ids.map((node) => ({ node, matched: node.name, byAlias: false, score: 1 }));
  const { store } = renderPanel(<Search inputRef={createRef()} />, {
    nodes: ids.slice(9, 11),
    api: {
      ...aside,
      search: ({ first = 10, after = null }) => {
        const from = Number(after ?? 0);
        const next = from + first < hits.length ? String(from + first) : null;
        return answer(hits.slice(from, from + first), { total: hits.length, next });
      },
      subgraph: ({ ids: wanted }) =>
        Promise.resolve({ nodes: ids.filter(({ id }) => wanted.includes(id)), edges: [], total: wanted.length }),
    },
  });
  const box = screen.getByTestId('search');
  // In one go, as above.
  await userEvent.click(box);
  await userEvent.paste('wang');
  expect(await screen.findByText('Entities · 12 found')).toBeVisible();
  await userEvent.click(await screen.findByRole('option', { name: 'Select all hits that stand on the canvas' }));
  await waitFor(() => expect([...store.getState().selection]).toEqual(['person:p9', 'person:p10']));
  await userEvent.click(box);
  await userEvent.paste('wang');
  const all = await screen.findByRole('option', { name: 'Add all 12 hits or more' });
  // By keyboard: the last of the entities, so up from the end of the list.
  await userEvent.keyboard('{ArrowUp}');
  while (box.getAttribute('aria-activedescendant') !== all.id) await userEvent.keyboard('{ArrowUp}');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(store.getState().nodes.size).toBe(12));
  expect(store.getState().selection.size).toBe(12);
  expect(store.getState().past.map(({ step }) => step.kind)).toEqual(['add']);
});

test('a total that grows with the last page is told as what it may become, and then as it is', async () => {
  const people = Array.from({ length: 11 }, (_, n) => ({ ...hit, node: aNode(`person:${n}`, { name: `Wang ${n}` }) }));
  renderPanel(<Search inputRef={createRef()} />, {
    api: {
      ...aside,
      search: ({ after }) =>
        after === null || after === undefined
          ? answer(people.slice(0, 8), { total: 10, next: 'eight' })
          : answer(people.slice(8), { total: 11 }),
    },
  });
  await userEvent.click(screen.getByTestId('search'));
  await userEvent.paste('wang');
  expect(await screen.findByRole('option', { name: 'Add all 10 hits or more' })).toBeVisible();
  await userEvent.click(screen.getByRole('option', { name: 'Show more: 2 left' }));
  expect(await screen.findByRole('option', { name: 'Add all 11 hits' })).toBeVisible();
  expect(screen.getByText('Entities · 11 found')).toBeVisible();
});

test('more hits than a picture takes are added up to a number that is told', async () => {
  const hits = [zhao, aNode('person:b')].map((node) => ({ node, matched: node.name, byAlias: false, score: 1 }));
  renderPanel(<Search inputRef={createRef()} />, {
    api: { ...aside, search: () => answer(hits, { total: 2_000, isLimited: true, next: '8' }) },
  });
  await userEvent.type(screen.getByTestId('search'), 'a');
  expect(await screen.findByRole('option', { name: 'Add the first 500 of more than 2,000 hits' })).toBeVisible();
  // The canvas is empty: nothing of it can be selected.
  expect(screen.queryByRole('option', { name: /Select all hits/ })).toBeNull();
});
