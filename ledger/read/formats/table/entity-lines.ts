import type { EntityLine, NameEntry } from '../../lines.ts';
import { locate, makeEntity, makeName } from '../make-lines.ts';
import type { Survey, SurveyedEntity } from './surveyor.ts';
import type { Table } from './table-rows.ts';

/** A line for every entity of the table, in the order of their ids. */
export function* entityLines(table: Table, survey: Survey): Generator<EntityLine> {
  const byId = [...survey.entities.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const entity of byId) yield toLine(table, entity);
}

/** The name that an entity has in the end. */
export function nameOf(entity: SurveyedEntity): string {
  return entity.decidedName ?? commonest(entity) ?? entity.ref ?? entity.id;
}

function toLine({ path, mapping }: Table, entity: SurveyedEntity): EntityLine {
  const name = nameOf(entity);
  const [first] = entity.spellings.values();
  const place = { file: path, line: first?.line ?? entity.line, column: 1 };
  const names: readonly NameEntry[] = [...entity.spellings]
    // Another source may call the entity something else: then how this table spells it must not get lost.
    .filter(([spelling]) => entity.isDecided || spelling !== name)
    .map(([value, { row, line }]) =>
      makeName({
        place: { file: path, line, column: 1 },
        value,
        lang: mapping.document.lang,
        par: locate(row, place),
        doc: locate(mapping.document.id, place),
      }),
    );
  const { type: entityType, why: note, namesZh = {} } = entity;
  const nameZh = Object.hasOwn(namesZh, name) ? namesZh[name] : undefined;
  return makeEntity({ place, id: locate(entity.id, place), entityType, name, nameZh, names, note });
}

/** The spelling most rows use; of equally many the one that sorts first, so that the order of rows does not matter. */
function commonest({ spellings }: SurveyedEntity): string | undefined {
  const [best] = [...spellings].toSorted(([a, { count: n }], [b, { count: m }]) => m - n || (a < b ? -1 : 1));
  return best?.[0];
}
