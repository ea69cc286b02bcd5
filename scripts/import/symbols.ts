import type { Located } from './field-reader.ts';
import type { ClaimLine, ClaimsLine, DocumentLine, EntityLine, ParagraphLine } from './lines.ts';
import type { Problems } from './problem.ts';

/** What a file declares, by name, and which document each line belongs to. */
export interface Symbols {
  readonly documents: ReadonlyMap<string, DocumentLine>;
  readonly entities: ReadonlyMap<string, EntityLine>;
  readonly claims: ReadonlyMap<string, ClaimLine>;
  /** By `<documentId>#p<n>`. */
  readonly paragraphs: ReadonlyMap<string, ParagraphLine>;
  /** The last `document` line before this line. */
  readonly currentDocument: ReadonlyMap<ClaimsLine, string>;
}

/** The id of a paragraph: its place in its document. */
export function paragraphId(documentId: string, n: number): string {
  return `${documentId}#p${n}`;
}

/** Collects declarations and reports everything declared twice. */
export function collectSymbols(lines: readonly ClaimsLine[], problems: Problems): Symbols {
  const documents = new Map<string, DocumentLine>();
  const entities = new Map<string, EntityLine>();
  const claims = new Map<string, ClaimLine>();
  const paragraphs = new Map<string, ParagraphLine>();
  const currentDocument = new Map<ClaimsLine, string>();
  let current: string | undefined;
  for (const line of lines) {
    if (line.type === 'document') current = line.id.value;
    if (current !== undefined) currentDocument.set(line, current);
    if (line.type === 'document') declare(documents, line.id, { line, problems });
    else if (line.type === 'entity') declare(entities, line.id, { line, problems });
    else if (line.type === 'claim') declare(claims, line.ref, { line, problems });
    else if (line.type === 'paragraph') {
      const id = paragraphId(line.doc?.value ?? current ?? '', line.n.value);
      declare(paragraphs, { value: id, place: line.n.place }, { line, problems });
    }
  }
  return { documents, entities, claims, paragraphs, currentDocument };
}

function declare<L extends ClaimsLine>(
  known: Map<string, L>,
  name: Located<string>,
  declared: { readonly line: L; readonly problems: Problems },
): void {
  if (name.value === '') return;
  const first = known.get(name.value);
  if (first === undefined) {
    known.set(name.value, declared.line);
    return;
  }
  declared.problems.add({
    ...name.place,
    code: 'duplicate-id',
    message: `"${name.value}" is declared twice`,
    remedy: `it is on line ${first.place.line} already; merge the two or rename one`,
  });
}
