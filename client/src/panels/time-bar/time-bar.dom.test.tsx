import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { FIRST_VIEW } from '../../graph/view.ts';
import { aNode, anEdge, NO_PERIOD } from '../../testing/a-graph.ts';
import { renderPanel } from '../../testing/render-panel.tsx';
import { TimeBar } from './time-bar.tsx';

const nodes = [aNode('a'), aNode('b')];
const edges = [
  anEdge('c_1', ['a', 'b'], { period: { ...NO_PERIOD, startEarliest: '2013-01-01', startLatest: '2014-12-31' } }),
];
const at = (asOf: string) => ({ view: { ...FIRST_VIEW, asOf } });

test.each([
  ['en', '10 October 2025', '10 Oct 2025'],
  ['zh-Hant', '2025年10月10日', '2025年10月10日'],
] as const)('the slider speaks dates, and shows the very day of the view: %s', async (locale, spoken, shown) => {
  const { store } = renderPanel(<TimeBar />, { nodes, edges, state: at('2025-10-10'), locale });
  const slider = await screen.findByRole('slider');
  expect(slider).toHaveAttribute('aria-valuetext', spoken);
  expect(screen.getByText(shown)).toBeVisible();
  slider.focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(store.getState().view.asOf).toBe('2025-10-09');
  await waitFor(() => expect(slider.getAttribute('aria-valuetext')).toMatch(/^9 October 2025$|^2025年10月9日$/));
});

test('a day can be typed, and no half-typed year is taken for one', async () => {
  const { store } = renderPanel(<TimeBar />, { nodes, edges });
  const days: (string | null)[] = [];
  store.subscribe(({ view }) => days.push(view.asOf));
  await userEvent.click(await screen.findByRole('spinbutton', { name: /day/ }));
  await userEvent.keyboard('25082025');
  await waitFor(() => expect(store.getState().view.asOf).toBe('2025-08-25'));
  expect(days.every((day) => day === null || day >= '1000')).toBe(true);
  expect(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', '25 August 2025');
});

test('a fuzzy date is a pale bar in each of its months and an event of none', async () => {
  renderPanel(<TimeBar />, { nodes, edges });
  await userEvent.click(await screen.findByRole('radio', { name: 'Everything' }));
  const month = document.querySelector('[data-month="2013-05"]');
  expect(month?.querySelector('title')?.textContent).toBe('May 2013: no event dated; 1 more may fall in it');
  expect([...(month?.querySelectorAll('rect') ?? [])].map((rect) => rect.getAttribute('data-kind'))).toEqual(['maybe']);
});

test('"next change" goes to the next day on which something changes', async () => {
  const { store } = renderPanel(<TimeBar />, { nodes, edges, state: at('2013-06-01') });
  await userEvent.click(await screen.findByRole('button', { name: 'Next change' }));
  expect(store.getState().view.asOf).toBe('2014-12-31');
});
