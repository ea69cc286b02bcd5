import { createIntl, createIntlCache } from 'react-intl';
import { intlTag, languageOf } from '../i18n/locale.ts';
import { type MessageId, wordsIn } from '../i18n/messages.ts';
import type { ShellStore, Toast, ToastAction } from '../workspace/shell-store.ts';

const LINGER_MS = 4_500;
const LINGER_PROBLEM_MS = 12_000;
/** Long enough to reach the button by keyboard. */
const LINGER_ACTION_MS = 12_000;

const QUIET: ReadonlySet<MessageId> = new Set([
  'announce.startingView',
  'announce.undone',
  'announce.redone',
  'announce.cleared',
  'announce.removed',
  'announce.collapsed',
  'announce.line',
  'announce.selected',
  'group.folded',
  'group.opened',
  'group.made',
  'group.madeSeveral',
]);

export type Values = Readonly<Record<string, string | number>>;

export interface Announcer {
  announce(id: MessageId, values?: Values, action?: ToastAction): void;
  /** A problem stays longer. The text is already worded. */
  complain(text: string): void;
  /** Words a message outside of React. */
  word(id: MessageId, values?: Values): string;
}

/** Puts words into the live region; each goes after a while. */
export function createAnnouncer(shell: ShellStore): Announcer {
  const cache = createIntlCache();
  let last = 0;
  const word = (id: MessageId, values?: Values): string => {
    const { locale } = shell.getState();
    // An action knows both names of an entity, and not which language the page is in.
    const inLanguage =
      languageOf(locale) === 'zh' && values?.['nameZh'] !== undefined ? { ...values, name: values['nameZh'] } : values;
    return createIntl({ locale: intlTag(locale), messages: wordsIn(locale) }, cache).formatMessage({ id }, inLanguage);
  };
  const show = (text: string, tone: Toast['tone'], action?: ToastAction): void => {
    last += 1;
    const id = last;
    const others = shell.getState().toasts.filter((toast) => toast.text !== text);
    shell.setState({ toasts: [...others.slice(-2), { id, text, tone, action }] });
    setTimeout(
      () => shell.setState((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
      tone === 'danger' ? LINGER_PROBLEM_MS : action === undefined ? LINGER_MS : LINGER_ACTION_MS,
    );
  };
  return {
    announce: (id, values, action) => show(word(id, values), QUIET.has(id) ? 'quiet' : 'neutral', action),
    complain: (text) => show(text, 'danger'),
    word,
  };
}
