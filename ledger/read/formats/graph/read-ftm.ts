import { JsonFault, type JsonNode, readJson } from '../../json-reader.ts';
import type { Problem } from '../../problem.ts';
import { readLines } from '../../read-lines.ts';
import type { Reading } from '../../source.ts';
import { type GraphRecord, LIST_SEPARATOR } from './records.ts';

/** Which properties of an interval schema are its ends; every other schema is a node. */
const EDGES: Readonly<Record<string, readonly [from: string, to: string]>> = {
  Employment: ['employee', 'employer'],
  Directorship: ['director', 'organization'],
  Membership: ['member', 'organization'],
  Ownership: ['owner', 'asset'],
  Family: ['person', 'relative'],
  Associate: ['person', 'associate'],
  Representation: ['agent', 'client'],
  UnknownLink: ['subject', 'object'],
};

/** What the schemata of FollowTheMoney are called here; a side-car may say otherwise. */
export const FTM_LABELS: Readonly<Record<string, string>> = {
  Person: 'Person',
  Company: 'Company',
  Organization: 'Organisation',
  PublicBody: 'Organisation',
  LegalEntity: 'Organisation',
};

export const FTM_RELATIONSHIPS: Readonly<Record<string, string>> = {
  Employment: 'WORKS_AT',
  Directorship: 'LEADS',
  Membership: 'MEMBER_OF',
  Ownership: 'CONTROLS',
};

/** FollowTheMoney entities, one JSON object a line. */
export async function* readFtm(path: string, { problems, onBytes }: Reading): AsyncGenerator<GraphRecord> {
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

function toRecord(place: { readonly file: string; readonly line: number }, node: JsonNode): GraphRecord | undefined {
  const [id, schema] = [textAt(node, 'id'), textAt(node, 'schema')];
  const properties = memberOf(node, 'properties');
  if (id === undefined || schema === undefined || properties?.kind !== 'object') return undefined;
  const lists = new Map([...properties.members].map(([name, { node: value }]) => [name, textsOf(value)]));
  const ends = Object.hasOwn(EDGES, schema) ? EDGES[schema] : undefined;
  const props = new Map([...lists].map(([name, values]) => [name, values.join(LIST_SEPARATOR)]));
  if (ends === undefined) {
    // The first name is the name, the others are names too.
    const [name, ...others] = lists.get('name') ?? [];
    props.set('name', name ?? '');
    props.set(
      'alias',
      [...others, ...(lists.get('alias') ?? []), ...(lists.get('weakAlias') ?? [])].join(LIST_SEPARATOR),
    );
    return { kind: 'node', ...place, id, labels: [schema], props };
  }
  const [from, to] = ends.map((end) => lists.get(end)?.[0] ?? '');
  return { kind: 'edge', ...place, from: from ?? '', to: to ?? '', type: schema, props };
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
