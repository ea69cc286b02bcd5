import type { AnyQuery } from './define-query.ts';
import { EARLIER_SCHEMA } from './earlier-schema.ts';
import { Bug } from './errors.ts';
import * as constraints from './generated/constraints.ts';
import * as indexes from './generated/indexes.ts';
import { PREDICATE_NAME } from './model/names.ts';
import { perVocabulary } from './model/vocabulary.ts';

/** A constraint or an index as the database shows it: by its name and its shape it is ours or another tool's. */
export interface SchemaItem {
  readonly name: string;
  readonly what: 'constraint' | 'index';
  /** `UNIQUENESS` for nodes and relationships alike; else as `SHOW CONSTRAINTS` and `SHOW INDEXES` say it: `RANGE`, `TEXT`, … */
  readonly type: string;
  readonly on: 'NODE' | 'RELATIONSHIP';
  /** Labels, or types of relationships. */
  readonly labels: readonly string[];
  readonly properties: readonly string[];
}

const STATEMENT =
  /^CREATE (?:(CONSTRAINT|INDEX)|(TEXT|FULLTEXT) INDEX) (\S+) IF NOT EXISTS\s+FOR (\(\w:([\w|]+)\)|\(\)-\[\w:(\w+)\]-\(\))\s+(?:REQUIRE|ON(?: EACH)?)\s+([^\n]+)/;

const { drawnClaim, ...single } = constraints;

/** Every statement that makes a constraint or an index of ours. */
export const schemaStatements = perVocabulary(() => [
  ...Object.values(single),
  ...drawnClaim.values(),
  ...Object.values(indexes),
]);

/** What those statements make, in their order. */
export const ourSchema: () => readonly SchemaItem[] = perVocabulary(() => schemaStatements().map(itemOf));

const byName = perVocabulary(() => new Map([...EARLIER_SCHEMA, ...ourSchema()].map((item) => [item.name, item])));

/** Whether it has the name and the shape of one of ours, of today or of earlier: another tool's of the same name is not ours. */
export function isOurItem(item: SchemaItem): boolean {
  const ours = byName().get(item.name) ?? drawnClaimItem(item);
  return ours !== undefined && shapeOf(ours) === shapeOf(item);
}

/** The constraint of a predicate that is in use no more: a source has declared it, and no source does now. */
function drawnClaimItem({ name, labels }: SchemaItem): SchemaItem | undefined {
  const [type = ''] = labels;
  if (name !== `${DRAWN_CLAIM}${type}` || !PREDICATE_NAME.test(type)) return undefined;
  return { name, what: 'constraint', type: 'UNIQUENESS', on: 'RELATIONSHIP', labels: [type], properties: ['claimId'] };
}

/** What the names of these constraints begin with, as in `constraints/drawn-claim.cypher`. */
const DRAWN_CLAIM = 'drawn_claim_';

/** One line that two items share exactly when they do the same. */
export function shapeOf({ what, type, on, labels, properties }: SchemaItem): string {
  return [what, type, on, labels.toSorted().join('|'), properties.join(',')].join(' ');
}

/** For a message: `constraint person_name (UNIQUENESS of Person.name)`. */
export function describeItem({ name, what, type, labels, properties }: SchemaItem): string {
  return `${what} ${name} (${type} of ${labels.join('|')}.${properties.join(', ')})`;
}

/** Reads our own statements, which are few and alike: the files under `constraints` and `indexes` stay the one definition. */
function itemOf({ name: file, text }: AnyQuery): SchemaItem {
  const found = STATEMENT.exec(text);
  if (found === null) {
    throw new Bug(`${file} is not written like the other schema files. Write it like them, or teach schema-items.ts.`);
  }
  const [, plain, special, name = '', , labels, type, rest = ''] = found;
  return {
    name,
    what: plain === 'CONSTRAINT' ? 'constraint' : 'index',
    type: plain === 'CONSTRAINT' ? 'UNIQUENESS' : (special ?? 'RANGE'),
    on: type === undefined ? 'NODE' : 'RELATIONSHIP',
    labels: (labels ?? type ?? '').split('|'),
    properties: [...rest.matchAll(/\b\w\.(\w+)/g)].map(([, property = '']) => property),
  };
}
