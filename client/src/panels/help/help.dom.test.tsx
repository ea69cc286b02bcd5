import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderPanel } from '../../testing/render-panel.tsx';
import { createShellStore } from '../../workspace/shell-store.ts';
import { Help } from './help.tsx';

const rows = (): string[] => screen.getAllByRole('term').map((term) => term.textContent);
const keys = (): string[] =>
  screen.getAllByRole('definition').flatMap((each) => [...each.querySelectorAll('kbd')].map((key) => key.textContent));

test('letters and signs alone can be turned off; the list then has the keys that are left, and the browser remembers', async () => {
  const { shell } = renderPanel(<Help />);
  act(() => shell.setState({ helpOpen: true }));
  expect(keys()).toEqual(expect.arrayContaining(['F', '?', '/', 'Ctrl K', 'Esc', 'M']));
  expect(rows()).toContain('Show everything');

  await userEvent.click(screen.getByRole('checkbox', { name: /Letters and signs alone/ }));
  expect(shell.getState().plainKeys).toBe(false);
  expect(
    keys().filter((key) => /^[\p{L}?/+=−]$/u.test(key)),
    'the drawing has the arrows',
  ).toEqual([]);
  expect(keys()).toEqual(expect.arrayContaining(['Ctrl K', 'Esc', 'Delete', '←']));
  expect(rows(), 'no row without a key').not.toContain('Show everything');
  expect(createShellStore().getState().plainKeys, 'after a reload').toBe(false);

  await userEvent.click(screen.getByRole('checkbox', { name: /Letters and signs alone/ }));
  expect(createShellStore().getState().plainKeys).toBe(true);
  expect(keys()).toContain('F');
});

test('the button in its corner and Escape close it', async () => {
  const { shell } = renderPanel(<Help />);
  act(() => shell.setState({ helpOpen: true }));
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(shell.getState().helpOpen).toBe(false);
});
