import { expect, test } from 'vitest';
import { createAnnouncer } from './announcer.ts';
import { createShellStore } from './shell-store.ts';

test('an entity is announced by its name in the language of the page', () => {
  const shell = createShellStore();
  const { word } = createAnnouncer(shell);
  const values = { name: 'Yann LeCun', nameZh: '楊立昆', count: 3 };
  shell.setState({ locale: 'en' });
  expect(word('announce.expanded', values)).toContain('Yann LeCun');
  shell.setState({ locale: 'zh-Hant' });
  expect(word('announce.expanded', values)).toContain('楊立昆');
  expect(word('announce.expanded', values)).not.toContain('LeCun');
  expect(word('announce.expanded', { name: 'OpenAI', count: 3 })).toContain('OpenAI');
});
