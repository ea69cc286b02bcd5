import { existsSync } from 'node:fs';
import { isPredicate, predicateOf } from '@orrery/cypher/model/predicates.ts';
import { CITATION } from '@orrery/cypher/model/records/citation.ts';
import { CLAIM } from '@orrery/cypher/model/records/claim.ts';
import { DOCUMENT } from '@orrery/cypher/model/records/document.ts';
import { ENTITY } from '@orrery/cypher/model/records/entity.ts';
import { type Form, namesOf, type StatedFields } from '@orrery/cypher/model/records/field.ts';
import { STATED_TIME } from '@orrery/cypher/model/records/time.ts';
import { decodeLine } from '../../decode-line.ts';
import { suggest } from '../../did-you-mean.ts';
import { FieldReader } from '../../field-reader.ts';
import type { ClaimsLine } from '../../lines.ts';
import type { Problem } from '../../problem.ts';
import type { Reading, Source } from '../../source.ts';
import { readCsv } from '../csv-reader.ts';
import { makeMeta } from '../make-lines.ts';
import { slugOf } from '../mint-id.ts';
import { type Column, type Members, membersOf, objectNode, textNode } from './row-node.ts';

const CLAIMS = '.claims.csv';

/**
 * Three sheets of a spreadsheet saved as CSV: `x.documents.csv`, `x.entities.csv` and `x.claims.csv`, the last with one row per
 * citation (docs/formats.md). A row is decoded by the rules of the claims format, so the same mistakes get the same messages.
 */
export function openSheets(path: string): Source {
  const base = path.slice(0, -CLAIMS.length);
  const files = [path, ...[`${base}.documents.csv`, `${base}.entities.csv`].filter((file) => existsSync(file))];
  const origin = `hand:${slugOf(base.split(/[\\/]/).at(-1) ?? '')}`;
  return { path, format: 'sheets', files, gathers: true, lines: (reading) => readSheets(base, origin, reading) };
}

async function* readSheets(base: string, origin: string, reading: Reading): AsyncGenerator<ClaimsLine> {
  yield makeMeta({ file: `${base}${CLAIMS}`, line: 1, column: 1 }, origin);
  for (const [suffix, sheet] of Object.entries(SHEETS)) {
    const path = `${base}${suffix}`;
    if (existsSync(path)) yield* readSheet({ path, sheet }, reading);
  }
}

interface Sheet {
  readonly columns: Readonly<Record<string, Column>>;
  readonly required: readonly string[];
  /** The line of the claims format that a row is; rows are counted from 1. */
  readonly toMembers: (members: Members, row: number) => Members;
}

const text = (field: string): Column => ({ field, kind: 'text' });
const number = (field: string): Column => ({ field, kind: 'number' });
const flag = (field: string): Column => ({ field, kind: 'flag' });
const list = (field: string): Column => ({ field, kind: 'list' });

const KINDS: Partial<Record<Form, (field: string) => Column>> = {
  number,
  count: number,
  flag,
  entities: list,
  documents: list,
};

/** A column for each field that stands in a file under its own name; what is a list of objects has none. */
const columnsOf = (fields: StatedFields): Readonly<Record<string, Column>> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { inFile, form }]) => inFile === undefined && form !== 'entries')
      .flatMap(([name, field]) => namesOf(name, field).map((own) => [own, (KINDS[field.form] ?? text)(own)])),
  );

const WHEN = Object.keys(STATED_TIME);
const CITE_COLUMNS: Readonly<Record<string, Column>> = {
  // A row has one time, that of its claim, and its document and paragraph under their whole names.
  ...Object.fromEntries(
    Object.entries(columnsOf(CITATION)).filter(([name]) => ![...WHEN, 'doc', 'par'].includes(name)),
  ),
  document: text('doc'),
  paragraph: number('par'),
};

const SHEETS: Readonly<Record<string, Sheet>> = {
  '.documents.csv': {
    columns: {
      ...columnsOf(DOCUMENT),
    },
    required: ['id', 'title', 'lang', 'publishedAt', 'paragraphs'],
    toMembers: (members) => withDefault(typed(members, 'document'), 'anchorDate', members.get('publishedAt')),
  },
  '.entities.csv': {
    columns: {
      ...columnsOf(ENTITY),
      type: list('labels'),
      alsoKnownAs: list('names'),
    },
    required: ['id', 'type', 'name'],
    toMembers: (members) => withNames(typed(members, 'entity')),
  },
  '.claims.csv': {
    columns: {
      subject: text('s'),
      predicate: text('p'),
      object: text('o'),
      ...columnsOf(CLAIM),
      ...CITE_COLUMNS,
    },
    required: ['subject', 'predicate', 'document', 'paragraph'],
    toMembers: toClaim,
  },
};

