import { type Spoken, textFor } from '../model/records/texts.ts';
import type { SentenceClaim, SentenceEntity } from './claim.ts';

/**
 * The claim for a reader of a further language: names, role and value are those of `textFor`. The words between them are those of the
 * sentence's own language.
 */
export function readBy<E extends SentenceEntity>(claim: SentenceClaim<E>, reader: string): SentenceClaim<E> {
  const named = (entity: E): E => spoken(entity, 'name', reader);
  const all = (entities: readonly E[] = []) => entities.map(named);
  const told = spoken(spoken(claim, 'role', reader), 'value', reader);
  return {
    ...told,
    subject: named(claim.subject),
    object: claim.object === null ? null : named(claim.object),
    also: claim.also.map((party) => ({ ...party, entity: named(party.entity) })),
    voices: all(claim.voices),
    deniers: all(claim.deniers),
  };
}

/** The record with one field in the reader's language. */
function spoken<F extends string, R extends Spoken<F>>(record: R, field: F, reader: string): R {
  if (!record.texts) return record;
  const text = textFor(record, field, reader);
  return { ...record, [field]: text, [`${field}Zh`]: text };
}
