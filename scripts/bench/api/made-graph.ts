import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Connection, type OpenDatabase, openDatabase } from '@orrery/cypher/open-database.ts';
import { benchHead } from '@orrery/ledger/bench/hub-claims.ts';
import { bulkImport } from '../../bulk/bulk-import.ts';
import { powerLaw } from '../../generate/power-law.ts';
import { startManagedNeo4j } from '../../neo4j/managed.ts';
import { randomPort } from '../../neo4j/port.ts';

/** People of each hub; each has three links, two to the hub and one to the next person. */
export const HUBS = [500, 1_000] as const;
const CLAIMS_PER_ENTITY = 2;
/** From so many names on each has one claim: the graph is there for its names then, and is made in half the time. */
export const MANY_NAMES = 100_000;

type Line = Readonly<Record<string, unknown>>;

/**
 * A managed Neo4j with a made-up graph: as many names as asked for and two claims to each, figures of the products, and two hubs.
 * The store is removed afterwards, unless `BENCH_HOME` names a folder for it: the next run with that folder takes it as it is.
 */
export async function withMadeGraph(
  names: number,
  work: (db: OpenDatabase, connection: Connection) => Promise<void>,
): Promise<void> {
  const { BENCH_HOME: kept } = process.env;
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'orrery-bench-')));
  const home = join(folder, 'home');
  try {
    if (!existsSync(home)) await make(home, names);
    const server = await startManagedNeo4j({ home, port: await randomPort() });
    const db = openDatabase(server.connection);
    try {
      await work(db, server.connection);
    } finally {
      await db.close();
      await server.stop();
    }
  } finally {
    if (kept === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function make(home: string, names: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-bench-sources-'));
  const write = (name: string, lines: Iterable<string>) =>
    pipeline(Readable.from(lines), createWriteStream(join(folder, name)));
  await write('made.claims.jsonl', madeLines(names));
  await write('hubs.claims.jsonl', hubLines());
  await bulkImport({ path: folder, home, progress: (text) => console.log(`  ${text}`) });
  await rm(folder, { recursive: true, force: true });
}

/** A power-law graph, and of each of its products how many parameters it has and what it was trained with. */
function* madeLines(entities: number): Generator<string> {
  const areMany = entities >= MANY_NAMES;
  yield* powerLaw({ entities, seed: 1, claims: areMany ? 1 : CLAIMS_PER_ENTITY });
  if (areMany) return;
  const first = Math.floor(entities * 0.7) + Math.max(1, Math.floor(entities * 0.1));
  for (let index = first; index < entities; index += 1) {
    const claim = { type: 'claim', s: `product:m${index}`, cite: [{ doc: 'doc:made-up-0', par: 1 }] };
    // Spread over ten powers of ten, each figure once.
    const figure = (index * 7919) % entities;
    yield line({
      ...claim,
      ref: `f${index}`,
      p: 'HAS_PARAMETERS',
      valueNumber: 1_000_000 * (1 + figure),
      unit: 'parameters',
    });
    yield line({
      ...claim,
      ref: `g${index}`,
      p: 'TRAINED_WITH',
      valueNumber: 10 ** (17 + (10 * figure) / entities),
      unit: 'FLOP',
    });
  }
}

/** Companies, and who works there, means to leave and quarrels with the next. */
function* hubLines(): Generator<string> {
  yield* benchHead();
  for (const [hub, people] of HUBS.entries()) {
    yield line({ type: 'entity', id: `org:hub-${hub}`, labels: ['Organisation', 'Company'], name: `Hub ${hub}` });
    for (let person = 0; person < people; person += 1) {
      yield line({ type: 'entity', id: idOf(hub, person), labels: ['Person'], name: `Member ${hub} ${person}` });
    }
  }
  for (const [hub, people] of HUBS.entries()) {
    for (let person = 0; person < people; person += 1) {
      const base = { type: 'claim', s: idOf(hub, person), cite: [{ par: 1 }] };
      const name = `${hub}-${person}`;
      yield line({ ...base, ref: `w-${name}`, p: 'WORKS_AT', o: `org:hub-${hub}`, start: '2029' });
      yield line({ ...base, ref: `i-${name}`, p: 'INTENDS_TO_LEAVE', o: `org:hub-${hub}` });
      const next = idOf(hub, (person + 1) % people);
      yield line({ ...base, ref: `c-${name}`, p: 'CONFLICTS_WITH', o: next, key: String(person) });
    }
  }
}

const idOf = (hub: number, person: number): string => `person:p-${hub}-${person}`;
const line = (value: Line): string => `${JSON.stringify(value)}\n`;
