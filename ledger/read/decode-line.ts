import { type EntityType, entityTypeNames, isEntityType, labelsOf } from '@orrery/cypher/model/entity-types.ts';
import { CLAIM_LINKS, DOCUMENT_STATUSES, NAME_KINDS, SECTIONS } from '@orrery/cypher/model/vocabularies.ts';
import { decodeClaim } from './decode-claim.ts';
import { suggest } from './did-you-mean.ts';
import type { FieldReader, Located } from './field-reader.ts';
import {
  type ClaimsLine,
  type DocumentLine,
  type EntityLine,
  type JudgementLine,
  LINE_TYPES,
  type LinkLine,
  type MergeLine,
  type MetaLine,
  type NameEntry,
  type ParagraphLine,
  type RetractionLine,
  VERDICTS,
} from './lines.ts';
import { parseDate } from './time.ts';

const FORMAT = 'claims/1';
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
  const line = DECODERS[known](fields);
  fields.end();
  return line;
}

const DECODERS: Readonly<Record<(typeof LINE_TYPES)[number], (fields: FieldReader) => ClaimsLine | undefined>> = {
  meta: decodeMeta,
  document: decodeDocument,
  paragraph: decodeParagraph,
  entity: decodeEntity,
  claim: decodeClaim,
  link: decodeLink,
  judgement: decodeJudgement,
  merge: decodeMerge,
  retraction: decodeRetraction,
};

function decodeMeta(fields: FieldReader): MetaLine {
  const format = fields.requiredLocated('format');
  if (fields.has('format') && format.value !== '' && format.value !== FORMAT) {
    fields.report({
      code: 'unsupported-format',
      place: format.place,
      message: `format "${format.value}" is not supported`,
      remedy: `write "${FORMAT}"`,
    });
  }
  return { type: 'meta', place: fields.place, origin: fields.requiredText('origin'), license: fields.text('license') };
}

function decodeDocument(fields: FieldReader): DocumentLine {
  const id = decodeId(fields, 'id');
  if (id.value !== '' && !id.value.startsWith('doc:')) {
    fields.report({
      code: 'bad-id',
      place: id.place,
      message: `the document id "${id.value}" does not start with "doc:"`,
      remedy: 'write it like doc:some-name',
    });
  }
  fields.require('paragraphs');
  return {
    type: 'document',
    place: fields.place,
    id,
    title: fields.requiredText('title'),
    titleZh: fields.text('titleZh'),
    lang: fields.requiredText('lang'),
    publisher: fields.text('publisher'),
    url: fields.address('url'),
    publishedAt: decodeMoment(fields, 'publishedAt', true) ?? '',
    anchorDate: fields.requiredDay('anchorDate'),
    retrievedAt: decodeMoment(fields, 'retrievedAt', false),
    sha256: decodeSha(fields),
    paragraphs: fields.count('paragraphs', 0) ?? 0,
    status: fields.word('status', DOCUMENT_STATUSES) ?? 'live',
    statusNote: fields.text('statusNote'),
    statusNoteZh: fields.text('statusNoteZh'),
    credit: fields.text('credit'),
    voice: fields.locatedText('voice'),
  };
}

