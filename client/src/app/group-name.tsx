import { type FormEvent, useState } from 'react';
import { Form, Input, Label, Text, TextField } from 'react-aria-components';
import { rename } from '../actions/group.ts';
import type { GroupId } from '../graph/groups.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useOrrery } from '../workspace/context.tsx';
import { useGraph, useShell, useT } from '../workspace/hooks.ts';
import { usePicture } from '../workspace/use-picture.ts';
import styles from './token-dialog.module.css';

/** Asks for the name of a group. */
export function GroupName() {
  const { shell } = useOrrery();
  const t = useT();
  const naming = useShell((state) => state.naming);
  const close = (): void => shell.setState({ naming: null });
  return (
    <Dialog title={t('group.renameTitle')} closeLabel={t('common.close')} isOpen={naming !== null} onClose={close}>
      {naming === null ? null : <NameForm id={naming} onDone={close} />}
    </Dialog>
  );
}

/** Longer names are cut on the canvas, and no longer read anywhere. */
const LONGEST = 80;

function NameForm({ id, onDone }: { readonly id: GroupId; onDone(): void }) {
  const { run } = useOrrery();
  const t = useT();
  const given = useGraph((state) => state.groups.find((group) => group.id === id)?.name ?? null);
  const label = usePicture().groups.find((group) => group.id === id)?.label ?? '';
  const [text, setText] = useState(given ?? label);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    // Unchanged, a name that follows the rule goes on following it.
    if (given !== null || text !== label) void run(rename, { id, name: text });
    onDone();
  };
  return (
    <Form className={styles['form'] ?? ''} onSubmit={onSubmit}>
      <TextField
        className={styles['field'] ?? ''}
        name="group"
        autoComplete="off"
        maxLength={LONGEST}
        // The dialog has nothing else to start with.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={text}
        onChange={setText}
      >
        <Label className={styles['label'] ?? ''}>{t('group.name')}</Label>
        <Input className={styles['input'] ?? ''} onFocus={(event) => event.currentTarget.select()} />
        <Text slot="description" className={styles['hint'] ?? ''}>
          {t('group.nameHint')}
        </Text>
      </TextField>
      <Button type="submit" variant="primary">
        {t('group.save')}
      </Button>
    </Form>
  );
}
