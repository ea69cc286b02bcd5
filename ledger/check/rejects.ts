import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { groupBy } from '../read/collections.ts';
import type { Problem } from '../read/problem.ts';

/** So much of the offending text is shown: enough to find it, too little to copy the file. */
const VALUE_CHARACTERS = 120;

/**
 * Writes what was rejected as JSON Lines: file, line, column, code, message, remedy, and the text that stands there, cut.
 * An empty list gives an empty file, so that a script finds one in any case.
 */
export async function writeRejects(path: string, problems: readonly Problem[]): Promise<void> {
  const lines: string[] = [];
  for (const [file, own] of groupBy(problems, (problem) => problem.file)) {
    // oxlint-disable-next-line no-await-in-loop
    const texts = await textsAt(file, own);
    for (const problem of own)
      lines.push(JSON.stringify({ ...problem, value: cut(problem.value ?? texts.get(problem) ?? '') }));
  }
  await writeFile(path, lines.length === 0 ? '' : `${lines.join('\n')}\n`);
}

function cut(text: string): string {
  return text.slice(0, VALUE_CHARACTERS);
}

async function textsAt(file: string, problems: readonly Problem[]): Promise<ReadonlyMap<Problem, string>> {
  const wanted = groupBy(problems, (problem) => problem.line);
  const texts = new Map<Problem, string>();
  let number = 0;
  // Undecodable bytes are shown as replacement characters here: the place has been reported already.
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    for (const problem of wanted.get(number) ?? []) {
      texts.set(problem, cut(line.slice(problem.column - 1)));
    }
  }
  return texts;
}
