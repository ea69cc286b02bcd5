import { readFileSync } from 'node:fs';

/** A parsed JSON object whose fields are still unknown. */
export type Fields = Readonly<Record<string, unknown>>;

export interface ClaimLine {
  readonly ref: string;
  readonly predicate: string;
  readonly subject: string;
  readonly object: string | undefined;
  readonly citations: readonly Fields[];
  readonly fields: Fields;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; throws when it is none, because every reader here expects a sound file. */
export function fieldsOf(value: unknown): Fields {
  if (!isFields(value)) throw new Error(`Expected a JSON object, found ${JSON.stringify(value)}`);
  return value;
}

/** A list field's objects; a field left out is an empty list. */
export function objectsIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

/** The strings of a field that may hold one string or a list of them. */
export function stringsIn(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === 'string');
}

export function readText(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

export function readJson(name: string): Fields {
  return fieldsOf(JSON.parse(readText(name)));
}

/** The lines of `claims.jsonl`, in file order. */
export const LINES: readonly Fields[] = readText('claims.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => fieldsOf(JSON.parse(line)));

export function linesOfType(type: string): readonly Fields[] {
  return LINES.filter((line) => line['type'] === type);
}

export const CLAIMS: readonly ClaimLine[] = linesOfType('claim').map((fields) => ({
  ref: String(fields['ref']),
  predicate: String(fields['p']),
  subject: String(fields['s']),
  object: stringsIn(fields['o'])[0],
  citations: objectsIn(fields['cite']),
  fields,
}));
