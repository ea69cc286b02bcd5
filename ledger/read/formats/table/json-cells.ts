import { type ObjectsIn, readJsonObjects } from '../../json-objects.ts';
import { JsonFault, type JsonNode, readJson } from '../../json-reader.ts';
import type { Problem } from '../../problem.ts';
import type { Reading } from '../../source.ts';

/** Whether a table is JSON, by its name. */
export function isJsonTable(path: string): boolean {
  return /\.(?:jsonl?|ndjson)$/i.test(path);
}

export interface JsonRow {
  /** The line the object begins on. */
  readonly line: number;
  /** Texts by column; undefined where the object is broken, which is reported. */
  readonly cells: ReadonlyMap<string, string> | undefined;
}

/**
 * The objects of a JSON file as rows. A field of an inner object is a column of its own, called `address.city`. A list becomes lines of
 * its cell; a list of objects gives each of their fields a column with a line for each of them, so that `owner.name` and `owner.id` stay
 * in step.
 */
export async function* readJsonCells(
  input: ObjectsIn,
  reading: Pick<Reading, 'problems' | 'onBytes'>,
): AsyncGenerator<JsonRow> {
  for await (const { number: line, text } of readJsonObjects(input, reading)) {
    if (text.trim() === '') continue;
    yield { line, cells: cellsOf(text, (problem) => reading.problems.add({ file: input.path, line, ...problem })) };
  }
}

type ReportAt = (problem: Pick<Problem, 'column' | 'code' | 'message' | 'remedy'>) => void;

function cellsOf(text: string, report: ReportAt): ReadonlyMap<string, string> | undefined {
  try {
    const node = readJson(text);
    if (node.kind === 'object') {
      const cells = new Map<string, string>();
      takeObject(node, '', cells);
      return cells;
    }
    const remedy = 'write one object in braces for each row';
    report({ column: node.at + 1, code: 'wrong-type', message: 'the row is not a JSON object', remedy });
    return undefined;
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    report({ column: fault.at + 1, code: fault.code, message: fault.message, remedy: fault.remedy });
    return undefined;
  }
}

type ObjectNode = Extract<JsonNode, { kind: 'object' }>;
type Cells = Map<string, string>;

function takeObject({ members, at }: ObjectNode, before: string, cells: Cells): void {
  if (members.size === 0 && before !== '') setCell({ name: before.slice(0, -1), text: '', at }, cells);
  for (const [key, { node }] of members) {
    const name = before + key;
    if (node.kind === 'object') takeObject(node, `${name}.`, cells);
    else if (node.kind === 'array') takeList(node, name, cells);
    else setCell({ name, text: textOf(node), at: node.at }, cells);
  }
}

function takeList({ items, at }: Extract<JsonNode, { kind: 'array' }>, name: string, cells: Cells): void {
  const objects = items.filter((item) => item.kind === 'object');
  if (objects.length === 0) {
    const texts = items.map((item) => {
      if (item.kind !== 'array') return textOf(item);
      throw unfit(`"${name}" is a list of lists`, item.at);
    });
    setCell({ name, text: texts.join('\n'), at }, cells);
    return;
  }
  if (objects.length < items.length) throw unfit(`"${name}" is a list of objects and of other values`, at);
  const each = objects.map((item) => {
    const own: Cells = new Map();
    takeObject(item, `${name}.`, own);
    return own;
  });
  for (const column of new Set(each.flatMap((own) => [...own.keys()]))) {
    // A line break inside a text would shift what stands beside it.
    const texts = each.map((own) => (own.get(column) ?? '').replaceAll('\n', ' '));
    setCell({ name: column, text: texts.join('\n'), at }, cells);
  }
}

interface Cell {
  readonly name: string;
  readonly text: string;
  readonly at: number;
}

function setCell({ name, text, at }: Cell, cells: Cells): void {
  if (cells.has(name)) {
    const remedy = 'rename the field that has a dot in its name';
    const message = `"${name}" is both a field and a field of an inner object`;
    throw new JsonFault({ code: 'duplicate-key', at, message, remedy });
  }
  cells.set(name, text);
}

function textOf(node: JsonNode): string {
  return node.kind === 'number' ? node.text : 'value' in node ? String(node.value) : '';
}

function unfit(message: string, at: number): JsonFault {
  return new JsonFault({ code: 'json-syntax', at, message, remedy: 'give a text, a number, a list or an object' });
}
