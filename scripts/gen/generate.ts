import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { generateQueries } from './cypher.ts';
import { generateGrammar } from './grammar.ts';
import { HeaderError } from './header.ts';

const ROOT = join(import.meta.dirname, '../..');
const QUERIES = 'cypher/generated';
const SCHEMA = 'server/schema.graphql';
const CLIENT_TYPES = 'client/src/api/generated/graphql-env.d.ts';

/** A file that is written by us, committed, and checked for staleness. `path` is relative to the project. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** Writes what changed, removes what no source stands for any more. Returns the exit code. */
export async function generate(): Promise<number> {
  return reportHeaderErrors(async () => {
    const queries = await generateQueries();
    let written = 0;
    for (const file of queries) written += await writeIfChanged(file);
    for (const path of await orphans(queries)) await rm(join(ROOT, path));
    for (const file of await generateGrammar()) written += await writeIfChanged(file);
    for (const file of await generateDocuments()) written += await writeIfChanged(file);
    written += await writeIfChanged(await generateSchema());
    written += await writeIfChanged(await generateClientTypes());
    console.log(`Generated files are up to date (${written} written).`);
    return 0;
  });
}

/** Compares without writing. Returns 1 when a file is stale, naming it. */
export async function check(): Promise<number> {
  return reportHeaderErrors(async () => {
    const queries = await generateQueries();
    const expected = [
      ...queries,
      ...(await generateGrammar()),
      ...(await generateDocuments()),
      await generateSchema(),
      await generateClientTypes(),
    ];
    const stale: string[] = [];
    for (const { path, content } of expected) if ((await read(path)) !== content) stale.push(path);
    stale.push(...(await orphans(queries)));
    for (const path of stale) console.error(`${path} is stale. Run: pnpm gen`);
    return stale.length === 0 ? 0 : 1;
  });
}

/** What people and editors read. Imported late: the ledger needs the generated queries. */
async function generateDocuments(): Promise<readonly GeneratedFile[]> {
  const { claimsSchema } = await import('./claims-schema.ts');
  const { claimsPage } = await import('./claims-page.ts');
  const { vocabularyJsonSchema } = await import('./vocabulary-schema.ts');
  const { vocabularyPage } = await import('./vocabulary-page.ts');
  const { cookbookModule, cookbookPage } = await import('./cookbook-page.ts');
  return [
    { path: 'docs/cookbook.md', content: cookbookPage() },
    { path: 'client/src/api/generated/cookbook.ts', content: cookbookModule() },
    { path: 'docs/claims.schema.json', content: claimsSchema() },
    { path: 'docs/claims-fields.md', content: claimsPage() },
    { path: 'docs/vocabulary.schema.json', content: vocabularyJsonSchema() },
    { path: 'docs/vocabulary.md', content: vocabularyPage() },
  ];
}

/** The schema as the server builds it. Imported late: the server needs the generated queries. */
async function generateSchema(): Promise<GeneratedFile> {
  const { schema } = await import('@orrery/server/src/schema/index.ts');
  const { lexicographicSortSchema, printSchema } = await import('graphql');
  return { path: SCHEMA, content: `${printSchema(lexicographicSortSchema(schema))}\n` };
}

/** The schema's types for gql.tada, written by its own command and read back. */
async function generateClientTypes(): Promise<GeneratedFile> {
  const output = join(ROOT, 'node_modules/.cache/orrery/graphql-env.d.ts');
  await mkdir(dirname(output), { recursive: true });
  const command = join(ROOT, 'client/node_modules/.bin/gql.tada');
  await promisify(execFile)(command, ['generate-output', '--output', output], { cwd: join(ROOT, 'client') });
  return { path: CLIENT_TYPES, content: await readFile(output, 'utf8') };
}

async function writeIfChanged({ path, content }: GeneratedFile): Promise<number> {
  if ((await read(path)) === content) return 0;
  await mkdir(dirname(join(ROOT, path)), { recursive: true });
  await writeFile(join(ROOT, path), content);
  return 1;
}

const read = (path: string): Promise<string | undefined> => readFile(join(ROOT, path), 'utf8').catch(() => undefined);

/** Modules whose folder of queries is gone. */
async function orphans(queries: readonly GeneratedFile[]): Promise<readonly string[]> {
  const known = new Set(queries.map(({ path }) => path));
  const names = await readdir(join(ROOT, QUERIES)).catch(() => []);
  return names.map((name) => `${QUERIES}/${name}`).filter((path) => !known.has(path));
}

async function reportHeaderErrors(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof HeaderError)) throw cause;
    console.error(cause.message);
    return 1;
  }
}
