import { Bug } from '@orrery/cypher/errors.ts';
import type { DeclaredVocabulary } from '@orrery/cypher/model/declared.ts';
import { MARKER_ID, type Marker } from '@orrery/cypher/ownership.ts';
import type { PlannedBatch } from '../check/source-state.ts';
import { type NewRows, splitNew } from '../plan/new-rows.ts';
import type { WriteRows } from '../plan/write-rows.ts';
import { vocabularyProps } from '../store/words.ts';
import type { Fields } from './sheet.ts';

export type NodeKind = 'OrreryGraph' | 'Vocabulary' | 'Document' | 'Chunk' | 'Entity' | 'Claim' | 'Citation';

/** From kind and id, to kind and id. */
export type Ends = readonly [fromKind: NodeKind, from: string, toKind: NodeKind, to: string];

/** Without `labels` the kind is the only one. */
export interface PlannedNode {
  readonly kind: NodeKind;
  readonly id: string;
  readonly labels?: readonly string[];
}

/** Takes nodes and relationships, each once. */
export interface GraphSink {
  /** Nothing is returned where the next can come at once. */
  node(node: PlannedNode, fields: Fields): Promise<void> | undefined;
  link(type: string, ends: Ends, fields: Fields): Promise<void> | undefined;
}

/** Turns planned rows into the nodes and relationships that the write queries would make of them, for a bulk import. */
export class PlannedGraph {
  private readonly sink: GraphSink;

  constructor(sink: GraphSink) {
    this.sink = sink;
  }

  /** The marker that says that the database is ours: part of what the tool writes, so that no moment is without it. */
  async mark(marker: Marker): Promise<void> {
    await this.node({ kind: 'OrreryGraph', id: MARKER_ID }, { ...marker });
  }

  /** The words of the source: part of what the tool writes, too, for without them no label of theirs is known as ours. */
  async words(source: string, words: DeclaredVocabulary): Promise<void> {
    await this.node({ kind: 'Vocabulary', id: source }, { ...vocabularyProps(words) });
  }

  /** Takes a batch of a source that is compared with an empty database. */
  async take({ rows }: PlannedBatch, importId: string): Promise<void> {
    if (rows.mergedEntities.length > 0) throw new Bug('Merges are no part of a bulk import.');
    for (const { id, anchorDate, props } of rows.documents)
      await this.node({ kind: 'Document', id }, { ...props, anchorDate });
    await this.paragraphs(rows);
    const { fresh, rest } = splitNew(rows);
    const [known] = [...rest.entities, ...rest.claims, ...rest.citations];
    if (known !== undefined) throw new Bug(`${known.id} is compared with something, in an empty database.`);
    await this.entities(fresh);
    await this.claims(fresh, importId);
    for (const { kind, from, to, ...props } of rows.claimLinks)
      await this.link(kind, ['Claim', from, 'Claim', to], props);
    for (const { a, b, verdict, ...props } of rows.judgements) {
      await this.link('SAME_AS', ['Entity', a, 'Entity', b], { ...props, judgement: verdict });
    }
  }

  private async paragraphs(rows: WriteRows): Promise<void> {
    for (const { id, documentId, before, refersTo, props } of rows.paragraphs) {
      await this.node({ kind: 'Chunk', id }, props);
      await this.link('FROM_DOCUMENT', ['Chunk', id, 'Document', documentId]);
      if (before !== null) await this.link('NEXT_CHUNK', ['Chunk', before, 'Chunk', id]);
      for (const target of refersTo) await this.link('REFERS_TO', ['Chunk', id, 'Document', target]);
    }
  }

  private async entities({ entities }: NewRows): Promise<void> {
    for (const { id, labels, props } of entities) {
      await this.node({ kind: 'Entity', id, labels: ['Entity', ...labels] }, props);
    }
  }

  private async claims({ claims, citations }: NewRows, importId: string): Promise<void> {
    for (const { id, subject, object, also, describes, after, props, drawn } of claims) {
      await this.node({ kind: 'Claim', id }, props);
      await this.link('SUBJECT', ['Claim', id, 'Entity', subject]);
      if (object !== null) await this.link('OBJECT', ['Claim', id, 'Entity', object]);
      for (const party of also) await this.link('ALSO', ['Claim', id, 'Entity', party.id], { as: party.as });
      if (describes !== null) await this.link('DESCRIBES', ['Claim', id, 'Entity', describes]);
      for (const event of after) await this.link('AFTER', ['Claim', id, 'Entity', event]);
      if (drawn === null || object === null) continue;
      await this.link(drawn.predicate, ['Entity', subject, 'Entity', object], drawn.props);
    }
    for (const { id, claimId, chunkId, attributedTo, props } of citations) {
      await this.node({ kind: 'Citation', id }, { ...props, importId });
      await this.link('HAS_CITATION', ['Claim', claimId, 'Citation', id]);
      await this.link('IN_CHUNK', ['Citation', id, 'Chunk', chunkId]);
      for (const voice of attributedTo) await this.link('ATTRIBUTED_TO', ['Citation', id, 'Entity', voice]);
    }
  }

  private node(node: PlannedNode, fields: Fields): Promise<void> | undefined {
    return this.sink.node(node, fields);
  }

  private link(type: string, ends: Ends, fields: Fields = {}): Promise<void> | undefined {
    return this.sink.link(type, ends, fields);
  }
}
