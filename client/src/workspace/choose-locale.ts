import type { Locale } from '../i18n/locale.ts';
import { hasWords, loadWords } from '../i18n/messages.ts';
import type { Orrery } from './context.tsx';

/** Speaks another language, once its words are there. When they cannot be fetched the page says so and stays as it is. */
export function chooseLocale({ shell, complain }: Pick<Orrery, 'shell' | 'complain'>, locale: Locale): void {
  if (hasWords(locale)) return shell.setState({ locale });
  loadWords(locale).then(
    () => shell.setState({ locale }),
    () => complain('later.words'),
  );
}
