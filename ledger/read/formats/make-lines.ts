import type { EntityType } from '@orrery/cypher/model/entity-types.ts';
import type { Predicate } from '@orrery/cypher/model/predicates.ts';
import type { Located } from '../field-reader.ts';
import type { CiteEntry, ClaimLine, DocumentLine, EntityLine, MetaLine, NameEntry, ParagraphLine } from '../lines.ts';
import type { Place } from '../problem.ts';

/**
 * Makes lines of the claims format from the rows and elements of other formats. What is not given takes the default of the
 * format: affirmed, asserted, actual, accepted, in the document's own voice.
 */
type Given<L, Required extends keyof L> = Pick<L, Required> & Partial<L>;

export function locate<T>(value: T, place: Place): Located<T> {
  return { value, place };
}

export function makeMeta(place: Place, origin: string, license?: string): MetaLine {
  return { type: 'meta', place, origin, license };
}

export function makeDocument(
  given: Given<
    Omit<DocumentLine, 'type'>,
    'place' | 'id' | 'title' | 'lang' | 'publishedAt' | 'anchorDate' | 'paragraphs'
  >,
): DocumentLine {
  return { ...NO_DOCUMENT, ...given, type: 'document' };
}

export function makeParagraph(given: Given<Omit<ParagraphLine, 'type'>, 'place' | 'n'>): ParagraphLine {
  return { ...NO_PARAGRAPH, ...given, type: 'paragraph' };
}

export function makeEntity(
  given: Given<Omit<EntityLine, 'type'>, 'place' | 'id' | 'name'> & { readonly entityType: EntityType },
): EntityLine {
  return { ...NO_ENTITY, ...given, type: 'entity' };
}

export function makeName(given: Given<NameEntry, 'place' | 'value'>): NameEntry {
  return { ...NO_NAME, ...given };
}

export function makeClaim(
  given: Given<Omit<ClaimLine, 'type'>, 'place' | 'ref' | 'subject'> & { readonly predicate: Predicate },
): ClaimLine {
  return { ...NO_CLAIM, ...given, type: 'claim' };
}

export function makeCite(given: Given<CiteEntry, 'place' | 'par'>): CiteEntry {
  return { ...NO_CITE, ...given };
}

const none = undefined;

const NO_TIME = { start: none, end: none, at: none, timeText: none, timeBasis: none, observed: none } as const;

const NO_DOCUMENT = {
  titleZh: none,
  publisher: none,
  url: none,
  retrievedAt: none,
  sha256: none,
  status: 'live',
  statusNote: none,
  statusNoteZh: none,
  credit: none,
  voice: none,
} as const;

const NO_PARAGRAPH = {
  doc: none,
  key: none,
  section: 'body',
  summary: none,
  summaryZh: none,
  refersTo: [],
  text: none,
  cleanText: none,
} as const;

const NO_ENTITY = {
  nameZh: none,
  names: [],
  anonymous: false,
  count: none,
  wikidataId: none,
  note: none,
  noteZh: none,
} as const;

const NO_NAME = { lang: none, kind: 'name', editorial: false, par: none, doc: none } as const;

const NO_CLAIM = {
  object: none,
  value: none,
  valueZh: none,
  valueNumber: none,
  valueMin: none,
  valueMax: none,
  unit: none,
  lang: none,
  role: none,
  roleZh: none,
  key: none,
  also: [],
  event: none,
  after: [],
  text: none,
  textZh: none,
  rank: 'normal',
  rankReason: none,
  cites: [],
  ...NO_TIME,
} as const;

const NO_CITE = {
  doc: none,
  stance: 'affirms',
  certainty: 'asserted',
  modality: 'actual',
  review: 'accepted',
  hedge: none,
  hedgeEn: none,
  by: [],
  note: none,
  noteZh: none,
  ...NO_TIME,
} as const;
