import type { EntityType } from '@orrery/cypher/model/entity-types.ts';
import type { Predicate } from '@orrery/cypher/model/predicates.ts';
import type { Located } from '../field-reader.ts';
import type { CiteEntry, ClaimLine, DocumentLine, EntityLine, MetaLine, NameEntry, ParagraphLine } from '../lines.ts';
import type { Place } from '../problem.ts';

/**
 * Makes lines of the claims format from the rows and elements of other formats. What is not given takes the default of the
 * format: affirmed, asserted, actual, accepted, in the document's own voice. Those that are made by the hundred thousand are written out: spread
 * from defaults, a claim takes ten times as long.
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
  return {
    type: 'entity',
    place: given.place,
    id: given.id,
    entityType: given.entityType,
    name: given.name,
    nameZh: given.nameZh,
    names: given.names ?? [],
    anonymous: given.anonymous ?? false,
    count: given.count,
    wikidataId: given.wikidataId,
    note: given.note,
    noteZh: given.noteZh,
  };
}

export function makeName(given: Given<NameEntry, 'place' | 'value'>): NameEntry {
  return { ...NO_NAME, ...given };
}

export function makeClaim(
  given: Given<Omit<ClaimLine, 'type'>, 'place' | 'ref' | 'subject'> & { readonly predicate: Predicate },
): ClaimLine {
  return {
    type: 'claim',
    place: given.place,
    ref: given.ref,
    predicate: given.predicate,
    subject: given.subject,
    object: given.object,
    value: given.value,
    valueZh: given.valueZh,
    valueNumber: given.valueNumber,
    valueMin: given.valueMin,
    valueMax: given.valueMax,
    unit: given.unit,
    lang: given.lang,
    role: given.role,
    roleZh: given.roleZh,
    key: given.key,
    also: given.also ?? [],
    event: given.event,
    after: given.after ?? [],
    text: given.text,
    textZh: given.textZh,
    rank: given.rank ?? 'normal',
    rankReason: given.rankReason,
    cites: given.cites ?? [],
    start: given.start,
    end: given.end,
    at: given.at,
    timeText: given.timeText,
    timeBasis: given.timeBasis,
    observed: given.observed,
  };
}

export function makeCite(given: Given<CiteEntry, 'place' | 'par'>): CiteEntry {
  return {
    place: given.place,
    par: given.par,
    doc: given.doc,
    stance: given.stance ?? 'affirms',
    certainty: given.certainty ?? 'asserted',
    modality: given.modality ?? 'actual',
    review: given.review ?? 'accepted',
    hedge: given.hedge,
    hedgeEn: given.hedgeEn,
    by: given.by ?? [],
    note: given.note,
    noteZh: given.noteZh,
    start: given.start,
    end: given.end,
    at: given.at,
    timeText: given.timeText,
    timeBasis: given.timeBasis,
    observed: given.observed,
  };
}

const none = undefined;

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

const NO_NAME = { lang: none, kind: 'name', editorial: false, par: none, doc: none } as const;
