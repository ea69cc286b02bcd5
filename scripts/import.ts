import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { importCommand } from './import/command.ts';
import { suggestCommand } from './import/suggest.ts';

function toCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Give a whole number, such as 10.');
  return Number(text);
}

const program = new Command('import')
  .description('Imports claims files, tables and graph files into the Neo4j of NEO4J_URI, or into the managed one.')
  .argument('<path>', 'a file, or a folder of them (docs/formats.md tells which)')
  .option('--dry-run', 'compare and show what would change, write nothing')
  .option('--replace', 'let a file replace what another file, which lies elsewhere, said of the same document')
  .option('--max-errors <n>', 'leave out lines with problems, up to so many, and import the rest', toCount)
  .option('--rejects <file>', 'write every problem to this file, one JSON object a line')
  .option(
    '--suggest',
    'say what the file holds, write a mapping for a table that has none, and tell its first claims; imports nothing',
  )
  .option('--text <file>', 'attach the text a document was read from (checked by SHA-256)')
  .option('--database <name>', 'the database of that server; goes before NEO4J_DATABASE')
  .option('--json', 'print the report as JSON')
  .action(async (path, options) => {
    process.exitCode = options.suggest === true ? await suggestCommand(path) : await importCommand(path, options);
  });

await program.parseAsync();
