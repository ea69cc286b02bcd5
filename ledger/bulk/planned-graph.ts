import { Bug } from '@orrery/cypher/errors.ts';
import type { DeclaredVocabulary } from '@orrery/cypher/model/declared.ts';
import { MARKER_ID, type Marker } from '@orrery/cypher/ownership.ts';
import type { PlannedBatch } from '../check/source-state.ts';
import { type NewRows, splitNew } from '../plan/new-rows.ts';
import type { WriteRows } from '../plan/write-rows.ts';
import { joined } from '../read/shapes.ts';
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
  node(node: PlannedNode, fields: Fields): void;
  link(type: string, ends: Ends, fields: Fields): void;
}

/** Turns planned rows into the nodes and relationships that the write queries would make of them, for a bulk import. */
export class PlannedGraph {
  private readonly sink: GraphSink;
  private readonly recordedAt: string;

  /** `at` is when what it takes was recorded: one moment for all parts of an import. */
  constructor(sink: GraphSink, at = new Date()) {
    this.sink = sink;
    this.recordedAt = at.toISOString();
  }

  /** The marker that says that the database is ours: part of what the tool writes, so that no moment is without it. */
  mark(marker: Marker): void {
    this.node({ kind: 'OrreryGraph', id: MARKER_ID }, { ...marker });
  }

  /** The words of the source: part of what the tool writes, too, for without them no label of theirs is known as ours. */
  words(source: string, words: DeclaredVocabulary): void {
    this.node({ kind: 'Vocabulary', id: source }, { ...vocabularyProps(words) });
  }

  /** Takes a batch of a source that is compared with an empty database. */
  take({ rows }: PlannedBatch, importId: string): void {
    if (rows.mergedEntities.length > 0) throw new Bug('Merges are no part of a bulk import.');
    for (const { id, anchorDate, props } of rows.documents)
      this.node({ kind: 'Document', id }, joined(props, { anchorDate }));
    this.paragraphs(rows);
    const { fresh, rest } = splitNew(rows);
    const [known] = [...rest.entities, ...rest.claims, ...rest.citations];
    if (known !== undefined) throw new Bug(`${known.id} is compared with something, in an empty database.`);
    this.entities(fresh);
    this.claims(fresh, importId);
    for (const { kind, from, to, ...props } of rows.claimLinks) this.link(kind, ['Claim', from, 'Claim', to], props);
    for (const { a, b, verdict, ...props } of rows.judgements) {
      this.link('SAME_AS', ['Entity', a, 'Entity', b], { ...props, judgement: verdict });
    }
  }

  private paragraphs(rows: WriteRows): void {
    for (const { id, documentId, before, refersTo, props } of rows.paragraphs) {
      this.node({ kind: 'Chunk', id }, props);
      this.link('FROM_DOCUMENT', ['Chunk', id, 'Document', documentId]);
      if (before !== null) this.link('NEXT_CHUNK', ['Chunk', before, 'Chunk', id]);
      for (const target of refersTo) this.link('REFERS_TO', ['Chunk', id, 'Document', target]);
    }
  }

  private entities({ entities }: NewRows): void {
    for (const { id, labels, props } of entities) {
      this.node({ kind: 'Entity', id, labels: ['Entity', ...labels] }, props);
    }
  }

  private claims({ claims, citations }: NewRows, importId: string): void {
    for (const { id, subject, object, also, describes, after, props, drawn } of claims) {
      this.node({ kind: 'Claim', id }, joined(props, { recordedAt: this.recordedAt }));
      this.link('SUBJECT', ['Claim', id, 'Entity', subject]);
      if (object !== null) this.link('OBJECT', ['Claim', id, 'Entity', object]);
      for (const party of also) this.link('ALSO', ['Claim', id, 'Entity', party.id], { as: party.as });
      if (describes !== null) this.link('DESCRIBES', ['Claim', id, 'Entity', describes]);
      for (const event of after) this.link('AFTER', ['Claim', id, 'Entity', event]);
      if (drawn === null || object === null) continue;
      this.link(drawn.predicate, ['Entity', subject, 'Entity', object], drawn.props);
    }
    for (const { id, claimId, chunkId, attributedTo, props } of citations) {
      this.node({ kind: 'Citation', id }, joined(props, { importId }));
      this.link('HAS_CITATION', ['Claim', claimId, 'Citation', id]);
      this.link('IN_CHUNK', ['Citation', id, 'Chunk', chunkId]);
      for (const voice of attributedTo) this.link('ATTRIBUTED_TO', ['Citation', id, 'Entity', voice]);
    }
  }

  private node(node: PlannedNode, fields: Fields): void {
    this.sink.node(node, fields);
  }

  private link(type: string, ends: Ends, fields: Fields = {}): void {
    this.sink.link(type, ends, fields);
  }
}
