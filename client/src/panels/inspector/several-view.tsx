import { Route } from 'lucide-react';
import { useMemo } from 'react';
import type { NodeId } from '../../graph/types.ts';
import { Button } from '../../ui/button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useT } from '../../workspace/hooks.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { LinkSentences } from '../shared/link-sentences.tsx';
import styles from './inspector.module.css';
import { PanelHeader } from './panel-header.tsx';

/** Several entities: the links among them, as sentences. */
export function SeveralView({ ids }: { readonly ids: readonly NodeId[] }) {
  const { shell } = useOrrery();
  const t = useT();
  const picture = usePicture();
  const lines = useMemo(() => {
    const chosen = new Set(ids);
    return picture.lines.filter((line) => chosen.has(line.source) && chosen.has(line.target));
  }, [ids, picture]);
  const [from, to] = ids;
  const isPair = ids.length === 2 && from !== undefined && to !== undefined;
  return (
    <div className={styles['panel']} data-testid="several-view">
      <PanelHeader
        kicker={t('table.label')}
        title={t('entity.several', { count: ids.length })}
        actions={
          isPair ? (
            <Button
              icon={<Route size={14} aria-hidden />}
              onPress={() => shell.setState({ drawer: 'paths', pathEnds: { from, to } })}
            >
              {t('entity.findPath')}
            </Button>
          ) : undefined
        }
      />
      <LinkSentences lines={lines} />
    </div>
  );
}
