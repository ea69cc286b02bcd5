import { type Plain, toPlain } from '@orrery/cypher/plain.ts';
import { type ToldValue, tellValue } from '@orrery/cypher/told-value.ts';
import { encode } from '@orrery/cypher/values/encode.ts';
import type { Wire } from '@orrery/cypher/values/wire.ts';
import type { AskPlain } from './ask-plain.ts';
import type { KnownNodes } from './known-nodes.ts';
import { readLinkId } from './node-id.ts';
import { LINK_COLUMNS, type LinkColumns } from './node-rows.ts';

/** One property as it is stored, for a reader. */
export interface PropertyShape {
  readonly key: string;
  /** What Cypher calls its type, in capitals: `STRING`, `INTEGER`, `LIST`, `POINT` … */
  readonly kind: string;
  readonly text: string;
  /** The value itself as tagged JSON; null where it is cut. */
  readonly value: Wire;
  /** There is more of it than is told. */
  readonly isCut: boolean;
}

export interface NodeDetail {
  readonly labels: readonly string[];
  /** How many properties there are; more than are told where there are very many. */
  readonly count: number;
  readonly properties: readonly PropertyShape[];
}

export interface RelationshipDetail {
  readonly id: string;
  readonly predicate: string;
  readonly source: string;
  readonly target: string;
  readonly count: number;
  readonly properties: readonly PropertyShape[];
}

interface StoredValue extends ToldValue {
  readonly value: Wire;
}

interface PropertyColumns {
  readonly element: string;
  readonly count: bigint;
  readonly values: readonly (readonly [key: string, value: StoredValue])[];
}

/** Values are bounded where they are read: of a book the beginning is told. */
const LONGEST = 4_000;
const MOST_PROPERTIES = 200;

const VALUES = (x: string): string =>
  `size(keys(${x})) AS count, [k IN keys(${x})[..$most] | [k, CASE WHEN ${x}[k] = toStringOrNull(${x}[k]) THEN left(${x}[k], $longest + 1) ELSE ${x}[k] END]] AS values`;

const LIMITS = { most: MOST_PROPERTIES, longest: LONGEST };

/** What a node carries, by the id it was asked for under. */
export async function nodeDetails(
  ids: readonly string[],
  { plain, nodes }: { readonly plain: AskPlain; readonly nodes: KnownNodes },
): Promise<ReadonlyMap<string, NodeDetail>> {
  const known = await nodes.byIds(ids);
  if (known.size === 0) return new Map();
  const rows = await plain<PropertyColumns>(
    {
      name: 'plain.node-properties',
      text: `MATCH (n) WHERE elementId(n) IN $elements RETURN elementId(n) AS element, ${VALUES('n')}`,
      columns: ['element', 'count', 'values'],
      decode,
    },
    { elements: [...known.values()].map(({ element }) => element), ...LIMITS },
  );
  const byElement = new Map(rows.map((row) => [row.element, row]));
  return new Map(
    [...known].map(([id, { element, labels }]) => [id, { labels, ...toProperties(byElement.get(element)) }]),
  );
}

/** Relationships by id with what they carry, in the order of the ids; unknown ones are left out. */
export async function relationshipDetails(
  ids: readonly string[],
  { plain, nodes }: { readonly plain: AskPlain; readonly nodes: KnownNodes },
): Promise<readonly RelationshipDetail[]> {
  const elements = ids.flatMap((id) => readLinkId(id) ?? []);
  if (elements.length === 0) return [];
  const rows = await plain<LinkColumns & PropertyColumns>(
    {
      name: 'plain.relationship-properties',
      text: `MATCH ()-[r]->() WHERE elementId(r) IN $elements
RETURN elementId(r) AS element, type(r) AS type, elementId(startNode(r)) AS source,
  elementId(endNode(r)) AS target, ${VALUES('r')}`,
      columns: [...LINK_COLUMNS, 'count', 'values'],
      decode,
    },
    { elements, ...LIMITS },
  );
  const links = await nodes.toLinks(rows);
  const found = new Map(links.map((link) => [link.id, { ...link, ...toProperties(rows.find(isOf(link.id))) }]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

const isOf =
  (id: string) =>
  ({ element }: LinkColumns): boolean =>
    readLinkId(id) === element;

const toProperties = (row: PropertyColumns | undefined): Pick<NodeDetail, 'count' | 'properties'> => ({
  count: Number(row?.count ?? 0n),
  properties: (row?.values ?? [])
    .map(([key, { kind, text, value }]) => {
      const isCut = text.length > LONGEST;
      return { key, kind, text: text.slice(0, LONGEST), value: isCut ? null : value, isCut };
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
});

/** Values are of any kind, so they become words before anything else may look at them. */
const decode = (value: unknown): Plain =>
  Array.isArray(value)
    ? value.map((pair: unknown) => {
        const [key, one] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
        const { kind, text } = tellValue(one);
        return [String(key), { kind, text, value: encode(one) }];
      })
    : toPlain(value);
