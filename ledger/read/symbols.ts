import type { EntityType } from '@orrery/cypher/model/entity-types.ts';
import type { Section } from '@orrery/cypher/model/vocabularies.ts';
import type { Located } from './field-reader.ts';
import type {
  ClaimsLine,
  DocumentLine,
  EntityLine,
  JudgementLine,
  LinkLine,
  MergeLine,
  ParagraphLine,
  RetractionLine,
} from './lines.ts';
import type { Place, Problems } from './problem.ts';

/** The id of a paragraph: its place in its document, or the key that it keeps when others come and go. */
export function paragraphId(documentId: string, n: number, key?: string): string {
  return key === undefined || key === '' ? `${documentId}#p${n}` : `${documentId}#r-${key}`;
}

export interface EntitySymbol {
  /** Undefined when the labels were wrong; reported already. */
  readonly type: EntityType | undefined;
  readonly line: number;
}

/** What planning needs to know of what a source declares, as it goes to another thread. */
export interface SharedSymbols {
  readonly origin: string;
  readonly license: string | undefined;
  readonly lineCount: number;
  readonly documents: ReadonlyMap<string, DocumentSymbol>;
  readonly links: readonly LinkLine[];
  readonly sections: ReadonlyMap<string, Section>;
  readonly paragraphs: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

/** Room for the types in the code of an entity; what is left of a safe integer counts lines. */
const TYPES = 4096;

/** A document line; `flawed` when something about it was reported. */
export type DocumentSymbol = DocumentLine & { readonly flawed?: true };

/**
 * What a source declares, by name: of entities and claims only what checking needs, so that a million of them fit into memory (with the
 * register of claims at most 512 bytes for an entity and a claim, whatever else is said of them);
 * documents, links, judgements and merges are few and kept whole.
 */
export class Symbols {
  origin = '';
  license: string | undefined;
  lineCount = 0;
  readonly documents = new Map<string, DocumentSymbol>();
  readonly links: LinkLine[] = [];
  readonly judgements: JudgementLine[] = [];
  readonly merges: MergeLine[] = [];
  readonly retractions: RetractionLine[] = [];
  /** Line of each claim, by its ref. Empty for sources that make refs up. */
  readonly claims = new Map<string, number>();
  /** Sections of the paragraphs that are not of the body, by paragraph id. */
  readonly sections = new Map<string, Section>();
  private readonly entities = new Map<string, number>();
  /** The types that its entities have, in the order they were met. */
  private readonly types: EntityType[] = [];
  /** The predicates of its claims; ALSO_KNOWN_AS of further names is not among them. */
  readonly usedPredicates = new Set<string>();
  private readonly typeCodes = new Map<EntityType, number>();
  /** By document and number, the key; empty where the number is all a paragraph is known by. */
  private readonly paragraphs = new Map<string, Map<number, string>>();
  /** The entity that each Wikidata id was given to first. */
  readonly wikidata = new Map<string, { readonly id: string; readonly place: Place }>();
  private readonly refsMatter: boolean;

  constructor(refsMatter = true) {
    this.refsMatter = refsMatter;
  }

  /** Without entities and claims, of which only their own lines speak in planning. */
  share(): SharedSymbols {
    const { origin, license, lineCount, documents, links, sections, paragraphs } = this;
    return { origin, license, lineCount, documents, links, sections, paragraphs };
  }

  static of({ origin, license, lineCount, documents, links, sections, paragraphs }: SharedSymbols): Symbols {
    const symbols = new Symbols();
    symbols.origin = origin;
    symbols.license = license;
    symbols.lineCount = lineCount;
    symbols.links.push(...links);
    for (const [id, line] of documents) symbols.documents.set(id, line);
    for (const [id, section] of sections) symbols.sections.set(id, section);
    for (const [id, keys] of paragraphs) symbols.paragraphs.set(id, new Map(keys));
    return symbols;
  }

  /** The first document: with the origin it names the source. */
  get home(): string | undefined {
    return this.documents.keys().next().value;
  }

  /**
   * Whether the document is this source's own: it has paragraphs here, or names the source. Others are only named, as a table names
   * the papers of its rows, and other sources may name them, too.
   */
  holds(documentId: string): boolean {
    const paragraphs = this.documents.get(documentId)?.paragraphs;
    return paragraphs !== undefined && (paragraphs > 0 || documentId === this.home);
  }

  entity(id: string): EntitySymbol | undefined {
    const code = this.entities.get(id);
    if (code === undefined) return undefined;
    return { type: this.types[(code % TYPES) - 1], line: Math.floor(code / TYPES) };
  }

