import { type Access, authorization } from './client.ts';
import { ApiFailure } from './failure.ts';
import type { Ask } from './orrery-api.ts';

export interface GraphqlQuestion {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Which operation of the text, where it has several. */
  readonly operationName?: string | undefined;
}

export interface GraphqlError {
  readonly message: string;
  readonly remedy: string | null;
  /** Where in the text, from one. */
  readonly line: number | null;
  readonly column: number | null;
}

export interface GraphqlAnswer {
  /** As it came; null where nothing could be told. */
  readonly data: unknown;
  readonly errors: readonly GraphqlError[];
  readonly elapsedMs: number;
}

/** Asks what a person wrote: errors are part of the answer. Throws ApiFailure where the server cannot be reached, or the abort reason. */
export async function askGraphql(
  access: Access,
  { text, variables, operationName }: GraphqlQuestion,
  ask?: Ask,
): Promise<GraphqlAnswer> {
  const startedAt = performance.now();
  const credentials = authorization(access);
  const body = JSON.stringify({ query: text, variables, ...(operationName === undefined ? {} : { operationName }) });
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...credentials,
      },
      body,
      ...(ask?.signal === undefined ? {} : { signal: ask.signal }),
    });
    if (response.status === 401) access.onTokenNeeded('authorization' in credentials ? 'wrong' : 'missing');
    const answer: { readonly data?: unknown; readonly errors?: unknown } = await response.json();
    const errors = Array.isArray(answer.errors) ? answer.errors.map(readError) : [];
    return { data: answer.data ?? null, errors, elapsedMs: performance.now() - startedAt };
  } catch (cause) {
    if (ask?.signal?.aborted === true) throw cause;
    throw new ApiFailure({ kind: 'network' }, cause);
  }
}

interface WireError {
  readonly message?: unknown;
  readonly locations?: readonly { readonly line?: unknown; readonly column?: unknown }[];
  readonly extensions?: { readonly remedy?: unknown };
}

function readError({ message, locations, extensions }: WireError): GraphqlError {
  const [place] = locations ?? [];
  const figure = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  return {
    message: typeof message === 'string' ? message : 'The server gave no reason.',
    remedy: typeof extensions?.remedy === 'string' ? extensions.remedy : null,
    line: figure(place?.line),
    column: figure(place?.column),
  };
}
