import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Health } from '../api/answers.ts';
import { ApiFailure, type ApiProblem } from '../api/failure.ts';
import { aNode } from '../testing/a-graph.ts';
import { renderPanel } from '../testing/render-panel.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { Toasts } from './toasts.tsx';
import { useHealth } from './use-health.ts';
import { useLink } from './use-link.ts';

function Page() {
  useHealth();
  useLink();
  return (
    <>
      <OfflineBanner />
      <Toasts />
    </>
  );
}

test('a banner says that the database is away, and the live region that it is back', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  let state: Health['state'] = 'database-down';
  renderPanel(<Page />, { api: { health: () => Promise.resolve({ state }) } });
  expect(await screen.findByRole('alert')).toHaveTextContent('The database is not answering');
  state = 'up';
  await vi.advanceTimersByTimeAsync(2_100);
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(screen.getByRole('status')).toHaveTextContent('Connected again.');
  vi.useRealTimers();
});

const AWAY: ApiProblem = { kind: 'unavailable', message: 'The database does not answer.' };
const LATE: ApiProblem = { kind: 'typed', code: 'TIMEOUT', message: 'Late.', remedy: null, line: null, column: null };
const WRONG: ApiProblem = {
  kind: 'typed',
  code: 'INVALID_INPUT',
  message: 'No.',
  remedy: null,
  line: null,
  column: null,
};
const PICTURE = { nodes: [aNode('org:a')], edges: [], total: 1 };

/** Opens the picture the address names, with a database that fails it so often before it answers. */
function openFailing({ hash, problem, times }: { hash: string; problem: ApiProblem; times: number }) {
  history.replaceState(null, '', hash);
  let asked = 0;
  const answer = () => (asked++ < times ? Promise.reject(new ApiFailure(problem)) : Promise.resolve(PICTURE));
  const orrery = renderPanel(<Page />, { api: { startingView: answer, subgraph: answer } });
  return { orrery, asked: () => asked };
}

test.for([
  { name: 'the starting picture', hash: '#', problem: AWAY },
  { name: 'a linked picture', hash: '#n=org:a', problem: AWAY },
  { name: 'a picture that came too late, though all seems well', hash: '#', problem: LATE },
])('$name is asked again until it is there, and its failure is said once', async ({ hash, problem }) => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { orrery, asked } = openFailing({ hash, problem, times: 3 });
  orrery.openFirstPicture();
  await waitFor(() => expect(orrery.shell.getState().opening).toBe('waiting'));
  const said = orrery.shell.getState().toasts.filter(({ tone }) => tone === 'danger').length;
  await vi.advanceTimersByTimeAsync(20_000);
  await waitFor(() => expect(orrery.shell.getState().opening).toBe('done'));
  expect([...orrery.store.getState().nodes.keys()]).toEqual(['org:a']);
  expect([asked(), said]).toEqual([4, 1]);
  vi.useRealTimers();
});

test('a link that is opened within the page while the database is away stays in the address, and is drawn when it is back', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { orrery } = openFailing({ hash: '#', problem: AWAY, times: 3 });
  const link = '#n=org:a';
  history.replaceState(null, '', link);
  dispatchEvent(new PopStateEvent('popstate'));
  await waitFor(() => expect(orrery.shell.getState().opening).toBe('waiting'));
  // Longer than the page rests before it writes the address of what it shows, shorter than until it asks again.
  await vi.advanceTimersByTimeAsync(300);
  expect(orrery.shell.getState().opening).not.toBe('done');
  expect(location.hash).toBe(link);
  await vi.advanceTimersByTimeAsync(20_000);
  await waitFor(() => expect([...orrery.store.getState().nodes.keys()]).toEqual(['org:a']));
  vi.useRealTimers();
});

test('a picture that is refused for good is not asked again', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { orrery, asked } = openFailing({ hash: '#', problem: WRONG, times: 9 });
  orrery.openFirstPicture();
  await waitFor(() => expect(orrery.shell.getState().opening).toBe('failed'));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked()).toBe(1);
  vi.useRealTimers();
});
