import { join } from 'node:path';
import type { Ends, GraphSink, NodeFields, NodeKind } from './planned-graph.ts';
import { type Fields, LIST_DELIMITER, Sheet } from './sheet.ts';

/** What `neo4j-admin` is told to read. */
export interface SheetFiles {
  readonly nodes: readonly string[];
  readonly relationships: readonly { readonly type: string; readonly file: string }[];
  readonly rows: number;
}

/** Writes nodes and relationships into the files of a bulk import, one for each kind. */
export class GraphSheets implements GraphSink {
  private readonly folder: string;
  private readonly nodes = new Map<NodeKind, Sheet>();
  private readonly relationships = new Map<string, { readonly type: string; readonly sheet: Sheet }>();

  constructor(folder: string) {
    this.folder = folder;
  }

  async node(kind: NodeKind, id: string, { labels = [kind], ...fields }: NodeFields): Promise<void> {
    let sheet = this.nodes.get(kind);
    if (sheet === undefined) {
      sheet = new Sheet(this.nodeFile(kind), [`id:ID(${kind})`, ':LABEL']);
      this.nodes.set(kind, sheet);
    }
    await sheet.add([id, labels.join(LIST_DELIMITER)], fields);
  }

  async link(type: string, [fromKind, from, toKind, to]: Ends, fields: Fields): Promise<void> {
    const name = `${type}-${fromKind}-${toKind}`;
    let found = this.relationships.get(name);
    if (found === undefined) {
      const sheet = new Sheet(this.linkFile(name), [`:START_ID(${fromKind})`, `:END_ID(${toKind})`]);
      found = { type, sheet };
      this.relationships.set(name, found);
    }
    await found.sheet.add([from, to], fields);
  }

  async finish(): Promise<SheetFiles> {
    const sheets = [...this.nodes.values(), ...[...this.relationships.values()].map(({ sheet }) => sheet)];
    for (const sheet of sheets) await sheet.finish();
    return {
      nodes: [...this.nodes.keys()].map((kind) => this.nodeFile(kind)),
      relationships: [...this.relationships.entries()].map(([name, { type }]) => ({ type, file: this.linkFile(name) })),
      rows: sheets.reduce((sum, sheet) => sum + sheet.rows, 0),
    };
  }

  private nodeFile(kind: NodeKind): string {
    return join(this.folder, `nodes-${kind}.csv`);
  }

  private linkFile(name: string): string {
    return join(this.folder, `relationships-${name}.csv`);
  }
}
