import type { IncomingMessage, ServerResponse } from 'node:http';
import { ServerStopping } from '../deadline.ts';
import { codedAnswer } from './coded-answer.ts';
import { Refusal } from './refusal.ts';
import { openScope } from './request-scope.ts';
import { securityHeaders } from './security-headers.ts';

/** Whether a request asks for data; page and health are answered to the end. */
export const isQuestion = ({ url = '' }: IncomingMessage): boolean => /^\/graphql\b/.test(url);

/**
 * Refuses a question that arrives while the server stops (503, UNAVAILABLE) before anything of it is read. Carrying it out would take
 * the time in which those that arrived before can still be answered, and would keep the connections behind it from being taken at all.
 */
export function refuseWhileStopping(request: IncomingMessage, response: ServerResponse): void {
  const { id } = openScope(request.headers['x-request-id']?.toString());
  const refusal = new Refusal(new ServerStopping().message, {
    status: 503,
    code: 'UNAVAILABLE',
    headers: { 'retry-after': '1' },
  });
  const { status, headers, body } = codedAnswer(refusal, id);
  response.writeHead(status, {
    ...securityHeaders(new Headers(headers)),
    ...headers,
    connection: 'close',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
