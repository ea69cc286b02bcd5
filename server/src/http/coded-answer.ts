import { splitRemedy } from '../errors.ts';
import { Refusal, refusalFor } from './refusal.ts';

/** Of what a coded answer is made: a body in the form of a GraphQL error, whatever was asked. */
export interface CodedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The answer for whatever was thrown: a refusal says its reason, everything else only that the log says more. */
export function codedAnswer(cause: unknown, requestId: string): CodedAnswer {
  const { status, code, message, headers } = cause instanceof Refusal ? cause : refusalFor(500);
  const { statement, remedy } = splitRemedy(message);
  const error = { message: statement, extensions: { code, ...(remedy !== undefined && { remedy }), requestId } };
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-request-id': requestId,
      ...headers,
    },
    body: `${JSON.stringify({ errors: [error] })}\n`,
  };
}

export function codedResponse(cause: unknown, requestId: string): Response {
  const { status, headers, body } = codedAnswer(cause, requestId);
  return new Response(body, { status, headers });
}
