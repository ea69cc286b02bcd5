import type { TableKey } from '../../../api/table.ts';
import type { GroupBy, TableFilter } from './question.ts';

/** The filter that keeps what stands in a group; null where no filter says that. `name`: of the entity that the key is. */
export function filterOf(group: GroupBy, key: TableKey, name: string): TableFilter | null {
  switch (group.kind) {
    case 'words':
      return key.word === null
        ? { kind: 'has', property: group.property, not: true }
        : { kind: 'oneOf', property: group.property, words: [key.word] };
    case 'linked':
      return key.entity === null ? null : { kind: 'linked', steps: group.steps, to: { id: key.entity.id, name } };
    case 'year':
      return key.year === null
        ? null
        : {
            kind: 'dated',
            predicates: group.predicates,
            from: `${String(key.year).padStart(4, '0')}-01-01`,
            to: `${String(key.year).padStart(4, '0')}-12-31`,
          };
    // The upper end belongs to the next bin, and a range takes in its ends; a type of its own has no filter.
    case 'decades':
    case 'type':
      return null;
  }
}
