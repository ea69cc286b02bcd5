import { fold } from '@orrery/cypher/text/fold.ts';
import { byId } from './collections.ts';
import { type Counts, countDifferences, type Difference, differenceOf } from './counts.ts';
import { contentHash } from './identity.ts';
import type { PlanInput } from './plan.ts';
import type { CitationFacts, ParagraphRecord, SourceGraph } from './source-graph.ts';
import type { Stored } from './stored.ts';
import { paragraphId } from './symbols.ts';
import type { DocumentWrite, ParagraphWrite } from './write-rows.ts';

interface Planned<R> {
  readonly rows: readonly R[];
  readonly removed: readonly string[];
  readonly counts: Counts;
}

/** A document the source gave up is removed, unless somebody else still cites it. */
export function planDocuments(
  graph: SourceGraph,
  stored: Stored,
  remaining: readonly CitationFacts[],
): Planned<DocumentWrite> {
  const rows: DocumentWrite[] = [];
  const differences: Difference[] = [];
  for (const document of graph.documents) {
    const hash = contentHash([document.props, document.anchorDate]);
    const difference = differenceOf(stored.documents.get(document.id), hash);
    differences.push(difference);
    if (difference === 'unchanged') continue;
    rows.push({ id: document.id, anchorDate: document.anchorDate, props: { ...document.props, hash } });
  }
  const kept = new Set([...graph.documents.map((one) => one.id), ...remaining.map((one) => one.documentId)]);
  const removed = [...stored.documents.keys()].filter((id) => !kept.has(id)).toSorted();
  return { rows: byId(rows), removed, counts: countDifferences(differences, removed.length) };
}

/** Paragraphs keep the text that was attached to them, until the document's hash says it is another text. */
export function planParagraphs(input: PlanInput, removedDocuments: readonly string[]): Planned<ParagraphWrite> {
  const { graph, stored } = input;
  const rows: ParagraphWrite[] = [];
  const differences: Difference[] = [];
  for (const paragraph of graph.paragraphs) {
    const content = { ...paragraph, ...textOf(paragraph, input) };
    const hash = contentHash(content);
    const difference = differenceOf(stored.paragraphs.get(paragraph.id), hash);
    differences.push(difference);
    if (difference !== 'unchanged') rows.push(writeOf(content, hash));
  }
  const removed = removedParagraphs(graph, stored, removedDocuments);
  return { rows, removed, counts: countDifferences(differences, removed.length) };
}

interface ParagraphText {
  readonly text: string | null;
  readonly cleanText: string | null;
}

function textOf(paragraph: ParagraphRecord, { graph, stored, text }: PlanInput): ParagraphText {
  const attached = text?.documentId === paragraph.documentId ? text.paragraphs[paragraph.index - 1] : undefined;
  if (attached !== undefined) return { text: attached.text, cleanText: attached.cleanText };
  const before = stored.paragraphs.get(paragraph.id);
  const sha256 = graph.documents.find((document) => document.id === paragraph.documentId)?.sha256;
  const sameText = stored.documents.get(paragraph.documentId)?.sha256 === sha256;
  return sameText
    ? { text: before?.text ?? null, cleanText: before?.cleanText ?? null }
    : { text: null, cleanText: null };
}

function writeOf(content: ParagraphRecord & ParagraphText, hash: string): ParagraphWrite {
  const { id, documentId, index, ...rest } = content;
  const searched = [content.cleanText, content.summary, content.summaryZh].filter((text) => text !== null);
  return {
    id,
    documentId,
    before: index === 1 ? null : paragraphId(documentId, index - 1),
    props: {
      ...rest,
      index: BigInt(index),
      documentId,
      searchText: searched.length === 0 ? null : fold(searched.join('\n')),
      hash,
    },
  };
}

/** Paragraphs of removed documents, and those beyond the end of a document that became shorter. */
function removedParagraphs(graph: SourceGraph, stored: Stored, removedDocuments: readonly string[]): string[] {
  const kept = new Set(graph.paragraphs.map((paragraph) => paragraph.id));
  const shrunk = new Set([...graph.documents.map((document) => document.id), ...removedDocuments]);
  return [...stored.paragraphs.values()]
    .filter((paragraph) => shrunk.has(paragraph.documentId) && !kept.has(paragraph.id))
    .map((paragraph) => paragraph.id)
    .toSorted();
}
