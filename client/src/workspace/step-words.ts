import type { Step } from '../graph/step.ts';
import { inLocale, type Locale } from '../i18n/locale.ts';
import type { Translate } from './hooks.ts';

/** What a step did, in words: "expand Meta". */
export const stepWords = ({ kind, name = '', nameZh = null, count = 0 }: Step, t: Translate, locale: Locale): string =>
  t(`step.${kind}`, { name: inLocale(locale, name, nameZh) ?? name, count });
