import { typeFromLabels } from '@orrery/cypher/sentence/index.ts';
import type { EntityRef } from '../../api/claim.ts';

type Wire = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Wire =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A node in a row of a raw answer as an entity; null for any other value. */
export function toEntityRef(value: unknown): EntityRef | null {
  if (!isRecord(value) || value['$type'] !== 'Node' || !isRecord(value['properties'])) return null;
  const { properties, labels } = value;
  const [id, name] = [textOf(properties['id']), textOf(properties['name'])];
  const type = Array.isArray(labels) ? typeFromLabels(labels.map(String)) : undefined;
  if (id === null || name === null || type === undefined) return null;
  return { id, name, type, nameZh: textOf(properties['nameZh']), anonymous: properties['anonymous'] === true };
}
