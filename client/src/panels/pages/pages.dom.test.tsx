import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Claim } from '../../api/claim.ts';
import type { OrreryApi } from '../../api/orrery-api.ts';
import { aCitation, aClaim, aRef } from '../../testing/a-claim.ts';
import { NO_PERIOD } from '../../testing/a-graph.ts';
import { renderPanel } from '../../testing/render-panel.tsx';
import type { Page } from '../../workspace/page-link.ts';
import { Pages } from './pages.tsx';

const INSIDERS = aRef('two insiders', { id: 'src:a#two', type: 'SourceGroup', anonymous: true });

function openPage(page: Page, api: Partial<OrreryApi>) {
  const orrery = renderPanel(<Pages />, { api });
  orrery.shell.setState({ page });
  return orrery;
}

const pageOf = (claims: readonly Claim[]) => ({ claims, total: claims.length, next: null });

test('a voice is told by what rests on its word, with the paragraph, and what it denies is a denial', async () => {
  const mine = { attributedTo: [INSIDERS], certainty: 'INSIDERS' } as const;
  const claims = [
    aClaim({ id: 'c_1', citations: [aCitation({ id: 'k_1', ...mine, paragraph: { index: 34 } })] }),
    aClaim({
      id: 'c_2',
      predicate: 'LEFT',
      citations: [
        aCitation({ id: 'k_2', paragraph: { index: 2 } }),
        aCitation({ id: 'k_3', ...mine, stance: 'DENIES', paragraph: { index: 7 } }),
      ],
    }),
  ];
  const { shell } = openPage(
    { kind: 'voice', id: INSIDERS.id },
    {
      claims: async () => pageOf(claims),
      entityNote: async () => ({ ...INSIDERS, note: null, noteZh: null, count: 2 }),
    },
  );
  expect(await screen.findByRole('heading', { name: 'two insiders', level: 2 })).toBeVisible();
  expect(screen.getByText('unnamed in the source · 2 people')).toBeVisible();
  const lines = await screen.findAllByTestId('claim-line');
  expect(lines).toHaveLength(2);
  const [first, second] = lines;
  // In the order of the paragraphs; a paragraph in which another voice says the same is left out.
  expect(within(first as HTMLElement).getByText('denies')).toBeVisible();
  expect(within(first as HTMLElement).getByRole('link', { name: 'paragraph 7' })).toBeVisible();
  expect(within(first as HTMLElement).queryByRole('link', { name: 'paragraph 2' })).toBeNull();
  await userEvent.click(within(second as HTMLElement).getByRole('link', { name: 'paragraph 34' }));
  expect(shell.getState().page).toEqual({ kind: 'document', id: 'doc:a', paragraph: 34 });
});

test('what the lens hides is counted, and shown when asked for', async () => {
  const rumour = { attributedTo: [INSIDERS], certainty: 'RUMOUR' } as const;
  openPage(
    { kind: 'cited', certainty: 'RUMOUR' },
    { claims: async () => pageOf([aClaim({ certainty: 'RUMOUR', citations: [aCitation(rumour)] })]) },
  );
  expect(await screen.findByTestId('hidden')).toHaveTextContent('1 rumour hidden by the lens');
  expect(screen.queryByTestId('claim-line')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show them' }));
  expect(await screen.findByTestId('claim-line')).toBeVisible();
});

test('contradictions stand side by side, whatever the lens, with what settles them', async () => {
  const affront = aClaim({ id: 'c_1', certainty: 'OPINION', disputed: true, text: 'An affront.' });
  const small = aClaim({ id: 'c_2', certainty: 'COMPANY', disputed: true, text: 'A small adjustment.' });
  const pair = { claims: [affront, small], note: 'Two framings.', noteZh: null, resolution: null, resolutionZh: null };
  openPage(
    { kind: 'contradictions' },
    {
      claims: async () => pageOf([]),
      contradictions: async () => [pair, { ...pair, note: 'A tension.', resolution: 'Both can be true.' }],
    },
  );
  const [open, settled] = await screen.findAllByTestId('contradiction');
  expect(within(open as HTMLElement).getAllByTestId('claim')).toHaveLength(2);
  expect(open).toHaveTextContent('Two framings.');
  expect(settled).toHaveTextContent('Both can be true.');
  expect(screen.getByRole('heading', { name: 'Claims against each other' })).toBeVisible();
});

test('an event with two dates shows both, each with its paragraph', async () => {
  const event = aRef('the rule', { id: 'event:rule', type: 'Event' });
  const dated = (id: string, index: number, day: string) =>
    aCitation({ id, paragraph: { index }, period: { ...NO_PERIOD, startEarliest: day, startLatest: day } });
  const describes = aClaim({
    timeConflict: true,
    describes: event,
    citations: [dated('k_1', 9, '2025-09-10'), dated('k_2', 30, '2025-08-25')],
  });
  openPage(
    { kind: 'event', id: event.id },
    {
      event: async () => ({
        entity: { ...event, note: null, noteZh: null, count: null },
        earliest: '2025-08-25',
        latest: '2025-09-10',
        describedBy: [describes],
        followedBy: [],
      }),
      entity: async () => null,
    },
  );
  const dates = await screen.findAllByTestId('event-date');
  expect(dates.map((date) => date.textContent)).toEqual(['on 10 Sept 2025 ¶ 9', 'on 25 Aug 2025 ¶ 30']);
});

test('a link to nothing says so, and leads back', async () => {
  const { shell } = openPage({ kind: 'event', id: 'event:gone' }, { event: async () => null });
  expect(await screen.findByText('There is nothing under this link.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Back to the picture' }));
  expect(shell.getState().page).toBeNull();
});

test('a page takes the focus when it opens', async () => {
  openPage({ kind: 'contradictions' }, { claims: async () => pageOf([]), contradictions: async () => [] });
  expect(await screen.findByText('Nothing in the data is disputed.')).toBeVisible();
  expect(screen.getByTestId('page')).toHaveFocus();
});
