import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { RunningImport } from '../api/answers.ts';
import { useOrrery } from '../workspace/context.tsx';
import { useT } from '../workspace/hooks.ts';
import { useDatabase } from '../workspace/use-database.ts';
import styles from './import-progress.module.css';

/** Says that an import is on its way into the graph, and how far it is. When it is in, every panel asks again. */
export function ImportProgress() {
  const t = useT();
  const importing = useDatabase()?.importing ?? null;
  useFreshOnceImported(importing);
  if (importing === null) return null;
  const { about, phase, done, total } = importing;
  const label = t('importing.about', { phase, name: about });
  return (
    <div className={styles['importing']} data-testid="importing">
      <span aria-hidden>{label}</span>
      {total === 0 ? <progress aria-label={label} /> : <progress aria-label={label} value={done} max={total} />}
    </div>
  );
}

/** The picture stays; counts, panels and searches are of the graph as it is now. */
function useFreshOnceImported(importing: RunningImport | null): void {
  const { api, announce } = useOrrery();
  const client = useQueryClient();
  const before = useRef<RunningImport | null>(null);
  useEffect(() => {
    const ended = importing === null ? before.current : null;
    before.current = importing;
    if (ended === null) return;
    const tell = async (): Promise<void> => {
      await client.invalidateQueries();
      const { entities, claims } = await api.statistics();
      announce('importing.done', { name: ended.about, entities, claims });
    };
    // A server that is away says so itself.
    void tell().catch(() => undefined);
  }, [importing, api, announce, client]);
}
