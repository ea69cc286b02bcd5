import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Database } from '@orrery/cypher/database.ts';
import { InvalidInput } from '@orrery/cypher/errors.ts';
import { sources } from '@orrery/cypher/generated/export.ts';
import type { DeclaredVocabulary } from '@orrery/cypher/model/declared.ts';
import { run } from '@orrery/cypher/run.ts';
import { loadDeclaredVocabulary } from '@orrery/cypher/stored-words.ts';
import { stringify } from 'yaml';
import { slugOf } from '../read/formats/mint-id.ts';
import type { Json } from './claim-json.ts';
import { type ExportedSource, sourceJson } from './source-json.ts';

export interface ExportOptions {
  readonly db: Database;
  /** A folder that is empty or not there yet. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
}

export interface ExportReport {
  readonly files: readonly { readonly file: string; readonly lines: number }[];
}

/**
 * Writes the whole graph as claims files, one per source, streamed: imported into an empty database they give the same graph, to
 * the last property. Two exports of one graph are equal, byte by byte. Passages that were attached are part of it.
 * @throws {InvalidInput} when the folder holds something already, or the database nothing.
 */
export async function exportGraph({ db, folder, signal }: ExportOptions): Promise<ExportReport> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new InvalidInput(
      `${folder} is not empty. Name a new folder, so that nothing old is taken for part of the export.`,
    );
  }
  const found = await run(db, sources, {}, { signal });
  if (found.length === 0) throw new InvalidInput('The database holds no source: there is nothing to export.');
  const declared = new Map((await loadDeclaredVocabulary(db, { signal })).map((one) => [one.source, one.words]));
  const files: { file: string; lines: number }[] = [];
  for (const source of found) {
    const file = join(folder, `${slugOf(source.source)}.claims.jsonl`);
    // oxlint-disable-next-line no-await-in-loop
    files.push({ file, lines: await writeSource(file, source, { db, signal }) });
    const words = declared.get(source.source);
    // oxlint-disable-next-line no-await-in-loop
    if (words !== undefined) files.push(await writeVocabulary(join(folder, slugOf(source.source)), words));
  }
  return { files };
}

/** The words of a source, as a file that is found beside its claims. */
async function writeVocabulary(path: string, words: DeclaredVocabulary): Promise<ExportReport['files'][number]> {
  const file = `${path}.vocabulary.yaml`;
  const text = stringify({ format: 'vocabulary/1', ...words });
  await writeFile(file, text);
  return { file, lines: text.split('\n').length - 1 };
}

async function writeSource(
  file: string,
  source: ExportedSource,
  context: { readonly db: Database; readonly signal: AbortSignal | undefined },
): Promise<number> {
  let lines = 0;
  const text = async function* (): AsyncGenerator<string> {
    for await (const json of sourceJson(source, context)) {
      lines += 1;
      yield `${JSON.stringify(withoutUndefined(json))}\n`;
    }
  };
  await pipeline(Readable.from(text()), createWriteStream(file), { signal: context.signal });
  return lines;
}

function withoutUndefined(json: Json): Json {
  return Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined));
}
