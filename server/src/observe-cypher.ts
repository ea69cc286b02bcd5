import type { AskCypher } from './cypher-guard/guard.ts';
import { isErrorCode } from './error-codes.ts';
import { toGraphQLError } from './errors.ts';

/** Tells how each raw query ended: `OK`, or the code its author gets. */
export function observeCypher(ask: AskCypher, onAnswer: (code: string) => void): AskCypher {
  return async (question, signal) => {
    try {
      const answer = await ask(question, signal);
      onAnswer('OK');
      return answer;
    } catch (cause) {
      onAnswer(codeOf(cause));
      throw cause;
    }
  };
}

function codeOf(cause: unknown): string {
  // The one place that knows the codes; what it would report is reported when the error is answered.
  const { code } = toGraphQLError(cause, () => {}).extensions;
  return isErrorCode(code) ? code : 'INTERNAL';
}
