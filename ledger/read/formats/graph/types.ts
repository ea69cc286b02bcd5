import { type EntityType, entityTypeNames, isEntityType, labelsOf } from '@orrery/cypher/model/entity-types.ts';
import type { Format } from './formats.ts';
import { type GraphMapping, own } from './graph-mapping.ts';
import { type Properties, plainName } from './properties.ts';
import type { NodeRecord } from './records.ts';

export interface TypeContext {
  readonly mapping: GraphMapping;
  readonly format: Format;
  /** Takes every label that is met, whole and in parts. */
  readonly seen?: Set<string>;
}

export type NodeType =
  | { readonly kind: 'known'; readonly type: EntityType; readonly unread: readonly string[] }
  | { readonly kind: 'ignored' }
  /** `label` is empty where the node has none. */
  | { readonly kind: 'unknown'; readonly label: string };

/**
 * The type of a node: by the labels that the format gives, else by a property, else the default. A whole label is looked for before
 * its parts: "Officer, retired" is one type, `:Organisation:Lab` and `Organisation;Lab` are two.
 */
export function typeOf(record: NodeRecord, props: Properties, context: TypeContext): NodeType {
  const { mapping } = context;
  const given = record.labels.filter((label) => label.trim() !== '');
  const found = props.candidates('type');
  const property = found.find(({ value }) => isKnown(value, context)) ?? found[0];
  const labels = given.length > 0 ? given : property === undefined ? [] : [property.value];
  if (given.length === 0 && property !== undefined) props.taken(property.name);
  const parts = labels.flatMap((label) => partsOf(label, context));
  for (const label of [...labels, ...parts]) context.seen?.add(label);
  if ([...labels, ...parts].some((label) => mapping.ignore.labels.includes(label))) return { kind: 'ignored' };
  if (parts.length === 0) return withoutLabel(mapping);
  const types = parts.flatMap((label) => typeNamed(label, context) ?? []);
  // The most specific of several labels is the type.
  const type = types.find((one) => labelsOf(one).length === 2) ?? types[0];
  if (type !== undefined) {
    const unread = parts.filter((label) => typeNamed(label, context) === undefined);
    return { kind: 'known', type, unread };
  }
  const other = own(mapping.labels, '*');
  return other === undefined
    ? { kind: 'unknown', label: labels.join(';') }
    : { kind: 'known', type: other, unread: parts };
}

function withoutLabel(mapping: GraphMapping): NodeType {
  if (mapping.ignore.labels.includes('')) return { kind: 'ignored' };
  const type = own(mapping.labels, '') ?? mapping.default.type ?? own(mapping.labels, '*');
  return type === undefined ? { kind: 'unknown', label: '' } : { kind: 'known', type, unread: [] };
}

function isKnown(label: string, context: TypeContext): boolean {
  return (
    context.mapping.ignore.labels.includes(label) ||
    partsOf(label, context).some((part) => typeNamed(part, context) !== undefined)
  );
}

function partsOf(label: string, context: TypeContext): readonly string[] {
  if (typeNamed(label, context) !== undefined || context.mapping.ignore.labels.includes(label)) return [label];
  const parts = label.split(/[:;,]/).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

function typeNamed(label: string, { mapping, format }: TypeContext): EntityType | undefined {
  const known = own(mapping.labels, label) ?? own(format.labels ?? {}, label);
  if (known !== undefined && isEntityType(known)) return known;
  if (isEntityType(label)) return label;
  const plain = plainName(label);
  return entityTypeNames().find((name) => name.toLowerCase() === plain);
}
