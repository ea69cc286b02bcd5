import { createHash } from 'node:crypto';
import { decodeLine } from './decode-line.ts';
import { FieldReader } from './field-reader.ts';
import { JsonFault, type JsonNode, readJson } from './json-reader.ts';
import type { ClaimsLine } from './lines.ts';
import { Problems } from './problem.ts';
import { type InputLine, readLines } from './read-lines.ts';

export interface ClaimsFile {
  readonly path: string;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly lines: readonly ClaimsLine[];
  readonly lineCount: number;
  readonly problems: Problems;
}

/**
 * Reads and decodes a whole claims file. Problems of single lines are collected, not thrown.
 */
export async function readClaimsFile(path: string, signal?: AbortSignal): Promise<ClaimsFile> {
  const problems = new Problems();
  const hash = createHash('sha256');
  const lines: ClaimsLine[] = [];
  let lineCount = 0;
  for await (const input of readLines({ path, problems, onBytes: (bytes) => hash.update(bytes) })) {
    signal?.throwIfAborted();
    if (input.text.trim() === '') continue;
    lineCount += 1;
    const line = readLine(input, { path, problems });
    if (line !== undefined) lines.push(line);
  }
  return { path, sha256: hash.digest('hex'), lines, lineCount, problems };
}

function readLine(input: InputLine, file: { path: string; problems: Problems }): ClaimsLine | undefined {
  const node = parse(input, file);
  if (node === undefined) return undefined;
  if (node.kind === 'object') {
    return decodeLine(new FieldReader(node, { file: file.path, line: input.number, problems: file.problems }));
  }
  file.problems.add({
    file: file.path,
    line: input.number,
    column: node.at + 1,
    code: 'wrong-type',
    message: 'the line is not a JSON object',
    remedy: 'write one object in braces per line',
  });
  return undefined;
}

function parse(input: InputLine, file: { path: string; problems: Problems }): JsonNode | undefined {
  try {
    return readJson(input.text);
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    file.problems.add({
      file: file.path,
      line: input.number,
      column: fault.at + 1,
      code: fault.code,
      message: fault.message,
      remedy: fault.remedy,
    });
    return undefined;
  }
}
