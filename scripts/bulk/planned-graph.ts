import { Bug } from '@orrery/cypher/errors.ts';
import type { PlannedBatch } from '../import/plan-source.ts';
import type { Props } from '../import/source-graph.ts';
import type { ClaimDerivation, ClaimWrite, WriteRows } from '../import/write-rows.ts';
import type { Fields } from './sheet.ts';

export type NodeKind = 'Document' | 'Chunk' | 'Entity' | 'Claim' | 'Citation';

/** From kind and id, to kind and id. */
export type Ends = readonly [fromKind: NodeKind, from: string, toKind: NodeKind, to: string];

/** Takes nodes and relationships, each once. */
export interface GraphSink {
  node(kind: NodeKind, id: string, fields: NodeFields): Promise<void>;
  link(type: string, ends: Ends, fields: Fields): Promise<void>;
}

/** Turns planned rows into the nodes and relationships that the write queries would make of them, for a bulk import. */
export class PlannedGraph {
  private readonly sink: GraphSink;
  private readonly seen = new Set<string>();

  constructor(sink: GraphSink) {
    this.sink = sink;
  }

  /** Takes a batch of a source that is compared with an empty database. */
  async take({ rows }: PlannedBatch, importId: string): Promise<void> {
    if (rows.mergedEntities.length > 0) throw new Bug('Merges are no part of a bulk import.');
    for (const { id, anchorDate, props } of rows.documents) await this.node('Document', id, { ...props, anchorDate });
    await this.paragraphs(rows);
    await this.entities(rows);
    await this.claims(rows, importId);
    for (const { kind, from, to, ...props } of rows.claimLinks)
      await this.link(kind, ['Claim', from, 'Claim', to], props);
    for (const { a, b, verdict, ...props } of rows.judgements) {
      await this.link('SAME_AS', ['Entity', a, 'Entity', b], { ...props, judgement: verdict });
    }
  }

  private async paragraphs(rows: WriteRows): Promise<void> {
    for (const { id, documentId, before, refersTo, props } of rows.paragraphs) {
      await this.node('Chunk', id, props);
      await this.link('FROM_DOCUMENT', ['Chunk', id, 'Document', documentId]);
      if (before !== null) await this.link('NEXT_CHUNK', ['Chunk', before, 'Chunk', id]);
      for (const target of refersTo) await this.link('REFERS_TO', ['Chunk', id, 'Document', target]);
    }
  }

  private async entities(rows: WriteRows): Promise<void> {
    const derived = new Map(rows.entityDerivations.map((row) => [row.id, row]));
    for (const { id, labels, props } of rows.entities) {
      const { startEarliest, startLatest, props: made } = derived.get(id) ?? { ...NO_DATES, props: {} };
      await this.node('Entity', id, { ...props, ...made, startEarliest, startLatest, labels: ['Entity', ...labels] });
      derived.delete(id);
    }
    const [stray] = derived.keys();
    if (stray !== undefined) throw new Bug(`${stray} is derived in another batch than it is declared in.`);
  }

  private async claims(rows: WriteRows, importId: string): Promise<void> {
    const derived = new Map(rows.claimDerivations.map((row) => [row.id, row]));
    const drawn = new Map([...rows.draw].flatMap(([predicate, ids]) => ids.map((id) => [id, predicate] as const)));
    for (const claim of rows.claims) {
      const { id, subject, object, also, describes, after, props } = claim;
      const row = derived.get(id);
      if (row === undefined) throw new Bug(`${id} is derived in another batch than it is stated in.`);
      const { id: _, props: made, ...dates } = row;
      await this.node('Claim', id, { ...props, ...made, ...dates });
      await this.link('SUBJECT', ['Claim', id, 'Entity', subject]);
      if (object !== null) await this.link('OBJECT', ['Claim', id, 'Entity', object]);
      for (const party of also) await this.link('ALSO', ['Claim', id, 'Entity', party.id], { as: party.as });
      if (describes !== null) await this.link('DESCRIBES', ['Claim', id, 'Entity', describes]);
      for (const event of after) await this.link('AFTER', ['Claim', id, 'Entity', event]);
      const predicate = drawn.get(id);
      if (predicate === undefined || object === null) continue;
      await this.link(predicate, ['Entity', subject, 'Entity', object], drawnProps(claim, row));
    }
    for (const { id, claimId, chunkId, attributedTo, props, ...dates } of rows.citations) {
      await this.node('Citation', id, { ...props, ...dates, importId });
      await this.link('HAS_CITATION', ['Claim', claimId, 'Citation', id]);
      await this.link('IN_CHUNK', ['Citation', id, 'Chunk', chunkId]);
      for (const voice of attributedTo) await this.link('ATTRIBUTED_TO', ['Citation', id, 'Entity', voice]);
    }
  }

  private async node(kind: NodeKind, id: string, fields: NodeFields): Promise<void> {
    if (this.seen.has(id)) throw new Bug(`${id} is written twice.`);
    this.seen.add(id);
    await this.sink.node(kind, id, fields);
  }

  private async link(type: string, ends: Ends, fields: Fields = {}): Promise<void> {
    await this.sink.link(type, ends, fields);
  }
}

const NO_DATES = { startEarliest: null, startLatest: null };

/** Properties, and the labels where they are not just the kind. */
export type NodeFields = Fields & { readonly labels?: readonly string[] };

/** What the query that draws a claim copies from it (cypher/queries/projection/draw.cypher). */
function drawnProps({ id, props: stated }: ClaimWrite, { props: made, ...dates }: ClaimDerivation): Fields {
  const of = (props: Props, name: string): Fields[string] => props[name];
  return {
    claimId: id,
    hash: of(made, 'linkHash'),
    certainty: of(made, 'certainty'),
    disputed: of(made, 'disputed'),
    timeConflict: of(made, 'timeConflict'),
    modality: of(made, 'modality'),
    role: of(stated, 'role'),
    roleZh: of(stated, 'roleZh'),
    value: of(stated, 'value') ?? of(stated, 'figure'),
    startEarliest: dates.startEarliest,
    startLatest: dates.startLatest,
    endEarliest: dates.endEarliest,
    endLatest: dates.endLatest,
    startPrecision: of(made, 'startPrecision'),
    endPrecision: of(made, 'endPrecision'),
    endOpen: of(made, 'endOpen'),
    lastObserved: dates.lastObserved,
    citations: of(made, 'citationCount'),
    documents: of(made, 'documentCount'),
  };
}
