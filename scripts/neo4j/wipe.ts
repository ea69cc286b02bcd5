import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { findRunningServer } from './state.ts';

export interface WipeOptions {
  /** Do not ask. */
  readonly yes: boolean;
  readonly say: (line: string) => void;
}

/** Removes the store, the password and the logs of the managed server. True when nothing of them is left. */
export async function wipe(home: string, { yes, say }: WipeOptions): Promise<boolean> {
  const running = await findRunningServer(home);
  if (running !== undefined) {
    const how = running.kind === 'owned' ? 'the running Orrery' : 'it with: pnpm neo4j stop';
    say(`Neo4j (process ${running.pid}) has the database open. End ${how}, then wipe.`);
    return false;
  }
  if (!yes && !(await confirm(`Remove the database in ${home}? Everything in it is lost.`, say))) return false;
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
  say('Removed. The next start makes an empty one and imports the bundled data.');
  return true;
}

async function confirm(question: string, say: (line: string) => void): Promise<boolean> {
  if (!process.stdin.isTTY) {
    say(`${question} There is no terminal to ask on: say --yes.`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
