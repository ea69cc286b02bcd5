import { JsonFault, type JsonNode, readJson } from '../../json-reader.ts';
import type { Problem } from '../../problem.ts';
import { readLines } from '../../read-lines.ts';
import type { Reading } from '../../source.ts';
import { FTM_EDGES } from './ftm-schemata.ts';
import { type GraphRecord, LIST_SEPARATOR, type RecordInput } from './records.ts';

/** FollowTheMoney entities, one JSON object a line. */
export async function* readFtm({ path }: RecordInput, { problems, onBytes }: Reading): AsyncGenerator<GraphRecord> {
  for await (const { number, text } of readLines({ path, problems, onBytes: (bytes) => onBytes?.(bytes.length) })) {
    if (text.trim() === '') continue;
    const report = (column: number, code: Problem['code'], words: readonly [string, string]): void =>
      problems.add({ file: path, line: number, column, code, message: words[0], remedy: words[1] });
    try {
      const record = toRecord({ file: path, line: number }, readJson(text));
      if (record !== undefined) yield record;
      else report(1, 'wrong-type', ['not an entity with "id", "schema" and "properties"', 'write one entity per line']);
    } catch (fault) {
      if (!(fault instanceof JsonFault)) throw fault;
      report(fault.at + 1, fault.code, [fault.message, fault.remedy]);
    }
  }
}

/** Fields of an entity beside its properties, as OpenSanctions writes them: about the data, not about the entity. */
const OWN_FIELDS = new Set(['id', 'schema', 'properties']);

function toRecord(place: { readonly file: string; readonly line: number }, node: JsonNode): GraphRecord | undefined {
  const [id, schema] = [textAt(node, 'id'), textAt(node, 'schema')];
  const properties = memberOf(node, 'properties');
  if (node.kind !== 'object' || id === undefined || schema === undefined || properties?.kind !== 'object')
    return undefined;
  const lists = new Map([...properties.members].map(([name, { node: value }]) => [name, textsOf(value)]));
  const besides = [...node.members].filter(([name]) => !OWN_FIELDS.has(name));
  const props = new Map(
    [...besides.map(([name, { node: value }]) => [name, textsOf(value)] as const), ...lists].map(
      ([name, values]) => [name, values.join(`${LIST_SEPARATOR} `)] as const,
    ),
  );
  const ends = Object.hasOwn(FTM_EDGES, schema) ? FTM_EDGES[schema] : undefined;
  if (ends === undefined) return { kind: 'node', ...place, id, labels: [schema], props: withNames(props, lists) };
  const [from = '', to = ''] = ends.map((end) => lists.get(end)?.[0] ?? '');
  // Several owners of one asset stand in one entity: each further pair is kept as text.
  for (const end of ends) if ((lists.get(end)?.length ?? 0) <= 1) props.delete(end);
  return { kind: 'edge', ...place, id, from, to, types: [schema], props, direction: 'directed' };
}

/** The first name is the name, the others are names, too. */
function withNames(
  props: Map<string, string>,
  lists: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string> {
  const [name, ...others] = lists.get('name') ?? [];
  if (name !== undefined) props.set('name', name);
  const aliases = [...others, ...(lists.get('alias') ?? []), ...(lists.get('weakAlias') ?? [])];
  props.delete('weakAlias');
  if (aliases.length > 0) props.set('alias', aliases.join(LIST_SEPARATOR));
  return props;
}

function memberOf(node: JsonNode, name: string): JsonNode | undefined {
  return node.kind === 'object' ? node.members.get(name)?.node : undefined;
}

function textAt(node: JsonNode, name: string): string | undefined {
  const value = memberOf(node, name);
  return value?.kind === 'string' ? value.value : undefined;
}

function textsOf(node: JsonNode): readonly string[] {
  const items = node.kind === 'array' ? node.items : [node];
  return items.flatMap((item) => (item.kind === 'string' ? [item.value] : item.kind === 'number' ? [item.text] : []));
}
