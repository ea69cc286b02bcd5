import { inLocale } from '../../i18n/locale.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale, useT } from '../../workspace/hooks.ts';

/** Names a picture by the entity in it that most is linked with, and how many there are besides. */
export function useSuggestedName(): () => string {
  const { store } = useOrrery();
  const t = useT();
  const locale = useLocale();
  return () => {
    const { nodes } = store.getState();
    const [first, ...others] = [...nodes.values()].toSorted((a, b) => b.degree - a.degree);
    if (first === undefined) return '';
    const name = inLocale(locale, first, 'name') ?? first.name;
    return t('views.suggestion', { name, count: others.length });
  };
}
