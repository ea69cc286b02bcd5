import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { codedResponse } from './coded-answer.ts';
import { Refusal, refusalFor } from './refusal.ts';
import type { RequestScope } from './request-scope.ts';
import { securityHeaders } from './security-headers.ts';

/** Answers one request, whatever happens: the only promise that rejects is that of a request whose sender has gone. */
export type Respond = (scope: RequestScope, answer: () => Promise<Response>, signal?: AbortSignal) => Promise<Response>;

/**
 * The catch-all in front of everything. What was thrown becomes a coded answer, and so does an error answer that something below wrote
 * in words of its own; every answer gets the request's id and the security headers, one log line and its place in the metrics.
 */
export function createRespond(log: Log, metrics: Metrics): Respond {
  return async (scope, answer, signal) => {
    metrics.opened();
    let status = 0;
    try {
      const response = await ownAnswer(await answer().catch((cause: unknown) => explain(cause)));
      ({ status } = response);
      return response;
    } finally {
      metrics.closed(scope, status);
      logAnswer(log, scope, status);
    }

    function explain(cause: unknown): Response {
      if (signal?.aborted === true) throw cause;
      if (!(cause instanceof Refusal)) log.error({ requestId: scope.id, err: cause }, 'request failed');
      scope.codes.add(cause instanceof Refusal ? cause.code : 'INTERNAL');
      return codedResponse(cause, scope.id);
    }

    async function ownAnswer(given: Response): Promise<Response> {
      const isOwn = given.status < 400 || given.headers.get('content-type')?.includes('json') === true;
      if (!isOwn) await given.body?.cancel();
      const response = isOwn ? given : explain(refusalFor(given.status, keptHeaders(given)));
      for (const [name, value] of Object.entries(securityHeaders(response.headers))) response.headers.set(name, value);
      response.headers.set('x-request-id', scope.id);
      return response;
    }
  };
}

/** What a client needs to do better next time. */
function keptHeaders({ headers }: Response): Readonly<Record<string, string>> {
  const allow = headers.get('allow');
  return allow === null ? {} : { allow };
}

/** Never the path, the query, a variable or a header: those are chosen by the client and may hold what no log should. */
function logAnswer(log: Log, scope: RequestScope, status: number): void {
  const { id: requestId, route, kind, operation, startedAt, codes } = scope;
  const ms = Math.round(performance.now() - startedAt);
  const line = { requestId, route, status, ms, ...(codes.size > 0 && { codes: [...codes] }) };
  if (route === 'graphql') log.info({ ...line, kind, operation: operation ?? 'unnamed' }, 'operation');
  else log.debug(line, 'request');
}
