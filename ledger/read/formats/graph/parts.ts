import { hash } from 'node:crypto';
import type { Edge } from './edges.ts';
import type { NodeRecord } from './records.ts';

/** So many parts a document can have; of a million records each then holds two thousand. */
const PARTS = 512;

/** The part of the document that a node is cited from: chosen by the node alone, so that no other record can move it. */
export function partOfNode({ id }: Pick<NodeRecord, 'id'>): string {
  return partNamed(id);
}

/** The same of an edge, by its ends. */
export function partOfEdge({ subject, object }: Pick<Edge, 'subject' | 'object'>): string {
  return partNamed(`${subject} ${object}`);
}

function partNamed(name: string): string {
  return String(Number.parseInt(hash('sha256', name).slice(0, 8), 16) % PARTS).padStart(3, '0');
}
