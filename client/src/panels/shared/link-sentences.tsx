import { ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components';
import { selectElements } from '../../actions/select.ts';
import type { GraphEdge, GraphLine } from '../../graph/types.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import styles from './link-sentences.module.css';
import { linkParts } from './link-words.ts';
import { SentenceWords } from './sentence-parts.tsx';
import { StatusChips } from './status-chips.tsx';

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
  const locale = useLocale();
  const nodes = useGraph((state) => state.nodes);
  const asOf = useGraph((state) => state.view.asOf);
  const standing = usePicture().standings.get(edge.id) ?? 'certain';
  const parts = linkParts(edge, { nodes, locale, asOf });
  return (
    <li>
      <Button className={styles['link'] ?? ''} onPress={() => void run(selectElements, { ids: [line.id] })}>
        <span className={styles['words']}>
          <SentenceWords parts={parts} />
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
