/** Where something stands in an input file; line and column count from 1, columns in UTF-16 units as editors do. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What can be wrong with a file. `left-out` is not wrong: a mapping decided not to import it. Stable: scripts and documentation refer to these words. */
export type ProblemCode =
  | 'ambiguous-name'
  | 'bad-date'
  | 'bad-hash'
  | 'bad-id'
  | 'bad-language'
  | 'bad-mapping'
  | 'bad-vocabulary'
  | 'bad-number'
  | 'bad-address'
  | 'csv-syntax'
  | 'cycle'
  | 'depends-on-rejected'
  | 'dangling-reference'
  | 'duplicate-claim'
  | 'duplicate-column'
  | 'duplicate-id'
  | 'duplicate-key'
  | 'empty-file'
  | 'forbidden-key'
  | 'invalid-utf8'
  | 'json-syntax'
  | 'label-mismatch'
  | 'left-out'
  | 'line-too-long'
  | 'merge-guard'
  | 'meta-first'
  | 'missing-column'
  | 'missing-field'
  | 'name-joins'
  | 'no-document'
  | 'not-admitted'
  | 'not-taken'
  | 'nul-character'
  | 'object-or-value'
  | 'paired-text'
  | 'paragraph-out-of-range'
  | 'repeated-claim'
  | 'time-field'
  | 'unknown-column'
  | 'unknown-field'
  | 'unknown-label'
  | 'unknown-predicate'
  | 'unknown-type'
  | 'unknown-word'
  | 'unsupported-format'
  | 'wrong-columns'
  | 'wrong-type'
  | 'xml-syntax';

export interface Problem extends Place {
  readonly code: ProblemCode;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /** The offending text, where its place does not tell it. */
  readonly value?: string;
}

/** `file:line:column code message — remedy`: the form editors and terminals turn into a link. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.code} ${problem.message} — ${problem.remedy}`;
}

const PROBLEMS_SHOWN = 100;
const PROBLEMS_KEPT = 10_000;

/** Collects what is wrong; keeps the first ten thousand and counts the rest, so that a broken gigabyte cannot fill memory. */
export class Problems {
  readonly kept: Problem[] = [];
  total = 0;

  add(problem: Problem): void {
    this.total += 1;
    if (this.kept.length < PROBLEMS_KEPT) this.kept.push(problem);
  }

  addAll(others: Problems): void {
    for (const problem of others.kept) this.add(problem);
    this.total += others.total - others.kept.length;
  }
}

/** Thrown when a file cannot be imported as it is. Nothing has been written. */
export class ImportRejected extends Error {
  override readonly name = 'ImportRejected' as const;
  readonly problems: readonly Problem[];
  /** All problems found, those not kept included. */
  readonly total: number;

  constructor(problems: Problems) {
    const shown = problems.kept.slice(0, PROBLEMS_SHOWN).map(formatProblem).join('\n');
    const rest = problems.total - Math.min(problems.kept.length, PROBLEMS_SHOWN);
    super(rest > 0 ? `${shown}\n… and ${rest} more` : shown);
    this.problems = problems.kept;
    this.total = problems.total;
  }
}
