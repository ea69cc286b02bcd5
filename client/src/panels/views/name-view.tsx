import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useT } from '../../workspace/hooks.ts';
import { freeName, LONGEST_NAME, tidyName } from '../../workspace/saved-views/saved-view.ts';
import { useSavedViews, useViews } from '../../workspace/saved-views/use-saved-views.ts';
import { saveView } from '../../workspace/saved-views/view-actions.ts';
import { useSuggestedName } from './use-suggested-name.ts';
import styles from './views.module.css';

/** Asks for the name under which the picture is kept. */
export function NameView() {
  const { savedViews } = useOrrery();
  const t = useT();
  const isOpen = useViews((state) => state.naming);
  const close = () => savedViews.state.setState({ naming: false });
  return (
    <Dialog title={t('views.save')} closeLabel={t('common.close')} isOpen={isOpen} onClose={close}>
      <NameForm onDone={close} />
    </Dialog>
  );
}

function NameForm({ onDone }: { onDone(): void }) {
  const orrery = useOrrery();
  const t = useT();
  const suggest = useSuggestedName();
  const { own } = useSavedViews();
  const [name, setName] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [suggestion] = useState(suggest);
  const free = freeName(suggestion, own);
  const text = name ?? free;
  const isUsable = tidyName(text) !== '';
  useEffect(() => {
    const input = document.getElementById('view-name');
    if (input instanceof HTMLInputElement) input.select();
  }, []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isUsable || isBusy) return;
    setBusy(true);
    const isKept = await saveView(orrery, text);
    setBusy(false);
    // A name that could not be kept is still there to be tried again.
    if (isKept) onDone();
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)}>
      <label htmlFor="view-name">{t('views.name')}</label>
      <input
        id="view-name"
        className={styles['input']}
        value={text}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only thing that the dialog asks for
        autoFocus
        onChange={(event) => setName(event.target.value)}
      />
      <p className={styles['hint']}>{t('views.nameHint')}</p>
      <div className={styles['formEnd']}>
        <Button onPress={onDone}>{t('common.cancel')}</Button>
        <Button variant="primary" type="submit" isDisabled={!isUsable || isBusy}>
          {t('views.keep')}
        </Button>
      </div>
    </form>
  );
}
