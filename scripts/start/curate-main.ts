import { Conflict, InvalidInput, NotFound, NotOurs, Unavailable } from '@orrery/cypher/errors.ts';
import type { CurationRequest } from '@orrery/cypher/model/curation.ts';
import { openDatabase } from '@orrery/cypher/open-database.ts';
import { curate, ImportRejected } from '@orrery/ledger/index.ts';
import { readEnv } from '@orrery/server/src/env.ts';
import { givenConnection } from '../neo4j/resolve-connection.ts';
import { ANSWER, type CuratorAnswer, FOLDER, REQUEST } from './curator-process.ts';

/** The process of one decision: what it is to do stands in the environment, what came of it is the last line it prints. */
const connection = givenConnection(readEnv());
const request = process.env[REQUEST];
const folder = process.env[FOLDER];
if (connection === undefined || request === undefined || folder === undefined) {
  throw new Error('This process is started by the server, which sets its environment.');
}
const abort = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.once(name, () => abort.abort(new Error('Orrery is ending.')));
const db = openDatabase(connection);
try {
  const curated = await curate(JSON.parse(request) as CurationRequest, { db, folder, signal: abort.signal });
  answer({ curated });
} catch (cause) {
  answer({ failure: failureOf(cause) });
} finally {
  await db.close();
}

function answer(said: CuratorAnswer): void {
  console.log(`${ANSWER}${JSON.stringify(said)}`);
}

/** Names no file of this machine: who decides sees the graph and not its files. */
function failureOf(cause: unknown): { readonly name: string; readonly message: string } {
  if (cause instanceof ImportRejected) {
    const [first] = cause.problems;
    return {
      name: 'InvalidInput',
      message: first === undefined ? cause.message : `${first.message} — ${first.remedy}`,
    };
  }
  const known = [InvalidInput, NotFound, Conflict, Unavailable, NotOurs].find((Kind) => cause instanceof Kind);
  const message = (cause instanceof Error ? cause.message : String(cause)).replaceAll(`${folder}/`, '');
  return { name: known?.name ?? 'Bug', message };
}
