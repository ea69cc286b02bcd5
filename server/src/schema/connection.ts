import { InvalidInput } from '@orrery/cypher/errors.ts';
import { between } from '../bounds.ts';

/** No page is longer, whatever is asked. */
const MAX_PAGE = 100;

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface PageInfoShape {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Connection<E> {
  readonly edges: readonly E[];
  readonly pageInfo: PageInfoShape;
  /** Asked for only when the client wants it. */
  readonly totalCount: () => Promise<number>;
}

export interface PageArgs {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** Cursors are opaque to clients: a key (keyset pages) or a position (ranked pages), marked so that they cannot be mixed up. */
export const encodeCursor = (key: string): string => Buffer.from(`orrery:${key}`).toString('base64url');

/** Throws InvalidInput for a cursor that no connection gave. */
export function decodeCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!text.startsWith('orrery:')) throw new InvalidInput('`after` is no cursor. Take `endCursor` of the page before.');
  return text.slice('orrery:'.length);
}

export interface Page {
  readonly first: number;
  readonly after: string | null;
  /** One row more than the page shows whether there is another. */
  readonly limit: number;
}

export function toPage({ first, after }: PageArgs, most = MAX_PAGE): Page {
  const size = between('first', first, [0, most]);
  return { first: size, after: after === null || after === undefined ? null : decodeCursor(after), limit: size + 1 };
}

/** A page by position: 0 at the start. */
export function toPosition(page: Page): number {
  if (page.after === null) return 0;
  const position = Number(page.after);
  if (Number.isSafeInteger(position) && position >= 0) return position;
  throw new InvalidInput('`after` is a cursor of another connection. Take `endCursor` of the page before.');
}

/** Cuts the one row too many and says whether it was there. */
export function toEdgesAndInfo<E extends { readonly cursor: string }>(
  edges: readonly E[],
  { first, after }: Page,
): { readonly edges: readonly E[]; readonly pageInfo: PageInfoShape } {
  const shown = edges.slice(0, first);
  return {
    edges: shown,
    pageInfo: {
      hasNextPage: edges.length > first,
      hasPreviousPage: after !== null,
      startCursor: shown[0]?.cursor ?? null,
      endCursor: shown.at(-1)?.cursor ?? null,
    },
  };
}
