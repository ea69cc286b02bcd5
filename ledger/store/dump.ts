import { createHash } from 'node:crypto';
import type { Database } from '@orrery/cypher/database.ts';
import { dumpNodes, dumpRelationships } from '@orrery/cypher/generated/import.ts';
import { isEntityType } from '@orrery/cypher/model/entity-types.ts';
import { OWN_KINDS } from '@orrery/cypher/model/own.ts';
import { run } from '@orrery/cypher/run.ts';
import { canonicalJson } from '../plan/identity.ts';

/** Run bookkeeping: differs between two runs that give the same graph. */
const VOLATILE = new Set(['importId', 'recordedAt', 'withdrawnAt']);

/**
 * Every node and relationship of the data as sorted lines of canonical JSON: two databases hold the same graph exactly when
 * their dumps are equal. `Import` nodes and import ids are left out.
 */
export async function dumpGraph(db: Database): Promise<readonly string[]> {
  const nodes = await run(db, dumpNodes, {}, { timeoutMs: 60_000 });
  const relationships = await run(db, dumpRelationships, {}, { timeoutMs: 60_000 });
  const lines = [
    ...nodes.map(({ labels, props }) => canonicalJson({ labels: ownLabels(labels), props: stable(props) })),
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

/** The kind and the types. The label that makes the node ours says nothing of its content, and other tools may add some of theirs. */
function ownLabels(labels: readonly string[]): readonly string[] {
  return labels.filter((label) => isEntityType(label) || OWN_KINDS.some((kind) => kind === label)).toSorted();
}

function stable(props: object): object {
  return Object.fromEntries(Object.entries(props).filter(([key]) => !VOLATILE.has(key)));
}
