import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { isMac } from '../../ui/platform.ts';
import { type CommandGroup, keysOf, labelOf } from '../../workspace/commands/command.ts';
import { type KeyName, keyWords } from '../../workspace/commands/keys.ts';
import { COMMANDS, WIDGET_KEYS } from '../../workspace/commands/list.ts';
import { situationOf, useCommandTools } from '../../workspace/commands/use-commands.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useShell, useT } from '../../workspace/hooks.ts';
import { Check } from '../shared/check.tsx';
import styles from './help.module.css';

interface Row {
  readonly keys: readonly KeyName[];
  readonly label: string;
}

const TITLES = { everywhere: 'help.everywhere', canvas: 'help.canvas', panels: 'help.panels' } as const;
const GROUPS = ['everywhere', 'canvas', 'panels'] as const;

/** The commands that have keys, and the keys that a part of the page handles by itself. */
function useRows(group: CommandGroup): readonly Row[] {
  const tools = useCommandTools();
  const situation = situationOf(tools);
  return [
    ...COMMANDS.filter((command) => command.group === group)
      .map((command) => ({ keys: keysOf(command, situation.shell), label: labelOf(command, situation, tools.t) }))
      .filter(({ keys }) => keys.length > 0),
    ...WIDGET_KEYS.filter((own) => own.group === group).map(({ keys, label }) => ({ keys, label: tools.t(label) })),
  ];
}

/** Every key of the page. */
export function Help() {
  const { shell } = useOrrery();
  const t = useT();
  const isOpen = useShell((state) => state.helpOpen);
  const plainKeys = useShell((state) => state.plainKeys);
  return (
    <Dialog
      title={t('help.title')}
      closeLabel={t('common.close')}
      isOpen={isOpen}
      onClose={() => shell.setState({ helpOpen: false })}
    >
      <div className={styles['switch']}>
        <Check isOn={plainKeys} onChange={(isOn) => shell.setState({ plainKeys: isOn })}>
          {t('keys.plain')}
        </Check>
        <p>{t(plainKeys ? 'keys.plainOn' : 'keys.plainOff')}</p>
      </div>
      <div className={styles['groups']}>
        {GROUPS.map((group) => (
          <Group key={group} group={group} />
        ))}
      </div>
    </Dialog>
  );
}

function Group({ group }: { readonly group: CommandGroup }) {
  const t = useT();
  return (
    <section>
      <h3 className={styles['title']}>{t(TITLES[group])}</h3>
      <dl className={styles['keys']}>
        {useRows(group).map(({ keys, label }) => (
          <div key={label} className={styles['row']}>
            <dt>{label}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key}>{keyWords(key, isMac)}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
