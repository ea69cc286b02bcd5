import { useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { handOver, oneLine } from './bench/bench-state.ts';
import { type HistoryEntry, MOST_HISTORY } from './bench/kept-list.ts';
import styles from './library.module.css';
import type { BenchTools } from './use-bench.ts';
import { historyShelf, useKept } from './use-kept.ts';
import { useWords, type Words } from './use-words.ts';

const SHOWN_AT_FIRST = 50;

/** What was run in this browser, the latest first; it can be searched, opened again and forgotten. */
export function HistoryPanel({ tools: { bench, language } }: { readonly tools: BenchTools }) {
  const w = useWords();
  const shelf = historyShelf(useOrrery().database);
  const { entries: all, isKept } = useKept(shelf);
  const entries = useMemo(() => all.filter((entry) => (entry.language ?? 'cypher') === language), [all, language]);
  const [wanted, setWanted] = useState('');
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  const found = useMemo(() => entries.filter((entry) => isFound(entry, wanted)), [entries, wanted]);
  if (isKept === false) return <p className={styles['note']}>{w('kept.not')}</p>;
  if (entries.length === 0) return <p className={styles['note']}>{w('history.empty')}</p>;
  return (
    <div data-testid="query-history">
      <div className={styles['tools']}>
        <input
          className={styles['field']}
          type="search"
          aria-label={w('history.search')}
          placeholder={w('history.search')}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <Forget
          label={w('history.clear')}
          question={w('history.clearSure', { count: entries.length })}
          onForget={() => void shelf.remove(...entries.map(({ id }) => id))}
        />
      </div>
      <p className={styles['note']} role="status">
        {w('history.count', { shown: found.length, count: entries.length, most: MOST_HISTORY })}
      </p>
      <ul className={styles['list']}>
        {found.slice(0, most).map((entry) => (
          <li key={entry.id} className={styles['entry']}>
            <AriaButton
              className={styles['open'] ?? ''}
              onPress={() => bench.setState((state) => handOver(state, { text: entry.query, typed: entry.typed }))}
            >
              <span className={styles['query']}>{oneLine(entry.query).slice(0, 300)}</span>
              <About entry={entry} />
            </AriaButton>
          </li>
        ))}
      </ul>
      {found.length > most ? (
        <div className={styles['tools']}>
          <Button variant="quiet" onPress={() => setMost(most + SHOWN_AT_FIRST)}>
            {w('history.more', { count: found.length - most })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** All words stand in the query, in what was wrong, or in the parameters. */
function isFound({ query, problem, typed }: HistoryEntry, wanted: string): boolean {
  const all = [query, problem ?? '', ...Object.values(typed).map(({ text }) => text)].join('\n').toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => all.includes(word));
}

function About({ entry }: { readonly entry: HistoryEntry }) {
  const w = useWords();
  const intl = useIntl();
  const time = intl.formatDate(entry.at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <span className={styles['about']} data-status={entry.status} title={entry.problem ?? undefined}>
      {time} · {statusOf(entry, w)} · {w('history.ms', { ms: entry.ms })}
      {entry.problem === null ? null : ` · ${entry.problem}`}
    </span>
  );
}

const statusOf = ({ status, rows }: HistoryEntry, w: Words): string =>
  status === 'done' ? w('outcomes.rows', { count: rows ?? 0 }) : w(`outcomes.${status}`);

interface ForgetProps {
  readonly label: string;
  readonly question: string;
  onForget(): void;
}

/** What cannot be taken back is asked for twice. */
function Forget({ label, question, onForget }: ForgetProps) {
  const w = useWords();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <Button variant="quiet" onPress={() => setAsked(true)}>
        {label}
      </Button>
    );
  }
  return (
    <>
      <span role="alert">{question}</span>
      <Button
        onPress={() => {
          setAsked(false);
          onForget();
        }}
      >
        {w('kept.delete')}
      </Button>
      <Button variant="quiet" onPress={() => setAsked(false)}>
        {w('kept.keep')}
      </Button>
    </>
  );
}
