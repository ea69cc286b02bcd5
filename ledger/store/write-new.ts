import * as write from '@orrery/cypher/generated/import.ts';
import { toDriverDate } from '@orrery/cypher/plain.ts';
import { createStep, type QueryStep, step } from '@orrery/cypher/run.ts';
import type { NewCitation, NewClaim, NewEntity } from '../plan/new-rows.ts';
import type { Props } from '../plan/source-graph.ts';
import { DATE_FIELDS } from '../read/date-fields.ts';

/** Statements for entities that are not stored yet. */
export function entitySteps(entities: readonly NewEntity[]): readonly QueryStep[] {
  if (entities.length === 0) return [];
  const rows = entities.map(({ id, labels, props }) => ({ id, labels, props: present(props) }));
  return [createStep(write.createEntities, { rows })];
}

/** Statements for claims that are not stored yet: most of them are drawn between two entities and tied to nothing else. */
export function claimSteps(claims: readonly NewClaim[]): readonly QueryStep[] {
  const drawn = claims.flatMap(({ id, subject, object, props, drawn: link }) =>
    link === null
      ? []
      : [{ id, subject, object, props: present(props), predicate: link.predicate, drawn: present(link.props) }],
  );
  const others = claims
    .filter((claim) => claim.drawn === null)
    .map(({ id, subject, props }) => ({ id, subject, props: present(props) }));
  const tied = claims
    .map(({ id, object, also, describes, after, drawn: link }) => ({
      id,
      object: link === null ? object : null,
      also,
      describes,
      after,
    }))
    .filter(
      ({ object, also, describes, after }) =>
        object !== null || also.length > 0 || describes !== null || after.length > 0,
    );
  return [
    ...(drawn.length > 0 ? [createStep(write.createDrawnClaims, { rows: drawn })] : []),
    ...(others.length > 0 ? [createStep(write.createClaims, { rows: others })] : []),
    ...(tied.length > 0 ? [step(write.tieClaims, { rows: tied })] : []),
  ];
}

/** Statements for citations that are not stored yet; their claims and paragraphs are. */
export function citationSteps(citations: readonly NewCitation[], importId: string): readonly QueryStep[] {
  if (citations.length === 0) return [];
  const rows = citations.map(({ id, claimId, chunkId, props }) => ({
    id,
    claimId,
    chunkId,
    props: { ...present(props), importId },
  }));
  const voices = citations.flatMap(({ id, attributedTo }) => attributedTo.map((voice) => ({ id, voice })));
  return [
    createStep(write.createCitations, { rows }),
    ...(voices.length > 0 ? [step(write.attributeCitations, { rows: voices })] : []),
  ];
}

/** The properties there will be: on a new node a null would only be sent to say nothing. */
function present(props: Props): Record<string, unknown> {
  const stored: Record<string, unknown> = {};
  for (const name in props) {
    const value = props[name];
    if (value === null || value === undefined) continue;
    stored[name] = typeof value === 'string' && DATE_FIELDS.has(name) ? toDriverDate(value) : value;
  }
  return stored;
}
