/**
 * What can go wrong with a question: the server cannot be reached, the server has no database at the moment,
 * or it refused or failed with a code, a reason and (for Cypher) a place.
 */
export type ApiProblem =
  | { readonly kind: 'network' }
  | { readonly kind: 'unavailable'; readonly message: string }
  | {
      readonly kind: 'typed';
      readonly code: string;
      readonly message: string;
      readonly remedy: string | null;
      readonly line: number | null;
      readonly column: number | null;
    };

/** Whether the same question may well succeed in a moment: the server or its database is away, or was too slow, as just after a restart. */
export const isPassing = (problem: ApiProblem): boolean => problem.kind !== 'typed' || problem.code === 'TIMEOUT';

/** The only error that `OrreryApi` throws, aborts apart. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly problem: ApiProblem;

  constructor(problem: ApiProblem, cause?: unknown) {
    super(problem.kind === 'network' ? 'The server cannot be reached.' : problem.message, { cause });
    this.problem = problem;
  }
}

/** The server wants a token: the page asks for it by itself, so that no panel has to. */
export const isTokenNeeded = (error: unknown): boolean =>
  error instanceof ApiFailure && error.problem.kind === 'typed' && error.problem.code === 'UNAUTHENTICATED';

interface WireError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const figure = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** Reads the server's first error (`extensions` = code, remedy, line, column) into a problem. */
export function toProblem(error: WireError): ApiProblem {
  const extensions = error.extensions ?? {};
  const code = text(extensions['code']) ?? 'UNKNOWN';
  if (code === 'UNAVAILABLE') return { kind: 'unavailable', message: error.message };
  return {
    kind: 'typed',
    code,
    message: error.message,
    remedy: text(extensions['remedy']),
    line: figure(extensions['line']),
    column: figure(extensions['column']),
  };
}
