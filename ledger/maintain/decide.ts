import type { Database } from '@orrery/cypher/database.ts';
import { type ImportReport, runImport } from '../import/run.ts';
import { ImportRejected, Problems } from '../read/problem.ts';
import { type Change, changeJudgements, draftJudgements } from './judgements-file.ts';

interface DecisionContext {
  readonly db: Database;
  /** The judgements file. */
  readonly file: string;
  readonly signal?: AbortSignal | undefined;
}

/** Changes the judgements file and imports it; when the import refuses, the file is as it was. Tells what changed, a line each. */
export async function makeDecision({ db, file, signal }: DecisionContext, change: Change): Promise<readonly string[]> {
  const takeBack = await changeJudgements(file, change);
  try {
    return linesOf(await runImport({ path: file, db, signal }));
  } catch (error) {
    await takeBack();
    throw error;
  }
}

/** Tells what the change would do, a line each; the file and the database stay as they are. */
export async function tryDecision({ db, file, signal }: DecisionContext, change: Change): Promise<readonly string[]> {
  const draft = await draftJudgements(file, change);
  try {
    const lines = linesOf(await runImport({ path: draft.path, db, signal, dryRun: true }));
    return lines.length === 0 ? ['It is so already: nothing would change.'] : lines;
  } catch (error) {
    throw error instanceof ImportRejected ? asOf(file, error) : error;
  } finally {
    await draft.remove();
  }
}

function linesOf(report: ImportReport): readonly string[] {
  return report.files.flatMap((one) => [...one.decisions, ...one.changes]);
}

/** The draft is gone by then: what is wrong would stand in the file itself. */
function asOf(file: string, rejected: ImportRejected): ImportRejected {
  const problems = new Problems();
  for (const problem of rejected.problems) problems.add({ ...problem, file });
  return new ImportRejected(problems);
}
