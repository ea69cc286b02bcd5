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
import { useIsPlain } from '../workspace/use-ground.ts';
import { usePicture } from '../workspace/use-picture.ts';
import { hiddenWords } from '../workspace/view-words.ts';
import styles from './canvas-host.module.css';
import { DatabaseNotice, useFirstPictureOnceOurs } from './database-notice.tsx';
import { ImportProgress } from './import-progress.tsx';
import { useCaptions } from './use-captions.ts';

/** Once the first picture is there or has failed: how much is shown, and what to do where there is nothing. */
export function AfterOpening() {
  const isEmpty = useGraph((state) => state.nodes.size === 0);
  const opening = useShell((state) => state.opening);
  const database = useDatabase();
  useFirstPictureOnceOurs();
  useCaptions();
  const isPlain = useIsPlain();
  if (!isEmpty) return <Count />;
  switch (opening) {
    case 'loading':
      return null;
    case 'waiting':
    case 'failed':
      return <Failed />;
    case 'done':
      return database === undefined || database.ownership === 'OURS' || (isPlain && database.nodes > 0) ? (
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
  const { nodes, standings, hidden, dimmedLinks, loops, groups } = usePicture();
  const folded = groups.filter(({ isFolded }) => isFolded);
  const of = (wanted: Standing): number => [...standings.values()].filter((standing) => standing === wanted).length;
  // What had not begun by the day is drawn, but it is no link of that day.
  const links = standings.size - of('future');
  const words = [
    ...(folded.length === 0
      ? []
      : [
          t('group.count', {
            count: folded.reduce((sum, { members }) => sum + members.length, 0),
            groups: folded.length,
          }),
        ]),
    ...hiddenWords(hidden, view, { t, locale }),
    ...(dimmedLinks === 0 ? [] : [t('filters.dimmedLinks', { count: dimmedLinks })]),
    ...(loops === 0 ? [] : [t('count.loops', { count: loops })]),
  ];
  return (
    <p className={styles['count']} data-testid="count" data-over-canvas>
      {t('canvas.count', { nodes: nodes.length, links })}
      {view.asOf === null
        ? null
        : t('count.standing', {
            ended: of('ended'),
            possible: of('possible'),
            date: formatDay(view.asOf, locale),
          })}
      {words.length === 0 ? null : <span>{words.join(' · ')}</span>}
      <ImportProgress />
      <Credits />
    </p>
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
