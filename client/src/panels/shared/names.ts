import type { EntityRef } from '../../api/claim.ts';
import { inLocale, type Locale, languageOf } from '../../i18n/locale.ts';

type Named = Pick<EntityRef, 'name' | 'nameZh' | 'texts'>;

/** The name in the interface's language. */
export const nameIn = (locale: Locale, named: Named): string => inLocale(locale, named, 'name') ?? named.name;

/** The name in the other language, when there is another one. */
export function otherName(locale: Locale, { name, nameZh }: Named): string | null {
  if (nameZh === null || nameZh === name) return null;
  return languageOf(locale) === 'en' ? nameZh : name;
}
