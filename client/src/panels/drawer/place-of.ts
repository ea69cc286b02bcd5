import { ApiFailure } from '../../api/failure.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Where in the query the server found fault, when it says so. Lines and columns count from one. */
export function placeOf(error: unknown): Place | null {
  if (!(error instanceof ApiFailure) || error.problem.kind !== 'typed') return null;
  const { line, column, message } = error.problem;
  return line === null ? null : { line, column: column ?? 1, message };
}
