import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { DatabaseInfo, RunningImport } from '../api/answers.ts';
import { renderPanel } from '../testing/render-panel.tsx';
import { ImportProgress, useFreshOnceImported } from './import-progress.tsx';

const OURS = { id: 'neo4j@1', name: 'neo4j', ownership: 'OURS', nodes: 1, relationships: 1, labels: [] } as const;
const WRITING: RunningImport = { about: 'models.csv', phase: 'write', done: 300, total: 1200 };

/** Each look at the database gives the next of these, the last one for ever. */
function stages(...imports: readonly (RunningImport | null)[]): () => Promise<DatabaseInfo> {
  const left = [...imports];
  return () => Promise.resolve({ ...OURS, importing: (left.length > 1 ? left.shift() : left[0]) ?? null });
}

function Watched() {
  useFreshOnceImported();
  return <ImportProgress />;
}

test('says which file comes in and how far it is', async () => {
  renderPanel(<ImportProgress />, { api: { database: stages(WRITING) } });
  const bar = await screen.findByRole('progressbar', { name: 'Adding models.csv' });
  expect(bar).toHaveProperty('value', 300);
  expect(bar).toHaveProperty('max', 1200);
});

test('shows a bar without an end while the total is unknown, and a phase that it does not know as an import', async () => {
  renderPanel(<ImportProgress />, {
    api: { database: stages({ about: 'models.csv', phase: 'polish', done: 0, total: 0 }) },
  });
  const bar = await screen.findByRole('progressbar', { name: 'Importing models.csv' });
  expect(bar.getAttribute('value')).toBeNull();
});

test('goes when the import has ended, and says what the graph holds now', async () => {
  const { shell } = renderPanel(<Watched />, {
    api: {
      database: stages(WRITING, null),
      statistics: () =>
        Promise.resolve({
          entities: 5000,
          byType: [],
          claims: 30000,
          citations: 1,
          documents: 1,
          links: 1,
          earliest: null,
          latest: null,
        }),
    },
  });
  await screen.findByRole('progressbar');
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull(), { timeout: 6_000 });
  await waitFor(() =>
    expect(shell.getState().toasts.map(({ text }) => text)).toEqual([
      'models.csv is in. The graph now holds 5,000 entities and 30,000 claims.',
    ]),
  );
});

test('shows nothing while no import runs', async () => {
  renderPanel(<ImportProgress />, { api: { database: stages(null) } });
  await Promise.resolve();
  expect(screen.queryByTestId('importing')).toBeNull();
});
