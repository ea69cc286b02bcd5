import { join } from 'node:path';
import { Conflict, InvalidInput, NotFound, Unavailable } from '@orrery/cypher/errors.ts';
import type { Curated, CurationRequest } from '@orrery/cypher/model/curation.ts';
import type { Connection } from '@orrery/cypher/open-database.ts';
import { changesIn } from '@orrery/ledger/index.ts';
import type { Curator } from '@orrery/server/src/curation/curator.ts';
import { type Launched, launch } from '../neo4j/launch.ts';
import { ROOT } from '../neo4j/paths.ts';
import { connectionEnv } from './connection-env.ts';

export interface CuratorProcessOptions {
  readonly connection: Connection;
  /** Where decisions are kept. */
  readonly folder: string;
}

export interface CuratorProcess extends Curator {
  /** Breaks off what is being decided. */
  stop(): Promise<void>;
}

/** What the process of one decision prints last. */
export type CuratorAnswer =
  | { readonly curated: Curated }
  | { readonly failure: { readonly name: string; readonly message: string } };

export const ANSWER = 'answer ';
export const REQUEST = 'ORRERY_CURATION';
export const FOLDER = 'ORRERY_CURATION_FOLDER';

/**
 * Makes decisions one after the other, each in a process of its own: an import takes the words of its files into use, which a server that
 * answers meanwhile must not see, and keeps a thread busy.
 */
export function curatorProcess({ connection, folder }: CuratorProcessOptions): CuratorProcess {
  let queue: Promise<unknown> = Promise.resolve();
  let running: Launched | undefined;
  let isStopped = false;
  const curate = async (request: CurationRequest): Promise<Curated> => {
    if (isStopped) throw new Unavailable('The server is stopping. Ask again in a moment.');
    const said: string[] = [];
    running = await launch({
      command: process.execPath,
      args: ['--import', 'tsx', join(import.meta.dirname, 'curate-main.ts')],
      cwd: ROOT,
      env: { ...connectionEnv(connection), [REQUEST]: JSON.stringify(request), [FOLDER]: folder },
      output: { onLine: (line) => said.push(line) },
    });
    await running.ended;
    running = undefined;
    return curatedIn(said);
  };
  return {
    curate: (request) => {
      const made = queue.then(() => curate(request));
      queue = made.catch(() => undefined);
      return made;
    },
    changes: (first) => changesIn(folder, first),
    stop: async () => {
      isStopped = true;
      await running?.stop();
    },
  };
}

function curatedIn(said: readonly string[]): Curated {
  const last = said.findLast((line) => line.startsWith(ANSWER));
  if (last === undefined) {
    throw new Error(`The process of the decision ended without an answer: ${said.slice(-3).join(' ')}`);
  }
  const answer = JSON.parse(last.slice(ANSWER.length)) as CuratorAnswer;
  if ('curated' in answer) return answer.curated;
  const { name, message } = answer.failure;
  const Kind = [NotFound, Conflict, Unavailable].find((one) => one.name === name) ?? InvalidInput;
  if (name === 'Bug') throw new Error(message);
  throw new Kind(message);
}
