import { Bug, NotFound } from '@orrery/cypher/errors.ts';
import type { EntityRow, LinkRow } from '@orrery/cypher/rows.ts';
import type { Counted, RelationCountRow } from '../source/graph-source.ts';

/** A drawn link that names its ends by index into the nodes of its subgraph. */
export interface IndexedLink {
  readonly row: LinkRow;
  readonly source: number;
  readonly target: number;
}

/** Why a figure of a database of others may be a part. */
export const OF_A_PART =
  'Over more than 100,000 relationships of a node nothing walks: `neighbourhood` with `predicates` counts a part of them exactly, and so does Cypher.';

export interface RelationCountShape {
  readonly predicate: string;
  readonly direction: 'out' | 'in';
  readonly links: number;
  readonly neighbours: number;
  readonly hidden: number;
  readonly isAtLeast: boolean;
}

export const toRelationCount = ({
  predicate,
  direction,
  links,
  neighbours,
  hidden,
  isAtLeast = false,
}: RelationCountRow): RelationCountShape => ({
  predicate,
  direction: direction === 'out' ? 'out' : 'in',
  links: Number(links),
  neighbours: Number(neighbours),
  hidden: Number(hidden),
  isAtLeast,
});

export interface SubgraphShape {
  readonly nodes: readonly EntityRow[];
  readonly links: readonly IndexedLink[];
  readonly total: number;
  readonly isAtLeast: boolean;
}

/** Each node and each link once, links by index. Throws Bug for a link with an end that is not among the nodes. */
export function toSubgraph(
  entities: readonly EntityRow[],
  rows: readonly LinkRow[],
  counted?: number | Counted,
): SubgraphShape {
  const nodes = [...new Map(entities.map((entity) => [entity.id, entity])).values()];
  const indexes = new Map(nodes.map((entity, index) => [entity.id, index]));
  const indexOf = (id: string, link: LinkRow): number => {
    const index = indexes.get(id);
    if (index === undefined) throw new Bug(`The link ${link.id} ends at ${id}, which the subgraph does not hold.`);
    return index;
  };
  const links = [...new Map(rows.map((row) => [row.id, row])).values()].map((row) => ({
    row,
    source: indexOf(row.source, row),
    target: indexOf(row.target, row),
  }));
  const { total, isAtLeast } =
    typeof counted === 'object' ? counted : { total: counted ?? nodes.length, isAtLeast: false };
  return { nodes, links, total, isAtLeast };
}

/** Throws NotFound: it was asked for by an id, which the answer does not repeat. */
export function found<T>(value: T | null | undefined, what: string): T {
  if (value !== null && value !== undefined) return value;
  throw new NotFound(`There is no ${what} with that id. Search for it by name.`);
}

/** Throws Bug: something stored points at it, so it must be there. */
export function stored<T>(value: T | null, what: string): T {
  if (value !== null) return value;
  throw new Bug(`The ${what} that something stored points at is missing.`);
}

/** The rows of a batch that are there; a batch loader gives an error for a key that failed, null for one that is unknown. */
export function present<T>(values: readonly (T | null | Error)[]): readonly T[] {
  return values.flatMap((value) => {
    if (value instanceof Error) throw value;
    return value === null ? [] : [value];
  });
}

export const MOMENT_KINDS = ['happened', 'began', 'ended'] as const;
export type MomentKindWord = (typeof MOMENT_KINDS)[number];

export const isMomentKind = (word: string): word is MomentKindWord => MOMENT_KINDS.some((kind) => kind === word);

export const toNumber = (value: bigint | number | null): number | null => (value === null ? null : Number(value));
