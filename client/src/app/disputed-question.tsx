import { textOf } from '@orrery/cypher/sentence/index.ts';
import { CircleHelp, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button as Pressable } from 'react-aria-components';
import { selectElements } from '../actions/select.ts';
import { lineId } from '../graph/line-id.ts';
import { linkParts } from '../panels/shared/link-words.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useOrrery } from '../workspace/context.tsx';
import { useGraph, useLocale, useShell, useT } from '../workspace/hooks.ts';
import styles from './canvas-host.module.css';

/**
 * Over a first picture: one disputed line is lit, and its question leads to both sides. It goes away with the first thing that is
 * selected, asked for, or brought onto the canvas.
 */
export function DisputedQuestion() {
  const { run, store } = useOrrery();
  const t = useT();
  const asOf = useGraph((state) => state.view.asOf);
  const locale = useLocale();
  const nodes = useGraph((state) => state.nodes);
  const edge = useGraph(({ lit, edges }) => (lit === null ? undefined : edges.get(lit)));
  const isPointing = edge !== undefined;
  useEffect(() => {
    if (!isPointing) return;
    return store.subscribe((state, before) => {
      if (state.lit === null) return;
      const isElsewhere = state.selection.size > 0 || state.emphasis !== null;
      if (isElsewhere || state.nodes !== before.nodes || state.view !== before.view) store.setState({ lit: null });
    });
  }, [isPointing, store]);
  // What the reader waits for stands in the same place.
  const isWorking = useShell((state) => state.works.length > 0);
  if (edge === undefined || isWorking) return null;
  const sentence = textOf(linkParts(edge, { nodes, locale, asOf }));
  return (
    <div className={styles['question']} data-testid="disputed-question">
      <Pressable
        className={styles['ask'] ?? ''}
        onPress={() => void run(selectElements, { ids: [lineId(edge.source, edge.target)] })}
      >
        <CircleHelp size={16} aria-hidden />
        <span>{t(edge.disputed ? 'canvas.disputed' : 'canvas.twoDates', { sentence })}</span>
      </Pressable>
      <IconButton label={t('common.close')} onPress={() => store.setState({ lit: null })}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
