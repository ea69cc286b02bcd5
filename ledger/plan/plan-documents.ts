import { fold } from '@orrery/cypher/text/fold.ts';
import { byId } from '../read/collections.ts';
import type { AttachedText } from './attach-text.ts';
import { type Counts, countDifferences, type Difference, differenceOf } from './counts.ts';
import { contentHash } from './identity.ts';
import { precedes } from './precedence.ts';
import type { DocumentRecord, ParagraphRecord } from './source-graph.ts';
import type { StoredDocument, StoredParagraph } from './stored.ts';
import type { DocumentWrite, ParagraphWrite } from './write-rows.ts';

interface Planned<R> {
  readonly rows: readonly R[];
  readonly counts: Counts;
}

export function planDocuments(
  documents: readonly DocumentRecord[],
  stored: ReadonlyMap<string, StoredDocument>,
): Planned<DocumentWrite> {
  const rows: DocumentWrite[] = [];
  const differences: Difference[] = [];
  for (const document of documents) {
    const hash = contentHash([document.props, document.anchorDate]);
    const before = stored.get(document.id);
    const difference = before !== undefined && isOfAnother(document, before) ? 'unchanged' : differenceOf(before, hash);
    differences.push(difference);
    if (difference === 'unchanged') continue;
    rows.push({ id: document.id, anchorDate: document.anchorDate, props: { ...document.props, hash } });
  }
  return { rows: byId(rows), counts: countDifferences(differences, 0) };
}

/**
 * A document that several sources only name is as the one says that precedes; one that has paragraphs, or names a source, is as
 * that source says, in whatever order the sources are imported.
 */
function isOfAnother({ id, props }: DocumentRecord, before: StoredDocument): boolean {
  const source = String(props['source']);
  if (before.source === null || before.source === source) return false;
  if (Number(props['paragraphCount']) > 0 || source.endsWith(` ${id}`)) return false;
  return before.paragraphCount > 0 || before.source.endsWith(` ${id}`) || precedes(before.source, source);
}

export interface ParagraphsInput {
  readonly paragraphs: readonly ParagraphRecord[];
  readonly stored: ReadonlyMap<string, StoredParagraph>;
  /** Whether the document is still the text it was when it was last imported: else what was attached is another text's. */
  readonly isSameText: (documentId: string) => boolean;
  readonly text: AttachedText | undefined;
}

/** Paragraphs keep the text that was attached to them, until the document's hash says it is another text. */
export function planParagraphs(input: ParagraphsInput): Planned<ParagraphWrite> {
  const rows: ParagraphWrite[] = [];
  const differences: Difference[] = [];
  for (const paragraph of input.paragraphs) {
    const { before, ...stated } = paragraph;
    const content = { ...stated, ...textOf(paragraph, input) };
    const hash = contentHash(content);
    const difference = differenceOf(input.stored.get(paragraph.id), hash);
    differences.push(difference);
    if (difference !== 'unchanged') rows.push({ ...writeOf(content, hash), before, isNew: difference === 'created' });
  }
  return { rows, counts: countDifferences(differences, 0) };
}

interface ParagraphText {
  readonly text: string | null;
  readonly cleanText: string | null;
}

function textOf(paragraph: ParagraphRecord, { stored, isSameText, text }: ParagraphsInput): ParagraphText {
  const attached = text?.documentId === paragraph.documentId ? text.paragraphs[paragraph.index - 1] : undefined;
  if (attached !== undefined) return { text: attached.text, cleanText: attached.cleanText };
  if (paragraph.text !== null) return { text: paragraph.text, cleanText: paragraph.cleanText ?? paragraph.text };
  const before = isSameText(paragraph.documentId) ? stored.get(paragraph.id) : undefined;
  return { text: before?.text ?? null, cleanText: before?.cleanText ?? null };
}

function writeOf(
  content: Omit<ParagraphRecord, 'before'> & ParagraphText,
  hash: string,
): Omit<ParagraphWrite, 'isNew' | 'before'> {
  const { id, documentId, index, refersTo, ...rest } = content;
  const searched = [content.cleanText, content.summary, content.summaryZh].filter((text) => text !== null);
  return {
    id,
    documentId,
    refersTo,
    props: {
      ...rest,
      index: BigInt(index),
      documentId,
      searchText: searched.length === 0 ? null : fold(searched.join('\n')),
      hash,
    },
  };
}
