import type { Plugin } from 'graphql-yoga';
import { clientOf } from '../http/addresses.ts';
import { Refusal } from '../http/refusal.ts';
import type { ScopedContext } from '../http/request-scope.ts';
import { checkView, MOST_LETTERS } from '../links/check-view.ts';
import { LINK_LIMITS, type LinkStore, LinksFull } from '../links/link-store.ts';
import type { RateLimits } from '../rate-limits.ts';
import { PATHS } from './use-route.ts';
import { isFromElsewhere, mediaType } from './use-same-origin.ts';

/** The JSON around a view. */
const ENVELOPE = 100;

export interface LinkParts {
  /** Undefined where the server has no folder of its own. */
  readonly store: LinkStore | undefined;
  readonly rates: RateLimits;
}

/**
 * Pictures that are too large for an address: `POST /links {"view"}` gives one a name, `GET /links/NAME` gives it back. They are files
 * beside the database and never in it.
 */
export function useLinks({ store, rates }: LinkParts): Plugin<object, ScopedContext> {
  return {
    async onRequest({ request, url, fetchAPI, endResponse, serverContext: { scope } }) {
      if (scope.route !== 'links') return;
      if (store === undefined) throw NO_FOLDER;
      const answer = (status: number, body: object): void =>
        endResponse(fetchAPI.Response.json(body, { status, headers: { 'cache-control': 'no-store' } }));
      if (isFromElsewhere(request)) throw ELSEWHERE;
      if (request.method === 'GET') {
        const view = await store.find(url.pathname.slice(PATHS.links.length + 1));
        if (view === undefined) throw UNKNOWN;
        answer(200, { view });
        return;
      }
      if (url.pathname !== PATHS.links) throw UNKNOWN;
      if (mediaType(request) !== 'application/json') throw NO_JSON;
      await rates.spend('links', clientOf(scope.address));
      answer(201, { name: await keepView(store, await viewIn(request)) });
    },
  };
}

/** Gives a packed view its name. Throws Refusal for what is no view, and where the server keeps none or no more. */
export async function keepView(store: LinkStore | undefined, view: unknown): Promise<string> {
  if (store === undefined) throw NO_FOLDER;
  return keptBy(store, await checkView(view));
}

async function keptBy(store: LinkStore, view: string): Promise<string> {
  try {
    return await store.keep(view);
  } catch (cause) {
    if (!(cause instanceof LinksFull)) throw cause;
    throw new Refusal(
      `No more links fit: ${LINK_LIMITS.links} links or ${LINK_LIMITS.bytes / 1024 / 1024} MB are kept, and all were opened within ${LINK_LIMITS.safeDays} days. Save the view as a file, or delete files from the folder links of Orrery's home.`,
      { status: 507, code: 'LIMIT_EXCEEDED' },
    );
  }
}

/** Reads no more than a view has, whatever the sender says of its length. */
async function viewIn(request: Request): Promise<unknown> {
  const most = MOST_LETTERS + ENVELOPE;
  if (Number(request.headers.get('content-length') ?? 0) > most) throw TOO_LARGE;
  const decoder = new TextDecoder();
  let text = '';
  if (request.body !== null) {
    for await (const piece of request.body) {
      text += decoder.decode(piece, { stream: true });
      if (text.length > most) throw TOO_LARGE;
    }
  }
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'view' in body ? body.view : undefined;
  } catch {
    throw new Refusal('The body is not JSON. Send {"view": "…"}.', { status: 400, code: 'INVALID_INPUT' });
  }
}

const NO_FOLDER = new Refusal(
  'This server keeps no links: it has no folder for them. Set ORRERY_HOME, or save the view as a file.',
  { status: 404, code: 'NOT_FOUND' },
);
const UNKNOWN = new Refusal(
  `No link has this name here. Links that are not opened for ${LINK_LIMITS.days} days are forgotten: ask its sender for a new one.`,
  { status: 404, code: 'NOT_FOUND' },
);
const ELSEWHERE = new Refusal(
  'Pages of another origin may not ask. Ask from the page of this server, or from a program.',
  { status: 403, code: 'INVALID_INPUT' },
);
const NO_JSON = new Refusal('A link must be sent as JSON. Send content-type: application/json.', {
  status: 415,
  code: 'INVALID_INPUT',
});
const TOO_LARGE = new Refusal(`\`view\` has more than ${MOST_LETTERS} letters. Keep a picture with fewer nodes.`, {
  status: 413,
  code: 'LIMIT_EXCEEDED',
});
