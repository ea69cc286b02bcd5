import { createHash } from 'node:crypto';
import type { KeyValue, PageRow, Place } from '@orrery/cypher/compose/page.ts';
import { InvalidInput } from '@orrery/cypher/errors.ts';
import { between } from '../bounds.ts';

const MAX_PAGE = 100;
const USUAL_PAGE = 50;
const MARK = 'orrery:';

export interface KeysetArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page of a list in a fixed order, asked for from either side. */
export interface KeysetPage {
  readonly size: number;
  /** One more than the page shows whether there is another. */
  readonly limit: number;
  readonly place: Place | null;
  readonly backward: boolean;
}

/** How many entries a page has at most: what its complexity counts. */
export const pageSize = ({ first, last }: KeysetArgs): number => first ?? last ?? USUAL_PAGE;

/** Throws InvalidInput for both directions at once, and for a cursor that is none or belongs to another order. */
export function toKeysetPage(args: KeysetArgs, signature: string, most = MAX_PAGE): KeysetPage {
  const { first, last, after, before } = args;
  const backward = isThere(last) || isThere(before);
  if (backward && (isThere(first) || isThere(after))) {
    throw new InvalidInput('A page goes one way. Give `first` with `after`, or `last` with `before`.');
  }
  const size = between(isThere(last) ? 'last' : 'first', pageSize(args), [0, most]);
  const cursor = backward ? before : after;
  const place = isThere(cursor) ? readCursor(cursor, signature, backward ? 'before' : 'after') : null;
  return { size, limit: size + 1, place, backward };
}

/** Before anything is asked: throws InvalidInput for a cursor that no list gave. */
export function checkCursors({ after, before }: KeysetArgs): void {
  for (const [name, cursor] of Object.entries({ after, before })) {
    if (isThere(cursor) && typeof partsOf(cursor)?.[1] !== 'string') throw noCursor(name);
  }
}

const noCursor = (name: string): InvalidInput =>
  new InvalidInput(`\`${name}\` is no cursor of this list. Take one that a page of it gave.`);

const isThere = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** The values of the keys and the id, so that it holds its place whatever comes in or goes. */
export function writeCursor({ id, keys }: PageRow, signature: string): string {
  const values = keys.map((key) => (typeof key === 'bigint' ? Number(key) : key));
  return Buffer.from(MARK + JSON.stringify([shortOf(signature), id, ...values])).toString('base64url');
}

function readCursor(cursor: string, signature: string, name: string): Place {
  const parts = partsOf(cursor);
  const [short, id, ...values] = parts ?? [];
  if (parts === undefined || typeof id !== 'string') {
    throw noCursor(name);
  }
  if (short !== shortOf(signature)) {
    throw new InvalidInput(`\`${name}\` is a cursor of another order. Take one of a page in this order.`);
  }
  return { id, values };
}

function partsOf(cursor: string): readonly KeyValue[] | undefined {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!text.startsWith(MARK)) return undefined;
  try {
    const parts: unknown = JSON.parse(text.slice(MARK.length));
    return Array.isArray(parts) && parts.every(isKeyValue) ? parts : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

const isKeyValue = (value: unknown): value is KeyValue =>
  value === null || typeof value === 'string' || typeof value === 'number';

const shortOf = (signature: string): string => createHash('sha256').update(signature).digest('base64url').slice(0, 8);

interface Shown<E> {
  readonly edges: readonly E[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** The rows of a page in the order of the list, without the one too many. */
export function toKeysetEdges<E extends { readonly cursor: string }>(found: readonly E[], page: KeysetPage): Shown<E> {
  const shown = found.slice(0, page.size);
  const edges = page.backward ? shown.toReversed() : shown;
  const isMore = found.length > page.size;
  const isBehind = page.place !== null;
  return {
    edges,
    pageInfo: {
      hasNextPage: page.backward ? isBehind : isMore,
      hasPreviousPage: page.backward ? isMore : isBehind,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
