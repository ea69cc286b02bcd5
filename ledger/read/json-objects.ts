import { isUtf8 } from 'node:buffer';
import { open, readFile } from 'node:fs/promises';
import { type InputLine, readLines } from './read-lines.ts';
import type { Reading } from './source.ts';

/** Larger files are refused where they must be held whole: an array, or an object around one. Lines need not. */
const MAX_WHOLE_BYTES = 256 * 1024 * 1024;
const HEAD_BYTES = 1024;

export interface ObjectsIn {
  readonly path: string;
  /** The keys, joined by dots, of the array that holds the objects, where they stand inside one large object. */
  readonly under?: string | undefined;
  /** Told of each key that stands beside that array, at any level of the way to it. */
  readonly onBeside?: ((key: string) => void) | undefined;
}

/**
 * The objects of a JSON file as texts: one on each line, all in one array, or in an array inside one object; `number` is the line an
 * object begins on. What is wrong with the file as a whole is reported; whether an element is an object is for the caller to see.
 */
export async function* readJsonObjects(
  { path, under, onBeside }: ObjectsIn,
  reading: Pick<Reading, 'problems' | 'onBytes'>,
): AsyncGenerator<InputLine> {
  const { problems, onBytes } = reading;
  const report = (line: number, message: string, remedy: string): void =>
    problems.add({ file: path, line, column: 1, code: 'json-syntax', message, remedy });
  const shape = await jsonShape(path);
  if (under === undefined && shape === 'object') {
    const remedy =
      'write one object a line (jq -c .), or, for a table, say in its mapping which key has the rows: rows: results';
    return report(1, 'one JSON object over several lines, not one object a line', remedy);
  }
  if (under === undefined && shape === 'lines') {
    yield* readLines({ path, problems, onBytes: (bytes) => onBytes?.(bytes.length) });
    return;
  }
  const bytes = await readFile(path);
  onBytes?.(bytes.length);
  if (bytes.length > MAX_WHOLE_BYTES) {
    return report(1, 'more than 256 MiB in one JSON value', `write one object a line: jq -c ".${under ?? ''}[]"`);
  }
  if (!isUtf8(bytes)) return report(1, 'bytes that are not UTF-8', 'save the file as UTF-8');
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const beside: string[] = [];
  const start = under === undefined ? 0 : findArray(text, under, (key) => beside.push(key));
  if (start === undefined) {
    const remedy = 'name the key whose list has the rows, with dots between keys of several levels';
    return report(1, `"rows: ${under ?? ''}": the file has no list there`, remedy);
  }
  for (const key of beside) onBeside?.(key);
  const end = yield* elementsOf(text, start);
  if (end === undefined) return;
  if ('message' in end)
    report(end.line, end.message, 'close the array with "]", and put one comma between two objects');
  else if (under === undefined && text.slice(end.at).trim() !== '')
    report(
      end.line,
      'text after the end of the array',
      'close the array with "]", and put one comma between two objects',
    );
}

/** How a JSON file holds its objects, by its beginning: one object a line, one array, or one object over several lines. */
export async function jsonShape(path: string): Promise<'lines' | 'array' | 'object'> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF?\s*/, '');
    if (head.startsWith('[')) return 'array';
    const first = /^\{[^\n]*(?=\n)/.exec(head)?.[0].trim();
    return first === undefined || first.endsWith('}') ? 'lines' : 'object';
  } finally {
    await file.close();
  }
}

/** A text, which is passed over whole so that signs inside it do not count, or one sign of structure. */
const TOKEN = /"(?:[^"\\]|\\[^])*"?|[[\]{},]|\n/g;

/** Where the array under these keys begins. */
function findArray(text: string, under: string, onBeside: (key: string) => void): number | undefined {
  const token = new RegExp(TOKEN);
  const around: string[] = [];
  const keys: string[] = [];
  let start: number | undefined;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const one = found[0];
    const depth = around.length;
    if (one.startsWith('"')) {
      if (around.at(-1) !== '{' || !/\s*:/y.test(text.slice(token.lastIndex, token.lastIndex + 32))) continue;
      keys[depth - 1] = keyOf(one);
      const name = keys.slice(0, depth).join('.');
      const parent = keys.slice(0, depth - 1).join('.');
      const isOnTheWay = around.every((each) => each === '{') && (depth === 1 || isWithin(under, parent));
      if (isOnTheWay && name !== under && !isWithin(under, name)) onBeside(name);
    } else if (one === '[' || one === '{') {
      const isArray = one === '[' && around.every((each) => each === '{');
      if (isArray && keys.slice(0, depth).join('.') === under) start ??= found.index;
      around.push(one);
    } else if (one === ']' || one === '}') around.pop();
  }
  return start;
}

/** The keys of the outermost object whose values are lists; of a text that may be cut off. */
export function listsIn(text: string): readonly string[] {
  const token = new RegExp(TOKEN);
  const lists: string[] = [];
  let depth = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const one = found[0];
    if (one === '{' || one === '[') depth += 1;
    else if (one === '}' || one === ']') depth -= 1;
    else if (
      depth === 1 &&
      one.startsWith('"') &&
      /^\s*:\s*\[/.test(text.slice(token.lastIndex, token.lastIndex + 64))
    ) {
      lists.push(keyOf(one));
    }
  }
  return lists;
}

const isWithin = (path: string, parent: string): boolean => path.startsWith(`${parent}.`);

function keyOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

interface Broken {
  readonly line: number;
  readonly message: string;
}

interface Ended {
  readonly line: number;
  /** The offset after the array. */
  readonly at: number;
}

/** Cuts the array that begins at an offset at its own commas; returns where it ends, or what is wrong with it. */
function* elementsOf(text: string, start: number): Generator<InputLine, Ended | Broken | undefined> {
  const sign = new RegExp(TOKEN);
  sign.lastIndex = start;
  const first = newlinesIn(text.slice(0, start)) + 1;
  let [depth, line, from, number] = [0, first, start, first];
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    const [at, one] = [found.index, found[0]];
    if (one.startsWith('"')) line += newlinesIn(one);
    else if (one === '\n') line += 1;
    else if (one === '[' || one === '{') {
      depth += 1;
      if (depth === 2) number = line;
      if (depth === 1) from = at + 1;
    } else if (one !== ',') depth -= 1;
    const isEnd = depth === 0 && one === ']';
    if (!isEnd && !(depth === 1 && one === ',')) continue;
    const element = text.slice(from, at).trim();
    if (element !== '') yield { number, text: element };
    else if (!isEnd) return { line, message: 'an element of the array is empty' };
    from = at + 1;
    number = line;
    if (isEnd) return { line, at: from };
  }
  return { line, message: 'the array is never closed' };
}

function newlinesIn(text: string): number {
  return text.split('\n').length - 1;
}
