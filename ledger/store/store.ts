import type { SourceGraph } from '../plan/source-graph.ts';
import {
  NOTHING_STORED,
  type Stored,
  type StoredClaim,
  type StoredDocument,
  type StoredParagraph,
} from '../plan/stored.ts';
import { type LoadOptions, loadDocuments, loadParagraphs, loadStored, type Reader } from './load-stored.ts';

/** What is there already, as far as planning asks for it. */
export interface Store {
  documents(ids: readonly string[], source: string): Promise<ReadonlyMap<string, StoredDocument>>;
  paragraphs(ids: readonly string[]): Promise<ReadonlyMap<string, StoredParagraph>>;
  load(graph: SourceGraph, options: LoadOptions): Promise<Stored>;
}

export function databaseStore(reader: Reader): Store {
  return {
    documents: (ids, source) => loadDocuments(reader, { ids, source }),
    paragraphs: (ids) => loadParagraphs(reader, ids),
    load: (graph, options) => loadStored(reader, graph, options),
  };
}

/** A database without any data: nothing has to be asked. */
export const EMPTY_STORE: Store = {
  documents: () => Promise.resolve(new Map()),
  paragraphs: () => Promise.resolve(new Map()),
  load: () => Promise.resolve(NOTHING_STORED),
};

export function claimsOf(stored: Stored): readonly StoredClaim[] {
  return [...stored.claims.values()];
}
