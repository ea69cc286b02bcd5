import type { LinkRow } from '@orrery/cypher/rows.ts';
import type { AskPlain } from './ask-plain.ts';
import type { PlainSchema } from './graph-schema.ts';
import type { ChosenIntervals } from './intervals/chosen-intervals.ts';
import { linkDates } from './intervals/date-links.ts';
import { quoted } from './names.ts';
import { readNodeId, writeNodeId } from './node-id.ts';
import {
  type KnownNode,
  type LinkColumns,
  NODE_COLUMNS,
  type NodeColumns,
  namingOf,
  nodeColumns,
  nodeMaker,
  toLink,
} from './node-rows.ts';

/** The nodes that one request has met, by id and by element id. */
export interface KnownNodes {
  /** Those there are, by the id they were asked for under. */
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, KnownNode>>;
  /** Element ids of those there are, for questions. */
  elementsOf(ids: readonly string[]): Promise<readonly string[]>;
  byElements(elements: readonly string[]): Promise<ReadonlyMap<string, KnownNode>>;
  /** Remembers nodes that a question returned beside other things. */
  take(rows: readonly NodeColumns[]): readonly KnownNode[];
  /** Links whose ends are nodes that are known, or are looked up now. */
  toLinks(rows: readonly LinkColumns[]): Promise<readonly LinkRow[]>;
}

export function knownNodes(plain: AskPlain, schema: PlainSchema, intervals?: ChosenIntervals): KnownNodes {
  const dated = intervals === undefined ? undefined : linkDates(plain, intervals);
  const ids = new Map<string, KnownNode>();
  const elements = new Map<string, KnownNode>();
  const make = nodeMaker(schema);
  const naming = namingOf(schema);

  const take = (rows: readonly NodeColumns[]): readonly KnownNode[] =>
    rows.map((columns) => {
      const known = elements.get(columns.element) ?? make(columns);
      ids.set(known.row.id, known);
      elements.set(known.element, known);
      return known;
    });

  const fetch = (match: string, parameters: Readonly<Record<string, unknown>>): Promise<readonly NodeColumns[]> =>
    plain<NodeColumns>(
      { name: 'plain.nodes', text: `${match} RETURN ${nodeColumns('n')}`, columns: NODE_COLUMNS },
      { ...naming, ...parameters },
    );

  const byElements: KnownNodes['byElements'] = async (wanted) => {
    const missing = [...new Set(wanted)].filter((element) => !elements.has(element));
    if (missing.length > 0) {
      take(await fetch('MATCH (n) WHERE elementId(n) IN $elements', { elements: missing }));
    }
    return new Map(wanted.flatMap((element) => pair(element, elements.get(element))));
  };

  /** Reads the nodes that are named by this key, and remembers which id each was asked for under. */
  const byKey = async ({ label, property, wanted }: KeyGroup): Promise<void> => {
    const isKnown = schema.labels.some(({ name, key }) => name === label && key === property);
    if (!isKnown) return;
    const rows = await fetch(`MATCH (n:${quoted(label)}) WHERE n.${quoted(property)} IN $values`, {
      values: [...wanted.values()],
    });
    const found = take(rows);
    for (const [index, { named }] of rows.entries()) {
      const [, text, isText] = named.find(([name]) => name === property) ?? [];
      const node = found[index];
      if (node === undefined || text === null || text === undefined) continue;
      const value = isText === true ? text : BigInt(text);
      ids.set(writeNodeId({ by: 'key', label, property, value }), node);
    }
  };

  const byIds: KnownNodes['byIds'] = async (wanted) => {
    const missing = [...new Set(wanted)].filter((id) => !ids.has(id));
    const { keys, byElement } = sortIds(missing);
    await Promise.all([byElements([...byElement.values()]), ...keys.map(byKey)]);
    return new Map(
      wanted.flatMap((id) => {
        const element = byElement.get(id);
        return pair(id, ids.get(id) ?? (element === undefined ? undefined : elements.get(element)));
      }),
    );
  };

  return {
    byIds,
    byElements,
    take,
    elementsOf: async (wanted) => [...new Set([...(await byIds(wanted)).values()].map(({ element }) => element))],
    toLinks: async (rows) => {
      const ends = await byElements(rows.flatMap(({ source, target }) => [source, target]));
      const links = rows.flatMap((columns) => {
        const [source, target] = [ends.get(columns.source), ends.get(columns.target)];
        if (source === undefined || target === undefined) return [];
        return [{ columns, source, target, row: toLink(columns, source.row.id, target.row.id) }];
      });
      return dated === undefined ? links.map(({ row }) => row) : dated(links);
    },
  };
}

const pair = <K>(key: K, node: KnownNode | undefined): readonly [K, KnownNode][] =>
  node === undefined ? [] : [[key, node]];

interface KeyGroup {
  readonly label: string;
  readonly property: string;
  /** Values by id. */
  readonly wanted: Map<string, string | bigint>;
}

interface SortedIds {
  readonly keys: readonly KeyGroup[];
  /** Element ids by id. */
  readonly byElement: ReadonlyMap<string, string>;
}

/** By what they are looked up: one question for each key, one for all element ids. */
function sortIds(ids: readonly string[]): SortedIds {
  const byElement = new Map<string, string>();
  const groups = new Map<string, KeyGroup>();
  for (const id of ids) {
    const name = readNodeId(id);
    if (name === undefined) continue;
    if (name.by === 'element') {
      byElement.set(id, name.element);
      continue;
    }
    const { label, property, value } = name;
    const at = JSON.stringify([label, property]);
    const group = groups.get(at) ?? { label, property, wanted: new Map() };
    group.wanted.set(id, value);
    groups.set(at, group);
  }
  return { keys: [...groups.values()], byElement };
}
