import { ApiFailure } from '../../api/failure.ts';
import type { Outcome } from './bench/bench-state.ts';
import { placeInText } from './bench/statements.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Where in the text of the tab the server found fault with a statement, when it says so. Lines and columns count from one. */
export function placeOf({ statement, run }: Outcome): Place | null {
  const error = run.kind === 'failed' ? run.error : null;
  if (!(error instanceof ApiFailure) || error.problem.kind !== 'typed') return null;
  const { line, column, message } = error.problem;
  return line === null ? null : { ...placeInText(statement, { line, column: column ?? 1 }), message };
}
