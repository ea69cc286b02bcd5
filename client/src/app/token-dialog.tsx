import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FieldError, Form, Input, Label, Text, TextField } from 'react-aria-components';
import { isTokenNeeded } from '../api/failure.ts';
import { isPossibleToken } from '../api/viewer-token.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useOrrery } from '../workspace/context.tsx';
import { useShell, useT } from '../workspace/hooks.ts';
import { problemWords } from '../workspace/problem-words.ts';
import styles from './token-dialog.module.css';

/** Asks for the server's token when a question was answered with 401. Closed without one, it comes back with the next question. */
export function TokenDialog() {
  const { shell } = useOrrery();
  const t = useT();
  const asked = useShell((state) => state.tokenAsked);
  return (
    <Dialog
      title={t('token.title')}
      closeLabel={t('common.close')}
      isOpen={asked !== null}
      onClose={() => shell.setState({ tokenAsked: null })}
    >
      <TokenForm isWrong={asked === 'wrong'} />
    </Dialog>
  );
}

function TokenForm({ isWrong }: { readonly isWrong: boolean }) {
  const t = useT();
  const tryToken = useTryToken();
  const [text, setText] = useState('');
  const [isTrying, setTrying] = useState(false);
  const [problem, setProblem] = useState<string | null>(isWrong ? t('token.wrong') : null);
  const submit = async (): Promise<void> => {
    setTrying(true);
    setProblem(await tryToken(text.trim()));
    setTrying(false);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '' && !isTrying) void submit();
  };
  return (
    <Form className={styles['form'] ?? ''} onSubmit={onSubmit} validationBehavior="aria">
      <TextField
        className={styles['field'] ?? ''}
        type="password"
        name="token"
        autoComplete="off"
        // The dialog has nothing else to start with.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        isInvalid={problem !== null}
        value={text}
        onChange={setText}
      >
        <Label className={styles['label'] ?? ''}>{t('token.label')}</Label>
        <Input className={styles['input'] ?? ''} spellCheck="false" />
        <FieldError className={styles['problem'] ?? ''}>{problem}</FieldError>
        <Text slot="description" className={styles['hint'] ?? ''}>
          {t('token.hint')}
        </Text>
      </TextField>
      <Button type="submit" variant="primary" isDisabled={text.trim() === ''} isPending={isTrying}>
        {t('token.send')}
      </Button>
    </Form>
  );
}

/** Keeps a token if the server takes it, and asks again whatever failed without it; else returns what to tell. */
function useTryToken(): (token: string) => Promise<string | null> {
  const { api, shell, token, openFirstPicture } = useOrrery();
  const t = useT();
  const client = useQueryClient();
  return async (text) => {
    if (!isPossibleToken(text)) return t('token.wrong');
    token.keep(text);
    try {
      await api.model();
    } catch (error) {
      token.forget();
      return isTokenNeeded(error) ? t('token.wrong') : problemWords(error, t);
    }
    shell.setState({ tokenAsked: null });
    if (shell.getState().opening === 'failed') openFirstPicture();
    await client.invalidateQueries();
    return null;
  };
}
