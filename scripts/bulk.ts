import { Command } from '@commander-js/extra-typings';
import { bulkImport } from './bulk/bulk-import.ts';
import { failureText } from './import/command.ts';
import { managedHome } from './neo4j/paths.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const program = new Command('bulk')
  .description('Fills the empty managed Neo4j, which must not run, through neo4j-admin: for a million rows and more.')
  .argument('<path>', 'what "import" takes; the largest source goes in bulk, the others are imported after it')
  .action(async (path) => {
    const abort = new AbortController();
    process.once('SIGINT', () => abort.abort(new Error('Ctrl-C')));
    try {
      const { rows, seconds } = await bulkImport({ path, home: managedHome(), progress: say, signal: abort.signal });
      const { plan, admin, finish } = seconds;
      say(
        `${rows} rows: read and checked in ${plan.toFixed(1)} s, built in ${admin.toFixed(1)} s, finished in ${finish.toFixed(1)} s.`,
      );
    } catch (error) {
      say(failureText(error));
      process.exitCode = abort.signal.aborted ? 130 : 1;
    }
  });

await program.parseAsync();
