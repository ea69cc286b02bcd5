import { useIntl } from 'react-intl';
import { useVocabulary } from '../../../workspace/use-model.ts';
import type { GroupBy, TableFilter } from './question.ts';
import { useAnalystWords, useNames } from './use-analyst.ts';

/** A filter in words. */
export function useFilterWords(): (filter: TableFilter) => string {
  const w = useAnalystWords();
  const names = useNames();
  const vocabulary = useVocabulary();
  const intl = useIntl();
  return (filter) => {
    switch (filter.kind) {
      case 'name':
        return w('chip.name', { text: filter.text });
      case 'contains':
        return w('chip.contains', { property: names.property(filter.property), text: filter.text });
      case 'oneOf':
        return w('chip.oneOf', { property: names.property(filter.property), words: filter.words.join('; ') });
      case 'range': {
        const { least, most, unit } = filter;
        const property = names.property(filter.property);
        const figure = (value: number): string => figureWords(value, unit, intl.locale);
        if (least === null) return w('chip.most', { property, most: most === null ? '' : figure(most) });
        if (most === null) return w('chip.least', { property, least: figure(least) });
        return w('chip.between', { property, least: figure(least), most: figure(most) });
      }
      case 'has':
        return w(filter.not ? 'chip.hasNot' : 'chip.has', { property: names.property(filter.property) });
      case 'linked': {
        const relation = filter.steps.map((step) => names.relation(step)).join(' → ');
        const { types, text, id, name } = filter.to;
        const to = [
          ...(types ?? []).map((type) => vocabulary.type(type)),
          ...(text === undefined || text === '' ? [] : [`“${text}”`]),
          ...(id === undefined ? [] : [name ?? id]),
        ].join(', ');
        return to === '' ? w('chip.linked', { relation }) : w('chip.linkedTo', { relation, to });
      }
      case 'dated': {
        const [predicate] = filter.predicates;
        const what = predicate === undefined ? w('chip.anything') : names.relation({ predicate, direction: 'OUT' });
        return w('chip.dated', { what, from: filter.from ?? w('chip.open'), to: filter.to ?? w('chip.open') });
      }
    }
  };
}

/** A figure short enough for a heading: 1e25 FLOP, 70,000. */
export function figureWords(value: number, unit: string | null, locale: string): string {
  const size = Math.abs(value);
  const isPlain = value === 0 || (size >= 0.001 && size < 1e9);
  const text = isPlain
    ? new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 }).format(value)
    : value
        .toExponential(3)
        .replace(/\.?0+e\+?/, 'e')
        .replace('e+', 'e');
  return unit === null || unit === '' ? text : `${text} ${unit}`;
}

/** A key of groups in words: the heading of its column. */
export function useGroupWords(): (group: GroupBy) => string {
  const w = useAnalystWords();
  const names = useNames();
  return (group) => {
    switch (group.kind) {
      case 'type':
        return w('group.type');
      case 'words':
        return names.property(group.property);
      case 'decades':
        return w('group.decades', { property: names.property(group.property) });
      case 'year': {
        const [predicate] = group.predicates;
        if (predicate === undefined) return w('group.year');
        return w('group.yearOf', { relation: names.relation({ predicate, direction: 'OUT' }) });
      }
      case 'linked':
        return group.steps.map((step) => names.relation(step)).join(' → ');
    }
  };
}
