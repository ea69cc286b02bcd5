import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { en as enFirst } from './en.ts';
import { enBeside } from './en-beside.ts';
import { LOCALES } from './locale.ts';
import { hasWords, loadFirstWords, loadMissingWords, loadWords, type MessageId, onWords, wordsIn } from './messages.ts';
import { zhHant } from './zh-hant.ts';
import { zhHantBeside } from './zh-hant-beside.ts';

const en = { ...enFirst, ...enBeside };
const ARGUMENT = /\{(\w+)[,}]/g;
const argumentsOf = (text: string): Set<string> => new Set([...text.matchAll(ARGUMENT)].map((match) => match[1] ?? ''));
const isMessageId = (id: string): id is MessageId => Object.hasOwn(en, id);
const MESSAGES = { en, 'zh-Hant': { ...zhHant, ...zhHantBeside } };

test('the words of a language are there once they were loaded, and asking before that is told as a bug', async () => {
  let told = 0;
  const stop = onWords(() => {
    told += 1;
  });
  for (const [at, locale] of LOCALES.entries()) {
    expect(() => wordsIn(locale)).toThrow(locale);
    // One language does not bring the other.
    // oxlint-disable-next-line no-await-in-loop
    await loadFirstWords(locale);
    expect(hasWords(locale)).toBe(false);
    expect(wordsIn(locale)).toHaveProperty(['app.name'], 'Orrery');
    expect(wordsIn(locale)).not.toHaveProperty(['page.open']);
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all([loadMissingWords(), loadWords(locale)]);
    expect(hasWords(locale)).toBe(true);
    expect(wordsIn(locale)).toEqual(MESSAGES[locale]);
    expect(wordsIn(locale)).toBe(wordsIn(locale));
    expect(told).toBe(at + 1);
  }
  stop();
});

test('no word stands in both files of a language', () => {
  expect(Object.keys(enBeside).filter((id) => Object.hasOwn(enFirst, id))).toEqual([]);
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
