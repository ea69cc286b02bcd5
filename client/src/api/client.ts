import { print } from '@0no-co/graphql.web';
import type { TadaDocumentNode } from 'gql.tada';
import { ApiFailure, toProblem } from './failure.ts';
import type { Ask } from './orrery-api.ts';
import type { ViewerToken } from './viewer-token.ts';

interface Answer<Data> {
  readonly data?: Data | null;
  readonly extensions?: { readonly vocabulary?: unknown };
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Null where nothing has the id that was asked for. Every other field of the root is null only beside an error, and then `send` throws. */
type MayBeAbsent = 'entity' | 'event' | 'claim' | 'document' | 'node' | 'neighbourIds';
export type Whole<Data> = { [Root in keyof Data]: Root extends MayBeAbsent ? Data[Root] : NonNullable<Data[Root]> };

export type Send = <Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  ask?: Ask,
) => Promise<Whole<Data>>;

/** What goes along with each question, and what is told of it. */
export interface Access {
  readonly token: ViewerToken;
  /** The server has answered 401: `missing` when no token went along, `wrong` when the one that did is not the server's. */
  onTokenNeeded(why: 'missing' | 'wrong'): void;
  /** The words that the sources of the graph declare: they come along with an answer where the server has others than the page. */
  readonly words?: WordsAccess | undefined;
  /** What goes along with each query beside its variables; undefined for nothing. */
  extensions?(): object | undefined;
}

export interface WordsAccess {
  version(): string;
  /** Takes what came along, before the answer is read: what it names must have words. */
  take(told: unknown): Promise<void>;
}

/** The header that carries the token, when there is one. */
export function authorization({ token }: Pick<Access, 'token'>): Readonly<Record<string, string>> {
  const kept = token.read();
  return kept === null ? {} : { authorization: `Bearer ${kept}` };
}

/** One typed POST. Throws `ApiFailure`; an abort passes through as it is. */
export function createSend(url: string, access: Access): Send {
  return async <Data, Variables>(document: TadaDocumentNode<Data, Variables>, variables: Variables, ask?: Ask) => {
    const credentials = authorization(access);
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...credentials,
        ...(access.words === undefined ? {} : { 'x-orrery-vocabulary': access.words.version() }),
      },
      body: JSON.stringify({ query: print(document), variables, extensions: access.extensions?.() }),
      ...(ask?.signal === undefined ? {} : { signal: ask.signal }),
    }).catch((cause: unknown) => {
      if (ask?.signal?.aborted === true) throw cause;
      throw new ApiFailure({ kind: 'network' }, cause);
    });
    if (response.status === 401) access.onTokenNeeded('authorization' in credentials ? 'wrong' : 'missing');
    return readAnswer<Whole<Data>>(response, ask, access.words);
  };
}

async function readAnswer<Data>(response: Response, ask?: Ask, words?: WordsAccess): Promise<Data> {
  const answer: Answer<Data> = await response.json().catch((cause: unknown) => {
    if (ask?.signal?.aborted === true) throw cause;
    // A proxy or a dying server answers with HTML or nothing: for the reader that is "cannot be reached".
    throw new ApiFailure({ kind: 'network' }, cause);
  });
  const [error] = answer.errors ?? [];
  if (error !== undefined) throw new ApiFailure(toProblem(error));
  if (answer.data === null || answer.data === undefined) throw new ApiFailure({ kind: 'network' });
  if (answer.extensions?.vocabulary !== undefined) await words?.take(answer.extensions.vocabulary);
  return answer.data;
}
