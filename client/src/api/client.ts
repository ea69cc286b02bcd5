import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import { ApiFailure, toProblem } from './failure.ts';
import type { Ask } from './orrery-api.ts';

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

export type Send = <Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  ask?: Ask,
) => Promise<Data>;

/** One typed POST. Throws `ApiFailure`; an abort passes through as it is. */
export function createSend(url: string, fetchImpl: typeof fetch = (...args) => fetch(...args)): Send {
  return async <Data, Variables>(document: TadaDocumentNode<Data, Variables>, variables: Variables, ask?: Ask) => {
    const response = await fetchImpl(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query: print(document), variables }),
      ...(ask?.signal === undefined ? {} : { signal: ask.signal }),
    }).catch((cause: unknown) => {
      if (ask?.signal?.aborted === true) throw cause;
      throw new ApiFailure({ kind: 'network' }, cause);
    });
    return readAnswer<Data>(response, ask);
  };
}

async function readAnswer<Data>(response: Response, ask?: Ask): Promise<Data> {
  const answer: Answer<Data> = await response.json().catch((cause: unknown) => {
    if (ask?.signal?.aborted === true) throw cause;
    // A proxy or a dying server answers with HTML or nothing: for the reader that is "cannot be reached".
    throw new ApiFailure({ kind: 'network' }, cause);
  });
  const [error] = answer.errors ?? [];
  if (error !== undefined) throw new ApiFailure(toProblem(error));
  if (answer.data === null || answer.data === undefined) throw new ApiFailure({ kind: 'network' });
  return answer.data;
}