async function* readSheet(
  { path, sheet }: { readonly path: string; readonly sheet: Sheet },
  { problems, onBytes }: Reading,
): AsyncGenerator<ClaimsLine> {
  let columns: readonly (Column | undefined)[] | undefined;
  for await (const { line, row, fields } of readCsv({ path, problems, onBytes })) {
    const report: Report = (column, code, [message, remedy]) =>
      problems.add({ file: path, line, column, code, message, remedy });
    if (columns === undefined) {
      columns = checkHeader(fields, sheet, report);
      if (columns === undefined) return;
    } else if (fields.length > columns.length) {
      const message = `the row has ${fields.length} fields, the header ${columns.length}`;
      report(columns.length + 1, 'wrong-columns', [message, 'quote fields that hold a comma']);
    } else {
      const before = problems.total;
      const node = objectNode(sheet.toMembers(membersOf(fields, columns), row));
      const decoded = decodeLine(new FieldReader(node, { file: path, line, problems }));
      if (decoded !== undefined) yield problems.total > before ? { ...decoded, flawed: true } : decoded;
    }
  }
}

/** Takes the field, the code, and what is wrong with its remedy. */
type Report = (column: number, code: Problem['code'], words: readonly [message: string, remedy: string]) => void;

function checkHeader(
  fields: readonly string[],
  { columns, required }: Sheet,
  report: Report,
): readonly (Column | undefined)[] | undefined {
  const known = Object.keys(columns);
  const names = fields.map((name) => name.trim());
  let isGood = true;
  const wrong: Report = (...problem) => {
    isGood = false;
    report(...problem);
  };
  const [first = ''] = names;
  if (names.length === 1 && first.includes(';')) {
    report(1, 'csv-syntax', [
      'the fields are separated by semicolons',
      'save the sheet with commas between the fields',
    ]);
    return undefined;
  }
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) !== index) {
      wrong(index + 1, 'duplicate-column', [`the column "${name}" is there twice`, 'remove one of the two']);
    } else if (!Object.hasOwn(columns, name)) {
      wrong(index + 1, 'unknown-column', [`unknown column "${name}"`, suggest(name, known)]);
    }
  }
  for (const name of required) {
    if (!names.includes(name))
      wrong(1, 'missing-column', [`there is no column "${name}"`, `add "${name}" to the header`]);
  }
  return isGood ? names.map((name) => columns[name]) : undefined;
}

function typed(members: Members, type: string): Members {
  return new Map([['type', { keyAt: 0, node: textNode(type) }], ...members]);
}

function withDefault(members: Members, field: string, value: ReturnType<Members['get']>): Members {
  return members.has(field) || value === undefined ? members : new Map([...members, [field, value]]);
}

/** Names in a sheet stand in no source's text: they are the editor's, there so that search finds the entity. */
function withNames(members: Members): Members {
  const names = members.get('names');
  if (names?.node.kind !== 'array') return members;
  const { at, items } = names.node;
  const entries = items.map((item) =>
    objectNode(
      new Map([
        ['v', { keyAt: at, node: item }],
        ['editorial', { keyAt: at, node: { kind: 'boolean', at, value: true } }],
      ]),
      at,
    ),
  );
  return new Map([...members, ['names', { keyAt: names.keyAt, node: { kind: 'array', at, items: entries } }]]);
}

/** Splits a row into the claim and its citation. A figure may stand in `value`, and the day of an event in `start`. */
function toClaim(row: Members, ordinal: number): Members {
  const cited = new Set(Object.values(CITE_COLUMNS).map((column) => column.field));
  const cite: Members = new Map([...row].filter(([field]) => cited.has(field)));
  const claim: Members = new Map([...row].filter(([field]) => !cited.has(field)));
  const predicate = row.get('p')?.node;
  const name = predicate?.kind === 'string' ? predicate.value : '';
  const kind = isPredicate(name) ? predicateOf(name).kind : undefined;
  if (kind === 'point' || kind === 'measure') rename(claim, 'start', 'at');
  const value = claim.get('value')?.node;
  if (claim.has('unit') && value?.kind === 'string' && /^-?\d+(?:\.\d+)?$/.test(value.value)) {
    const node = { kind: 'number', at: value.at, value: Number(value.value), text: value.value } as const;
    claim.delete('value');
    claim.set('valueNumber', { keyAt: value.at, node });
  }
  if (!claim.has('ref')) claim.set('ref', { keyAt: 0, node: textNode(`row-${ordinal}`) });
  const at = cite.get('par')?.keyAt ?? 0;
  claim.set('cite', { keyAt: at, node: { kind: 'array', at, items: [objectNode(cite, at)] } });
  return typed(claim, 'claim');
}

function rename(members: Members, from: string, to: string): void {
  const member = members.get(from);
  if (member === undefined || members.has(to)) return;
  members.delete(from);
  members.set(to, member);
}
