import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ground } from '../source/graph-source.ts';

/** A question worth asking, as a document that the server knows by name and by hash. */
export interface Recipe {
  /** The name of its operation: `LargestModels`. */
  readonly name: string;
  /** In words. */
  readonly question: string;
  /** The document, to the last letter what its hash is of. */
  readonly text: string;
  /** The same question in Cypher, of our claims with the values that the document has by default; null where nothing but the API answers it. */
  readonly cypher: string | null;
  /** SHA-256 of the text, in hexadecimal. */
  readonly hash: string;
  /** Of what graph it is asked: of our claims, or of any other database. */
  readonly ground: Ground;
}

const FOLDER = join(import.meta.dirname, '../../cookbook');
const FORM = /^# (.+)\n(# Ground: plain\n)?query (\w+)/;

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
  const [, question, plain, name] = FORM.exec(text) ?? [];
  if (question === undefined || name === undefined) {
    throw new Error(
      `server/cookbook/${file} must begin with "# question", "# Ground: plain" if it is asked of other databases, and "query Name".`,
    );
  }
  const cypher = join(FOLDER, file.replace(/graphql$/, 'cypher'));
  return {
    name,
    question,
    text,
    cypher: existsSync(cypher) ? readFileSync(cypher, 'utf8') : null,
    hash: createHash('sha256').update(text).digest('hex'),
    ground: plain === undefined ? 'claims' : 'plain',
  };
}
