import { NOTHING_DRAWN } from '@orrery/cypher/model/records/drawn.ts';
import type { EntityRow, LinkRow } from '@orrery/cypher/rows.ts';
import { type PlainSchema, typeOfLabels } from './graph-schema.ts';
import { keyValue, writeLinkId, writeNodeId } from './node-id.ts';

/** A longer name is cut in the database: one node may hold a book. */
const LONGEST_NAME = 200;

/** A node as questions return it: everything that its id and its name are made of. */
export interface NodeColumns {
  readonly element: string;
  readonly labels: readonly string[];
  /** Those of `$naming` that it carries: the property, its value as a text, and whether it is a text in the database, too. */
  readonly named: readonly (readonly [property: string, text: string | null, isText: boolean | null])[];
}

export const NODE_COLUMNS = ['element', 'labels', 'named'] as const;

/** The columns of `NODE_COLUMNS` for a variable; takes `$naming` and `$longest`. */
export const nodeColumns = (n: string): string => `elementId(${n}) AS element, labels(${n}) AS labels,
  [k IN keys(${n}) WHERE k IN $naming | [k, left(toStringOrNull(${n}[k]), $longest), ${n}[k] = toStringOrNull(${n}[k])]] AS named`;

export interface NamingParameters {
  readonly naming: readonly string[];
  readonly longest: number;
}

/** The properties that captions and keys are made of, each once. */
export function namingOf({ labels }: PlainSchema): NamingParameters {
  const names = new Set(labels.flatMap(({ caption, key }) => [...caption, ...(key === null ? [] : [key])]));
  return { naming: [...names], longest: LONGEST_NAME };
}

export interface KnownNode {
  readonly element: string;
  readonly row: EntityRow;
  /** All its labels; `row.labels` holds the one that is its type. */
  readonly labels: readonly string[];
}

/** Makes nodes of rows under one schema. */
export function nodeMaker(schema: PlainSchema): (columns: NodeColumns) => KnownNode {
  const byName = new Map(schema.labels.map((label) => [label.name, label]));
  return ({ element, labels, named }) => {
    const type = typeOfLabels(labels, schema);
    const values = new Map(named.map(([property, text, isText]) => [property, { text, isText }]));
    const textOf = (property: string): string | null => values.get(property)?.text ?? null;
    const found = [type, ...labels].flatMap((label) => byName.get(label) ?? []);
    return {
      element,
      labels,
      row: toRow(idOf({ found, element }), type, nameOf(found) ?? `${type} ${numberOf(element)}`),
    };

    function nameOf(all: typeof found): string | null {
      for (const { caption } of all) {
        const name = oneLine(caption.flatMap((property) => textOf(property) ?? []).join(' '));
        if (name !== '') return name;
      }
      return null;
    }

    function idOf(of: { readonly found: typeof found; readonly element: string }): string {
      // The first by name, so that the id does not depend on which label is the rarest today.
      for (const { name: label, key } of of.found.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
        const text = key === null ? null : textOf(key);
        if (key === null || text === null || text.length >= LONGEST_NAME) continue;
        const value = keyValue(text, values.get(key)?.isText === true);
        if (value !== undefined) return writeNodeId({ by: 'key', label, property: key, value });
      }
      return writeNodeId({ by: 'element', element: of.element });
    }
  };
}

const toRow = (id: string, type: string, name: string): EntityRow => ({
  id,
  labels: [type],
  name,
  nameZh: null,
  note: null,
  noteZh: null,
  texts: null,
  anonymous: false,
  count: null,
  wikidataId: null,
});

/** A name is one line: line breaks and tabs of a text would tear the picture apart. */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

/** The last part of an element id tells nodes of one label apart. */
const numberOf = (element: string): string => `#${element.split(':').at(-1) ?? element}`;

/** A relationship as questions return it. */
export interface LinkColumns {
  readonly element: string;
  readonly type: string;
  /** Element ids of its ends. */
  readonly source: string;
  readonly target: string;
}

export const LINK_COLUMNS = ['element', 'type', 'source', 'target'] as const;

/** The same as one map, for lists. */
export const linkMap = (r: string): string =>
  `{element: elementId(${r}), type: type(${r}), source: elementId(startNode(${r})), target: elementId(endNode(${r}))}`;

/** Without sources and dates: it stands as it is stored. `source` and `target` are ids, not element ids. */
export function toLink({ element, type }: LinkColumns, source: string, target: string): LinkRow {
  return {
    ...NOTHING_DRAWN,
    id: writeLinkId(element),
    predicate: type,
    source,
    target,
    certainty: 'asserted',
    modality: 'actual',
    disputed: false,
    timeConflict: false,
    citations: 0n,
    documents: 0n,
  };
}
