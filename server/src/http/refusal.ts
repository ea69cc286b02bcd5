import type { ErrorCode } from '../error-codes.ts';

export interface RefusalParts {
  readonly status: number;
  readonly code: ErrorCode;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is not answered, for a reason its sender may know. The message ends with what to do; it never quotes the request. */
export class Refusal extends Error {
  override readonly name = 'Refusal' as const;
  readonly status: number;
  readonly code: ErrorCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(message: string, { status, code, headers = {} }: RefusalParts) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

const SENTENCES: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  400: ['INVALID_INPUT', 'The request is not valid HTTP for this server. Mend it and ask again.'],
  401: ['UNAUTHENTICATED', 'A token is needed. Send it as Authorization: Bearer TOKEN.'],
  403: ['INVALID_INPUT', 'The request is refused. Ask from the page of this server, or from a program.'],
  404: ['NOT_FOUND', 'There is nothing here. The page is at /, the API at /graphql.'],
  405: ['INVALID_INPUT', 'That method is not answered here. Use GET, or POST for /graphql.'],
  406: ['INVALID_INPUT', 'No answer of an accepted type exists. Send accept: application/json.'],
  408: ['TIMEOUT', 'The request did not arrive in time. Send it again, all at once.'],
  413: ['LIMIT_EXCEEDED', 'The body is larger than allowed. Ask for less in one request.'],
  415: ['INVALID_INPUT', 'A POST must be JSON. Send content-type: application/json.'],
  417: ['INVALID_INPUT', 'That expectation cannot be met. Leave the header expect out.'],
  431: [
    'LIMIT_EXCEEDED',
    'Request line and headers are larger than 16384 bytes. Shorten them; send long queries by POST.',
  ],
};

/** The refusal for a status that something below us chose, without that thing's own words. */
export function refusalFor(status: number, headers: Readonly<Record<string, string>> = {}): Refusal {
  const [code, message] = SENTENCES[status] ??
    (status < 500 ? SENTENCES[400] : undefined) ?? ['INTERNAL', INTERNAL_MESSAGE];
  return new Refusal(message, { status, code, headers });
}

export const INTERNAL_MESSAGE = 'Something went wrong inside the server. The log says more under the same request id.';
