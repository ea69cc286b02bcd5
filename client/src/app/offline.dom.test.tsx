import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Health } from '../api/answers.ts';
import { renderPanel } from '../testing/render-panel.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { Toasts } from './toasts.tsx';
import { useHealth } from './use-health.ts';

function Page() {
  useHealth();
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
