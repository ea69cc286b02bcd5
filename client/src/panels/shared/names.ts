import type { EntityRef } from '../../api/claim.ts';
import { inLocale, type Locale, languageOf } from '../../i18n/locale.ts';

type Named = Pick<EntityRef, 'name' | 'nameZh'>;

/** The name in the interface's language. */
export const nameIn = (locale: Locale, { name, nameZh }: Named): string => inLocale(locale, name, nameZh) ?? name;

/** The name in the other language, when there is another one. */
export function otherName(locale: Locale, { name, nameZh }: Named): string | null {
  if (nameZh === null || nameZh === name) return null;
  return languageOf(locale) === 'en' ? nameZh : name;
}
