import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../problem.ts';
import type { Reading } from '../../source.ts';
import { readCsv } from '../csv-reader.ts';
import { type GraphRecord, LIST_SEPARATOR } from './records.ts';

/** Whether a header is one of neo4j-admin: node files have an `:ID`, relationship files a `:START_ID` and an `:END_ID`. */
export function isNeo4jHeader(header: string): boolean {
  return /(?:^|,)"?[^",]*:(?:ID|START_ID)\b/.test(header);
}

interface Header {
  readonly id: number;
  readonly label: number;
  readonly from: number;
  readonly to: number;
  readonly type: number;
  /** `:ID(Person)` tells ids of one space from those of another. */
  readonly space: readonly string[];
  readonly props: readonly (string | undefined)[];
}

/** The CSV files of a folder, nodes and relationships told by their headers, in the form `neo4j-admin database import` takes. */
export async function* readNeo4jCsv(path: string, reading: Reading): AsyncGenerator<GraphRecord> {
  for (const file of neo4jFiles(path)) yield* readFile(file, reading);
}

/** The files a path stands for, sorted. */
export function neo4jFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith('.csv'));
  return names.toSorted().map((name) => join(path, name));
}

async function* readFile(path: string, { problems, onBytes }: Reading): AsyncGenerator<GraphRecord> {
  let header: Header | undefined;
  for await (const { line, fields } of readCsv({ path, problems, onBytes })) {
    const report = (code: Problem['code'], message: string, remedy: string): void =>
      problems.add({ file: path, line, column: 1, code, message, remedy });
    if (header === undefined) {
      header = headerOf(fields);
      if (header.id !== -1 || (header.from !== -1 && header.to !== -1)) continue;
      const remedy = 'give node files a column :ID, relationship files :START_ID and :END_ID';
      return report('missing-column', 'the header has no :ID, and no :START_ID with :END_ID', remedy);
    }
    if (fields.length !== header.props.length) {
      const message = `the row has ${fields.length} fields, the header ${header.props.length}`;
      report('wrong-columns', message, 'add or remove separators; quote fields that hold one');
      continue;
    }
    yield toRecord({ file: path, line }, fields, header);
  }
}

function toRecord(
  place: { readonly file: string; readonly line: number },
  fields: readonly string[],
  header: Header,
): GraphRecord {
  const props = new Map<string, string>();
  for (const [index, name] of header.props.entries()) if (name !== undefined) props.set(name, fields[index] ?? '');
  const idAt = (index: number): string => `${header.space[index] ?? ''}${fields[index] ?? ''}`;
  if (header.id === -1) {
    return {
      kind: 'edge',
      ...place,
      from: idAt(header.from),
      to: idAt(header.to),
      type: fields[header.type] ?? '',
      props,
    };
  }
  const labels = (fields[header.label] ?? '').split(LIST_SEPARATOR).filter((label) => label !== '');
  return { kind: 'node', ...place, id: idAt(header.id), labels, props };
}

function headerOf(fields: readonly string[]): Header {
  const at = (kind: string): number => fields.findIndex((field) => new RegExp(`:${kind}(?:\\(|$)`).test(field));
  const kinds = { id: at('ID'), label: at('LABEL'), from: at('START_ID'), to: at('END_ID'), type: at('TYPE') };
  const special = new Set(Object.values(kinds));
  return {
    ...kinds,
    space: fields.map((field) => {
      const space = /\((.*)\)$/.exec(field)?.[1];
      return space === undefined ? '' : `${space}/`;
    }),
    props: fields.map((field, index) => {
      const name = field.split(':')[0] ?? '';
      // `personId:ID` is a property, too; `:LABEL` is none.
      return (special.has(index) && index !== kinds.id) || name === '' || field.endsWith(':IGNORE') ? undefined : name;
    }),
  };
}
