import type { Reading } from '../../source.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import type { GraphRecord } from './records.ts';

/** GraphML, as yEd, NetworkX and Neo4j's APOC write it: `labels` and `label` of APOC, or `type`, `kind` and `label` in the data. */
export async function* readGraphml(path: string, reading: Reading): AsyncGenerator<GraphRecord> {
  const keys = new Map<string, string>();
  let current: (XmlElement & { readonly line: number; readonly props: Map<string, string> }) | undefined;
  let key: string | undefined;
  for await (const event of readXml(path, reading)) {
    if (event.kind === 'open') {
      if (event.name === 'key') keys.set(event.attributes.get('id') ?? '', event.attributes.get('attr.name') ?? '');
      if (event.name === 'node' || event.name === 'edge') current = { ...event, props: new Map() };
      if (event.name === 'data') key = event.attributes.get('key');
    } else if (event.name === 'data' && current !== undefined && key !== undefined) {
      current.props.set(keys.get(key) ?? key, event.text);
    } else if ((event.name === 'node' || event.name === 'edge') && current !== undefined) {
      yield toRecord(path, current);
      current = undefined;
    }
  }
}

function toRecord(
  file: string,
  element: XmlElement & { readonly line: number; readonly props: Map<string, string> },
): GraphRecord {
  const { attributes, props, line } = element;
  const said = (...names: readonly string[]): string =>
    names.map((name) => attributes.get(name) ?? props.get(name)).find((value) => value !== undefined) ?? '';
  if (element.name === 'edge') {
    const [from, to] = [attributes.get('source') ?? '', attributes.get('target') ?? ''];
    return { kind: 'edge', file, line, from, to, type: said('label', 'type', 'kind'), props };
  }
  const labels = said('labels', 'type', 'kind')
    .split(/[:;,]/)
    .filter((label) => label.trim() !== '');
  return { kind: 'node', file, line, id: attributes.get('id') ?? '', labels, props };
}
