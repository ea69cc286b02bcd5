import { createHash } from 'node:crypto';
import { type EntityType, entityTypeNames } from '@orrery/cypher/model/entity-types.ts';
import { isId } from '../../decode-values.ts';
import { prefixOf, slugOf } from '../mint-id.ts';
import { SPACE_END } from './records.ts';

export interface NodeInfo {
  /** The entity it becomes. */
  readonly id: string;
  readonly type: EntityType;
  /** Counts records: of two nodes with one id only the first is read. */
  readonly ordinal: number;
}

/**
 * Gives every node the id of its entity: its own where it is one of ours, else one made from its id in the file and kept to this
 * file. Never from its name: a node that is renamed stays what it is, and another of the same name changes nothing.
 */
export function mintNodeIds(
  nodes: ReadonlyMap<string, { readonly type: EntityType }>,
  scope: string,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const [foreign, { type }] of nodes) {
    const id = isOwnId(foreign) ? foreign : `${prefixOf(type)}:${scope}#${slugOf(foreign.replace(SPACE_END, '/'))}`;
    ids.set(foreign, id);
    taken.set(id, (taken.get(id) ?? 0) + 1);
  }
  // Ids that differ in what ours leave out (`N1` and `n1`, `01` and `0-1`) are told apart by a mark made of the exact text.
  for (const [foreign, id] of ids) {
    if ((taken.get(id) ?? 0) > 1 && !isOwnId(foreign)) ids.set(foreign, `${id}-${markOf(foreign)}`);
  }
  return ids;
}

function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Whether a node's id is one of ours: such a node is the entity that other sources speak of. */
export function isOwnId(foreign: string): boolean {
  return ownPrefix(foreign) !== undefined;
}

/** What an id of ours begins with; undefined for ids of other systems, whatever they look like. */
export function ownPrefix(foreign: string): string | undefined {
  const prefix = isId(foreign) ? foreign.slice(0, foreign.indexOf(':')) : '';
  return entityTypeNames().some((type) => prefixOf(type) === prefix) ? prefix : undefined;
}
