import { isUtf8 } from 'node:buffer';
import { open, readFile } from 'node:fs/promises';
import { type InputLine, readLines } from './read-lines.ts';
import type { Reading } from './source.ts';

/** Larger arrays are refused: an array must be held whole, lines need not. */
const MAX_ARRAY_BYTES = 256 * 1024 * 1024;
const HEAD_BYTES = 1024;

/**
 * The objects of a JSON file as texts, whether it has one on each line or all in one array; `number` is the line an object begins on.
 * What is wrong with the file as a whole is reported; whether an element is an object is for the caller to see.
 */
export async function* readJsonObjects(path: string, { problems, onBytes }: Reading): AsyncGenerator<InputLine> {
  if (!(await isJsonArray(path))) {
    yield* readLines({ path, problems, onBytes: (bytes) => onBytes?.(bytes.length) });
    return;
  }
  const report = (line: number, message: string, remedy: string): void =>
    problems.add({ file: path, line, column: 1, code: 'json-syntax', message, remedy });
  const bytes = await readFile(path);
  onBytes?.(bytes.length);
  if (bytes.length > MAX_ARRAY_BYTES) {
    return report(1, 'a JSON array of more than 256 MiB', 'write one object a line: jq -c ".[]"');
  }
  if (!isUtf8(bytes)) return report(1, 'bytes that are not UTF-8', 'save the file as UTF-8');
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const end = yield* elementsOf(text);
  if (end !== undefined)
    report(end.line, end.message, 'close the array with "]", and put one comma between two objects');
}

/** Whether a JSON file is one array instead of an object on each line. */
export async function isJsonArray(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return /^\uFEFF?\s*\[/.test(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await file.close();
  }
}

interface Broken {
  readonly line: number;
  readonly message: string;
}

/** Cuts at the commas of the outermost level; returns what is wrong with the end. */
function* elementsOf(text: string): Generator<InputLine, Broken | undefined> {
  // Texts are passed over whole, so that brackets and commas inside them do not count.
  const sign = /"(?:[^"\\]|\\[^])*"?|[[\]{},]|\n/g;
  let [depth, line, from, number] = [0, 1, 0, 1];
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
    if (isEnd) return text.slice(from).trim() === '' ? undefined : { line, message: 'text after the end of the array' };
  }
  return { line, message: 'the array is never closed' };
}

function newlinesIn(text: string): number {
  return text.split('\n').length - 1;
}
