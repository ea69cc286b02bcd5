import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import type { Problem, Problems } from './problem.ts';

/** One line of the input without its line end. */
export interface InputLine {
  readonly number: number;
  readonly text: string;
}

/** Longer lines are refused: no statement needs a megabyte, a file without line ends does. */
export const MAX_LINE_BYTES = 1024 * 1024;

const LF = 0x0a;
const CR = 0x0d;
const BYTE_ORDER_MARK = '\uFEFF';

interface LineSource {
  readonly path: string;
  readonly problems: Problems;
  /** Sees every byte in order, for hashing. */
  readonly onBytes?: (bytes: Buffer) => void;
  /** What the bytes are, as a label of the Encoding Standard (`utf-16le`, `windows-1252`). Default: UTF-8. */
  readonly encoding?: string | undefined;
}

/**
 * Streams a text file line by line, UTF-8 unless another encoding is stated. A byte order mark and CRLF line ends are accepted and removed; invalid bytes, NUL and
 * overlong lines are reported and the line left out. Node's default decoder would replace invalid bytes without a word.
 */
export async function* readLines(source: LineSource): AsyncGenerator<InputLine> {
  let number = 0;
  const isStated = source.encoding !== undefined;
  for await (const line of splitLines(source)) {
    number += 1;
    if (line.fault !== undefined) return source.problems.add({ file: source.path, line: number, ...line.fault });
    if (number === 1 && !isStated && isUtf16(line.bytes)) return reportUtf16(source);
    const text = decodeLine(line, { ...source, number });
    if (text !== undefined) yield { number, text };
  }
}

/** A byte order mark of UTF-16, in either order: every line would be wrong in its own way. */
function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  return mark === 0xfffe || mark === 0xfeff;
}

function reportUtf16({ path, problems }: LineSource): void {
  const place = { file: path, line: 1, column: 1 };
  problems.add({ ...place, code: 'invalid-utf8', message: 'the file is UTF-16', remedy: 'save it as UTF-8' });
}

interface RawLine {
  readonly bytes: Buffer;
  readonly tooLong: boolean;
  /** What ends the reading here: bytes that the stated encoding does not have. */
  readonly fault?: Pick<Problem, 'column' | 'code' | 'message' | 'remedy'>;
}

async function* splitLines(source: LineSource): AsyncGenerator<RawLine> {
  let parts: Buffer[] = [];
  let length = 0;
  const push = (part: Buffer): void => {
    length += part.length;
    if (length <= MAX_LINE_BYTES) parts.push(part);
  };
  const take = (): RawLine => {
    const line = { bytes: Buffer.concat(parts), tooLong: length > MAX_LINE_BYTES };
    parts = [];
    length = 0;
    return line;
  };
  for await (const bytes of utf8Chunks(source)) {
    if (bytes === undefined) {
      yield { ...take(), fault: foreignBytes(source) };
      return;
    }
    let from = 0;
    for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, from)) {
      push(bytes.subarray(from, at));
      yield take();
      from = at + 1;
    }
    push(bytes.subarray(from));
  }
  if (length > 0) yield take();
}

/** The bytes of a file as UTF-8; undefined where they are not in the encoding that was stated, and nothing after it. */
async function* utf8Chunks({ path, onBytes, encoding }: LineSource): AsyncGenerator<Buffer | undefined> {
  const decoder = encoding === undefined ? undefined : new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(path)) {
    const bytes: Buffer = chunk;
    onBytes?.(bytes);
    const text = decoder === undefined ? bytes : decodeChunk(decoder, bytes);
    yield text;
    if (text === undefined) return;
  }
  if (decoder !== undefined) yield decodeChunk(decoder);
}

function decodeChunk(decoder: TextDecoder, bytes?: Buffer): Buffer | undefined {
  try {
    return Buffer.from(decoder.decode(bytes, { stream: bytes !== undefined }));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function foreignBytes({ encoding }: LineSource): NonNullable<RawLine['fault']> {
  const message = `bytes that are not ${encoding ?? 'UTF-8'}`;
  return { column: 1, code: 'invalid-utf8', message, remedy: 'save the file as UTF-8' };
}

function decodeLine(line: RawLine, context: LineSource & { readonly number: number }): string | undefined {
  const place = { file: context.path, line: context.number };
  if (line.tooLong) {
    context.problems.add({
      ...place,
      column: 1,
      code: 'line-too-long',
      message: 'the line is longer than 1 MiB',
      remedy: 'put each object or row on a line of its own',
    });
    return undefined;
  }
  const text = decodeUtf8(line.bytes.at(-1) === CR ? line.bytes.subarray(0, -1) : line.bytes);
  if (typeof text !== 'string') {
    context.problems.add({
      ...place,
      column: text.goodCharacters + 1,
      code: 'invalid-utf8',
      message: 'bytes that are not UTF-8',
      remedy: 'save the file as UTF-8',
    });
    return undefined;
  }
  const clean = context.number === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const nul = clean.indexOf('\0');
  if (nul === -1) return clean;
  context.problems.add({
    ...place,
    column: nul + 1,
    code: 'nul-character',
    message: 'a NUL character',
    remedy: 'remove it; the file may be binary or UTF-16',
  });
  return undefined;
}

function decodeUtf8(bytes: Buffer): string | { readonly goodCharacters: number } {
  // A fatal TextDecoder says the same, and takes ten times as long on short lines.
  return isUtf8(bytes) ? bytes.toString('utf8') : { goodCharacters: goodPrefix(bytes) };
}

/** How many characters decode before the first bad byte: the replacement character marks the place, unless it was written as such. */
function goodPrefix(bytes: Buffer): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  for (const character of text) {
    if (
      character === '\uFFFD' &&
      !bytes
        .subarray(Buffer.byteLength(text.slice(0, offset)))
        .subarray(0, 3)
        .equals(REPLACEMENT)
    ) {
      return offset;
    }
    offset += character.length;
  }
  return offset;
}

const REPLACEMENT = Buffer.from('\uFFFD');
