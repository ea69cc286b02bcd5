import { X } from 'lucide-react';
import { removeDimmed, setFilters, showAll } from '../../actions/filter.ts';
import { effectsOf, type FilterPart } from '../../graph/filter-effects.ts';
import { formatDay } from '../../i18n/moment.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale, useT } from '../../workspace/hooks.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { useProperties } from '../../workspace/use-properties.ts';
import styles from './filters.module.css';

/** Every filter in force, with what it greys out by itself, and a way to take it back. */
export function ActiveFilters() {
  const t = useT();
  const { store, run } = useOrrery();
  const picture = usePicture();
  // Drawn anew with each picture, which is derived from all that the effects depend on.
  const effects = effectsOf(store.getState());
  const wordPart = usePartWords();
  const nodes = picture.nodes.filter(({ dimmed }) => dimmed).length;
  const lines = picture.lines.filter(({ dimmed }) => dimmed).length;
  return (
    <section className={styles['active']} aria-labelledby="filters-active">
      <h2 id="filters-active" className={styles['title']}>
        {t('filters.title')}
      </h2>
      <p className={styles['sum']} role="status" data-testid="filters-sum">
        {effects.length === 0 ? t('filters.none') : t('filters.sum', { nodes, lines })}
      </p>
      {effects.length === 0 ? null : (
        <>
          <ul className={styles['chips']}>
            {effects.map(({ part, rest, ...dims }) => {
              const name = wordPart(part);
              return (
                <li key={name}>
                  <span>{name}</span>
                  <small>{t('filters.dims', { nodes: dims.nodes, lines: dims.lines })}</small>
                  <IconButton
                    label={t('filters.clear', { name })}
                    onPress={() => void run(setFilters, { filters: rest })}
                  >
                    <X size={14} aria-hidden />
                  </IconButton>
                </li>
              );
            })}
          </ul>
          <div className={styles['buttons']}>
            <Button onPress={() => void run(showAll, undefined)}>{t('filters.clearAll')}</Button>
            <Button isDisabled={nodes === 0} onPress={() => void run(removeDimmed, undefined)}>
              {t('filters.removeDimmed', { count: nodes })}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** Says what a filter keeps or leaves out: "Without people", "Has parameters: at least 7 billion". */
function usePartWords(): (part: FilterPart) => string {
  const t = useT();
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const properties = useProperties();
  return (part) => {
    switch (part.kind) {
      case 'type':
        return t('filters.without', { what: vocabulary.types(part.type) });
      case 'predicate':
        return t('filters.without', { what: vocabulary.verb(part.predicate) });
      case 'certainty':
        return t('filters.without', { what: t(`certainty.${part.certainty}`) });
      case 'documents':
        return t('filters.onlyDocuments', { count: part.documents.length });
      case 'period':
        return t('view.range', { from: formatDay(part.period.from, locale), to: formatDay(part.period.to, locale) });
      case 'property': {
        const { property: id, least, most, terms } = part.filter;
        const property = properties.find((each) => each.id === id);
        const word = property?.word ?? String;
        const what =
          terms.length > 0
            ? terms.map(word).join(t('filters.or'))
            : least !== null && most !== null
              ? t('filters.between', { least: word(least), most: word(most) })
              : least !== null
                ? t('filters.atLeast', { least: word(least) })
                : most !== null
                  ? t('filters.atMost', { most: word(most) })
                  : t('filters.isSaid');
        return t('filters.property', { name: property?.name ?? id, what });
      }
    }
  };
}
