import { isEntityType, labelsOf, typeFromLabels } from '@orrery/cypher/model/entity-types.ts';
import { byId } from './collections.ts';
import { type Counts, countDifferences, type Difference, differenceOf } from './counts.ts';
import { deriveNames } from './derive-names.ts';
import { contentHash } from './identity.ts';
import type { PlannedClaims } from './plan-claims.ts';
import type { EntityRecord, SourceGraph } from './source-graph.ts';
import type { Stored, StoredEntity } from './stored.ts';
import type { EntityDerivation, EntityWrite } from './write-rows.ts';

export interface PlannedEntities {
  readonly rows: readonly EntityWrite[];
  readonly derivations: readonly EntityDerivation[];
  readonly removed: readonly string[];
  readonly counts: Counts;
  readonly notices: readonly string[];
}

interface EntitiesInput {
  readonly graph: SourceGraph;
  readonly stored: Stored;
  readonly claims: PlannedClaims;
  readonly removedCitations: ReadonlySet<string>;
}

/** What an entity will be called and whether it is an event, whoever declares it. */
interface FinalEntity {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string | null;
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
  const undeclared = planUndeclared(input);
  rows.push(...undeclared.rows);
  for (const row of undeclared.rows) differences.set(row.id, 'changed');
  const gone = new Set(undeclared.removed);
  for (const entity of stored.entities.values()) {
    if (!finals.has(entity.id) && !gone.has(entity.id)) finals.set(entity.id, entity);
  }
  const derivations: EntityDerivation[] = [];
  for (const entity of finals.values()) {
    const row = derivationOf(entity, claims);
    if (stored.entities.get(entity.id)?.derivedHash === row.props['derivedHash']) continue;
    derivations.push(row);
    if (differences.get(entity.id) !== 'created') differences.set(entity.id, 'changed');
  }
  const counts = countDifferences(differences.values(), undeclared.removed.length);
  return { rows: byId(rows), derivations: byId(derivations), removed: undeclared.removed, counts, notices };
}

interface PlannedEntity {
  readonly row: EntityWrite;
  readonly final: FinalEntity;
  readonly difference: Difference;
  readonly notices: readonly string[];
}

/** The first source that declares an entity names and types it; later ones add themselves, and a difference is told. */
function planEntity(entity: EntityRecord, before: StoredEntity | undefined, source: string): PlannedEntity {
  const sources = before === undefined ? [] : before.sources;
  const [owner = source] = sources;
  const all = sources.includes(source) ? sources : [...sources, source];
  const labels: readonly string[] = labelsOf(entity.type);
  const hash = contentHash([entity.props, labels]);
  if (before !== undefined && owner !== source) {
    const added = !sources.includes(source);
    return {
      row: { id: entity.id, labels: typeLabels(before), staleLabels: [], props: { sources: all } },
      final: before,
      difference: added ? 'changed' : 'unchanged',
      notices: before.hash === hash ? [] : [`${entity.id} keeps the name, type and notes given by ${owner}`],
    };
  }
  const staleLabels = before === undefined ? [] : typeLabels(before).filter((label) => !labels.includes(label));
  const same = before !== undefined && sources.includes(source) && staleLabels.length === 0;
  return {
    row: { id: entity.id, labels, staleLabels, props: { ...entity.props, sources: all, hash } },
    final: { ...entity, labels },
    difference: before === undefined || same ? differenceOf(before, hash) : 'changed',
    notices: [],
  };
}

function typeLabels(entity: FinalEntity): readonly string[] {
  return entity.labels.filter(isEntityType);
}

/** Entities the source declared before and declares no more: removed when nobody else declares or uses them. */
function planUndeclared(input: EntitiesInput): { readonly rows: EntityWrite[]; readonly removed: string[] } {
  const { graph, stored } = input;
  const rows: EntityWrite[] = [];
  const removed: string[] = [];
  const declaredNow = new Set(graph.entities.map((entity) => entity.id));
  const used = usedByFile(graph);
  for (const id of stored.declared) {
    const entity = stored.entities.get(id);
    if (entity === undefined || declaredNow.has(id)) continue;
    const sources = entity.sources.filter((source) => source !== graph.source);
    // Still used without being declared: it stays ours, so that a later run can remove it.
    if (sources.length === 0 && !used.has(id) && !isUsed(id, input)) removed.push(id);
    else if (sources.length > 0) rows.push({ id, labels: typeLabels(entity), staleLabels: [], props: { sources } });
  }
  return { rows, removed: removed.toSorted() };
}

function usedByFile(graph: SourceGraph): ReadonlySet<string> {
  const ids = graph.claims.flatMap((claim) => [
    claim.subject,
    ...(claim.object === null ? [] : [claim.object]),
    ...(claim.describes === null ? [] : [claim.describes]),
    ...claim.after,
    ...claim.also.map((party) => party.id),
  ]);
  return new Set([...ids, ...graph.citations.flatMap((citation) => citation.attributedTo)]);
}

function isUsed(id: string, { stored, claims, removedCitations }: EntitiesInput): boolean {
  const users = stored.users.get(id);
  // Claims written anew say themselves whom they use; `usedByFile` has asked them.
  const gone = new Set([...claims.removed, ...claims.rows.map((row) => row.id)]);
  return (
    users !== undefined &&
    (users.claims.some((claim) => !gone.has(claim)) ||
      users.citations.some((citation) => !removedCitations.has(citation)))
  );
}

function derivationOf(entity: FinalEntity, claims: PlannedClaims): EntityDerivation {
  const names = deriveNames({ ...entity, aliases: claims.namesOf.get(entity.id) ?? [] });
  const isEvent = typeFromLabels(entity.labels) === 'Event';
  const time = isEvent ? claims.events.get(entity.id) : undefined;
  const dates = { startEarliest: time?.range?.earliest ?? null, startLatest: time?.range?.latest ?? null };
  const props = {
    ...names,
    startPrecision: time?.range?.precision ?? null,
    timeConflict: time?.timeConflict === true ? true : null,
  };
  return { id: entity.id, ...dates, props: { ...props, derivedHash: contentHash([props, dates]) } };
}
