import { createGraphQLError, type Plugin } from 'graphql-yoga';

/**
 * Refuses what a page of another origin can send without asking first. A POST must be JSON (forms, multipart and
 * `application/graphql` are not), and a browser that says it comes from elsewhere is believed. Programs send neither header, so GET
 * stays what the GraphQL-over-HTTP specification promises.
 */
export function useSameOrigin(): Plugin {
  return {
    onRequestParse({ request }) {
      if (isFromElsewhere(request)) {
        throw refusal(403, 'Pages of another origin may not ask. Ask from the page of this server, or from a program.');
      }
      if (request.method === 'POST' && mediaType(request) !== 'application/json') {
        throw refusal(415, 'A POST must be JSON. Send content-type: application/json.');
      }
    },
  };
}

/** A browser says so of a page of another origin; a program sends neither header. */
export function isFromElsewhere(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return true;
  const origin = request.headers.get('origin');
  return origin !== null && hostOf(origin) !== (request.headers.get('host') ?? hostOf(request.url));
}

const hostOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).host : undefined);

/** The type of the body, without its parameters. */
export const mediaType = (request: Request): string | undefined =>
  request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();

const refusal = (status: number, message: string): Error =>
  createGraphQLError(message, { extensions: { code: 'INVALID_INPUT', http: { status } } });
