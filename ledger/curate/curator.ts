import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from '@orrery/cypher/database.ts';
import { Conflict, InvalidInput, NotFound } from '@orrery/cypher/errors.ts';
import { byIds as documentsByIds } from '@orrery/cypher/generated/document.ts';
import { byIds as entitiesByIds } from '@orrery/cypher/generated/entity.ts';
import type { AddedClaim, Change, Curated, Curation, CurationRequest } from '@orrery/cypher/model/curation.ts';
import type { EntityRow } from '@orrery/cypher/rows.ts';
import { run } from '@orrery/cypher/run.ts';
import { takeStoredWords } from '@orrery/cypher/stored-words.ts';
import { addedClaimsFile, additionOf, exchange, type KnownDocument, unnumbered } from './added-claims.ts';
import { makeDecision, tryDecision } from './decide.ts';
import {
  appendToJournal,
  changeOf,
  type JournalEntry,
  lineDifference,
  readJournal,
  requireLines,
  without,
} from './journal.ts';
import { judgementChange, judgementsFile } from './judgement-lines.ts';
import type { LinesChange, LinesFile } from './lines-file.ts';

export interface CuratorOptions {
  readonly db: Database;
  /** Where the decisions are kept: two claims files and the journal of changes. Made when it is not there. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes one decision: changes its claims file, imports it through the same check as every file, and writes it down in the journal. When
 * the import refuses, everything is as it was.
 * @throws {ImportRejected} when the check refuses it; {InvalidInput}, {NotFound} and {Conflict} when it cannot be made.
 */
export async function curate(request: CurationRequest, { db, folder, signal }: CuratorOptions): Promise<Curated> {
  const { curation, by, dryRun } = request;
  if (by.trim() === '') throw new InvalidInput('"by" is empty. Give the name of the person who decides.');
  await takeStoredWords(db, { signal });
  const journal = await readJournal(journalIn(folder));
  const plan = await planOf(curation, { db, folder, by, journal });
  const context = { db, file: plan.file, signal };
  if (dryRun) return { change: undefined, lines: await tryDecision(context, plan.change) };
  let difference: Pick<JournalEntry, 'removed' | 'added'> = { removed: [], added: [] };
  const { lines, importId } = await makeDecision(context, (before) => {
    const after = plan.change(before);
    difference = lineDifference(before.map(unnumbered), after.map(unnumbered));
    return after;
  });
  if (difference.removed.length + difference.added.length === 0) return { change: undefined, lines };
  const entry: JournalEntry = {
    id: plan.id,
    kind: curation.kind,
    by,
    at: new Date().toISOString(),
    lines,
    importId,
    undoes: curation.kind === 'undo' ? curation.change : undefined,
    file: plan.name,
    ...difference,
  };
  await appendToJournal(journalIn(folder), entry);
  return { change: changeOf(entry, []), lines };
}

/** The changes that were made, the latest first. */
export async function changesIn(folder: string, first: number): Promise<readonly Change[]> {
  const entries = await readJournal(journalIn(folder));
  return entries
    .slice(-first)
    .toReversed()
    .map((entry) => changeOf(entry, entries));
}

const journalIn = (folder: string): string => join(folder, 'changes.log');

interface PlannedChange {
  readonly id: string;
  readonly name: JournalEntry['file'];
  readonly file: LinesFile;
  readonly change: LinesChange;
}

interface PlanContext {
  readonly db: Database;
  readonly folder: string;
  readonly by: string;
  readonly journal: readonly JournalEntry[];
}

async function planOf(curation: Curation, { db, folder, by, journal }: PlanContext): Promise<PlannedChange> {
  const id = randomUUID();
  const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
  const files = {
    judgements: judgementsFile(join(folder, 'judgements.claims.jsonl')),
    added: addedClaimsFile(join(folder, 'added.claims.jsonl'), today),
  };
  if (curation.kind === 'add-claim') {
    const { claim } = curation;
    const [known, entities] = await Promise.all([knownDocument(db, claim.document.id), knownEntities(db, claim)]);
    const change = additionOf({ key: id, claim, known, entities, today });
    return { id, name: 'added', file: files.added, change };
  }
  if (curation.kind !== 'undo') {
    const file = files.judgements;
    return { id, name: 'judgements', file, change: judgementChange(file.path, curation, by) };
  }
  const entry = journal.find((one) => one.id === curation.change);
  if (entry === undefined)
    throw new NotFound(`There is no change ${curation.change}. Take an id that "changes" lists.`);
  const taken = journal.find((one) => one.undoes === entry.id);
  if (taken !== undefined) {
    throw new Conflict(`Change ${entry.id} is taken back already, by ${taken.id}. Undo that one to make it again.`);
  }
  const exchanged = { out: entry.added, back: entry.removed };
  const change: LinesChange = (lines) => {
    requireLines(entry, lines.map(unnumbered));
    return entry.file === 'added' ? exchange(lines, exchanged) : [...without(lines, entry.added), ...entry.removed];
  };
  return { id, name: entry.file, file: files[entry.file], change };
}

async function knownDocument(db: Database, id: string): Promise<KnownDocument | undefined> {
  const [row] = await run(db, documentsByIds, { ids: [id] });
  if (row === undefined) return undefined;
  const { title, lang, publishedAt } = row.document;
  return { id, title, lang: lang ?? 'en', publishedAt: publishedAt ?? '' };
}

/** @throws {NotFound} for an id that the graph does not have, and that is not among the new entities. */
async function knownEntities(db: Database, claim: AddedClaim): Promise<readonly EntityRow[]> {
  const fresh = new Set(claim.newEntities.map(({ id }) => id));
  const named = [claim.subject, ...(claim.object === undefined ? [] : [claim.object]), ...claim.voices];
  const ids = [...new Set(named)].filter((id) => !fresh.has(id));
  const found = new Map((await run(db, entitiesByIds, { ids })).map(({ asked, entity }) => [asked, entity]));
  const missing = ids.filter((id) => found.get(id)?.id !== id);
  if (missing.length === 0) return [...found.values()];
  const [id = ''] = missing;
  const into = found.get(id)?.id;
  throw new NotFound(
    into === undefined
      ? `The graph has no entity "${id}". Correct the id, or give the entity under newEntities.`
      : `"${id}" was merged into "${into}". Name that one.`,
  );
}
