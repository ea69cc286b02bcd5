import { Command } from '@commander-js/extra-typings';
import { followLog } from './follow-log.ts';
import { logFileOf } from './home.ts';
import { managedHome } from './paths.ts';
import { startDaemon } from './start-daemon.ts';
import { status } from './status.ts';
import { stopDaemon } from './stop-daemon.ts';
import { wipe } from './wipe.ts';

/** `pnpm neo4j …`: the managed Neo4j alone. Exit code 0 when it did what was asked (`status`: when one runs), 1 otherwise. */
export function createNeo4jCommand(): Command {
  const command = new Command('neo4j').description('The local Neo4j that Orrery manages');
  command
    .command('start')
    .description('start it and leave it running; `pnpm start` then uses it')
    .action(() => report(startDaemon(managedHome(), say)));
  command
    .command('stop')
    .description('end the one that was left running')
    .action(() => report(stopDaemon(managedHome(), say)));
  command
    .command('status')
    .description('what runs, and whether it answers')
    .action(() => report(status(managedHome(), say)));
  command
    .command('wipe')
    .description('remove the database and its password; the downloaded program stays')
    .option('-y, --yes', 'do not ask')
    .action(({ yes }) => report(wipe(managedHome(), { yes: yes === true, say })));
  command
    .command('logs')
    .description('the end of its log')
    .option('-f, --follow', 'and what comes')
    .action(({ follow }) => report(followLog(logFileOf(managedHome()), { follow: follow === true })));
  return command;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function report(work: Promise<boolean>): Promise<void> {
  try {
    if (!(await work)) process.exitCode = 1;
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exitCode = 1;
  }
}
