import { type Counts, KINDS, type Kind } from '../plan/counts.ts';
import { formatProblem } from '../read/problem.ts';
import type { ImportReport } from './run.ts';

const COLUMNS = ['created', 'changed', 'unchanged', 'removed'] as const;

const LABELS: Readonly<Record<Kind, string>> = {
  documents: 'documents',
  paragraphs: 'paragraphs',
  entities: 'entities',
  claims: 'claims',
  citations: 'citations',
  links: 'links between claims',
  judgements: 'judgements',
  merges: 'merges',
  retractions: 'retractions',
  drawn: 'drawn relationships',
};

/** The report as a table for people. */
export function formatReport(report: ImportReport): string {
  const lines = report.files.flatMap((file) => [
    ...(report.dryRun ? file.decisions : cut(file.decisions)),
    ...file.changes,
    ...cut(file.notices).map((notice) => `note: ${notice}`),
    ...cut(file.rejects.map(formatProblem)).map((problem) => `rejected: ${problem}`),
  ]);
  lines.unshift(...cut(report.words));
  const rows = KINDS.map((kind) => [LABELS[kind], ...COLUMNS.map((column) => String(report.counts[kind][column]))]);
  lines.push(...align([['', ...COLUMNS], ...rows]), '', summary(report));
  return lines.join('\n');
}

const LINES_SHOWN = 50;

/** The first of a long list, and how many more there are. */
function cut(list: readonly string[]): readonly string[] {
  const rest = list.length - LINES_SHOWN;
  return rest > 0 ? [...list.slice(0, LINES_SHOWN), `… and ${rest} more`] : list;
}

function summary(report: ImportReport): string {
  const files = report.files.length === 1 ? (report.files[0]?.file ?? '') : `${report.files.length} files`;
  const time = `${report.seconds.toFixed(1)} s`;
  if (report.dryRun) return `${files}: compared in ${time}; nothing was written (--dry-run).`;
  if (report.rows === 0) return `${files}: nothing to write, ${time}.`;
  return `${files}: ${report.rows} rows in ${time} (${Math.round(report.rows / report.seconds)} rows/s).`;
}

function align(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}

/** Everything a run changed, in one number. */
export function changesOf(counts: Readonly<Record<Kind, Counts>>): number {
  return KINDS.reduce((sum, kind) => sum + counts[kind].created + counts[kind].changed + counts[kind].removed, 0);
}

export function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
