import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const NAME = 'vocabulary.yaml';
/** What a source's file ends with, the longest first; what stands before it names its vocabulary. */
const ENDINGS = /(?:\.claims\.jsonl|\.claims\.csv|\.mapping\.yaml|\.ftm\.jsonl?|\.graph\.yaml|\.[^.]+)$/;

/**
 * The vocabulary files that belong to a path: `x.vocabulary.yaml` beside `x.claims.jsonl`, `x.mapping.yaml` or `x.graphml`, else
 * `vocabulary.yaml` in the folder, for all that lies in it. For a folder: all of them.
 */
export async function vocabularyFiles(path: string): Promise<readonly string[]> {
  if ((await stat(path)).isDirectory()) {
    const names = (await readdir(path)).toSorted();
    return names.filter((name) => name === NAME || name.endsWith(`.${NAME}`)).map((name) => join(path, name));
  }
  const file = await vocabularyOf(path);
  return file === undefined ? [] : [file];
}

/** The vocabulary of one source: of a file, or of a folder that is one graph. */
export async function vocabularyOf(path: string): Promise<string | undefined> {
  const isFolder = (await stat(path)).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const names = await readdir(folder);
  const own = `${basename(path).replace(ENDINGS, '')}.${NAME}`;
  const name = [...(isFolder ? [] : [own]), NAME].find((one) => names.includes(one));
  return name === undefined ? undefined : join(folder, name);
}
