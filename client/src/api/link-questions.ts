import { type Access, authorization } from './client.ts';
import { ApiFailure, toProblem } from './failure.ts';
import type { LinksApi } from './links.ts';
import type { Ask } from './orrery-api.ts';

interface Answer {
  readonly name?: unknown;
  readonly view?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Keeps and finds pictures at `url`, which is no GraphQL: the schema changes nothing. */
export function linkQuestions(url: string, access: Access): LinksApi {
  const ask = async (path: string, init: RequestInit, { signal }: Ask = {}): Promise<Answer> => {
    const credentials = authorization(access);
    const response = await fetch(path, {
      ...init,
      headers: { ...credentials, accept: 'application/json', 'content-type': 'application/json' },
      ...(signal === undefined ? {} : { signal }),
    }).catch((cause: unknown) => {
      if (signal?.aborted === true) throw cause;
      throw new ApiFailure({ kind: 'network' }, cause);
    });
    if (response.status === 401) access.onTokenNeeded('authorization' in credentials ? 'wrong' : 'missing');
    const answer: Answer = await response.json().catch((cause: unknown) => {
      if (signal?.aborted === true) throw cause;
      throw new ApiFailure({ kind: 'network' }, cause);
    });
    const [error] = answer.errors ?? [];
    if (error !== undefined) throw new ApiFailure(toProblem(error));
    return answer;
  };
  return {
    async keepLink(packed, options) {
      const { name } = await ask(url, { method: 'POST', body: JSON.stringify({ view: packed }) }, options);
      return textOf(name);
    },
    async findLink(name, options) {
      const { view } = await ask(`${url}/${encodeURIComponent(name)}`, {}, options);
      return textOf(view);
    },
  };
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new ApiFailure({ kind: 'network' });
  return value;
}
