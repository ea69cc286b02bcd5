import { isPredicate, type Predicate, predicateOf } from '@orrery/cypher/model/predicates.ts';
import type { OnEntry } from './decode-fields.ts';
import type { FieldReader } from './field-reader.ts';
import type { ClaimLine } from './lines.ts';

const ENDS = ['start', 'end'] as const;
const FIGURES = ['valueNumber', 'valueMin', 'valueMax'] as const;

/** Whether the fields of a claim fit its predicate, and it has a citation. */
export function checkClaim(fields: FieldReader, { predicate, cites, value, valueZh }: ClaimLine): void {
  if (predicate !== undefined) {
    checkObjectOrValue(fields, predicate);
    checkTimeFields(fields, predicate);
  }
  if (fields.has('value') && value === undefined && valueZh !== undefined) {
    const remedy = 'write it as a plain text, and its language in "lang"';
    reportObject(fields, 'value', ['the value is in its second language only', remedy]);
  }
  if (!fields.has('cite') || cites.length > 0) return;
  fields.report({
    code: 'missing-field',
    place: fields.placeOf('cite'),
    message: 'a claim without a citation',
    remedy: 'cite at least one paragraph',
  });
}

/** Whether the dates of a citation fit the predicate of its claim. */
export function checkCite(cite: FieldReader, { field, line }: Parameters<OnEntry>[1]): void {
  const predicate = line['predicate'];
  if (field === 'cites' && typeof predicate === 'string' && isPredicate(predicate)) checkTimeFields(cite, predicate);
}

function checkObjectOrValue(fields: FieldReader, predicate: Predicate): void {
  const { drawn, kind } = predicateOf(predicate);
  if (drawn && !fields.has('o')) {
    reportObject(fields, 'p', [`${predicate} needs an object`, 'add "o" with an entity id']);
  }
  if (drawn && kind !== 'measure' && fields.has('value')) {
    const remedy = 'keep "o"; put a figure in "valueNumber" and "unit"';
    reportObject(fields, 'value', [`${predicate} has an object and a value`, remedy]);
  }
  if (drawn) return;
  if (fields.has('o')) {
    reportObject(fields, 'o', [`${predicate} takes a value, not an object`, 'give "value" instead of "o"']);
  } else if (!fields.has('value') && !FIGURES.some((name) => fields.has(name))) {
    reportObject(fields, 'p', [`${predicate} needs a value`, 'add "value", or a figure in "valueNumber"']);
  }
}

function reportObject(fields: FieldReader, name: string, [message, remedy]: readonly [string, string]): void {
  fields.report({ code: 'object-or-value', place: fields.placeOf(name), message, remedy });
}

/** What happens once has an `at`; what lasts has a `start` and an `end`. */
function checkTimeFields(fields: FieldReader, predicate: Predicate): void {
  const { kind } = predicateOf(predicate);
  if (kind === 'point' || kind === 'measure') {
    for (const name of ENDS) if (fields.has(name)) reportTime(fields, predicate, [name, 'use "at"']);
  } else if (fields.has('at') && kind !== 'literal') reportTime(fields, predicate, ['at', 'use "start" and "end"']);
  else if (fields.has('at') && (fields.has('start') || fields.has('end'))) {
    reportTime(fields, predicate, ['at', 'use "start" and "end", or "at" alone']);
  }
}

function reportTime(fields: FieldReader, predicate: Predicate, [name, remedy]: readonly [string, string]): void {
  const message = `"${name}" does not fit ${predicate}, a ${predicateOf(predicate).kind}`;
  fields.report({ code: 'time-field', place: fields.placeOf(name), message, remedy });
}
