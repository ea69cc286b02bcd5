import { applySchema } from '@orrery/cypher/apply-schema.ts';
import type { OpenDatabase } from '@orrery/server/src/db.ts';
import { runImport } from '../import/run.ts';
import { hubClaims } from './hub-claims.ts';
import { printRatios } from './measure.ts';
import { withDatabase, writeClaims } from './with-database.ts';

const HUBS = 5;
const PEOPLE = 500;
const BATCH = 1_000;
/** Three claims and one entity for each person; a claim is a node, a citation, a drawn relationship and six others. */
const CLAIMS = HUBS * PEOPLE * 3;

/**
 * Rows per second of claims. The peer writes by hand, in `UNWIND` batches under the same constraints, the nodes and
 * relationships that the claims come to; it validates nothing, compares nothing and reports nothing.
 */
export async function benchImport(): Promise<void> {
  await withDatabase(async (db, folder) => {
    const path = await writeClaims(folder, hubClaims(HUBS, PEOPLE));
    await applySchema(db);
    const bare = await timed(() => writeByHand(db));
    await db.driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database: db.name });
    const first = await timed(() => runImport({ path, db }));
    const again = await timed(() => runImport({ path, db }));
    console.log(`  ${CLAIMS} claims, ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB resident at the end`);
    printRatios([
      ['bare driver, UNWIND by hand', CLAIMS / bare],
      ['Orrery: validated, compared, derived, drawn', CLAIMS / first],
      ['Orrery, the same file again (no change)', CLAIMS / again],
    ]);
  });
}

/** Seconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

const ENTITIES = 'UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e += row';
const CLAIM_ROWS = `UNWIND $rows AS row
MATCH (s:Entity {id: row.s})
MATCH (o:Entity {id: row.o})
MERGE (c:Claim {id: row.id}) SET c.predicate = row.p, c.certainty = 'asserted'
MERGE (k:Citation {id: 'k' + row.id}) SET k.stance = 'affirms'
MERGE (p:Chunk {id: 'doc:bench#p1'})
MERGE (c)-[:SUBJECT]->(s) MERGE (c)-[:OBJECT]->(o) MERGE (c)-[:HAS_CITATION]->(k) MERGE (k)-[:IN_CHUNK]->(p)
MERGE (s)-[r:WORKS_AT {claimId: row.id}]->(o) SET r.certainty = 'asserted'`;

async function writeByHand(db: OpenDatabase): Promise<void> {
  const lines = [...hubClaims(HUBS, PEOPLE)].map((line): Record<string, unknown> => JSON.parse(line));
  const entities = lines.filter(({ type }) => type === 'entity').map(({ id, name }) => ({ id, name }));
  const claims = lines.filter(({ type }) => type === 'claim').map(({ ref, p, s, o }) => ({ id: ref, p, s, o }));
  for (const [text, rows] of [
    [ENTITIES, entities],
    [CLAIM_ROWS, claims],
  ] as const) {
    for (let from = 0; from < rows.length; from += BATCH) {
      // oxlint-disable-next-line no-await-in-loop
      await db.driver.executeQuery(text, { rows: rows.slice(from, from + BATCH) }, { database: db.name });
    }
  }
}
