import { ApiFailure } from '../api/failure.ts';
import { type Translate, useT } from './hooks.ts';

/** What to tell the reader of a failed question. The server's own reasons are in English. */
export function problemWords(error: unknown, t: Translate): string {
  if (!(error instanceof ApiFailure)) return t('error.unknown');
  const { problem } = error;
  switch (problem.kind) {
    case 'network':
      return t('error.network');
    case 'unavailable':
      return t('error.unavailable');
    case 'typed':
      return problem.remedy === null ? problem.message : `${problem.message} ${problem.remedy}`;
  }
}

export function useProblemWords(error: unknown): string | null {
  const t = useT();
  return error === null || error === undefined ? null : problemWords(error, t);
}
