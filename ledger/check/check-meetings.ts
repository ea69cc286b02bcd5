import type { Database } from '@orrery/cypher/database.ts';
import { entitySources } from '@orrery/cypher/generated/maintenance.ts';
import { sourceOf } from '../plan/map-lines.ts';
import { batchesOf } from '../read/collections.ts';
import type { NameMeant } from '../read/source.ts';
import { askByIds } from '../store/ask-by-ids.ts';
import type { CollectedSource } from './check-source.ts';

const BATCH = 5000;

/**
 * Reports the entities of a source whose ids are made of a name alone, and which another source of this run, or what is stored, has by
 * the same id: a name alone joins nothing until the mapping says that it does. What was joined in an import before stays joined.
 */
export async function checkMeetings(db: Database, sources: readonly CollectedSource[]): Promise<void> {
  for (const one of sources) {
    const meant = [...(one.source.namesMeant?.() ?? [])];
    for (const batch of batchesOf(meant, BATCH)) {
      const ids = batch.map(({ id }) => id);
      // oxlint-disable-next-line no-await-in-loop
      const stored = new Map((await askByIds(db, entitySources, ids)).map((row) => [row.id, row.sources]));
      for (const name of batch) checkName(name, one, { sources, stored: stored.get(name.id) ?? [] });
    }
  }
}

/**
 * Says, by name, which entities of a source whose ids a person has written (a claims file, sheets, nodes of a graph file with ids of ours)
 * are those of another source that are stored. Such an id is the decision that they are one, so this is no error; it is told once, before
 * they are joined, as an id may be met by accident.
 */
export async function tellMeetings(
  db: Database,
  sources: readonly CollectedSource[],
): Promise<ReadonlyMap<CollectedSource['symbols'], readonly string[]>> {
  const told = new Map<CollectedSource['symbols'], readonly string[]>();
  for (const { source, symbols } of sources) {
    // What a table joins its mapping decides.
    if (source.namesMeant !== undefined) continue;
    const own = sourceOf(symbols);
    const met = new Map<string, string[]>();
    // An id that is kept to its source (`person:crew#ada`) meets no other.
    for (const ids of batchesOf(
      [...symbols.entityIds()].filter((id) => !id.includes('#')),
      BATCH,
    )) {
      // oxlint-disable-next-line no-await-in-loop
      for (const row of await askByIds(db, entitySources, [...ids])) {
        const [other] = row.sources;
        if (other === undefined || row.sources.includes(own)) continue;
        met.set(other, [...(met.get(other) ?? []), `${row.id} (${row.name ?? 'without a name'})`]);
      }
    }
    told.set(
      symbols,
      [...met].map(([other, names]) => meetingText(other, names)),
    );
  }
  return told;
}

const SHOWN = 50;

function meetingText(other: string, names: readonly string[]): string {
  const rest = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  const list = names.slice(0, SHOWN).join(', ');
  return `by their ids these are entities of the source "${other}": ${list}${rest}; where one is another, give it another id`;
}

interface Others {
  readonly sources: readonly CollectedSource[];
  /** Who declares the entity in the database. */
  readonly stored: readonly string[];
}

function checkName(meant: NameMeant, own: CollectedSource, { sources, stored }: Others): void {
  const source = sourceOf(own.symbols);
  const isJoined = stored.includes(source);
  const here = sources.find((other) => other !== own && other.symbols.entity(meant.id) !== undefined);
  const other = here === undefined ? stored.find((each) => each !== source) : sourceOf(here.symbols);
  if (other === undefined || isJoined) return;
  own.problems.add({
    ...meant.place,
    code: 'name-joins',
    message: `"${meant.name}" would be ${meant.id} of the source "${other}": a name alone does not make them one`,
    remedy: `on "${meant.as}" in the mapping say "join: name" where such names are the same, "scope" where they are not, or settle single names under "decided"`,
    value: meant.name,
  });
}
