import { LINES, type LineType } from '@orrery/cypher/model/records/lines.ts';
import { checkCite, checkClaim } from './check-claim-fields.ts';
import { decodeFields, type OnEntry } from './decode-fields.ts';
import { suggest } from './did-you-mean.ts';
import type { FieldReader } from './field-reader.ts';
import { type ClaimsLine, LINE_TYPES } from './lines.ts';

/** The versions of the format that are read. In `claims/2` a text in two languages is one field, by tag. */
const FORMATS = ['claims/1', 'claims/2'];

/** One decoded line, or undefined when it is not usable; everything wrong with it has been reported. */
export function decodeLine(fields: FieldReader): ClaimsLine | undefined {
  fields.require('type');
  const type = fields.text('type');
  if (type === undefined) return undefined;
  const known = LINE_TYPES.find((name) => name === type);
  if (known === undefined) {
    return fields.report({
      code: 'unknown-type',
      place: fields.placeOf('type'),
      message: `unknown line type "${type}"`,
      remedy: suggest(type, LINE_TYPES),
    });
  }
  const line = decodeFields(fields, LINES[known], { type: known, onEntry: CHECK_ENTRY[known] }) as ClaimsLine;
  check(fields, line);
  fields.end();
  return line;
}

const CHECK_ENTRY: Readonly<Partial<Record<LineType, OnEntry>>> = { entity: checkName, claim: checkCite };

/** What the form of a field alone does not say. */
function check(fields: FieldReader, line: ClaimsLine): void {
  if (line.type === 'meta') checkFormat(fields, line.format);
  else if (line.type === 'claim') checkClaim(fields, line);
  else if (line.type === 'document' && line.id.value !== '' && !line.id.value.startsWith('doc:')) {
    fields.report({
      code: 'bad-id',
      place: line.id.place,
      message: `the document id "${line.id.value}" does not start with "doc:"`,
      remedy: 'write it like doc:some-name',
    });
  }
}

function checkFormat(fields: FieldReader, format: string): void {
  if (format === '' || FORMATS.includes(format)) return;
  fields.report({
    code: 'unsupported-format',
    place: fields.placeOf('format'),
    message: `format "${format}" is not supported`,
    remedy: `write "${FORMATS.at(-1)}", or take a newer Orrery`,
  });
}

/** A name is read in a paragraph, or the editor adds it. */
function checkName(fields: FieldReader, { field }: Parameters<OnEntry>[1]): void {
  const isEditorial = fields.isTrue('editorial');
  if (field !== 'names' || isEditorial !== fields.has('par')) return;
  const name = fields.text('v') ?? '';
  fields.report({
    code: 'missing-field',
    message: isEditorial ? `the name "${name}" has "editorial" and "par"` : `the name "${name}" has no paragraph`,
    remedy: 'give "par", or "editorial": true when no source uses the name',
  });
}
