import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { LOCALES } from './locale.ts';
import { hasWords, loadWords, type MessageId, wordsIn } from './messages.ts';
import { zhHant } from './zh-hant.ts';

const ARGUMENT = /\{(\w+)[,}]/g;
const argumentsOf = (text: string): Set<string> => new Set([...text.matchAll(ARGUMENT)].map((match) => match[1] ?? ''));
const isMessageId = (id: string): id is MessageId => Object.hasOwn(en, id);
const MESSAGES = { en, 'zh-Hant': zhHant };

test('the words of a language are there once they were loaded, and asking before that is told as a bug', async () => {
  for (const locale of LOCALES) {
    expect(hasWords(locale)).toBe(false);
    expect(() => wordsIn(locale)).toThrow(locale);
    // One language does not bring the other.
    // oxlint-disable-next-line no-await-in-loop
    await loadWords(locale);
    expect(wordsIn(locale)).toBe(MESSAGES[locale]);
  }
});

test('both languages take the same arguments, so that no figure goes missing in one of them', () => {
  const differing = Object.entries(en).filter(([id, text]) => {
    const other = isMessageId(id) ? MESSAGES['zh-Hant'][id] : '';
    const [here, there] = [argumentsOf(text), argumentsOf(other)];
    return [...there].some((name) => !here.has(name));
  });
  expect(differing.map(([id]) => id)).toEqual([]);
});

test('every message is well-formed in both languages', () => {
  const problems: string[] = [];
  for (const [locale, messages] of Object.entries(MESSAGES)) {
    const intl = createIntl({ locale, messages, onError: (error) => problems.push(error.message) });
    for (const [id, text] of Object.entries(messages)) {
      if (!isMessageId(id)) continue;
      intl.formatMessage({ id }, Object.fromEntries([...argumentsOf(text)].map((name) => [name, 2])));
    }
  }
  expect(problems).toEqual([]);
});
