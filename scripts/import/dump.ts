import { createHash } from 'node:crypto';
import type { Database } from '@orrery/cypher/database.ts';
import { dumpNodes, dumpRelationships } from '@orrery/cypher/generated/import.ts';
import { run } from '@orrery/cypher/run.ts';
import { canonicalJson } from './identity.ts';

/** Run bookkeeping: differs between two runs that give the same graph. */
const VOLATILE = new Set(['importId']);

/**
 * Every node and relationship of the data as sorted lines of canonical JSON: two databases hold the same graph exactly when
 * their dumps are equal. `Import` nodes and import ids are left out.
 */
export async function dumpGraph(db: Database): Promise<readonly string[]> {
  const nodes = await run(db, dumpNodes, {}, { timeoutMs: 60_000 });
  const relationships = await run(db, dumpRelationships, {}, { timeoutMs: 60_000 });
  const lines = [
    ...nodes.map(({ labels, props }) => canonicalJson({ labels: labels.toSorted(), props: stable(props) })),
    ...relationships.map(({ from, to, type, props }) => canonicalJson({ from, to, type, props: stable(props) })),
  ];
  return lines.toSorted();
}

/** SHA-256 of the dump. */
export async function dumpHash(db: Database): Promise<string> {
  return createHash('sha256')
    .update((await dumpGraph(db)).join('\n'))
    .digest('hex');
}

function stable(props: object): object {
  return Object.fromEntries(Object.entries(props).filter(([key]) => !VOLATILE.has(key)));
}
