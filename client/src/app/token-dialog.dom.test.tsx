import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { ApiFailure } from '../api/failure.ts';
import { createViewerToken } from '../api/viewer-token.ts';
import { MODEL } from '../testing/a-model.ts';
import { renderPanel } from '../testing/render-panel.tsx';
import { TokenDialog } from './token-dialog.tsx';

const RIGHT = 'the-token-of-the-server';
const refused = new ApiFailure({
  kind: 'typed',
  code: 'UNAUTHENTICATED',
  message: 'This server asks for a token.',
  remedy: null,
  line: null,
  column: null,
});

beforeEach(() => sessionStorage.clear());

function show(locale: 'en' | 'zh-Hant' = 'en') {
  const kept = () => createViewerToken().read();
  const model = () => (kept() === RIGHT ? Promise.resolve(MODEL) : Promise.reject(refused));
  const orrery = renderPanel(<TokenDialog />, { api: { model }, locale });
  orrery.shell.setState({ tokenAsked: 'missing' });
  return { orrery, kept };
}

test('a wrong token is told as such and not kept; the right one opens the page and lasts for the tab', async () => {
  const { orrery, kept } = show();
  const dialog = await screen.findByRole('dialog', { name: 'This server asks for a token' });
  const field = within(dialog).getByLabelText('Token');
  await waitFor(() => expect(field).toHaveFocus());
  expect(field).toHaveAttribute('type', 'password');
  expect(field).toHaveAccessibleDescription(/this tab only/);

  await userEvent.type(field, 'not-the-token{Enter}');
  await waitFor(() => expect(field).toHaveAccessibleDescription(/That is not the token of this server/));
  expect(field).toBeInvalid();
  expect(kept()).toBeNull();

  await userEvent.clear(field);
  await userEvent.type(field, ` ${RIGHT} {Enter}`);
  await waitFor(() => expect(orrery.shell.getState().tokenAsked).toBeNull());
  expect(kept()).toBe(RIGHT);
  expect(localStorage.getItem('orrery.token')).toBeNull();
});

test('what no header can carry is wrong without asking', async () => {
  const { kept } = show('zh-Hant');
  const field = await screen.findByLabelText('權杖');
  await userEvent.type(field, '密碼 with a space{Enter}');
  await waitFor(() => expect(field).toHaveAccessibleDescription(/這不是這台伺服器的權杖/));
  expect(kept()).toBeNull();
});

test('without storage the token lasts as long as the page', () => {
  const token = createViewerToken(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  token.keep(RIGHT);
  expect(token.read()).toBe(RIGHT);
  token.forget();
  expect(token.read()).toBeNull();
});
