import { useEffect, useState } from 'react';
import { useOrrery } from '../../workspace/context.tsx';
import type { CypherRun } from './bench/bench-state.ts';
import styles from './cypher-result.module.css';
import { useWords } from './use-words.ts';

/** How often the clock is drawn, and how often the server is asked for the number of rows. In milliseconds. */
const CLOCK_MS = 250;
const COUNT_MS = 500;

/** A query that is under way: for how long, and how many rows it has read. */
export function Running({
  state: { since, ticket },
}: {
  readonly state: Extract<CypherRun, { readonly kind: 'running' }>;
}) {
  const w = useWords();
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), CLOCK_MS);
    return () => clearInterval(timer);
  }, []);
  const count = useRowsRead(ticket);
  const seconds = ((now - since) / 1000).toFixed(1);
  return (
    <p className={styles['quiet']} data-testid="cypher-running">
      {count > 0 ? w('cypher.reading', { seconds, count }) : w('cypher.running', { seconds })}
    </p>
  );
}

/** The number of rows so far; the last one where the server does not say. */
function useRowsRead(ticket: string | undefined): number {
  const { api } = useOrrery();
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (ticket === undefined) return undefined;
    const over = new AbortController();
    const look = (): void => {
      api.rowsRead(ticket, { signal: over.signal }).then(
        (rows) => setCount((before) => rows ?? before),
        // The answer itself tells what is wrong.
        () => {},
      );
    };
    const timer = setInterval(look, COUNT_MS);
    return () => {
      clearInterval(timer);
      over.abort();
    };
  }, [api, ticket]);
  return count;
}
