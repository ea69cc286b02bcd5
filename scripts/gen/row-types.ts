import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RowTypes } from './emit.ts';

/** The modules of `cypher/` whose exported types a header may name. */
const MODULES = ['rows.ts', 'model/entity-types.ts', 'model/predicates.ts', 'model/vocabularies.ts'];

/** Every exported type a header may name, with the module it comes from. */
export async function readRowTypes(cypher: string): Promise<RowTypes> {
  const types = new Map<string, string>();
  for (const module of MODULES) {
    const text = await readFile(join(cypher, module), 'utf8');
    for (const [, name] of text.matchAll(/^export (?:interface|type) (\w+)/gm))
      if (name !== undefined) types.set(name, module);
  }
  return types;
}
