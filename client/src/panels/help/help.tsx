import type { MessageId } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useShell, useT } from '../../workspace/hooks.ts';
import styles from './help.module.css';

type Row = readonly [keys: readonly string[], label: MessageId];

const GROUPS: readonly { readonly title: MessageId; readonly rows: readonly Row[] }[] = [
  {
    title: 'help.everywhere',
    rows: [
      [['Ctrl K', '/'], 'help.search'],
      [['Ctrl Z'], 'top.undo'],
      [['Ctrl Shift Z'], 'top.redo'],
      [['C', 'P', 'T'], 'help.drawer'],
      [['?'], 'help.help'],
      [['Esc'], 'help.escape'],
    ],
  },
  {
    title: 'help.canvas',
    rows: [
      [['←', '↑', '→', '↓'], 'help.arrows'],
      [['Enter'], 'help.enter'],
      [['Space'], 'help.space'],
      [['Shift →'], 'help.add'],
      [['Delete'], 'help.delete'],
      [['M'], 'help.menu'],
      [['F'], 'help.fit'],
      [['L'], 'canvas.layout'],
      [['+', '−'], 'help.zoom'],
    ],
  },
  {
    title: 'help.panels',
    rows: [
      [['Ctrl Enter'], 'help.run'],
      [['←', '→'], 'help.resize'],
    ],
  },
];

/** Every key of the page. */
export function Help() {
  const { shell } = useOrrery();
  const t = useT();
  const isOpen = useShell((state) => state.helpOpen);
  return (
    <Dialog
      title={t('help.title')}
      closeLabel={t('common.close')}
      isOpen={isOpen}
      onClose={() => shell.setState({ helpOpen: false })}
    >
      <div className={styles['groups']}>
        {GROUPS.map((group) => (
          <section key={group.title}>
            <h3 className={styles['title']}>{t(group.title)}</h3>
            <dl className={styles['keys']}>
              {group.rows.map(([keys, label]) => (
                <div key={keys.join('+')} className={styles['row']}>
                  <dt>{t(label)}</dt>
                  <dd>
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
