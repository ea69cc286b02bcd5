import { FolderOpen, Plus } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../../workspace/commands/use-commands.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useT } from '../../workspace/hooks.ts';
import { useSavedViews, useViews } from '../../workspace/saved-views/use-saved-views.ts';
import { pictureToFile } from '../../workspace/saved-views/view-actions.ts';
import { useSuggestedName } from './use-suggested-name.ts';
import { ViewRow } from './view-row.tsx';
import styles from './views.module.css';

/** The pictures kept under a name: those of this database, and a word about those of others. */
export function Views() {
  const t = useT();
  const { own, others } = useSavedViews();
  const isKept = useViews((state) => state.isKept);
  const isEmpty = useGraph((state) => state.nodes.size === 0);
  const save = useCommand('save-view');
  const openFile = useCommand('open-view-file');
  return (
    <div className={styles['views']} data-testid="views">
      <div className={styles['actions']}>
        {isKept === false ? (
          <ToFile />
        ) : (
          <Button
            variant="primary"
            icon={<Plus size={15} aria-hidden />}
            isDisabled={!save.isEnabled}
            onPress={save.run}
          >
            {t('views.save')}
          </Button>
        )}
        <Button icon={<FolderOpen size={15} aria-hidden />} onPress={openFile.run}>
          {openFile.label}
        </Button>
      </div>
      {isEmpty ? <p className={styles['hint']}>{t('views.emptyCanvas')}</p> : null}
      {own.length === 0 ? (
        <p className={styles['hint']}>{isKept === false ? null : t('views.empty')}</p>
      ) : (
        <ul className={styles['list']}>
          {own.map((view) => (
            <ViewRow key={view.id} view={view} isOwn />
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <details className={styles['others']}>
          <summary>{t('views.others', { count: others.length })}</summary>
          <ul className={styles['list']}>
            {others.map((view) => (
              <ViewRow key={view.id} view={view} isOwn={false} />
            ))}
          </ul>
        </details>
      )}
      <p className={styles['hint']}>{t(isKept === false ? 'views.notKept' : 'views.where')}</p>
    </div>
  );
}

/** Where the browser keeps nothing, a file does. */
function ToFile() {
  const orrery = useOrrery();
  const t = useT();
  const name = useSuggestedName();
  const isEmpty = useGraph((state) => state.nodes.size === 0);
  return (
    <Button variant="primary" isDisabled={isEmpty} onPress={() => void pictureToFile(orrery, name())}>
      {t('views.pictureToFile')}
    </Button>
  );
}
