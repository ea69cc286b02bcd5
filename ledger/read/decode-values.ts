import { type EntityType, entityTypeNames, isEntityType, labelsOf } from '@orrery/cypher/model/entity-types.ts';
import { suggest } from './did-you-mean.ts';
import type { FieldReader, Located } from './field-reader.ts';
import { parseDate } from './time.ts';

const ID = /^[a-z][a-z0-9-]*:[a-z0-9][a-z0-9._-]*(?:#[a-z0-9][a-z0-9._-]*)?$/;
const SHA256 = /^[0-9a-f]{64}$/;
const CLOCK = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;
const PARAGRAPH_KEY = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** Whether a text can be the key of a paragraph: it becomes part of an id. */
export function isParagraphKey(text: string): boolean {
  return PARAGRAPH_KEY.test(text);
}

/** Whether a text is an id of the claims format. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** A date of the format, or a date with a time of day. */
export function decodeMoment(fields: FieldReader, name: string): string | undefined {
  const value = fields.text(name);
  if (value === undefined) return undefined;
  const day = CLOCK.exec(value)?.[1] ?? value;
  const result = parseDate(day);
  if (result.ok) return value;
  return fields.report({
    code: 'bad-date',
    place: fields.placeOf(name),
    message: `${name}: ${result.message}`,
    remedy: 'write it like 2025-07-03 or 2025-07-03T06:16:09',
  });
}

export function decodeSha(fields: FieldReader, name: string): string | undefined {
  const value = fields.text(name);
  if (value === undefined || SHA256.test(value)) return value;
  return fields.report({
    code: 'bad-hash',
    place: fields.placeOf(name),
    message: `${name} is not 64 lower-case hexadecimal digits`,
    remedy: 'copy it from the output of sha256sum',
  });
}

export function decodeKey(fields: FieldReader, name: string): string | undefined {
  const value = fields.text(name);
  if (value === undefined || isParagraphKey(value)) return value;
  return fields.report({
    code: 'bad-id',
    place: fields.placeOf(name),
    message: `"${value}" is no key of a paragraph`,
    remedy: 'use lower-case letters, digits, dots and hyphens, like 0042-b',
  });
}

/** The most specific of the labels; the others must be its parents. */
export function decodeLabels(fields: FieldReader, name: string): EntityType | undefined {
  const labels = fields.textList(name);
  const types: EntityType[] = [];
  for (const label of labels) {
    if (isEntityType(label.value)) types.push(label.value);
    else {
      fields.report({
        code: 'unknown-label',
        place: label.place,
        message: `unknown label "${label.value}"`,
        remedy: suggest(label.value, entityTypeNames()),
      });
    }
  }
  const type = types.at(-1);
  if (type === undefined || types.length !== labels.length) {
    if (fields.has(name) && labels.length === 0) {
      fields.report({
        code: 'label-mismatch',
        place: fields.placeOf(name),
        message: 'an entity without a label',
        remedy: `give one of ${entityTypeNames().join(', ')}`,
      });
    }
    return undefined;
  }
  const wanted = labelsOf(type);
  if (types.length === wanted.length ? types.every((one, i) => one === wanted[i]) : types.length === 1) return type;
  return fields.report({
    code: 'label-mismatch',
    place: fields.placeOf(name),
    message: `the labels ${types.join(', ')} do not go together`,
    remedy: `write ${JSON.stringify(wanted)}`,
  });
}

export function decodeId(fields: FieldReader, name: string): Located<string> {
  const id = { value: fields.text(name) ?? '', place: fields.placeOf(name) };
  if (id.value !== '' && !ID.test(id.value)) {
    fields.report({
      code: 'bad-id',
      place: id.place,
      message: `"${id.value}" is not an id`,
      remedy: 'write a kind and a name in lower case, like person:some-name or group:doc-name#some-name',
    });
  }
  return id;
}