  entityIds(): Iterable<string> {
    return this.entities.keys();
  }

  get entityCount(): number {
    return this.entities.size;
  }

  get usedTypes(): readonly string[] {
    return this.types;
  }

  get hasParagraphs(): boolean {
    return this.paragraphs.size > 0;
  }

  isDescribed(documentId: string, n: number): boolean {
    return this.paragraphs.get(documentId)?.has(n) === true;
  }

  /** The id of a paragraph, once every line was taken in. */
  paragraphId(documentId: string, n: number): string {
    return paragraphId(documentId, n, this.paragraphs.get(documentId)?.get(n));
  }

  /** Takes one line in; `current` is the last document before it. Reports what is declared twice. */
  declare(line: ClaimsLine, current: string | undefined, problems: Problems): void {
    this.lineCount += 1;
    switch (line.type) {
      case 'meta':
        if (this.origin !== '') return;
        this.origin = line.origin;
        this.license = line.license;
        return;
      case 'document':
        return this.declareDocument(line, problems);
      case 'paragraph':
        return this.declareParagraph(line, current, problems);
      case 'entity':
        return this.declareEntity(line, problems);
      case 'claim':
        if (line.predicate !== undefined) this.usedPredicates.add(line.predicate);
        if (this.refsMatter) this.declareRef(line.ref, problems);
        return;
      case 'link':
        this.links.push(line);
        return;
      case 'judgement':
        this.judgements.push(line);
        return;
      case 'merge':
        this.merges.push(line);
        return;
      case 'retraction':
        this.retractions.push(line);
    }
  }

  private declareDocument(line: DocumentSymbol, problems: Problems): void {
    const first = this.documents.get(line.id.value);
    if (first !== undefined) reportTwice(line.id, first.place.line, problems);
    else if (line.id.value !== '') this.documents.set(line.id.value, line);
  }

  private declareParagraph(line: ParagraphLine, current: string | undefined, problems: Problems): void {
    const document = line.doc?.value ?? current ?? '';
    const known = this.paragraphs.get(document) ?? new Map<number, string>();
    this.paragraphs.set(document, known);
    if (known.has(line.n.value)) {
      const id = paragraphId(document, line.n.value);
      problems.add({
        ...line.n.place,
        code: 'duplicate-id',
        message: `"${id}" is declared twice`,
        remedy: 'merge the two lines into one',
      });
    }
    known.set(line.n.value, line.key ?? '');
    if (line.section !== 'body') this.sections.set(paragraphId(document, line.n.value, line.key), line.section);
  }

  private declareEntity(line: EntityLine, problems: Problems): void {
    if (line.id.value === '') return;
    const first = this.entity(line.id.value);
    if (first !== undefined) return reportTwice(line.id, first.line, problems);
    const code = line.entityType === undefined ? 0 : this.codeOf(line.entityType);
    this.entities.set(line.id.value, line.place.line * TYPES + code);
    this.declareWikidataId(line, problems);
  }

  /** @throws {RangeError} when its entities have more types than there is room for. */
  private codeOf(type: EntityType): number {
    const known = this.typeCodes.get(type);
    if (known !== undefined) return known;
    const code = this.types.push(type);
    if (code >= TYPES) throw new RangeError(`A source may use at most ${TYPES - 1} entity types.`);
    this.typeCodes.set(type, code);
    return code;
  }

  private declareWikidataId({ wikidataId, id, place }: EntityLine, problems: Problems): void {
    if (wikidataId === undefined) return;
    const first = this.wikidata.get(wikidataId);
    if (first === undefined) this.wikidata.set(wikidataId, { id: id.value, place });
    else {
      problems.add({
        ...place,
        code: 'duplicate-id',
        message: `the Wikidata id ${wikidataId} is given to two entities`,
        remedy: `it belongs to "${first.id}" on line ${first.place.line}`,
      });
    }
  }

  private declareRef(ref: Located<string>, problems: Problems): void {
    if (ref.value === '') return;
    const first = this.claims.get(ref.value);
    if (first === undefined) this.claims.set(ref.value, ref.place.line);
    else reportTwice(ref, first, problems);
  }
}

function reportTwice(name: { readonly value: string; readonly place: Place }, first: number, problems: Problems): void {
  problems.add({
    ...name.place,
    code: 'duplicate-id',
    message: `"${name.value}" is declared twice`,
    remedy: `it is on line ${first} already; merge the two or rename one`,
  });
}
