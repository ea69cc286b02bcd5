import type { Database } from './database.ts';
import { EARLIER_SCHEMA } from './earlier-schema.ts';
import { isForbidden } from './errors.ts';
import { constraints, indexes, labels, mark, marker, records, size } from './generated/ownership.ts';
import { type Counters, type RunOptions, run, runAll, step } from './run.ts';
import { isOurItem, type SchemaItem } from './schema-items.ts';

/**
 * Whose a database is (docs/adr/20261127-whose-database.md): `ours` carries our marker, or was made before there were markers;
 * `empty` holds no node and no constraint or index of others; `foreign` is everything else, and nothing is ever written there.
 */
export const OWNERSHIPS = ['empty', 'ours', 'foreign'] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

export interface Marker {
  /** Which version of the marker; see MARKER_VERSION. */
  readonly version: bigint;
  /** ISO 8601. */
  readonly createdAt: string;
  /** The command that made the graph: `import`, `bulk`, `graph adopt`, … */
  readonly by: string;
}

export interface DatabaseLook {
  readonly ownership: Ownership;
  readonly nodes: bigint;
  readonly relationships: bigint;
  /** Null where a graph was made before there were markers, and where it is not ours. */
  readonly marker: Marker | null;
  /** Constraints and indexes that are not ours by name and shape. Not asked for where the marker has answered. */
  readonly othersSchema: readonly SchemaItem[];
}

/** The key of the only `:OrreryGraph` node, as the queries have it too. */
export const MARKER_ID = 'graph';

/** Raise it when an older Orrery must no longer write what a newer one has made. */
export const MARKER_VERSION = 1n;

/**
 * Looks whose a database is. Writes nothing, reads counts and schema only, whatever the size, and needs no label to exist.
 * Throws what `run` throws.
 */
export async function lookAt(db: Database, options: RunOptions = {}): Promise<DatabaseLook> {
  // Side by side: a database that has just started takes a second to plan each, and everything waits for this look.
  const [found = null, { nodes, relationships, labelled, imports }] = await Promise.all([
    run(db, marker, {}, options),
    run(db, size, {}, options),
  ]);
  const look = { nodes, relationships, marker: found, othersSchema: [] };
  if (found !== null) return { ...look, ownership: 'ours' };
  const schema = await visibleSchema(db, options);
  // Whose it is cannot be told without its constraints, so it is nothing to write into.
  if (schema === null) return { ...look, ownership: 'foreign' };
  const othersSchema = schema.filter((item) => !isOurItem(item));
  if (nodes === 0n) return { ...look, othersSchema, ownership: othersSchema.length === 0 ? 'empty' : 'foreign' };
  // Made before there were markers: our schema is whole, as every import made it before its first node. The managed Neo4j holds
  // what Orrery put there; elsewhere there must also be a record of an import, and nothing besides.
  const isEarlier =
    hasEarlierConstraints(schema) &&
    (db.isManaged === true || (imports > 0n && labelled === nodes && (await isRecorded(db, options))));
  return { ...look, othersSchema, ownership: isEarlier ? 'ours' : 'foreign' };
}

async function isRecorded(db: Database, options: RunOptions): Promise<boolean> {
  return (await run(db, records, {}, options)).recorded;
}

/** Null where the user of the database may not see it. */
async function visibleSchema(db: Database, options: RunOptions): Promise<readonly SchemaItem[] | null> {
  try {
    return await schemaOf(db, options);
  } catch (error) {
    if (isForbidden(error)) return null;
    throw error;
  }
}

/** All constraints, and all indexes that belong to none. */
export async function schemaOf(db: Database, options: RunOptions = {}): Promise<readonly SchemaItem[]> {
  const rows = [
    ...(await run(db, constraints, {}, options)).map((row) => ({ ...row, what: 'constraint' as const })),
    ...(await run(db, indexes, {}, options)).map((row) => ({ ...row, what: 'index' as const })),
  ];
  return rows.map(({ type, on, labels: of, properties, ...row }) => ({
    ...row,
    // Versions differ: UNIQUENESS, RELATIONSHIP_UNIQUENESS, NODE_PROPERTY_UNIQUENESS.
    type: type.replace(/^(NODE|RELATIONSHIP)_(PROPERTY_)?(?=UNIQUENESS$)/, ''),
    on: on === 'RELATIONSHIP' ? ('RELATIONSHIP' as const) : ('NODE' as const),
    labels: of ?? [],
    properties: properties ?? [],
  }));
}

/** Constraints only: they were made before the indexes, and a first import may have been broken off between the two. */
function hasEarlierConstraints(schema: readonly SchemaItem[]): boolean {
  const stored = new Set(schema.filter(isOurItem).map(({ name }) => name));
  return EARLIER_SCHEMA.filter(({ what }) => what === 'constraint').every(({ name }) => stored.has(name));
}

export interface LabelCount {
  readonly label: string;
  readonly count: bigint;
}

/** The most frequent labels of a database. Throws what `run` throws, where the user may not ask for statistics too. */
export function labelsOf(db: Database, limit: number, options: RunOptions = {}): Promise<readonly LabelCount[]> {
  return run(db, labels, { limit }, options);
}

/** What a marker written now by this command says, its id apart. */
export const newMarker = (by: string): Marker => ({ version: MARKER_VERSION, createdAt: new Date().toISOString(), by });

export interface MarkOptions extends RunOptions {
  /** The command that marks. */
  readonly by: string;
  /** Mark nothing once there is any node. */
  readonly onlyEmpty: boolean;
}

/** Writes the marker; a database that carries one keeps it as it is. Without a marker afterwards, there were nodes. */
export async function markAsOurs(
  db: Database,
  { by, onlyEmpty, ...options }: MarkOptions,
): Promise<Counters | undefined> {
  const [counters] = await runAll(db, [step(mark, { ...newMarker(by), onlyEmpty })], options);
  return counters;
}
