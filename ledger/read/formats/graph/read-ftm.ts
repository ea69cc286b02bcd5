import { readJsonObjects } from '../../json-objects.ts';
import { JsonFault, type JsonNode, jsonText, readJson } from '../../json-reader.ts';
import type { Problem } from '../../problem.ts';
import type { Reading } from '../../source.ts';
import { FTM_EDGES } from './ftm-schemata.ts';
import { type GraphRecord, LIST_SEPARATOR, type RecordInput } from './records.ts';

/** FollowTheMoney entities, one JSON object a line, or all in one array. */
export async function* readFtm({ path }: RecordInput, reading: Reading): AsyncGenerator<GraphRecord> {
  const { problems } = reading;
  for await (const { number, text } of readJsonObjects({ path }, reading)) {
    if (text.trim() === '') continue;
    const report = (column: number, code: Problem['code'], words: readonly [string, string]): void =>
      problems.add({ file: path, line: number, column, code, message: words[0], remedy: words[1] });
    try {
      const records = toRecords({ file: path, line: number }, readJson(text));
      if (records !== undefined) yield* records;
      else report(1, 'wrong-type', ['not an entity with "id", "schema" and "properties"', 'write one entity per line']);
    } catch (fault) {
      if (!(fault instanceof JsonFault)) throw fault;
      report(fault.at + 1, fault.code, [fault.message, fault.remedy]);
    }
  }
}

/** Fields of an entity beside its properties, as OpenSanctions writes them: about the data, not about the entity. */
const OWN_FIELDS = new Set(['id', 'schema', 'properties']);

function toRecords(
  place: { readonly file: string; readonly line: number },
  node: JsonNode,
): readonly GraphRecord[] | undefined {
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
  if (ends === undefined) return [{ kind: 'node', ...place, id, labels: [schema], props: withNames(props, lists) }];
  const [from = [], to = []] = ends.map((end) => lists.get(end) ?? []);
  for (const end of ends) props.delete(end);
  const edge = { kind: 'edge', ...place, id, types: [schema], props, direction: 'directed' } as const;
  // One entity may name several owners, or several assets: an edge for each pair.
  const pairs = orNone(from).flatMap((one) => orNone(to).map((other) => ({ ...edge, from: one, to: other })));
  return pairs;
}

function orNone(ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [''] : ids;
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
  if (props.get('caption') === name) props.delete('caption');
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

/** The texts of a value; what has no text of its own, such as an entity inside another, as JSON. */
function textsOf(node: JsonNode): readonly string[] {
  const items = node.kind === 'array' ? node.items : [node];
  return items.map(jsonText).filter((text) => text !== '');
}
