import { decodeLine } from '../decode-line.ts';
import { FieldReader } from '../field-reader.ts';
import { jsonShape } from '../json-objects.ts';
import { JsonFault, type JsonNode, readJson } from '../json-reader.ts';
import type { ClaimsLine } from '../lines.ts';
import type { Problems } from '../problem.ts';
import { type InputLine, readLines } from '../read-lines.ts';
import type { Reading, Source } from '../source.ts';

/** A claims file: one JSON object a line (docs/claims-format.md). */
export function openClaimsFile(path: string): Source {
  return { path, format: 'claims', files: [path], gathers: false, lines: (reading) => readClaims(path, reading) };
}

/** A line that says how those after it are read, or one where it takes a reader to see whether it does. */
const SAYS_MORE = /"(?:document|meta)"|\\u/;

async function* readClaims(path: string, { problems, onBytes, wants }: Reading): AsyncGenerator<ClaimsLine> {
  if ((await jsonShape(path)) === 'array') {
    const place = { file: path, line: 1, column: 1, code: 'json-syntax' } as const;
    const remedy = path.endsWith('.claims.jsonl')
      ? 'write one object a line: jq -c ".[]"'
      : 'to import it as a table write a mapping beside it (docs/add-a-table.md); claims stand one object a line';
    return problems.add({ ...place, message: 'a JSON array, not claims', remedy });
  }
  let hasPairs = true;
  let number = -1;
  for await (const input of readLines({ path, problems, onBytes: (bytes) => onBytes?.(bytes.length) })) {
    if (input.text.trim() === '') continue;
    number += 1;
    if (wants?.(number) === false && !SAYS_MORE.test(input.text)) continue;
    const before = problems.total;
    const line = decode(input, { path, problems, hasPairs });
    if (line?.type === 'meta') hasPairs = line.format === 'claims/1';
    if (line !== undefined) yield problems.total > before ? { ...line, flawed: true } : line;
  }
}

interface OpenedFile {
  readonly path: string;
  readonly problems: Problems;
  readonly hasPairs: boolean;
}

function decode(input: InputLine, file: OpenedFile): ClaimsLine | undefined {
  const node = parse(input, file);
  if (node === undefined) return undefined;
  if (node.kind === 'object') {
    const { path, problems, hasPairs } = file;
    return decodeLine(new FieldReader(node, { file: path, line: input.number, problems, hasPairs }));
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
