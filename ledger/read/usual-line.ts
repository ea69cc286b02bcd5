import { namesOf, type StatedFields } from '@orrery/cypher/model/records/field.ts';
import { blankOf } from './shapes.ts';

const LISTS: ReadonlySet<string> = new Set(['entities', 'documents', 'entries']);

/**
 * Fills in what a record has besides what is given: its usual words, empty lists. One loop for lines that are made by the hundred
 * thousand: spread from defaults, a claim takes ten times as long.
 */
export function makerOf<L extends object>(fields: StatedFields, type?: string): (given: Partial<L>) => L {
  const names = ['place', ...Object.entries(fields).flatMap(([name, field]) => namesOf(name, field)), 'texts'];
  const usual = Object.fromEntries(
    Object.entries(fields).map(([name, { form, usual: word }]) => [name, LISTS.has(form) ? [] : word]),
  );
  const blank = blankOf(type === undefined ? names : ['type', ...names]);
  return (given) => {
    const line = blank();
    // What is given may have a type of its own, as an entity has.
    if (type !== undefined) line['type'] = type;
    for (const name of names) line[name] = Reflect.get(given, name) ?? usual[name];
    return line as L;
  };
}

/** A line or an entry of which only this is said. */
export function usualLine<L extends object>(fields: StatedFields, given: Partial<L>): L {
  return makerOf<L>(fields)(given);
}
