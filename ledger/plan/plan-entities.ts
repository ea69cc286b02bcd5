import { isEntityType, labelsOf, typeFromLabels } from '@orrery/cypher/model/entity-types.ts';
import { byId } from '../read/collections.ts';
import { joined } from '../read/shapes.ts';
import { type Counts, countDifferences, type Difference, differenceOf } from './counts.ts';
import { deriveNames } from './derive-names.ts';
import { contentHash } from './identity.ts';
import type { PlannedClaims } from './plan-claims.ts';
import { comparePrecedence } from './precedence.ts';
import type { EntityRecord, SourceGraph } from './source-graph.ts';
import type { Stored, StoredEntity } from './stored.ts';
import type { EntityDerivation, EntityWrite } from './write-rows.ts';

export interface PlannedEntities {
  readonly rows: readonly EntityWrite[];
  readonly derivations: readonly EntityDerivation[];
  readonly counts: Counts;
  readonly notices: readonly string[];
}

interface EntitiesInput {
  readonly graph: SourceGraph;
  readonly stored: Stored;
  readonly claims: PlannedClaims;
}

/** What an entity will be called and whether it is an event, by all sources that declare it. */
interface FinalEntity {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly texts: readonly string[] | null;
  readonly labels: readonly string[];
}

export function planEntities(input: EntitiesInput): PlannedEntities {
  const { graph, stored, claims } = input;
  const rows: EntityWrite[] = [];
  const notices: string[] = [];
  const differences = new Map<string, Difference>();
  const finals = new Map<string, FinalEntity>();
  for (const entity of graph.entities) {
    const planned = planEntity(entity, stored.entities.get(entity.id), graph.source);
    differences.set(entity.id, planned.difference);
    finals.set(entity.id, planned.final);
    notices.push(...planned.notices);
    if (planned.difference !== 'unchanged') rows.push(planned.row);
  }
  for (const entity of stored.entities.values()) if (!finals.has(entity.id)) finals.set(entity.id, entity);
  const derivations: EntityDerivation[] = [];
  for (const entity of finals.values()) {
    const row = derivationOf(entity, claims);
    if (stored.entities.get(entity.id)?.derivedHash === row.props['derivedHash']) continue;
    derivations.push(row);
    if (differences.get(entity.id) !== 'created') differences.set(entity.id, 'changed');
  }
  const counts = countDifferences(differences.values(), 0);
  return { rows: byId(rows), derivations: byId(derivations), counts, notices };
}

interface PlannedEntity {
  readonly row: EntityWrite;
  readonly final: FinalEntity;
  readonly difference: Difference;
  readonly notices: readonly string[];
}

/** Of the sources that declare an entity the one that precedes the others names and types it; a difference is told. */
function planEntity(entity: EntityRecord, before: StoredEntity | undefined, source: string): PlannedEntity {
  const sources = before === undefined ? [] : before.sources;
  const all = [...new Set([...sources, source])].toSorted(comparePrecedence);
  const [owner = source] = all;
  const labels: readonly string[] = labelsOf(entity.type);
  const hash = contentHash([entity.props, labels]);
  if (before !== undefined && owner !== source) {
    const added = !sources.includes(source);
    return {
      row: { id: entity.id, isNew: false, labels: typeLabels(before), staleLabels: [], props: { sources: all } },
      final: before,
      difference: added ? 'changed' : 'unchanged',
      notices: before.hash === hash ? [] : [`${entity.id} keeps the name, type and notes given by ${owner}`],
    };
  }
  const staleLabels = before === undefined ? [] : typeLabels(before).filter((label) => !labels.includes(label));
  const same = before !== undefined && sources[0] === source && staleLabels.length === 0;
  return {
    row: {
      id: entity.id,
      isNew: before === undefined,
      labels,
      staleLabels,
      props: { ...entity.props, sources: all, hash },
    },
    final: joined(entity, { labels }),
    difference: before === undefined || same ? differenceOf(before, hash) : 'changed',
    notices: [],
  };
}

function typeLabels(entity: FinalEntity): readonly string[] {
  return entity.labels.filter(isEntityType);
}

/** An entity the source declares no more, and others do: the next of them names it when it is imported again. */
export function withoutSource(entity: StoredEntity, source: string): EntityWrite {
  const sources = entity.sources.filter((one) => one !== source);
  const isOwner = entity.sources[0] === source;
  return {
    id: entity.id,
    isNew: false,
    labels: typeLabels(entity),
    staleLabels: [],
    props: { sources, ...(isOwner ? { hash: null } : {}) },
  };
}

function derivationOf(entity: FinalEntity, claims: PlannedClaims): EntityDerivation {
  const names = deriveNames({ ...entity, aliases: claims.namesOf.get(entity.id) ?? [] });
  const isEvent = typeFromLabels(entity.labels) === 'Event';
  const time = isEvent ? claims.events.get(entity.id) : undefined;
  const dates = { startEarliest: time?.range?.earliest ?? null, startLatest: time?.range?.latest ?? null };
  const props = {
    ...names,
    // Absent rather than empty, as everything that is not there; no CSV cell of a bulk import is an empty list either.
    aliases: names.aliases.length === 0 ? null : names.aliases,
    startPrecision: time?.range?.precision ?? null,
    timeConflict: time?.timeConflict === true ? true : null,
  };
  return { id: entity.id, ...dates, props: joined(props, { derivedHash: contentHash([props, dates]) }) };
}
