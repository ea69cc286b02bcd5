import type { EntityWhere, GroupKeyBy, GroupSort, LinkWhere, PropertyWhere, RowOrder } from '../../../api/table.ts';
import type { FarEnd, GroupBy, Sorting, TableFilter, TableQuestion, TableStep } from './question.ts';

const unitOf = (unit: string | null): { readonly unit?: string } => (unit === null ? {} : { unit });

/** What the filters of the table say, as the API takes it. */
export function toWhere({ types, filters }: Pick<TableQuestion, 'types' | 'filters'>): EntityWhere {
  const parts = filters.map(filterWhere);
  return {
    ...(types.length === 0 ? {} : { types }),
    ...(parts.length === 0 ? {} : { and: parts }),
  };
}

function filterWhere(filter: TableFilter): EntityWhere {
  switch (filter.kind) {
    case 'name':
      return { text: filter.text };
    case 'contains':
      return { property: [{ property: filter.property, contains: filter.text }] };
    case 'oneOf':
      return { property: [{ property: filter.property, is: filter.words }] };
    case 'range': {
      const { property, unit, least, most } = filter;
      const range: PropertyWhere = {
        property,
        ...unitOf(unit),
        ...(least === null ? {} : { gte: least }),
        ...(most === null ? {} : { lte: most }),
      };
      return { property: [range] };
    }
    case 'has':
      return { property: [{ property: filter.property, exists: !filter.not }] };
    case 'linked':
      return { linked: [linkWhere(filter.steps, filter.to)] };
    case 'dated': {
      const { predicates, from, to } = filter;
      const where = {
        ...(predicates.length === 0 ? {} : { predicates }),
        ...(from === null ? {} : { from }),
        ...(to === null ? {} : { to }),
      };
      return { said: [{ where }] };
    }
  }
}

/** Each step lies inside of the one before it; the last one says what stands at the end. */
function linkWhere([step, ...rest]: readonly TableStep[], to: FarEnd): LinkWhere {
  if (step === undefined) throw new RangeError('A filter by links needs a step. Report this bug.');
  const inner: EntityWhere = rest.length > 0 ? { linked: [linkWhere(rest, to)] } : farWhere(to);
  const isAny = Object.keys(inner).length === 0;
  return { predicates: [step.predicate], direction: step.direction, ...(isAny ? {} : { to: inner }) };
}

const farWhere = ({ types, text, id }: FarEnd): EntityWhere => ({
  ...(types === undefined || types.length === 0 ? {} : { types }),
  ...(text === undefined || text === '' ? {} : { text }),
  ...(id === undefined ? {} : { ids: [id] }),
});

export const toOrder = (sort: readonly Sorting[]): readonly RowOrder[] => {
  const given = sort.map(orderOf);
  // What is alike in all of them stands by name.
  return given.length === 0 ? [{ by: 'NAME', direction: 'ASC' }] : given;
};

function orderOf(sorting: Sorting): RowOrder {
  const direction = sorting.descending ? 'DESC' : 'ASC';
  switch (sorting.kind) {
    case 'name':
      return { by: 'NAME', direction };
    case 'degree':
      return { by: 'DEGREE', direction };
    case 'links':
      return { by: 'LINKS', direction, over: { predicates: [sorting.predicate], direction: sorting.direction } };
    case 'words':
      return { by: 'WORDS', direction, property: sorting.name };
    case 'figure':
      return { by: 'PROPERTY', direction, property: sorting.name, ...unitOf(sorting.unit) };
  }
}

export const toGroupBy = (groups: readonly GroupBy[]): readonly GroupKeyBy[] => groups.map(groupBy);

function groupBy(group: GroupBy): GroupKeyBy {
  switch (group.kind) {
    case 'type':
      return { by: 'TYPE' };
    case 'words':
      return { by: 'PROPERTY', property: group.property };
    case 'decades':
      return { by: 'PROPERTY', property: group.property, ...unitOf(group.unit), bins: { decades: true } };
    case 'year':
      return { by: 'YEAR', ...(group.predicates.length === 0 ? {} : { predicates: group.predicates }) };
    case 'linked':
      return {
        by: 'NEIGHBOUR',
        via: group.steps.map(({ predicate, direction }) => ({ predicates: [predicate], direction })),
      };
  }
}

/** Years and powers of ten in their own order, all else by the largest group; unless the reader chose. */
export function toGroupOrder({ groups, groupSort }: TableQuestion): readonly GroupSort[] {
  if (groupSort !== null) return [groupSort];
  const [first] = groups;
  return groups.length === 1 && (first?.kind === 'year' || first?.kind === 'decades')
    ? [{ by: 'KEY', at: 0, direction: first.kind === 'year' ? 'DESC' : 'ASC' }]
    : [{ by: 'COUNT', at: 0, direction: 'DESC' }];
}

export const toFigures = ({
  figure,
}: TableQuestion): readonly { readonly property: string; readonly unit?: string }[] =>
  figure === null ? [] : [{ property: figure.property, ...unitOf(figure.unit) }];
