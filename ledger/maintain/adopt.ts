import type { Database } from '@orrery/cypher/database.ts';
import { EARLIER_SCHEMA } from '@orrery/cypher/earlier-schema.ts';
import { usedNames } from '@orrery/cypher/generated/ownership.ts';
import { entityTypeNames } from '@orrery/cypher/model/entity-types.ts';
import { perVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { lookAt, type Ownership, schemaOf } from '@orrery/cypher/ownership.ts';
import { countRepeatedValues } from '@orrery/cypher/repeated-values.ts';
import { run } from '@orrery/cypher/run.ts';
import { describeItem, isOurItem, ourSchema, type SchemaItem, shapeOf } from '@orrery/cypher/schema-items.ts';

/** A property that another tool keeps unique may have millions of values. */
const TIMEOUT_MS = 600_000;

export interface Adoption {
  readonly ownership: Ownership;
  readonly isMarked: boolean;
  readonly nodes: bigint;
  readonly relationships: bigint;
  /** What keeps our constraints from being created, or our imports from being written: each with its remedy. */
  readonly obstacles: readonly string[];
}

/** Looks what stands in the way of a graph of ours in this database. Writes nothing. */
export async function planAdoption(db: Database, signal?: AbortSignal): Promise<Adoption> {
  const { ownership, marker, nodes, relationships } = await lookAt(db, { signal });
  const schema = await schemaOf(db, { signal });
  const obstacles =
    ownership === 'foreign' ? [...schemaObstacles(schema), ...(await repeated(db, schema, signal))] : [];
  return { ownership, isMarked: marker !== null, nodes, relationships, obstacles };
}

/** Labels and types that we write: what another tool demands of them, we do not know to give. */
const ourLabels = perVocabulary(
  (): ReadonlySet<string> =>
    new Set([
      ...[...ourSchema(), ...EARLIER_SCHEMA].flatMap(({ on, labels }) => labels.map((label) => `${on} ${label}`)),
      ...entityTypeNames().map((label) => `NODE ${label}`),
    ]),
);

function schemaObstacles(schema: readonly SchemaItem[]): readonly string[] {
  return schema.flatMap((item) => {
    const theirs = `The ${describeItem(item)}`;
    if (isOurItem(item)) return [];
    if (ourSchema().some(({ name }) => name === item.name)) {
      return [`${theirs} has a name that Orrery gives to one of its own. Make it anew under another name.`];
    }
    if (
      item.what === 'constraint' &&
      !hasOurShape(item) &&
      item.labels.some((label) => ourLabels().has(`${item.on} ${label}`))
    ) {
      return [`${theirs} is on nodes or relationships that Orrery writes too, and would refuse some of them. Drop it.`];
    }
    return item.what === 'index' && isWhereConstraintGoes(item)
      ? [
          `${theirs} is where Orrery needs a constraint, and Neo4j does not make one over an index. Drop it; the constraint brings an index.`,
        ]
      : hasOurShape(item) && item.type === 'FULLTEXT'
        ? [
            `${theirs} does what an index of Orrery does, under another name. Make it anew as Orrery names it, or drop it.`,
          ]
        : [];
  });
}

const shapes = perVocabulary((): ReadonlySet<string> => new Set(ourSchema().map(shapeOf)));
const hasOurShape = (item: SchemaItem): boolean => shapes().has(shapeOf(item));

function isWhereConstraintGoes(item: SchemaItem): boolean {
  return item.type === 'RANGE' && shapes().has(shapeOf({ ...item, what: 'constraint', type: 'UNIQUENESS' }));
}

/** Values that stand there more than once, where a constraint of ours allows one. */
async function repeated(
  db: Database,
  schema: readonly SchemaItem[],
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const stored = new Set(schema.map(shapeOf));
  const { labels, types } = await run(db, usedNames, {}, { signal });
  const used = new Set([...labels.map((label) => `NODE ${label}`), ...types.map((type) => `RELATIONSHIP ${type}`)]);
  const found: string[] = [];
  for (const item of ourSchema()) {
    if (item.what !== 'constraint' || stored.has(shapeOf(item))) continue;
    const [label = ''] = item.labels;
    if (!used.has(`${item.on} ${label}`)) continue;
    // One after the other: each may look at every node of a label.
    // oxlint-disable-next-line no-await-in-loop
    const count = await countRepeatedValues(db, item, { signal, timeoutMs: TIMEOUT_MS });
    if (count > 0n) {
      found.push(
        `${count} values of ${label}.${item.properties.join(', ')} stand there more than once, and Orrery needs the ${describeItem(item)}. Make them unique, or take the label off.`,
      );
    }
  }
  return found;
}
