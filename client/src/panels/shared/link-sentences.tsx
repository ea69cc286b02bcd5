import { ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { selectElements } from '../../actions/select.ts';
import { useOrrery } from '../../app/context.tsx';
import { useGraph, useLocale, useT } from '../../app/hooks.ts';
import type { GraphEdge, GraphLine } from '../../graph/types.ts';
import styles from './link-sentences.module.css';
import { linkWords } from './link-words.ts';
import { StatusChips } from './status-chips.tsx';
import { useVocabulary } from './use-model.ts';
import { usePicture } from './use-picture.ts';

/** Links as sentences; pressing one opens its evidence. */
export function LinkSentences({ lines }: { readonly lines: readonly GraphLine[] }) {
  const t = useT();
  if (lines.length === 0) return <p className={styles['empty']}>{t('outline.noLinks')}</p>;
  return (
    <ul className={styles['list']}>
      {lines.flatMap((line) => line.edges.map((edge) => <Sentence key={edge.id} line={line} edge={edge} />))}
    </ul>
  );
}

function Sentence({ line, edge }: { readonly line: GraphLine; readonly edge: GraphEdge }) {
  const { run } = useOrrery();
  const intl = useIntl();
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const nodes = useGraph((state) => state.nodes);
  const asOf = useGraph((state) => state.view.asOf);
  const standing = usePicture().standings.get(edge.id) ?? 'certain';
  const words = linkWords(edge, { nodes, intl, locale, vocabulary, asOf });
  return (
    <li>
      <Button className={styles['link'] ?? ''} onPress={() => void run(selectElements, { ids: [line.id] })}>
        <span className={styles['words']}>
          <b>{words.subject}</b> <span className={styles['verb']}>{words.verb}</span> <b>{words.object}</b>
          {words.details === '' ? null : <span className={styles['verb']}>{words.details}</span>}
          {edge.certainty === 'ASSERTED' &&
          !edge.disputed &&
          !edge.timeConflict &&
          edge.modality === 'ACTUAL' &&
          standing === 'certain' ? null : (
            <span className={styles['chips']}>
              <StatusChips
                certainty={edge.certainty}
                modality={edge.modality}
                disputed={edge.disputed}
                timeConflict={edge.timeConflict}
                standing={standing}
              />
            </span>
          )}
        </span>
        <ChevronRight size={14} aria-hidden />
      </Button>
    </li>
  );
}
