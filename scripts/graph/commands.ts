import type { Database } from '@orrery/cypher/database.ts';
import {
  dumpHash,
  exportGraph,
  type Judgement,
  judgementChange,
  judgementsFile,
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
    options: InFile & {
      a: string;
      b: string;
      verdict: 'same' | 'different' | 'unsure';
      by: string;
      note?: string | undefined;
    },
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
  const decide = (inFile: InFile & { readonly by: string }, said: string, judgement: Judgement): Promise<void> =>
    withDatabase(async (db, signal) => {
      const context = { db, signal, file: judgementsFile(inFile.file) };
      const change = judgementChange(inFile.file, judgement, inFile.by);
      const isDry = inFile.dryRun === true;
      const lines = isDry ? await tryDecision(context, change) : (await makeDecision(context, change)).lines;
      for (const line of lines) print(line);
      print(isDry ? `Nothing was written (--dry-run).` : `${said} Kept in ${inFile.file}.`);
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
    judge: ({ file, dryRun, by, ...judgement }) =>
      decide({ file, dryRun, by }, `${judgement.a} and ${judgement.b}: ${judgement.verdict}.`, {
        kind: 'judge',
        ...judgement,
      }),
    merge: ({ file, dryRun, by, ...merge }) =>
      decide({ file, dryRun, by }, `What is said of ${merge.from} is said of ${merge.into} from now on.`, {
        kind: 'merge',
        ...merge,
      }),
    unmerge: ({ file, dryRun, from }) =>
      decide({ file, dryRun, by: '' }, `${from} is an entity of its own again.`, { kind: 'unmerge', from }),
    retract: ({ file, dryRun, document, by, reason, undo }) =>
      decide(
        { file, dryRun, by },
        `${document} ${undo === true ? 'counts again' : 'is withdrawn'}.`,
        undo === true ? { kind: 'restore', document } : { kind: 'retract', document, reason },
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
