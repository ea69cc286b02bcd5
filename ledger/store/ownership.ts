import { labelEarlierGraph } from '@orrery/cypher/bring-up.ts';
import type { Database } from '@orrery/cypher/database.ts';
import { Conflict, NotOurs } from '@orrery/cypher/errors.ts';
import { BUILT_IN, useVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { type DatabaseLook, labelsOf, lookAt, MARKER_VERSION, markAsOurs } from '@orrery/cypher/ownership.ts';
import { describeItem, type SchemaItem } from '@orrery/cypher/schema-items.ts';
import { takeStoredWords } from '@orrery/cypher/stored-words.ts';

const LABELS_NAMED = 8;
const ITEMS_NAMED = 4;

/** What can be done instead, in the order in which most people will want it. */
export const WAYS_OUT = [
  'another database of that server: --database NAME, or NEO4J_DATABASE',
  'another server: NEO4J_URI',
  'the managed Neo4j: leave NEO4J_URI unset',
  'this database all the same, with what is in it: npx -y pnpm@10.34.9 run graph adopt',
] as const;

/**
 * Looks whose a database is before anything is written there, and takes its words into use.
 * @throws {NotOurs} when it belongs to others, with what was found and the ways out.
 * @throws {Conflict} when a newer Orrery made the graph.
 */
export async function refuseForeign(db: Database, signal?: AbortSignal): Promise<DatabaseLook> {
  const look = await lookAt(db, { signal });
  if (look.ownership === 'foreign') {
    const ways = WAYS_OUT.map((way) => `  - ${way}`).join('\n');
    throw new NotOurs(`${await describeLook(db, look, signal)}\nNothing was written. Ways out:\n${ways}`);
  }
  if (look.marker !== null && look.marker.version > MARKER_VERSION) {
    throw new Conflict(
      `The graph in database ${db.name} was made by a newer Orrery (marker ${look.marker.version}, this one knows ${MARKER_VERSION}). Nothing was written. Update Orrery.`,
    );
  }
  // Whatever is done next speaks in the words of this graph: a process serves one database at a time.
  if (look.marker === null) useVocabulary(BUILT_IN);
  else await takeStoredWords(db, { signal });
  return look;
}

/**
 * The same for what only reads: the graph must be there.
 * @throws {NotOurs} when the database belongs to others, or is empty.
 */
export async function requireGraph(db: Database, signal?: AbortSignal): Promise<void> {
  const { ownership, marker } = await refuseForeign(db, signal);
  if (ownership === 'ours' && marker === null) {
    throw new NotOurs(
      `The graph in database ${db.name} was made by an earlier Orrery. Import anything into it once, or start Orrery on it: that brings it up to date.`,
    );
  }
  if (ownership === 'empty') {
    throw new NotOurs(
      `Database ${db.name} is empty: there is no Orrery graph yet. Import one: npx -y pnpm@10.34.9 run import PATH`,
    );
  }
}

/**
 * Makes sure that a database is ours before its first constraint and its first node: an empty one is marked, and so is a graph that
 * was made before there were markers. The marker comes first, so that what a crash leaves behind is known as ours.
 * @throws {NotOurs} when it belongs to others, or became theirs this very moment.
 */
export async function claimDatabase(db: Database, by: string, signal?: AbortSignal): Promise<void> {
  const { ownership, marker } = await refuseForeign(db, signal);
  if (marker !== null) return;
  // Before the mark: until then its schema tells that the graph is ours.
  if (ownership === 'ours') await labelEarlierGraph(db, { signal });
  await markAsOurs(db, { by, onlyEmpty: ownership === 'empty', signal });
  // Another importer may have marked it meanwhile, and another tool may have written to it.
  if (ownership === 'empty') await refuseForeign(db, signal);
}

/** What a database that is not ours holds, in sentences without a line break. */
export async function describeLook(db: Database, look: DatabaseLook, signal?: AbortSignal): Promise<string> {
  const { nodes, relationships, othersSchema } = look;
  // Not every user may ask for statistics; the message does without.
  const labels = await labelsOf(db, LABELS_NAMED + 1, { signal }).catch(() => []);
  const named = labels.slice(0, LABELS_NAMED).map(({ label, count }) => `${label} ${count}`);
  const list = named.length === 0 ? '' : ` (${named.join(', ')}${labels.length > LABELS_NAMED ? ', …' : ''})`;
  return [
    `Database ${db.name} is not an Orrery graph: it holds ${nodes} nodes${list} and ${relationships} relationships`,
    othersSchema.length === 0 ? '.' : `, and ${schemaWords(othersSchema)}.`,
  ].join('');
}

function schemaWords(items: readonly SchemaItem[]): string {
  const rest = items.length - ITEMS_NAMED;
  const named = items.slice(0, ITEMS_NAMED).map(describeItem).join(', ');
  return `${named}${rest > 0 ? ` and ${rest} more constraints and indexes` : ''}`;
}
