import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { RunningImport } from '../api/answers.ts';
import { useOrrery } from '../workspace/context.tsx';
import { useT } from '../workspace/hooks.ts';
import { useDatabase } from '../workspace/use-database.ts';
import styles from './import-progress.module.css';

const useImporting = (): RunningImport | null => useDatabase()?.importing ?? null;

/** In the line that counts: an import is on its way into the graph, and how far it is. Nothing while none is. */
export function ImportProgress() {
  const t = useT();
  const importing = useImporting();
  if (importing === null) return null;
  const { about, phase, done, total } = importing;
  const label = t('importing.about', { phase, name: about });
  return (
    <span className={styles['importing']} data-testid="importing">
      <span aria-hidden>{label}</span>
      {total === 0 ? <progress aria-label={label} /> : <progress aria-label={label} value={done} max={total} />}
    </span>
  );
}

/** When an import is in, the picture stays; counts, panels and searches are of the graph as it is now. */
export function useFreshOnceImported(): void {
  const importing = useImporting();
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
