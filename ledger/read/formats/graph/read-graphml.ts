import type { Reading } from '../../source.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import type { EdgeRecord, GraphRecord, NodeRecord, OtherRecord, RecordInput } from './records.ts';

interface Current extends XmlElement {
  readonly line: number;
  readonly props: Map<string, string>;
  /** What yEd writes beside it, in the order of the file. */
  readonly drawn: Set<string>;
  edges: number;
}

interface Key {
  readonly name: string;
  /** `node`, `edge`, `graph`, `all`, … */
  readonly of: string;
  /** yEd keeps names and labels in what it draws. */
  readonly graphics: string | undefined;
  fallback: string | undefined;
}

/** Elements that only hold others, or were read with them. */
const KNOWN = new Set(['graphml', 'graph', 'key', 'default', 'node', 'edge', 'data', 'desc', 'resources']);
const LABELS = new Set(['NodeLabel', 'EdgeLabel']);
/** Attributes that tell programs how to read the file. */
const OF_PROGRAMS = /^(?:id|source|target|directed|yfiles\..*|parse\..*)$/;

/**
 * GraphML, as yEd, NetworkX, Gephi and Neo4j's APOC write it: data with the defaults of their keys, groups (a node that holds a
 * graph), and the labels that yEd keeps in its drawing.
 */
export async function* readGraphml({ path }: RecordInput, reading: Reading): AsyncGenerator<GraphRecord> {
  const keys = new Map<string, Key>();
  const stack: Current[] = [];
  const other = (kind: OtherRecord['kind'], line: number, [name, text]: readonly [string, string]): OtherRecord => ({
    kind,
    file: path,
    line,
    name,
    text,
  });
  let key: Key | undefined;
  let data: XmlElement | undefined;
  let direction: EdgeRecord['direction'] = 'directed';
  for await (const events of readXml(path, reading))
    for (const event of events) {
      const current = stack.at(-1);
      if (event.kind === 'open') {
        const { name, attributes, line } = event;
        if (name === 'key') {
          key = keyOf(attributes);
          keys.set(attributes.get('id') ?? '', key);
        } else if (name === 'node' || name === 'edge') {
          stack.push({ ...event, props: new Map(), drawn: new Set(), edges: 0 });
        } else if (name === 'data') data = event;
        else if (name === 'graph' && current === undefined) {
          direction = attributes.get('edgedefault') === 'undirected' ? 'undirected' : 'directed';
        } else if (data === undefined && !KNOWN.has(name)) yield other('element', line, [name, '']);
      } else if (event.name === 'default' && key !== undefined) key.fallback = event.text;
      else if (LABELS.has(event.name) && current !== undefined) current.drawn.add(event.text.trim());
      else if (event.name === 'desc' && current !== undefined) current.props.set('desc', event.text);
      else if (event.name === 'data' && data !== undefined) {
        const id = data.attributes.get('key') ?? '';
        const { name = id, graphics } = keys.get(id) ?? {};
        data = undefined;
        if (graphics !== undefined) yield other('drawing', event.line, [graphics, '']);
        else if (current !== undefined) current.props.set(name, event.text);
        else if (event.text.trim() !== '') yield other('about', event.line, [name, event.text.trim()]);
      } else if (event.name === 'node' || event.name === 'edge') {
        const closed = stack.pop();
        if (closed === undefined) continue;
        fillDefaults(closed, keys);
        if (closed.name === 'edge') yield toEdge(path, closed, direction);
        else {
          yield toNode(path, closed);
          const group = stack.findLast((one) => one.name === 'node');
          if (group !== undefined) yield nesting(path, closed, group);
        }
      }
    }
}

function keyOf(attributes: ReadonlyMap<string, string>): Key {
  return {
    name: attributes.get('attr.name') ?? attributes.get('id') ?? '',
    of: attributes.get('for') ?? 'all',
    graphics: attributes.get('yfiles.type'),
    fallback: undefined,
  };
}

function fillDefaults({ name, props }: Current, keys: ReadonlyMap<string, Key>): void {
  for (const { name: property, of, fallback } of keys.values()) {
    if (fallback !== undefined && (of === name || of === 'all') && !props.has(property)) props.set(property, fallback);
  }
}

/** Attributes of the element itself (APOC's `labels` and `label`), its data, and the label that is drawn on it. */
function propsOf({ attributes, props, drawn }: Current): ReadonlyMap<string, string> {
  const own = [...attributes].filter(([name]) => !OF_PROGRAMS.test(name));
  const [label, ...others] = [...drawn].filter((text) => text !== '');
  const all = new Map([...own, ...props]);
  if (label !== undefined && !all.has('label')) all.set('label', label);
  else if (label !== undefined && all.get('label') !== label) others.unshift(label);
  if (others.length > 0) all.set('other labels', others.join('; '));
  return all;
}

function toNode(file: string, current: Current): NodeRecord {
  const { attributes, line } = current;
  return { kind: 'node', file, line, id: attributes.get('id') ?? '', labels: [], props: propsOf(current) };
}

function toEdge(file: string, current: Current, usual: EdgeRecord['direction']): EdgeRecord {
  const { attributes, line } = current;
  const directed = attributes.get('directed');
  return {
    kind: 'edge',
    file,
    line,
    id: attributes.get('id'),
    from: attributes.get('source') ?? '',
    to: attributes.get('target') ?? '',
    types: [],
    props: propsOf(current),
    direction: directed === undefined ? usual : directed === 'false' ? 'undirected' : 'directed',
  };
}

function nesting(file: string, node: Current, group: Current): EdgeRecord {
  const [from = '', to = ''] = [node, group].map(({ attributes }) => attributes.get('id') ?? '');
  const { line } = node;
  return {
    kind: 'edge',
    file,
    line,
    id: undefined,
    from,
    to,
    types: [],
    props: new Map(),
    direction: 'directed',
    nested: true,
  };
}
