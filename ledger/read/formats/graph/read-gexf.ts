import type { Reading } from '../../source.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import type { GraphRecord } from './records.ts';

interface Current extends XmlElement {
  readonly line: number;
  readonly props: Map<string, string>;
}

/** GEXF, as Gephi writes it: a node's label is its name, its type stands in an attribute; an edge's label or kind is its type. */
export async function* readGexf(path: string, reading: Reading): AsyncGenerator<GraphRecord> {
  const titles = new Map<string, string>();
  let kind = '';
  let current: Current | undefined;
  for await (const event of readXml(path, reading)) {
    if (event.kind === 'open') {
      const { name, attributes } = event;
      // Attributes of nodes and of edges have ids of their own.
      if (name === 'attributes') kind = attributes.get('class') ?? '';
      if (name === 'attribute') titles.set(`${kind} ${attributes.get('id') ?? ''}`, attributes.get('title') ?? '');
      if (name === 'node' || name === 'edge') current = { ...event, props: new Map() };
      if (name === 'attvalue' && current !== undefined) {
        const id = attributes.get('for') ?? attributes.get('id') ?? '';
        current.props.set(titles.get(`${current.name} ${id}`) ?? id, attributes.get('value') ?? '');
      }
    } else if ((event.name === 'node' || event.name === 'edge') && current !== undefined) {
      yield toRecord(path, current);
      current = undefined;
    }
  }
}

function toRecord(file: string, { name, attributes, props, line }: Current): GraphRecord {
  for (const date of ['start', 'end']) {
    const value = attributes.get(date);
    if (value !== undefined && !props.has(date)) props.set(date, value);
  }
  const said = (...names: readonly string[]): string =>
    names.map((each) => props.get(each) ?? attributes.get(each)).find((value) => value !== undefined) ?? '';
  if (name === 'edge') {
    // `type` of GEXF is "directed" or "undirected", not what the edge means.
    const type = attributes.get('kind') ?? attributes.get('label') ?? props.get('kind') ?? props.get('type') ?? '';
    return {
      kind: 'edge',
      file,
      line,
      from: attributes.get('source') ?? '',
      to: attributes.get('target') ?? '',
      type,
      props,
    };
  }
  const label = attributes.get('label');
  if (label !== undefined && !props.has('name')) props.set('name', label);
  const labels = said('labels', 'type', 'kind')
    .split(/[:;,]/)
    .filter((each) => each.trim() !== '');
  return { kind: 'node', file, line, id: attributes.get('id') ?? '', labels, props };
}
