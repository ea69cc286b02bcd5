import type { Database } from './database.ts';
import { defineQuery } from './define-query.ts';
import { schemaOf } from './ownership.ts';
import { type RunOptions, runAll, step } from './run.ts';
import { isOurItem, ourSchema, type SchemaItem } from './schema-items.ts';

/** The constraints and indexes of a database that are ours by name and shape. */
export async function ourSchemaIn(db: Database, options: RunOptions = {}): Promise<readonly SchemaItem[]> {
  return (await schemaOf(db, options)).filter(isOurItem);
}

/** Drops the constraints and indexes that are ours by name and shape. */
export async function dropSchema(db: Database, options: RunOptions = {}): Promise<void> {
  await dropItems(db, await ourSchemaIn(db, options), options);
}

/** Drops what an earlier Orrery made and this one makes under another name. */
export async function dropEarlierSchema(db: Database, options: RunOptions = {}): Promise<void> {
  const current = new Set(ourSchema().map(({ name }) => name));
  const earlier = (await ourSchemaIn(db, options)).filter(({ name }) => !current.has(name));
  await dropItems(db, earlier, options);
}

/** All or none. One that is gone meanwhile is no failure. */
async function dropItems(db: Database, items: readonly SchemaItem[], options: RunOptions): Promise<void> {
  await runAll(
    db,
    items.map((item) => step(dropOf(item), {})),
    options,
  );
}

const dropOf = ({ what, name }: SchemaItem) =>
  defineQuery<Record<string, never>, Record<string, never>, 'none'>({
    name: 'ownership.drop-schema',
    mode: 'write',
    cardinality: 'none',
    integers: [],
    columns: [],
    // The names are those of our own files: nothing to escape.
    text: `DROP ${what === 'constraint' ? 'CONSTRAINT' : 'INDEX'} ${name} IF EXISTS`,
  });
