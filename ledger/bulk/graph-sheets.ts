import { join } from 'node:path';
import { knownBy } from '@orrery/cypher/model/own.ts';
import type { Ends, GraphSink, NodeKind, PlannedNode } from './planned-graph.ts';
import { type Fields, LIST_DELIMITER, Sheet, type SheetFiles } from './sheet.ts';

/** What `neo4j-admin` is told to read. */
export interface BulkFiles {
  /** Header and data of each kind. */
  readonly nodes: readonly SheetFiles[];
  readonly relationships: readonly { readonly type: string; readonly files: SheetFiles }[];
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

  node({ kind, id, labels = [kind] }: PlannedNode, fields: Fields): void {
    let sheet = this.nodes.get(kind);
    if (sheet === undefined) {
      sheet = new Sheet(join(this.folder, `nodes-${kind}`), [`id:ID(${kind})`, ':LABEL']);
      this.nodes.set(kind, sheet);
    }
    sheet.add([id, [...new Set([knownBy(kind), ...labels])].join(LIST_DELIMITER)], fields);
  }

  link(type: string, [fromKind, from, toKind, to]: Ends, fields: Fields): void {
    const name = `${type}-${fromKind}-${toKind}`;
    let found = this.relationships.get(name);
    if (found === undefined) {
      const sheet = new Sheet(join(this.folder, `relationships-${name}`), [
        `:START_ID(${fromKind})`,
        `:END_ID(${toKind})`,
      ]);
      found = { type, sheet };
      this.relationships.set(name, found);
    }
    found.sheet.add([from, to], fields);
  }

  finish(): BulkFiles {
    const nodes: SheetFiles[] = [];
    const relationships: BulkFiles['relationships'][number][] = [];
    let rows = 0;
    for (const sheet of this.nodes.values()) {
      nodes.push(...sheet.finish());
      rows += sheet.rows;
    }
    for (const { type, sheet } of this.relationships.values()) {
      relationships.push(...sheet.finish().map((files) => ({ type, files })));
      rows += sheet.rows;
    }
    return { nodes, relationships, rows };
  }
}
