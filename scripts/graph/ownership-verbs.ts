import type { Database } from '@orrery/cypher/database.ts';
import { Conflict } from '@orrery/cypher/errors.ts';
import { markAsOurs } from '@orrery/cypher/ownership.ts';
import {
  claimDatabase,
  type Holdings,
  holdingsOf,
  planAdoption,
  refuseForeign,
  removeGraph,
  requireGraph,
  tiesText,
} from '@orrery/ledger/index.ts';
import { canAsk, confirm } from '../confirm.ts';

export interface Consent {
  readonly dryRun?: true | undefined;
  readonly yes?: true | undefined;
}

export interface VerbContext {
  readonly db: Database;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  readonly print: (line: string) => void;
}

/** `graph remove`: counts, asks, takes back. Throws what `removeGraph` throws, and Conflict where there is no terminal to ask on. */
export async function removeVerb({ db, signal, say, print }: VerbContext, consent: Consent): Promise<void> {
  const { ownership, marker } = await refuseForeign(db, signal);
  // Its nodes are known by their labels; a dry run gives it none.
  if (ownership === 'ours' && marker === null) {
    if (consent.dryRun === true) await requireGraph(db, signal);
    await claimDatabase(db, 'graph remove', signal);
  }
  const holdings = await holdingsOf({ db, signal });
  for (const line of holdingLines(holdings)) print(line);
  if (holdings.othersTies.length > 0) throw new Conflict(tiesText(holdings.othersTies));
  if (consent.dryRun === true) return print('Nothing was written (--dry-run).');
  if (!(await mayGoOn(`Remove all of this from database ${db.name}?`, consent, signal)))
    return print('Nothing was removed.');
  await removeGraph({ db, signal }, (about) => say(`waiting for another import to end (${about}) …`));
  print(`Removed. What others have in database ${db.name} is as it was.`);
}

const NODE_WORDS: readonly (readonly [kind: string, word: string])[] = [
  ['Document', 'documents'],
  ['Chunk', 'paragraphs'],
  ['Entity', 'entities'],
  ['MergedEntity', 'merged entities'],
  ['Claim', 'claims'],
  ['Citation', 'citations'],
  ['Import', 'records of imports'],
  ['ImportLock', 'import locks'],
  ['OrreryGraph', 'marker'],
];

function holdingLines({ nodes, relationships, constraints, indexes }: Holdings): readonly string[] {
  return [
    ...NODE_WORDS.map(([kind, word]) => `${String(nodes.get(kind) ?? 0n).padStart(10)}  ${word}`),
    `${String(relationships).padStart(10)}  relationships`,
    `${String(constraints).padStart(10)}  constraints`,
    `${String(indexes).padStart(10)}  indexes`,
  ];
}

/** `graph adopt`: looks what stands in the way, asks, and writes the marker: from then on Orrery imports here. */
export async function adoptVerb({ db, signal, print }: VerbContext, consent: Consent): Promise<void> {
  const { ownership, isMarked, nodes, relationships, obstacles } = await planAdoption(db, signal);
  if (isMarked) return print(`Database ${db.name} is an Orrery graph already.`);
  if (obstacles.length > 0) {
    const lines = obstacles.map((obstacle) => `  - ${obstacle}`).join('\n');
    throw new Conflict(
      `Database ${db.name} cannot take an Orrery graph beside what it holds:\n${lines}\nNothing was written. Mend these, then run "graph adopt" again.`,
    );
  }
  print(
    `Database ${db.name} (${ownership}) holds ${nodes} nodes and ${relationships} relationships; nothing stands in the way.`,
  );
  print(
    'Orrery would write its marker, and with the first import its constraints, indexes and data. What is there stays as it is.',
  );
  if (consent.dryRun === true) return print('Nothing was written (--dry-run).');
  if (!(await mayGoOn(`Make database ${db.name} an Orrery graph?`, consent, signal)))
    return print('Nothing was written.');
  await markAsOurs(db, { by: 'graph adopt', onlyEmpty: false, signal });
  print(`Database ${db.name} is an Orrery graph now.`);
}

/** Whether the user agrees; throws Conflict where there is no terminal to ask on. */
export async function mayGoOn(question: string, { yes }: Consent, signal: AbortSignal): Promise<boolean> {
  if (yes === true) return true;
  if (canAsk()) return confirm(question, signal);
  throw new Conflict(
    'This needs a yes, and there is no terminal to ask on. Nothing was written. Run it again with --yes.',
  );
}
