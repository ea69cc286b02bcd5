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
