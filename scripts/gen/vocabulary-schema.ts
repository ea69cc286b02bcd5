import { vocabularySchema } from '@orrery/ledger/index.ts';
import { z } from 'zod';

/** The JSON Schema of `vocabulary.yaml`. What only the whole can tell (names, ends, verbs) the importer checks. */
export function vocabularyJsonSchema(): string {
  const title = 'Words that a source brings (vocabulary/1)';
  const schema = z.toJSONSchema(vocabularySchema, { io: 'input' });
  return `${JSON.stringify({ $id: 'urn:orrery:vocabulary:1', title, ...schema }, undefined, 2)}\n`;
}
