import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A question worth asking, as a document that the server knows by name and by hash. */
export interface Recipe {
  /** The name of its operation: `LargestModels`. */
  readonly name: string;
  /** In words. */
  readonly question: string;
  /** The document, to the last letter what its hash is of. */
  readonly text: string;
  /** SHA-256 of the text, in hexadecimal. */
  readonly hash: string;
}

const FOLDER = join(import.meta.dirname, '../../cookbook');
const FORM = /^# (.+)\nquery (\w+)/;

let read: readonly Recipe[] | undefined;

/** The documents of `server/cookbook`, in the order of their files; read once. Throws Error for one that does not begin with its question. */
export function cookbook(): readonly Recipe[] {
  read ??= readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map(readRecipe);
  return read;
}

function readRecipe(file: string): Recipe {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const [, question, name] = FORM.exec(text) ?? [];
  if (question === undefined || name === undefined) {
    throw new Error(`server/cookbook/${file} must begin with "# question" and "query Name".`);
  }
  return { name, question, text, hash: createHash('sha256').update(text).digest('hex') };
}
