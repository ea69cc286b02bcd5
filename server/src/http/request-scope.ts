import { randomUUID } from 'node:crypto';

/** What answers a request, as logs and metrics name it: a closed list, because paths are chosen by clients. */
export type Route = 'graphql' | 'graphiql' | 'links' | 'page' | 'health' | 'metrics' | 'none';

/** What is known of one request while it is answered. The plugins fill it in; logs, metrics and errors read it. */
export interface RequestScope {
  /** The request id: in the answer's `x-request-id`, in every error and in every log line. */
  readonly id: string;
  /** The address at the other end of the socket; undefined when the app is asked inside this process. */
  readonly address: string | undefined;
  readonly startedAt: number;
  route: Route;
  /** The operation's name in the document: letters, digits and `_` only, cut to 64 characters. */
  operation: string | undefined;
  kind: 'query' | 'mutation' | 'subscription' | 'none';
  /** `extensions.code` of the errors in the answer. */
  readonly codes: Set<string>;
  /** True when the viewer token came along, or when none is set. */
  authorised: boolean;
  /** True when the edit token came along. */
  mayEdit: boolean;
}

/** What the plugins get beside the request. */
export interface ScopedContext {
  readonly scope: RequestScope;
}

/** Safe in a log line, in a header and in a file name; long enough to be found again. */
const VALID_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** Begins a request. An incoming id is taken over when it is 8 to 64 letters, digits, `.`, `_` or `-`; else it gets a fresh one. */
export function openScope(incomingId: string | null | undefined, address?: string): RequestScope {
  return {
    id: incomingId != null && VALID_ID.test(incomingId) ? incomingId : randomUUID(),
    address,
    startedAt: performance.now(),
    route: 'none',
    operation: undefined,
    kind: 'none',
    codes: new Set(),
    authorised: true,
    mayEdit: false,
  };
}
