import type { IncomingMessage, ServerResponse } from 'node:http';
import { hostName } from './host-header.ts';
import { Refusal } from './refusal.ts';

const invalid = (message: string): Refusal => new Refusal(message, { status: 400, code: 'INVALID_INPUT' });

/**
 * Looks at request line and `Host` before anything makes a URL of them, and writes an absolute request line as a relative one.
 * Throws Refusal.
 */
export function checkRequestLine(request: IncomingMessage): void {
  const { url = '', rawHeaders, httpVersion } = request;
  const hosts = rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host').length;
  if (hosts > 1) throw invalid('The request has two Host headers. Send one.');
  if (hosts === 1 || httpVersion !== '1.0') hostName(request.headers.host);
  if (url.startsWith('/')) {
    if (!URL.canParse(`http://127.0.0.1${url}`))
      throw invalid('The request line is no path. Send one, such as /graphql.');
    return;
  }
  const absolute = /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url) : undefined;
  if (absolute === undefined) throw invalid('The request line is no path. Send one, such as /graphql.');
  // RFC 9112 has servers take this form; the two names must then agree, or checks of the one would not hold for the other.
  const isSame = absolute.host.toLowerCase() === new URL(`${absolute.protocol}//${request.headers.host}`).host;
  if (!isSame || absolute.username !== '') throw invalid('Request line and Host name different servers. Send a path.');
  request.url = absolute.pathname + absolute.search;
}

/** Writes a fetch answer. Ours are small and whole; only the events of a subscription are written as they come. */
export async function sendResponse(answer: Response, response: ServerResponse): Promise<void> {
  if (answer.headers.get('content-type')?.startsWith('text/event-stream') === true) {
    await sendEvents(answer, response);
    return;
  }
  const body = Buffer.from(await answer.arrayBuffer());
  if (response.destroyed || response.writableEnded) return;
  // Without a body node knows best: HEAD and 304 have a length, but not this one.
  const length = body.length > 0 && { 'content-length': body.length };
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), ...length });
  response.end(body);
}

/** Ends the stream's source when the client goes. */
async function sendEvents(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.flushHeaders();
  const reader = answer.body?.getReader();
  response.once('close', () => void reader?.cancel().catch(() => undefined));
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const part = await reader?.read();
    if (part === undefined || part.done || response.destroyed) break;
    response.write(part.value);
  }
  response.end();
}