/** A date of the format, or a date with a time of day. */
function decodeMoment(fields: FieldReader, name: string, required: boolean): string | undefined {
  if (required) fields.require(name);
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

function decodeSha(fields: FieldReader): string | undefined {
  const value = fields.text('sha256');
  if (value === undefined || SHA256.test(value)) return value;
  return fields.report({
    code: 'bad-hash',
    place: fields.placeOf('sha256'),
    message: 'sha256 is not 64 lower-case hexadecimal digits',
    remedy: 'copy it from the output of sha256sum',
  });
}

function decodeParagraph(fields: FieldReader): ParagraphLine {
  fields.require('n');
  fields.require('section');
  return {
    type: 'paragraph',
    place: fields.place,
    doc: fields.locatedText('doc'),
    n: { value: fields.count('n', 1) ?? 0, place: fields.placeOf('n') },
    key: decodeKey(fields),
    section: fields.word('section', SECTIONS) ?? 'body',
    summary: fields.text('summary'),
    summaryZh: fields.text('summaryZh'),
    refersTo: fields.textOrList('refersTo'),
    text: fields.text('text'),
    cleanText: fields.text('cleanText'),
  };
}

function decodeKey(fields: FieldReader): string | undefined {
  const value = fields.text('key');
  if (value === undefined || isParagraphKey(value)) return value;
  return fields.report({
    code: 'bad-id',
    place: fields.placeOf('key'),
    message: `"${value}" is no key of a paragraph`,
    remedy: 'use lower-case letters, digits, dots and hyphens, like 0042-b',
  });
}

function decodeEntity(fields: FieldReader): EntityLine {
  return {
    type: 'entity',
    place: fields.place,
    id: decodeId(fields, 'id'),
    entityType: decodeLabels(fields),
    name: fields.requiredText('name'),
    nameZh: fields.text('nameZh'),
    names: fields.objects('names').map(decodeName),
    anonymous: fields.flag('anonymous') ?? false,
    count: fields.count('count', 0),
    wikidataId: fields.text('wikidataId'),
    note: fields.text('note'),
    noteZh: fields.text('noteZh'),
  };
}

/** The most specific of the labels; the others must be its parents. */
function decodeLabels(fields: FieldReader): EntityType | undefined {
  fields.require('labels');
  const labels = fields.textList('labels');
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
    if (fields.has('labels') && labels.length === 0) {
      fields.report({
        code: 'label-mismatch',
        place: fields.placeOf('labels'),
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
    place: fields.placeOf('labels'),
    message: `the labels ${types.join(', ')} do not go together`,
    remedy: `write ${JSON.stringify(wanted)}`,
  });
}

function decodeName(fields: FieldReader): NameEntry {
  const editorial = fields.flag('editorial') ?? false;
  const par = fields.count('par', 1);
  const entry: NameEntry = {
    place: fields.place,
    value: fields.requiredText('v'),
    lang: fields.text('lang'),
    kind: fields.word('kind', NAME_KINDS) ?? 'name',
    editorial,
    par: par === undefined ? undefined : { value: par, place: fields.placeOf('par') },
    doc: fields.locatedText('doc'),
  };
  fields.end();
  if (editorial === fields.has('par')) {
    fields.report({
      code: 'missing-field',
      message: editorial
        ? `the name "${entry.value}" has "editorial" and "par"`
        : `the name "${entry.value}" has no paragraph`,
      remedy: 'give "par", or "editorial": true when no source uses the name',
    });
  }
  return entry;
}

function decodeLink(fields: FieldReader): LinkLine {
  fields.require('kind');
  return {
    type: 'link',
    place: fields.place,
    kind: fields.word('kind', CLAIM_LINKS),
    from: fields.requiredLocated('from'),
    to: fields.requiredLocated('to'),
    note: fields.text('note'),
    noteZh: fields.text('noteZh'),
    resolution: fields.text('resolution'),
    resolutionZh: fields.text('resolutionZh'),
  };
}

function decodeJudgement(fields: FieldReader): JudgementLine {
  fields.require('verdict');
  return {
    type: 'judgement',
    place: fields.place,
    a: fields.requiredLocated('a'),
    b: fields.requiredLocated('b'),
    verdict: fields.word('verdict', VERDICTS),
    by: fields.requiredText('by'),
    note: fields.text('note'),
  };
}

function decodeMerge(fields: FieldReader): MergeLine {
  return {
    type: 'merge',
    place: fields.place,
    from: decodeId(fields, 'from'),
    into: decodeId(fields, 'into'),
    by: fields.requiredText('by'),
    reason: fields.text('reason'),
    force: fields.flag('force') ?? false,
  };
}

function decodeRetraction(fields: FieldReader): RetractionLine {
  return {
    type: 'retraction',
    place: fields.place,
    doc: decodeId(fields, 'doc'),
    by: fields.requiredText('by'),
    reason: fields.requiredText('reason'),
  };
}

function decodeId(fields: FieldReader, name: string): Located<string> {
  const id = fields.requiredLocated(name);
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
