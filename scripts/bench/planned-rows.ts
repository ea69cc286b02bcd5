import type { OpenDatabase } from '@orrery/server/src/db.ts';
import { type Ends, type GraphSink, type NodeFields, type NodeKind } from '../bulk/planned-graph.ts';
import type { Fields } from '../bulk/sheet.ts';

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

const BATCH = 1000;

/** Keeps planned nodes and relationships in memory, and writes them as somebody would by hand. */
export class PlannedRows implements GraphSink {
  private readonly nodes = new Map<NodeKind, NodeRow[]>();
  private readonly links = new Map<
    string,
    { readonly type: string; readonly ends: readonly [string, string]; readonly rows: LinkRow[] }
  >();
  rows = 0;

  node(kind: NodeKind, id: string, { labels = [kind], ...props }: NodeFields): Promise<void> {
    const list = this.nodes.get(kind) ?? [];
    this.nodes.set(kind, list);
    list.push({ id, labels, props });
    this.rows += 1;
    return Promise.resolve();
  }

  link(type: string, [fromKind, from, toKind, to]: Ends, props: Fields): Promise<void> {
    const key = `${type} ${fromKind} ${toKind}`;
    const found = this.links.get(key) ?? { type, ends: [fromKind, toKind] as const, rows: [] };
    this.links.set(key, found);
    found.rows.push({ from, to, props });
    this.rows += 1;
    return Promise.resolve();
  }

  /** `UNWIND` batches under the same constraints; no checking, comparing, deriving or counting. */
  async writeByHand({ driver, name }: OpenDatabase): Promise<void> {
    const write = async (text: string, rows: readonly object[]): Promise<void> => {
      for (let from = 0; from < rows.length; from += BATCH) {
        await driver.executeQuery(text, { rows: rows.slice(from, from + BATCH) }, { database: name });
      }
    };
    for (const [kind, rows] of this.nodes) {
      await write(`UNWIND $rows AS row MERGE (n:${kind} {id: row.id}) SET n += row.props SET n:$(row.labels)`, rows);
    }
    for (const { type, ends, rows } of this.links.values()) {
      const text = `UNWIND $rows AS row MATCH (a:${ends[0]} {id: row.from}) MATCH (b:${ends[1]} {id: row.to})
        CREATE (a)-[r:${type}]->(b) SET r = row.props`;
      await write(text, rows);
    }
  }
}
