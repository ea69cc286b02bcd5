import { Command } from '@commander-js/extra-typings';
import { importCommand } from './import/command.ts';

const program = new Command('import')
  .description('Imports claims files into the Neo4j of NEO4J_URI, or into the managed one.')
  .argument('<path>', 'a claims file, or a folder with *.claims.jsonl in it')
  .option('--dry-run', 'compare and report, write nothing')
  .option('--text <file>', 'attach the text a document was read from (checked by SHA-256)')
  .option('--json', 'print the report as JSON')
  .action(async (path, options) => {
    process.exitCode = await importCommand(path, options);
  });

await program.parseAsync();
