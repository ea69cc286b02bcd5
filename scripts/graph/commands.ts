import type { Database } from '@orrery/cypher/database.ts';
import { InvalidInput } from '@orrery/cypher/errors.ts';
import {
  type Change,
  dumpHash,
  exportGraph,
  type JudgementJson,
  makeDecision,
  rebuildGraph,
  refuseForeign,
  requireGraph,
  suggestPairs,
  tryDecision,
  verifyGraph,
} from '@orrery/ledger/index.ts';
import { forgetVerb } from './forget-verb.ts';
import { type DatabaseWork, openDatabaseFor } from './open-database.ts';
import { adoptVerb, type Consent, removeVerb } from './ownership-verbs.ts';

interface InFile {
  /** The judgements file that keeps what is decided. */
  readonly file: string;
  /** Print what would change, and change nothing, the file neither. */
  readonly dryRun?: true | undefined;
}

export interface GraphCommands {
  export(folder: string): Promise<void>;
  hash(): Promise<void>;
  verify(): Promise<void>;
  rebuild(): Promise<void>;
  remove(consent: Consent): Promise<void>;
  adopt(consent: Consent): Promise<void>;
  forget(source: string, consent: Consent): Promise<void>;
  suggest(options: { readonly limit: number; readonly json?: true | undefined }): Promise<void>;
  judge(
    options: InFile & { a: string; b: string; verdict: string; by: string; note?: string | undefined },
  ): Promise<void>;
  merge(
    options: InFile & {
      from: string;
      into: string;
      by: string;
      reason?: string | undefined;
      force?: true | undefined;
    },
  ): Promise<void>;
  unmerge(options: InFile & { from: string }): Promise<void>;
  retract(options: InFile & { document: string; by: string; reason: string; undo?: true | undefined }): Promise<void>;
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * The verbs of `pnpm run graph`. Each opens the database, looks whose it is, does its work, and sets the exit code when it cannot.
 * `nameOf` tells the database of `--database`, once the command line is read.
 */
export function graphCommands(nameOf: () => string | undefined): GraphCommands {
  const withDatabase = (work: DatabaseWork): Promise<void> => openDatabaseFor(work, { name: nameOf() });
  const withGraph = (work: DatabaseWork): Promise<void> =>
    withDatabase(async (db, signal) => {
      await requireGraph(db, signal);
      await work(db, signal);
    });
  const decide = (inFile: InFile, said: string, change: Change): Promise<void> =>
    withDatabase(async (db, signal) => {
      const context = { db, signal, file: inFile.file };
      const lines = await (inFile.dryRun === true ? tryDecision(context, change) : makeDecision(context, change));
      for (const line of lines) print(line);
      print(inFile.dryRun === true ? `Nothing was written (--dry-run).` : `${said} Kept in ${inFile.file}.`);
    });
  return {
    export: (folder) =>
      withGraph(async (db, signal) => {
        const { files } = await exportGraph({ db, folder, signal });
        for (const { file, lines } of files) print(`${file}: ${lines} lines`);
      }),
    hash: () =>
      withDatabase(async (db, signal) => {
        await refuseForeign(db, signal);
        print(await dumpHash(db));
      }),
    verify: () => withGraph(verify),
    rebuild: () =>
      withGraph(async (db, signal) => {
        const onWait = (about: string): void => say(`waiting for another import to end (${about}) …`);
        print(`Derived and drawn anew: ${await rebuildGraph({ db, signal, onWait })} claims.`);
      }),
    remove: (consent) => withDatabase((db, signal) => removeVerb({ db, signal, say, print }, consent)),
    adopt: (consent) => withDatabase((db, signal) => adoptVerb({ db, signal, say, print }, consent)),
    forget: (source, consent) => withGraph((db, signal) => forgetVerb({ db, signal, say, print }, source, consent)),
    suggest: (options) =>
      withGraph(async (db, signal) => {
        const found = await suggestPairs({ db, limit: options.limit, signal });
        if (options.json === true) return print(JSON.stringify(found, undefined, 2));
        for (const { a, b, reasons } of found) print(`${a}  ${b}\n    ${reasons.join('; ')}`);
        if (found.length === 0) print('No two entities look like one and are still to be judged.');
      }),
    judge: ({ file, dryRun, ...judgement }) =>
      decide({ file, dryRun }, `${judgement.a} and ${judgement.b}: ${judgement.verdict}.`, (lines) => [
        ...lines,
        present({ type: 'judgement', ...judgement }),
      ]),
    merge: ({ file, dryRun, ...merge }) =>
      decide({ file, dryRun }, `What is said of ${merge.from} is said of ${merge.into} from now on.`, (lines) => [
        ...lines,
        present({ type: 'merge', ...merge }),
      ]),
    unmerge: ({ file, dryRun, from }) =>
      decide({ file, dryRun }, `${from} is an entity of its own again.`, (lines) =>
        without(lines, { file, type: 'merge', field: 'from', id: from }),
      ),
    retract: ({ file, dryRun, document, by, reason, undo }) =>
      decide({ file, dryRun }, `${document} ${undo === true ? 'counts again' : 'is withdrawn'}.`, (lines) =>
        undo === true
          ? without(lines, { file, type: 'retraction', field: 'doc', id: document })
          : [...lines, { type: 'retraction', doc: document, by, reason }],
      ),
  };
}

async function verify(db: Database, signal: AbortSignal): Promise<void> {
  const faults = await verifyGraph({ db, signal });
  for (const { id, fault } of faults) print(`${id} ${fault}`);
  if (faults.length === 0) return print('Everything agrees: claims, evidence, drawing and what is derived.');
  say(
    `\n${faults.length} faults. What is derived or drawn, "rebuild" makes anew; for the rest import the files again.`,
  );
  process.exitCode = 1;
}

function without(
  lines: readonly JudgementJson[],
  what: { readonly file: string; readonly type: string; readonly field: string; readonly id: string },
): readonly JudgementJson[] {
  const rest = lines.filter((line) => line['type'] !== what.type || line[what.field] !== what.id);
  if (rest.length < lines.length) return rest;
  throw new InvalidInput(`${what.file} has no ${what.type} of ${what.id}. Name the file that has it with --file.`);
}

function present(line: Readonly<Record<string, string | boolean | undefined>>): JudgementJson {
  const fields = Object.entries(line).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return Object.fromEntries(fields);
}
