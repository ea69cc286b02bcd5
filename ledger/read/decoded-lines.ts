import { createReadStream } from 'node:fs';
import type { Problems } from './problem.ts';
import { type InputLine, MAX_LINE_BYTES, readLines } from './read-lines.ts';

export interface DecodedSource {
  readonly path: string;
  readonly problems: Problems;
  /** A name of the Encoding Standard: `windows-1252`, `utf-16le`, `big5`. Default: UTF-8. */
  readonly encoding?: string | undefined;
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/** Whether this Node can read files of that encoding. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

/**
 * The lines of a text file in any encoding, in constant memory; line ends and byte order marks are removed. Bytes that are no text in that
 * encoding, NUL and overlong lines are reported. After bytes that are no text the reading ends: where the next character begins is unknown.
 */
export async function* decodedLines(source: DecodedSource): AsyncGenerator<InputLine> {
  const { path, problems, encoding, onBytes } = source;
  if (encoding === undefined || new TextDecoder(encoding).encoding === 'utf-8') {
    yield* readLines({ path, problems, onBytes: (bytes) => onBytes?.(bytes.length) });
    return;
  }
  let number = 0;
  for await (const text of split(source, encoding, () => number + 1)) {
    number += 1;
    const fault = faultOf(text);
    if (fault === undefined) yield { number, text };
    else problems.add({ file: path, line: number, column: 1, ...fault });
  }
}

function faultOf(text: string) {
  if (text.length > MAX_LINE_BYTES) {
    const remedy = 'put each object or row on a line of its own';
    return { code: 'line-too-long', message: 'the line is longer than 1 MiB', remedy } as const;
  }
  if (!text.includes('\0')) return undefined;
  const remedy = 'remove it; the file may be binary, or of another encoding';
  return { code: 'nul-character', message: 'a NUL character', remedy } as const;
}

async function* split(
  { path, problems, onBytes }: DecodedSource,
  encoding: string,
  line: () => number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let rest = '';
  try {
    for await (const chunk of createReadStream(path)) {
      const bytes: Buffer = chunk;
      onBytes?.(bytes.length);
      const lines = `${rest}${decoder.decode(bytes, { stream: true })}`.split('\n');
      rest = lines.pop() ?? '';
      for (const each of lines) yield withoutReturn(each);
    }
    rest += decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const remedy = 'name the encoding that the file was saved in, or save it as UTF-8';
    const message = `bytes that are not ${encoding}, on this line or soon after`;
    problems.add({ file: path, line: line(), column: 1, code: 'invalid-utf8', message, remedy });
    return;
  }
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
