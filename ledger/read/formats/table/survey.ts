import { remembered } from '../../collections.ts';
import { Problems } from '../../problem.ts';
import type { Reading } from '../../source.ts';
import { slugOf } from '../mint-id.ts';
import { labelOfCell } from './cells.ts';
import type { KeptRows } from './kept-rows.ts';
import { openNameReader } from './row-names.ts';
import { type Survey, Surveyor } from './surveyor.ts';
import { leftOutBy, type Table, type TableRow } from './table-rows.ts';

/**
 * Looks through the table: the names that rules ask for, all names, the types. Reports what is wrong with rows, and names and ids that
 * do not tell one entity. Memory: every name; rows only as far as they are kept.
 */
export async function surveyTable(table: Table, rows: KeptRows, reading: Reading): Promise<Survey> {
  const { signal, problems } = reading;
  const known = await collectNames(table, rows, reading);
  const slug = remembered(slugOf);
  const isNameOf = (entity: string, name: string): boolean => known.get(entity)?.has(slug(name)) === true;
  const onUneven = (row: TableRow, entity: string): void => reportUneven(table, problems, { row, entity });
  const surveyor = new Surveyor(table, openNameReader({ ...table, isNameOf, leftOut: undefined, onUneven }));
  const quiet = (): Reading => ({ problems: new Problems(), signal });
  for await (const row of rows.read(table, quiet())) if (isTaken(table, row)) surveyor.see(row);
  surveyor.settle();
  if (Object.values(table.mapping.entities).some((entity) => entity.typeFrom !== undefined)) {
    for await (const row of rows.read(table, quiet())) if (isTaken(table, row)) surveyor.seeTypes(row);
  }
  surveyor.report(problems);
  return { ...surveyor.result(), isNameOf };
}

function reportUneven(
  { path, mapping }: Table,
  problems: Problems,
  { row, entity }: { readonly row: TableRow; readonly entity: string },
): void {
  const { column, text, id } = mapping.entities[entity] ?? {};
  problems.add({
    file: path,
    line: row.line,
    column: 1,
    code: 'ambiguous-name',
    message: `${labelOfCell({ column, text })} and ${labelOfCell(id ?? {})} have different numbers of items`,
    remedy: 'cut both the same way ("steps: split"), so that each name has its id',
  });
}

/** Whether a row is imported: it has what it needs, and is no total. */
export function isTaken({ mapping }: Table, row: TableRow): boolean {
  const { needs } = mapping.row;
  if (leftOutBy(mapping, row.cell) !== undefined) return false;
  return needs === undefined || row.cell(needs.column).trim() !== '';
}

/** The names of the entities that some rule compares with. Also the reading that reports what is wrong with rows. */
async function collectNames(
  table: Table,
  rows: KeptRows,
  reading: Reading,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { entities } = table.mapping;
  const asked = Object.values(entities).flatMap(({ steps }) =>
    steps.flatMap((step) => ('leaveOut' in step && step.leaveOut.namesOf !== undefined ? [step.leaveOut.namesOf] : [])),
  );
  const known = new Map(asked.map((entity) => [entity, new Set<string>()]));
  const names = openNameReader({ ...table, isNameOf: () => false, leftOut: undefined });
  const slug = remembered(slugOf);
  for await (const row of rows.read(table, { problems: reading.problems, signal: reading.signal })) {
    for (const [entity, set] of known) for (const name of names.names(entity, row)) set.add(slug(name));
  }
  return known;
}
