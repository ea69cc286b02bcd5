import type { Reading } from '../../source.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import type { EdgeRecord, GraphRecord, NodeRecord, OtherRecord, RecordInput } from './records.ts';

interface Current extends XmlElement {
  readonly line: number;
  readonly props: Map<string, string>;
  /** Nodes it stands inside of, besides the one around it. */
  readonly parents: string[];
}

interface Attribute {
  readonly title: string;
  fallback: string | undefined;
}

/** Elements that only hold others, or were read with them. */
const KNOWN = new Set(
  'gexf meta graph attributes attribute default options nodes node edges edge attvalues attvalue parents parent spells spell'.split(
    ' ',
  ),
);
const ABOUT = new Set(['creator', 'description', 'keywords']);
const STRUCTURE: Readonly<Record<string, ReadonlySet<string>>> = {
  node: new Set(['id', 'pid']),
  edge: new Set(['id', 'source', 'target', 'type']),
};
const DIRECTIONS: Readonly<Record<string, EdgeRecord['direction']>> = {
  directed: 'directed',
  undirected: 'undirected',
  mutual: 'mutual',
};

/** GEXF, as Gephi writes it: attributes with defaults, nodes inside nodes, spells of time, and the drawing of `viz`. */
export async function* readGexf({ path }: RecordInput, reading: Reading): AsyncGenerator<GraphRecord> {
  const attributes = new Map<string, Attribute>();
  const stack: Current[] = [];
  const other = (kind: OtherRecord['kind'], line: number, [name, text]: readonly [string, string]): OtherRecord => ({
    kind,
    file: path,
    line,
    name,
    text,
  });
  let kind = '';
  let attribute: Attribute | undefined;
  let direction: EdgeRecord['direction'] = 'undirected';
  let inMeta = false;
  for await (const events of readXml(path, reading))
    for (const event of events) {
      const current = stack.at(-1);
      if (event.kind === 'open') {
        const { name, prefix, line } = event;
        const said = (one: string): string => event.attributes.get(one) ?? '';
        if (prefix !== '' && name !== 'gexf') yield other('drawing', line, [`${prefix}:${name}`, '']);
        else if (name === 'graph') direction = DIRECTIONS[said('defaultedgetype')] ?? 'undirected';
        // Attributes of nodes and of edges have ids of their own.
        else if (name === 'attributes') kind = said('class');
        else if (name === 'attribute') {
          attribute = { title: said('title') || said('id'), fallback: undefined };
          attributes.set(`${kind} ${said('id')}`, attribute);
        } else if (name === 'node' || name === 'edge') stack.push({ ...event, props: new Map(), parents: [] });
        else if (name === 'attvalue' && current !== undefined) addValue(current, event.attributes, attributes);
        else if (name === 'parent') current?.parents.push(said('for'));
        else if (name === 'spell' && current !== undefined) addSpell(current, event.attributes);
        else if (name === 'meta') {
          inMeta = true;
          if (said('lastmodifieddate') !== '') yield other('about', line, ['last modified', said('lastmodifieddate')]);
        } else if (!KNOWN.has(name) && !(inMeta && ABOUT.has(name))) yield other('element', line, [name, '']);
      } else if (event.name === 'meta') inMeta = false;
      else if (inMeta && ABOUT.has(event.name) && event.text.trim() !== '') {
        yield other('about', event.line, [event.name, event.text.trim()]);
      } else if (event.name === 'default' && attribute !== undefined) attribute.fallback = event.text;
      else if (event.name === 'attribute') attribute = undefined;
      else if (event.name === 'node' || event.name === 'edge') {
        const closed = stack.pop();
        if (closed === undefined) continue;
        fillDefaults(closed, attributes);
        if (closed.name === 'edge') yield toEdge(path, closed, direction);
        else {
          yield toNode(path, closed);
          yield* nesting(path, closed, stack.at(-1));
        }
      }
    }
}

/** A value, or one of several that hold at different times: those are kept with their times. */
function addValue(
  { name, props }: Current,
  said: ReadonlyMap<string, string>,
  attributes: ReadonlyMap<string, Attribute>,
): void {
  const id = said.get('for') ?? said.get('id') ?? '';
  const title = attributes.get(`${name} ${id}`)?.title ?? id;
  const span = spanOf(said);
  const text = `${said.get('value') ?? ''}${span === undefined ? '' : ` (${span})`}`;
  const before = props.get(title);
  props.set(title, before === undefined ? text : `${before}; ${text}`);
}

/** The first spell is the time of the node or edge; more of them are kept as text. */
function addSpell({ props, attributes }: Current, said: ReadonlyMap<string, string>): void {
  const isFirst = !props.has('start') && !props.has('end') && !attributes.has('start') && !attributes.has('end');
  const [start, end] = [said.get('start') ?? said.get('startopen'), said.get('end') ?? said.get('endopen')];
  if (isFirst) {
    if (start !== undefined) props.set('start', start);
    if (end !== undefined) props.set('end', end);
    return;
  }
  const before = props.get('spells');
  const text = `${start ?? ''}..${end ?? ''}`;
  props.set('spells', before === undefined ? text : `${before}; ${text}`);
}

function spanOf(said: ReadonlyMap<string, string>): string | undefined {
  const [start, end] = [said.get('start') ?? said.get('startopen'), said.get('end') ?? said.get('endopen')];
  return start === undefined && end === undefined ? undefined : `${start ?? ''}..${end ?? ''}`;
}

function fillDefaults({ name, props }: Current, attributes: ReadonlyMap<string, Attribute>): void {
  for (const [id, { title, fallback }] of attributes) {
    if (fallback !== undefined && id.startsWith(`${name} `) && !props.has(title)) props.set(title, fallback);
  }
}

/** Attributes of the element (label, weight, start, end, …) and its values. */
function propsOf({ name, attributes, props }: Current): ReadonlyMap<string, string> {
  const own = [...attributes].filter(([key]) => STRUCTURE[name]?.has(key) !== true);
  return new Map([...own, ...props]);
}

function toNode(file: string, current: Current): NodeRecord {
  const { attributes, line } = current;
  return { kind: 'node', file, line, id: attributes.get('id') ?? '', labels: [], props: propsOf(current) };
}

function toEdge(file: string, current: Current, usual: EdgeRecord['direction']): EdgeRecord {
  const { attributes, line } = current;
  // `type` of GEXF is "directed" or "undirected"; anything else is what the edge means.
  const type = attributes.get('type') ?? '';
  const direction = DIRECTIONS[type];
  return {
    kind: 'edge',
    file,
    line,
    id: attributes.get('id'),
    from: attributes.get('source') ?? '',
    to: attributes.get('target') ?? '',
    types: type === '' || direction !== undefined ? [] : [type],
    props: propsOf(current),
    direction: direction ?? usual,
  };
}

function* nesting(file: string, node: Current, around: Current | undefined): Generator<EdgeRecord> {
  const { line, attributes } = node;
  const inside = [around?.attributes.get('id'), attributes.get('pid'), ...node.parents];
  for (const to of new Set(inside)) {
    if (to === undefined || to === '') continue;
    const from = attributes.get('id') ?? '';
    yield {
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
}
