import { openDatabase } from '@orrery/cypher/open-database.ts';
import { readEnv } from '@orrery/server/src/env.ts';
import { failureText } from '../import/command.ts';
import { givenConnection } from '../neo4j/resolve-connection.ts';
import { importBundled } from './import-bundled-data.ts';

/** The process of `importBehind`: imports the data sets that its arguments name. */
const connection = givenConnection(readEnv());
if (connection === undefined) throw new Error('NEO4J_URI and NEO4J_PASSWORD are not set: the start command sets them.');
const abort = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.once(name, () => abort.abort(new Error('Orrery is ending.')));
const db = openDatabase(connection);
try {
  const done = await importBundled(db, process.argv.slice(2), {
    signal: abort.signal,
    onStart: (name) => console.log(`importing ${name} …`),
  });
  console.log(`✓ Imported ${done}`);
} catch (cause) {
  console.log(failureText(cause));
  process.exitCode = 1;
} finally {
  await db.close();
}
