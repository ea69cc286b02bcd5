import type { EntityType } from '@orrery/cypher/model/entity-types.ts';
import { labelsOf } from '@orrery/cypher/model/entity-types.ts';
import { admits, isPredicate, type Predicate } from '@orrery/cypher/model/predicates.ts';
import type { Format } from './formats.ts';
import { type GraphMapping, own, type RelationRule } from './graph-mapping.ts';
import type { Properties } from './properties.ts';
import type { EdgeRecord } from './records.ts';
import { counted, type Fault } from './tally.ts';

export interface RelationContext {
  readonly mapping: GraphMapping;
  readonly format: Format;
  /** Takes every type of an edge that is met. */
  readonly seen?: Set<string>;
  /** The name of the side-car, for remedies. */
  readonly carName: string;
}

/** What an edge says. */
export interface Relation {
  readonly predicate: Predicate;
  readonly reverse: boolean;
  /** As the file calls it; empty where it has none. */
  readonly type: string;
  readonly role: string | undefined;
  readonly unit: string | undefined;
}

export type RelationResult =
  | { readonly kind: 'known'; readonly relation: Relation }
  | { readonly kind: 'ignored'; readonly type: string }
  | { readonly kind: 'fault'; readonly fault: Fault };

interface Typed {
  readonly record: EdgeRecord;
  readonly props: Properties;
  readonly from: EntityType;
  readonly to: EntityType;
}

/** The predicate of an edge: by the type that the format gives, else by a property, else the default; the ends decide between rules. */
export function relationOf(edge: Typed, context: RelationContext): RelationResult {
  const { record, props } = edge;
  const { mapping } = context;
  if (record.nested === true) return byRules(mapping.nesting, { ...edge, type: '' }, context);
  const type = typeOf(record, props, context);
  context.seen?.add(type);
  if (mapping.ignore.relationships.includes(type)) return { kind: 'ignored', type };
  const rules = rulesFor(type, edge, context);
  if (rules === undefined) return { kind: 'fault', fault: unknown(type, context.carName) };
  return byRules(rules, { ...edge, type }, context);
}

function typeOf(record: EdgeRecord, props: Properties, context: RelationContext): string {
  const given = record.types.find((type) => type.trim() !== '');
  if (given !== undefined) return given;
  const found = props.candidates('relationship');
  const { mapping } = context;
  const property =
    found.find(({ value }) => named(value, context) !== undefined || mapping.ignore.relationships.includes(value)) ??
    found[0];
  if (property !== undefined) props.taken(property.name);
  return property?.value ?? '';
}

function rulesFor(type: string, { from, to }: Typed, context: RelationContext): readonly RelationRule[] | undefined {
  const { mapping, format } = context;
  const rules = named(type, context);
  if (rules !== undefined) return rules;
  const usual = own(format.relationships ?? {}, type)?.filter(isPredicate);
  const fitting = usual?.find((predicate) => admits(predicate, 'subject', from) && admits(predicate, 'object', to));
  const known = fitting ?? usual?.[0];
  if (known !== undefined) return [{ predicate: known, reverse: false }];
  if (type === '') return mapping.default.relationship ?? own(mapping.relationships, '*');
  return own(mapping.relationships, '*')?.map((rule) => ({ ...rule, role: rule.role ?? type }));
}

/** What the side-car says of a type, or the predicate that is called so: "works at" is WORKS_AT. */
function named(type: string, { mapping, format }: RelationContext): readonly RelationRule[] | undefined {
  const mapped = own(mapping.relationships, type);
  if (mapped !== undefined || Object.hasOwn(format.relationships ?? {}, type)) return mapped;
  const word = type
    .trim()
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');
  return isPredicate(word) ? [{ predicate: word, reverse: false }] : undefined;
}

function byRules(
  rules: readonly RelationRule[],
  { type, from, to }: Typed & { readonly type: string },
  { carName }: RelationContext,
): RelationResult {
  const rule = rules.find((one) => isOf(from, one.from) && isOf(to, one.to));
  if (rule !== undefined) {
    const { predicate, reverse, role, unit } = rule;
    return { kind: 'known', relation: { predicate, reverse, type, role, unit } };
  }
  return {
    kind: 'fault',
    fault: {
      code: 'not-admitted',
      cause: `${type} ${from} ${to}`,
      say: ({ count }) => [
        `${counted(count, 'edge')} ${type === '' ? 'without a type' : `"${type}"`} from a ${from} to a ${to}, for which there is no rule`,
        `add one in ${carName}: { from: ${from}, to: ${to}, predicate: … }`,
      ],
    },
  };
}

function isOf(type: EntityType, wanted: EntityType | undefined): boolean {
  return wanted === undefined || labelsOf(type).includes(wanted);
}

function unknown(type: string, carName: string): Fault {
  return {
    code: 'unknown-predicate',
    cause: type,
    say: ({ count }) =>
      type === ''
        ? [
            `${counted(count, 'edge')} without a type`,
            `say what ${count === 1 ? 'it means' : 'they mean'} in ${carName}: default: { relationship: … }, or name the property that holds it: properties: { relationship: … }`,
          ]
        : [
            `no predicate for the relationship "${type}" (${counted(count, 'edge')})`,
            `map it under "relationships" in ${carName}, or list it under "ignore"`,
          ],
  };
}
