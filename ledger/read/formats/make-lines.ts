import type { EntityType } from '@orrery/cypher/model/entity-types.ts';
import type { Predicate } from '@orrery/cypher/model/predicates.ts';
import { CITATION } from '@orrery/cypher/model/records/citation.ts';
import { CLAIM } from '@orrery/cypher/model/records/claim.ts';
import { DOCUMENT, PARAGRAPH } from '@orrery/cypher/model/records/document.ts';
import { ENTITY, NAME } from '@orrery/cypher/model/records/entity.ts';
import type { Located } from '../field-reader.ts';
import type { CiteEntry, ClaimLine, DocumentLine, EntityLine, MetaLine, NameEntry, ParagraphLine } from '../lines.ts';
import type { Place } from '../problem.ts';
import { makerOf } from '../usual-line.ts';

/**
 * Makes lines of the claims format from the rows and elements of other formats. What is not given takes the default of its record:
 * affirmed, asserted, actual, accepted, in the document's own voice.
 */
type Given<L, Required extends keyof L> = Pick<L, Required> & Partial<L>;

export function locate<T>(value: T, place: Place): Located<T> {
  return { value, place };
}

export function makeMeta(place: Place, origin: string, license?: string): MetaLine {
  return { type: 'meta', place, format: 'claims/2', origin, license };
}

export const makeDocument: (
  given: Given<
    Omit<DocumentLine, 'type'>,
    'place' | 'id' | 'title' | 'lang' | 'publishedAt' | 'anchorDate' | 'paragraphs'
  >,
) => DocumentLine = makerOf<DocumentLine>(DOCUMENT, 'document');

export const makeParagraph: (given: Given<Omit<ParagraphLine, 'type'>, 'place' | 'n'>) => ParagraphLine =
  makerOf<ParagraphLine>(PARAGRAPH, 'paragraph');

export const makeEntity: (
  given: Given<Omit<EntityLine, 'type'>, 'place' | 'id' | 'name'> & { readonly entityType: EntityType },
) => EntityLine = makerOf<EntityLine>(ENTITY, 'entity');

export const makeName: (given: Given<NameEntry, 'place' | 'value'>) => NameEntry = makerOf<NameEntry>(NAME);

export const makeClaim: (
  given: Given<Omit<ClaimLine, 'type'>, 'place' | 'ref' | 'subject'> & { readonly predicate: Predicate },
) => ClaimLine = makerOf<ClaimLine>(CLAIM, 'claim');

export const makeCite: (given: Given<CiteEntry, 'place' | 'par'>) => CiteEntry = makerOf<CiteEntry>(CITATION);
