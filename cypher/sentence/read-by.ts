import { type Spoken, textFor } from '../model/records/texts.ts';
import type { SentenceClaim, SentenceEntity } from './claim.ts';

/**
 * The claim for a reader of a further language: names, role and value stand in it where they are given in it, and as they are where they
 * are not. The words between them are those of the sentence's own language.
 */
export function readBy<E extends SentenceEntity>(
  claim: SentenceClaim<E>,
  reader: string | undefined,
): SentenceClaim<E> {
  if (reader === undefined) return claim;
  const named = (entity: E): E => spoken(entity, 'name', reader);
  const all = (entities: readonly E[] | undefined) => entities?.map(named);
  const told = spoken(spoken(claim, 'role', reader), 'value', reader);
  const [voices, deniers] = [all(claim.voices), all(claim.deniers)];
  return {
    ...told,
    subject: named(claim.subject),
    object: claim.object === null ? null : named(claim.object),
    also: claim.also.map((party) => ({ ...party, entity: named(party.entity) })),
    ...(voices === undefined ? {} : { voices }),
    ...(deniers === undefined ? {} : { deniers }),
  };
}

/** The record with one field in the reader's language, if it is given in that. */
function spoken<F extends string, R extends Spoken<F>>(record: R, field: F, reader: string): R {
  const [primary] = reader.split('-');
  if (record.texts?.some((text) => text.field === field && text.tag.split('-')[0] === primary) !== true) return record;
  const text = textFor(record, field, reader);
  return {
    ...record,
    [field]: text,
    [`${field}Zh`]: text,
    texts: record.texts.filter((other) => other.field !== field),
  };
}
