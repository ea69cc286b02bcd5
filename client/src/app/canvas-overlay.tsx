import { TriangleAlert } from 'lucide-react';
import { openStartingView } from '../actions/open-starting-view.ts';
import type { Standing } from '../graph/types.ts';
import { formatDay } from '../i18n/moment.ts';
import { Credits } from '../panels/shared/credits.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useOrrery } from '../workspace/context.tsx';
import { useGraph, useLocale, useShell, useT } from '../workspace/hooks.ts';
import { useDatabase } from '../workspace/use-database.ts';
import { usePicture } from '../workspace/use-picture.ts';
import { hiddenWords } from '../workspace/view-words.ts';
import styles from './canvas-host.module.css';
import { DatabaseNotice, useFirstPictureOnceOurs } from './database-notice.tsx';

/** What stands on the canvas while it has nothing to show, and how much it shows. */
export function CanvasOverlay() {
  const t = useT();
  const isEmpty = useGraph((state) => state.nodes.size === 0);
  const opening = useShell((state) => state.opening);
  const database = useDatabase();
  useFirstPictureOnceOurs();
  if (!isEmpty) return <Count />;
  switch (opening) {
    case 'loading':
      return <Stars label={t('canvas.loading')} />;
    case 'waiting':
    case 'failed':
      return <Failed />;
    case 'done':
      return database === undefined || database.ownership === 'OURS' ? (
        <Empty />
      ) : (
        <DatabaseNotice database={database} />
      );
  }
}

function Count() {
  const t = useT();
  const locale = useLocale();
  const view = useGraph((state) => state.view);
  const { nodes, standings, hidden, dimmedLinks } = usePicture();
  const of = (wanted: Standing): number => [...standings.values()].filter((standing) => standing === wanted).length;
  // What had not begun by the day is drawn, but it is no link of that day.
  const links = standings.size - of('future');
  const words = [
    ...hiddenWords(hidden, view, { t, locale }),
    ...(dimmedLinks === 0 ? [] : [t('filters.dimmedLinks', { count: dimmedLinks })]),
  ];
  return (
    <p className={styles['count']} data-testid="count">
      {t('canvas.count', { nodes: nodes.length, links })}
      {view.asOf === null
        ? null
        : t('count.standing', {
            ended: of('ended'),
            possible: of('possible'),
            date: formatDay(view.asOf, locale),
          })}
      {words.length === 0 ? null : <span>{words.join(' · ')}</span>}
      <Credits />
    </p>
  );
}

/** Where the dots will be: fixed places, so that nothing jumps. */
const STARS = [
  [50, 46, 15],
  [36, 34, 10],
  [64, 36, 11],
  [41, 62, 9],
  [60, 61, 10],
  [28, 50, 7],
  [73, 51, 7],
  [50, 24, 8],
  [51, 74, 7],
] as const;

function Stars({ label }: { readonly label: string }) {
  return (
    <div className={styles['stars']} role="status" data-testid="canvas-loading">
      <svg viewBox="0 0 100 100" preserveAspectRatio="xMidYMid meet" aria-hidden>
        {STARS.slice(1).map(([x, y]) => (
          <line key={`${x}-${y}`} x1={50} y1={46} x2={x} y2={y} />
        ))}
        {STARS.map(([x, y, size]) => (
          <circle key={`${x}-${y}`} cx={x} cy={y} r={size / 5} />
        ))}
      </svg>
      <p>{label}</p>
    </div>
  );
}

function Empty() {
  const { run } = useOrrery();
  const t = useT();
  return (
    <div className={styles['empty']} data-testid="canvas-empty">
      <h2>{t('canvas.empty')}</h2>
      <p>{t('canvas.emptyHint')}</p>
      <Button variant="primary" onPress={() => void run(openStartingView, undefined)}>
        {t('canvas.openStart')}
      </Button>
    </div>
  );
}

function Failed() {
  const { openFirstPicture } = useOrrery();
  const t = useT();
  return (
    <div className={styles['empty']} data-testid="canvas-failed">
      <Notice
        tone="danger"
        icon={<TriangleAlert size={18} aria-hidden />}
        title={t('error.starting')}
        actions={<Button onPress={openFirstPicture}>{t('common.retry')}</Button>}
      />
    </div>
  );
}
