import type { EntityRef } from '../../api/claim.ts';
import type { EntityType } from '../../graph/types.ts';
import { ENTITY_TYPES } from '../../theme/entity-style.ts';

type Wire = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Wire =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const isEntityType = (label: unknown): label is EntityType => ENTITY_TYPES.some((type) => type === label);

/** A node in a row of a raw answer as an entity; null for any other value. */
export function toEntityRef(value: unknown): EntityRef | null {
  if (!isRecord(value) || value['$type'] !== 'Node' || !isRecord(value['properties'])) return null;
  const { properties, labels } = value;
  const [id, name] = [textOf(properties['id']), textOf(properties['name'])];
  const type = Array.isArray(labels) ? labels.filter(isEntityType).at(-1) : undefined;
  if (id === null || name === null || type === undefined) return null;
  return { id, name, type, nameZh: textOf(properties['nameZh']), anonymous: properties['anonymous'] === true };
}
