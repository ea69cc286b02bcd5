import type { Database } from '@orrery/cypher/database.ts';
import { type ImportReport, runImport } from '../import/run.ts';
import { KINDS } from '../plan/counts.ts';
import { ImportRejected, Problems } from '../read/problem.ts';
import { changeLines, draftLines, type LinesChange, type LinesFile } from './lines-file.ts';

export interface DecisionContext {
  readonly db: Database;
  readonly file: LinesFile;
  readonly signal?: AbortSignal | undefined;
}

export interface Decided {
  /** What it changes, a line each. */
  readonly lines: readonly string[];
  /** The record of the import; undefined where the graph says so already. */
  readonly importId: string | undefined;
}

/** Changes the file and imports it; when the import refuses, the file is as it was. */
export async function makeDecision({ db, file, signal }: DecisionContext, change: LinesChange): Promise<Decided> {
  const takeBack = await changeLines(file, change);
  try {
    const report = await runImport({ path: file.path, db, signal });
    return { lines: [...linesOf(report), ...countLines(report)], importId: report.files[0]?.importId };
  } catch (error) {
    await takeBack();
    throw error;
  }
}

/** Tells what the change would do, a line each; the file and the database stay as they are. */
export async function tryDecision(
  { db, file, signal }: DecisionContext,
  change: LinesChange,
): Promise<readonly string[]> {
  const draft = await draftLines(file, change);
  try {
    const lines = linesOf(await runImport({ path: draft.path, db, signal, dryRun: true }));
    return lines.length === 0 ? ['It is so already: nothing would change.'] : lines;
  } catch (error) {
    throw error instanceof ImportRejected ? asOf(file.path, error) : error;
  } finally {
    await draft.remove();
  }
}

function linesOf(report: ImportReport): readonly string[] {
  return report.files.flatMap((one) => [...one.decisions, ...one.changes]);
}

/** What came of it, where the lines were not asked for one by one: "claims: 1 created". Merges and retractions have theirs anyway. */
function countLines(report: ImportReport): readonly string[] {
  return KINDS.filter((kind) => kind !== 'merges' && kind !== 'retractions').flatMap((kind) => {
    const counts = report.counts[kind];
    const changes = (['created', 'changed', 'removed'] as const).flatMap((what) =>
      counts[what] > 0 ? [`${counts[what]} ${what}`] : [],
    );
    return changes.length > 0 ? [`${kind}: ${changes.join(', ')}`] : [];
  });
}

/** The draft is gone by then: what is wrong would stand in the file itself. */
function asOf(path: string, rejected: ImportRejected): ImportRejected {
  const problems = new Problems();
  for (const problem of rejected.problems) problems.add({ ...problem, file: path });
  return new ImportRejected(problems);
}
