import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { readLines } from '../../read-lines.ts';
import type { Reading } from '../../source.ts';

export interface XmlElement {
  /** Without a namespace prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export type XmlEvent =
  | ({ readonly kind: 'open'; readonly line: number } & XmlElement)
  | { readonly kind: 'close'; readonly line: number; readonly name: string; readonly text: string };

/** Longer texts are no names and no dates. */
const MAX_TEXT = 1024 * 1024;

/**
 * Streams the elements of an XML file. Document types are refused, entities beyond the five of XML are not expanded, and the first
 * fault is reported with its place and ends the reading: after it nothing is what it seems.
 */
export async function* readXml(path: string, { problems, onBytes }: Reading): AsyncGenerator<XmlEvent> {
  const parser = new SaxesParser<{ readonly position: true; readonly xmlns: false }>({ position: true, xmlns: false });
  let events: XmlEvent[] = [];
  let text = '';
  let fault: { readonly message: string; readonly line: number; readonly column: number } | undefined;
  // Noted where it is found: the parser goes on to the end of what it was given.
  const note = (message: string): void => {
    fault ??= { message, line: parser.line, column: Math.max(1, parser.column) };
  };
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', (error) => note(error.message.replace(/^[^:]*:?\d+:\d+: /, '')));
  parser.on('doctype', () => note('a document type declaration'));
  parser.on('text', (more) => {
    if (text.length + more.length <= MAX_TEXT) text += more;
    else note('a text of more than 1 MiB');
  });
  parser.on('cdata', (more) => (text += more));
  parser.on('opentag', (tag: SaxesTagPlain) => {
    text = '';
    const attributes = new Map(Object.entries(tag.attributes).map(([name, value]) => [local(name), value]));
    events.push({ kind: 'open', line: parser.line, name: local(tag.name), attributes });
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    events.push({ kind: 'close', line: parser.line, name: local(tag.name), text });
    text = '';
  });
  const before = problems.total;
  const isBroken = (): boolean => {
    if (fault === undefined) return false;
    problems.add({ file: path, ...fault, code: 'xml-syntax', remedy: 'correct the XML there' });
    return true;
  };
  for await (const line of readLines({ path, problems, onBytes: (bytes) => onBytes?.(bytes.length) })) {
    if (problems.total > before) return;
    parser.write(`${line.text}\n`);
    if (isBroken()) return;
    yield* events;
    events = [];
  }
  if (problems.total > before) return;
  parser.close();
  if (!isBroken()) yield* events;
}
