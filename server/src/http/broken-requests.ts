import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Log } from '../log.ts';
import { codedAnswer } from './coded-answer.ts';
import { Refusal, refusalFor } from './refusal.ts';
import { openScope } from './request-scope.ts';
import { securityHeaders } from './security-headers.ts';

const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Answers what never becomes a request: bytes that are no HTTP, CONNECT, expectations. Node's own answers have no body, or leave the
 * connection without one; these have a code and an id like any other, and the connection ends after them.
 */
export function answerBrokenRequests(server: Server, log: Log): void {
  const begun = new WeakMap<Duplex, ServerResponse>();
  server.on('request', (request, response) => begun.set(request.socket, response));
  server.on('clientError', (cause: NodeJS.ErrnoException, socket) => {
    const response = begun.get(socket);
    const isAnswered = response !== undefined && response.headersSent && !response.writableFinished;
    // A second answer inside the first would be read as part of it.
    if (cause.code === 'ECONNRESET' || !socket.writable || isAnswered) socket.destroy();
    else write(socket, refusalFor(STATUS_OF[cause.code ?? ''] ?? 400), log);
  });
  server.on('connect', (_request, socket: Duplex) => {
    write(socket, new Refusal('This is no proxy. Use GET or POST.', { status: 405, code: 'INVALID_INPUT' }), log);
  });
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    const { id } = openScope(request.headers['x-request-id']?.toString());
    const { status, headers, body } = codedAnswer(refusalFor(417), id);
    response.writeHead(status, { ...ours(headers), connection: 'close', 'content-length': Buffer.byteLength(body) });
    response.end(body);
  });
}

const ours = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...securityHeaders(new Headers(headers)),
  ...headers,
});

function write(socket: Duplex, refusal: Refusal, log: Log): void {
  const { id } = openScope(undefined);
  const { status, headers, body } = codedAnswer(refusal, id);
  const lines = Object.entries({
    ...ours(headers),
    connection: 'close',
    'content-length': String(Buffer.byteLength(body)),
  });
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines.map(([name, value]) => `${name}: ${value}`)];
  socket.on('error', () => socket.destroy());
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  log.debug({ requestId: id, status, codes: [refusal.code] }, 'broken request');
}
