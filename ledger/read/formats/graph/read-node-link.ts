import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { listsIn } from '../../json-objects.ts';
import { JsonFault, type JsonNode, jsonText, readJson } from '../../json-reader.ts';
import type { Reading } from '../../source.ts';
import type { EdgeRecord, GraphRecord, RecordInput } from './records.ts';

const HEAD_BYTES = 64 * 1024;
const GRAPH_LISTS = new Set(['nodes', 'links', 'edges']);

/** Whether a JSON file looks like a graph of nodes and links: an object with these lists, as D3 and NetworkX write it. */
export function isNodeLink(path: string): boolean {
  const file = openSync(path, 'r');
  const head = Buffer.alloc(HEAD_BYTES);
  const length = readSync(file, head);
  closeSync(file);
  const text = head.toString('utf8', 0, length).replace(/^\uFEFF?\s*/, '');
  return text.startsWith('{') && listsIn(text).some((key) => GRAPH_LISTS.has(key));
}

/** Larger files are refused: one object must be held whole. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Node-link JSON, as D3 and NetworkX write it: `{"nodes": [{"id": …}], "links": [{"source": …, "target": …}]}`. Links of old D3 files
 * name their ends by place; a node is then known by its name, so that one that is added moves no other.
 */
export async function* readNodeLink(
  { path }: RecordInput,
  { problems, onBytes }: Reading,
): AsyncGenerator<GraphRecord> {
  const bytes = await readFile(path);
  onBytes?.(bytes.length);
  const report = (line: number, [message, remedy]: readonly [string, string]): void =>
    problems.add({ file: path, line, column: 1, code: 'json-syntax', message, remedy });
  if (bytes.length > MAX_BYTES) return report(1, ['a JSON graph of more than 256 MiB', 'write it as GraphML']);
  if (!isUtf8(bytes)) return report(1, ['bytes that are not UTF-8', 'save the file as UTF-8']);
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const lineOf = lineCounter(text);
  try {
    const root = readJson(text);
    if (root.kind === 'object') yield* recordsOf(root, { file: path, lineOf });
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    report(lineOf(fault.at), [fault.message, fault.remedy]);
  }
}

interface Context {
  readonly file: string;
  readonly lineOf: (offset: number) => number;
}

type ObjectNode = Extract<JsonNode, { kind: 'object' }>;

function* recordsOf(root: ObjectNode, { file, lineOf }: Context): Generator<GraphRecord> {
  const nodes = itemsOf(root, 'nodes');
  const isDirected = root.members.get('directed')?.node;
  const direction: EdgeRecord['direction'] =
    isDirected?.kind === 'boolean' && isDirected.value ? 'directed' : 'undirected';
  const ids = nodes.map((node) => textAt(node, 'id') ?? textAt(node, 'key') ?? textAt(node, 'name') ?? '');
  const byPlace = nodes.every((node) => textAt(node, 'id') === undefined && textAt(node, 'key') === undefined);
  for (const [at, node] of nodes.entries()) {
    const props = propsOf(node, ['id', 'key']);
    yield { kind: 'node', file, line: lineOf(node.at), id: ids[at] ?? '', labels: [], props };
  }
  for (const list of ['links', 'edges']) {
    for (const link of itemsOf(root, list)) {
      const end = (name: string): string => {
        const value = link.kind === 'object' ? link.members.get(name)?.node : undefined;
        const own = value?.kind === 'object' ? textAt(value, 'id') : textAt(link, name);
        return (byPlace && value?.kind === 'number' ? ids[value.value] : own) ?? '';
      };
      const edge = { kind: 'edge', file, line: lineOf(link.at), types: [], direction } as const;
      yield { ...edge, id: textAt(link, 'id'), from: end('source'), to: end('target'), props: propsOf(link, ENDS) };
    }
  }
  for (const [name, { node, keyAt }] of root.members) {
    if (LISTS.has(name)) continue;
    const text = jsonText(node);
    if (text !== '' && text !== '{}') yield { kind: 'about', file, line: lineOf(keyAt), name, text };
  }
}

const LISTS = new Set(['nodes', 'links', 'edges', 'directed', 'multigraph']);
const ENDS = ['id', 'source', 'target'];

function itemsOf(root: ObjectNode, name: string): readonly JsonNode[] {
  const list = root.members.get(name)?.node;
  return list?.kind === 'array' ? list.items : [];
}

function textAt(node: JsonNode, name: string): string | undefined {
  const value = node.kind === 'object' ? node.members.get(name)?.node : undefined;
  return value?.kind === 'string' || value?.kind === 'number' ? jsonText(value) : undefined;
}

function propsOf(node: JsonNode, taken: readonly string[]): ReadonlyMap<string, string> {
  const members = node.kind === 'object' ? [...node.members] : [];
  return new Map(
    members.flatMap(([name, { node: value }]) => (taken.includes(name) ? [] : [[name, jsonText(value)] as const])),
  );
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
