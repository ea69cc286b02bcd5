import { closeSync, openSync, writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { knownBy } from '@orrery/cypher/model/own.ts';
import type { OpenDatabase } from '@orrery/cypher/open-database.ts';
import { toDriverDate } from '@orrery/cypher/plain.ts';
import type { Ends, GraphSink, PlannedNode } from '../bulk/planned-graph.ts';
import type { Fields } from '../bulk/sheet.ts';
import { DATE_FIELDS } from '../read/date-fields.ts';

interface NodeRow {
  readonly id: string;
  readonly labels: readonly string[];
  readonly props: Fields;
}

interface LinkRow {
  readonly from: string;
  readonly to: string;
  readonly props: Fields;
}

/** One statement and the rows it is sent with, on disk. */
interface Batch {
  readonly text: string;
  readonly at: number;
  readonly bytes: number;
}

interface Pending {
  readonly text: string;
  readonly rows: (NodeRow | LinkRow)[];
  readonly batches: Batch[];
}

const BATCH = 1000;

/**
 * Keeps planned nodes and relationships as ready-made batches in a file, and writes them as one would by hand. Not in memory: a
 * million rows would have the peer's garbage collector do work that is not to be measured.
 */
export class PlannedRows implements GraphSink {
  rows = 0;
  private readonly path: string;
  private readonly file: number;
  private at = 0;
  private readonly nodes = new Map<string, Pending>();
  private readonly links = new Map<string, Pending>();

  constructor(path: string) {
    this.path = path;
    this.file = openSync(path, 'w');
  }

  node({ kind, id, labels = [kind] }: PlannedNode, props: Fields): void {
    const extra = kind === 'Entity' ? ' SET n:$(row.labels)' : '';
    const text = `UNWIND $rows AS row MERGE (n:${knownBy(kind)}:${kind} {id: row.id}) SET n += row.props${extra}`;
    this.add(pendingOf(this.nodes, text), { id, labels, props: present(props) });
  }

  link(type: string, [fromKind, from, toKind, to]: Ends, props: Fields): void {
    const text = `UNWIND $rows AS row MATCH (a:${knownBy(fromKind)} {id: row.from}) MATCH (b:${knownBy(toKind)} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.props`;
    this.add(pendingOf(this.links, text), { from, to, props: present(props) });
  }

  finish(): void {
    for (const pending of [...this.nodes.values(), ...this.links.values()]) this.flush(pending);
    closeSync(this.file);
  }

  /**
   * `UNWIND` batches under the same constraints; no reading, checking, comparing, deriving or counting. Returns the seconds spent
   * in the driver and the database: fetching the next batch from the disk is not counted against it.
   */
  async writeByHand({ driver, name }: OpenDatabase): Promise<number> {
    const file = await open(this.path);
    let milliseconds = 0;
    for (const { text, batches } of [...this.nodes.values(), ...this.links.values()]) {
      for (const batch of batches) {
        const rows = await read(file, batch);
        const startedAt = performance.now();
        await driver.executeQuery(text, { rows }, { database: name });
        milliseconds += performance.now() - startedAt;
      }
    }
    await file.close();
    return milliseconds / 1000;
  }

  private add(pending: Pending, row: NodeRow | LinkRow): void {
    pending.rows.push(row);
    this.rows += 1;
    if (pending.rows.length === BATCH) this.flush(pending);
  }

  private flush({ text, rows, batches }: Pending): void {
    if (rows.length === 0) return;
    const bytes = serialize(rows.splice(0));
    batches.push({ text, at: this.at, bytes: bytes.length });
    this.at += bytes.length;
    for (let from = 0; from < bytes.length; ) from += writeSync(this.file, bytes, from);
  }
}

function pendingOf(map: Map<string, Pending>, text: string): Pending {
  const found = map.get(text) ?? { text, rows: [], batches: [] };
  map.set(text, found);
  return found;
}

function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}

async function read(file: FileHandle, { at, bytes }: Batch): Promise<readonly object[]> {
  const { buffer } = await file.read(Buffer.alloc(bytes), 0, bytes, at);
  const rows: readonly (NodeRow | LinkRow)[] = deserialize(buffer);
  return rows.map((row) => ({ ...row, props: withDates(row.props) }));
}

/** Dates as the importer stores them, so that both write the same graph. */
function withDates(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' && DATE_FIELDS.has(name) ? toDriverDate(value) : value,
    ]),
  );
}
