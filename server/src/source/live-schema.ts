import type { Database } from '@orrery/cypher/database.ts';
import { fromDriver } from '@orrery/cypher/errors.ts';
import { toPlain } from '@orrery/cypher/plain.ts';
import type { AllowList } from '../cypher-guard/allow-list.ts';
import { quoted } from './plain/names.ts';

const TIMEOUT_MS = 5_000;
/** How many nodes of a label, and relationships of a type, are looked at for their properties. */
const SAMPLE = 100;
/** Labels and types beyond these are named without their properties. */
const MOST_SAMPLED = 200;

export interface LiveProperty {
  readonly name: string;
  /** What Cypher calls the types of its values in the sample, such as `STRING NOT NULL`. */
  readonly types: readonly string[];
}

export interface LiveName {
  readonly name: string;
  /** Null beyond the first 200 names, of which no sample is taken. */
  readonly properties: readonly LiveProperty[] | null;
}

export interface LiveIndex {
  readonly name: string;
  readonly type: string;
  readonly entityType: string;
  readonly labelsOrTypes: readonly string[];
  readonly properties: readonly string[];
  readonly state: string;
  readonly owningConstraint: string | null;
}

export interface LiveConstraint {
  readonly name: string;
  readonly type: string;
  readonly entityType: string;
  readonly labelsOrTypes: readonly string[];
  readonly properties: readonly string[];
}

export interface LiveCallable {
  readonly name: string;
  readonly signature: string;
  readonly description: string;
  readonly category: string;
}

/** The schema of a database as it is now, ours or not. Each part is asked for by itself, and throws what the database says. */
export interface LiveSchema {
  labels(): Promise<readonly LiveName[]>;
  relationshipTypes(): Promise<readonly LiveName[]>;
  indexes(): Promise<readonly LiveIndex[]>;
  constraints(): Promise<readonly LiveConstraint[]>;
  /** Those that a raw query may call, by our own lists and what the operator adds to them. */
  functions(): Promise<readonly LiveCallable[]>;
  procedures(): Promise<readonly LiveCallable[]>;
}

/** So many names are sampled by one query: it takes longer to plan than to run. */
const AT_ONCE = 8;

/**
 * The properties of a sample for each name, by its place. The names stand in the text: a pattern with a name that is computed has no index
 * to begin with, and goes through all nodes or relationships for each.
 */
const sampleText = (names: readonly string[], pattern: (name: string) => string): string =>
  names
    .map(
      (name, at) => `MATCH ${pattern(quoted(name))} WITH x LIMIT ${SAMPLE} UNWIND keys(x) AS key
  WITH key, collect(DISTINCT valueType(x[key])) AS types ORDER BY key
  RETURN ${at} AS at, collect({name: key, types: types}) AS properties`,
    )
    .join('\nUNION ALL\n');

const PATTERNS = {
  labels: (name: string): string => `(x:${name})`,
  types: (name: string): string => `()-[x:${name}]->()`,
} as const;

const ASK = {
  labelNames: 'CALL db.labels() YIELD label RETURN label AS name ORDER BY name',
  typeNames: 'CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS name ORDER BY name',
  indexes: `SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, state, owningConstraint
    RETURN name, type, entityType, coalesce(labelsOrTypes, []) AS labelsOrTypes, coalesce(properties, []) AS properties, state, owningConstraint ORDER BY name`,
  constraints: `SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties
    RETURN name, type, entityType, coalesce(labelsOrTypes, []) AS labelsOrTypes, coalesce(properties, []) AS properties ORDER BY name`,
  functions: `SHOW FUNCTIONS YIELD name, signature, description, category, isBuiltIn
    RETURN name, signature, description, category, isBuiltIn ORDER BY name, signature`,
  procedures: `SHOW PROCEDURES YIELD name, signature, description, mode
    RETURN name, signature, description, mode AS category ORDER BY name`,
} as const;

export function createLiveSchema(db: Database, allowed: AllowList): LiveSchema {
  const ask = <Row>(what: keyof typeof ASK): Promise<readonly Row[]> =>
    askSchema(db, { name: what, text: ASK[what] }) as Promise<readonly Row[]>;
  const sampled = async (
    listed: 'labelNames' | 'typeNames',
    sample: 'labels' | 'types',
  ): Promise<readonly LiveName[]> => {
    const names = (await ask<{ name: string }>(listed)).map(({ name }) => name);
    const properties = new Map<string, readonly LiveProperty[]>();
    for (let from = 0; from < Math.min(names.length, MOST_SAMPLED); from += AT_ONCE) {
      const part = names.slice(from, Math.min(from + AT_ONCE, MOST_SAMPLED));
      // oxlint-disable-next-line no-await-in-loop -- one after the other: a schema of many names must not crowd out questions
      const rows = await askSchema(db, { name: sample, text: sampleText(part, PATTERNS[sample]) });
      // Of a name that nothing has now there is no row.
      for (const name of part) properties.set(name, []);
      for (const { at, properties: found } of rows as readonly Sampled[]) {
        const name = part[Number(at)];
        if (name !== undefined) properties.set(name, found);
      }
    }
    return names.map((name) => ({ name, properties: properties.get(name) ?? null }));
  };
  return {
    labels: () => sampled('labelNames', 'labels'),
    relationshipTypes: () => sampled('typeNames', 'types'),
    indexes: () => ask('indexes'),
    constraints: () => ask('constraints'),
    async functions() {
      const rows = await ask<LiveCallable & { readonly isBuiltIn: boolean }>('functions');
      const extensions = new Set(rows.filter(({ isBuiltIn }) => !isBuiltIn).map(({ name }) => name.toLowerCase()));
      return rows.filter(({ name }) => allowed.isFunctionAllowed(name, extensions));
    },
    async procedures() {
      return (await ask<LiveCallable>('procedures')).filter(({ name }) => allowed.isProcedureAllowed(name));
    },
  };
}

interface Sampled {
  readonly at: bigint;
  readonly properties: readonly LiveProperty[];
}

interface Question {
  readonly name: string;
  readonly text: string;
}

async function askSchema(db: Database, { name, text }: Question): Promise<readonly object[]> {
  const session = db.driver.session({ database: db.name, defaultAccessMode: 'READ' });
  try {
    const metadata = { app: 'orrery', query: `live-schema.${name}` };
    const { records } = await session.run(text, {}, { timeout: TIMEOUT_MS, metadata });
    return records.map((record) =>
      Object.fromEntries(record.keys.map((key) => [String(key), toPlain(record.get(key))])),
    );
  } catch (cause) {
    throw fromDriver(cause, 'The schema of the database');
  } finally {
    void session.close().catch(() => {});
  }
}
