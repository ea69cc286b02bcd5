import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { VERDICTS } from '@orrery/cypher/model/records/lines.ts';
import { graphCommands } from './graph/commands.ts';

const DRY_RUN = 'print what would change and write nothing, the file neither';
const JUDGEMENTS = 'data/own/judgements.claims.jsonl';

function toCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Give a whole number, such as 10.');
  return Number(text);
}

type Verdict = keyof typeof VERDICTS;

function toVerdict(text: string): Verdict {
  if (Object.hasOwn(VERDICTS, text)) return text as Verdict;
  throw new InvalidArgumentError(`Say one of ${Object.keys(VERDICTS).join(', ')}.`);
}

const program = new Command('graph')
  .description('Looks after the graph in the Neo4j of NEO4J_URI, or in the managed one.')
  .option('--database <name>', 'the database of that server; goes before NEO4J_DATABASE');
const verbs = graphCommands(() => program.opts().database);

program
  .command('export <folder>')
  .description('write everything back to claims files, one per source, that give the same graph again')
  .action((folder) => verbs.export(folder));
program
  .command('hash')
  .description('print one hash of the whole graph: two databases with one hash hold the same')
  .action(() => verbs.hash());
program
  .command('verify')
  .description('check that claims, evidence, drawing and derived fields agree; exit code 1 when they do not')
  .action(() => verbs.verify());
program
  .command('rebuild')
  .description('derive and draw everything anew from what is stated')
  .action(() => verbs.rebuild());
program
  .command('remove')
  .description('take back exactly what Orrery wrote: data, drawing, constraints, indexes, marker')
  .option('--dry-run', 'count it and write nothing')
  .option('--yes', 'do not ask')
  .action((options) => verbs.remove(options));
program
  .command('adopt')
  .description(
    'make a database that holds something already an Orrery graph; imports may then write beside what is there',
  )
  .option('--dry-run', 'say what stands in the way and write nothing')
  .option('--yes', 'do not ask')
  .action((options) => verbs.adopt(options));
program
  .command('forget <source>')
  .description(
    'take a source out again: what it alone says goes, what others say stays; refuses while others depend on it',
  )
  .option('--dry-run', 'say what would go and write nothing')
  .option('--yes', 'do not ask')
  .action((source, options) => verbs.forget(source, options));
program
  .command('suggest')
  .description('list pairs of entities that may be one')
  .option('--limit <n>', 'at most so many', toCount, 20)
  .option('--json', 'print them as JSON')
  .action((options) => verbs.suggest(options));
program
  .command('judge <a> <b> <verdict>')
  .description('keep a judgement on two entities: same, different or unsure')
  .requiredOption('--by <name>', 'who judges')
  .option('--note <text>', 'why')
  .option('--file <file>', 'the file that keeps it', JUDGEMENTS)
  .option('--dry-run', DRY_RUN)
  .action((...[a, b, verdict, options]) => verbs.judge({ a, b, verdict: toVerdict(verdict), ...options }));
program
  .command('merge <from> <into>')
  .description('make one entity of two: everything said of the first is said of the second; unmerge takes it back')
  .requiredOption('--by <name>', 'who says so')
  .option('--reason <text>', 'why')
  .option('--force', 'against the guards: other kind, other external id, the better connected one as loser')
  .option('--file <file>', 'the file that keeps it', JUDGEMENTS)
  .option('--dry-run', DRY_RUN)
  .action((from, into, options) => verbs.merge({ from, into, ...options }));
program
  .command('unmerge <from>')
  .description('take a merge back')
  .option('--file <file>', 'the file that keeps it', JUDGEMENTS)
  .option('--dry-run', DRY_RUN)
  .action((from, options) => verbs.unmerge({ from, ...options }));
program
  .command('retract <document>')
  .description('withdraw a document: what it says counts no more, and stays readable')
  .requiredOption('--by <name>', 'who withdraws it')
  .requiredOption('--reason <text>', 'why')
  .option('--undo', 'let it count again')
  .option('--file <file>', 'the file that keeps it', JUDGEMENTS)
  .option('--dry-run', DRY_RUN)
  .action((document, options) => verbs.retract({ document, ...options }));

await program.parseAsync();
