import { closeSync, openSync, readSync } from 'node:fs';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Problem } from '../../problem.ts';
import { readLines } from '../../read-lines.ts';
import type { Reading } from '../../source.ts';

export interface XmlElement {
  /** Without a namespace prefix. */
  readonly name: string;
  /** The namespace prefix, empty where there is none. */
  readonly prefix: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export type XmlEvent =
  | ({ readonly kind: 'open'; readonly line: number } & XmlElement)
  | { readonly kind: 'close'; readonly line: number; readonly name: string; readonly text: string };

const DOCTYPE = [
  'a document type (<!DOCTYPE …>), which Orrery refuses on purpose: it can name other files and entities',
  'delete that declaration; GraphML and GEXF do not need it',
] as const;

/** Longer texts are no names and no dates. */
const MAX_TEXT = 1024 * 1024;

const HEAD_BYTES = 256;

/** The encoding of a file as its first bytes or its XML declaration say; undefined for UTF-8, and for names that nothing decodes. */
function encodingOf(path: string): string | undefined {
  const file = openSync(path, 'r');
  const head = Buffer.alloc(HEAD_BYTES);
  const length = readSync(file, head);
  closeSync(file);
  const mark = length < 2 ? 0 : head.readUInt16BE(0);
  // A byte order mark, or "<" and a zero byte in either order.
  if (mark === 0xff_fe || mark === 0x3c_00) return 'utf-16le';
  if (mark === 0xfe_ff || mark === 0x00_3c) return 'utf-16be';
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head.toString('latin1'))?.[1];
  if (declared === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(declared);
    return encoding === 'utf-8' || encoding.startsWith('utf-16') ? undefined : encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Streams the elements of an XML file. Document types are refused, entities beyond the five of XML are not expanded, and the first
 * fault is reported with its place and ends the reading: after it nothing is what it seems.
 */
export async function* readXml(path: string, { problems, onBytes }: Reading): AsyncGenerator<XmlEvent> {
  const parser = new SaxesParser<{ readonly position: true; readonly xmlns: false }>({ position: true, xmlns: false });
  let events: XmlEvent[] = [];
  let text = '';
  let fault: Pick<Problem, 'message' | 'remedy' | 'line' | 'column'> | undefined;
  // Noted where it is found: the parser goes on to the end of what it was given.
  const note = (message: string, remedy = 'correct the XML there'): void => {
    fault ??= { message, remedy, line: parser.line, column: Math.max(1, parser.column) };
  };
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', (error) => note(error.message.replace(/^[^:]*:?\d+:\d+: /, '')));
  parser.on('doctype', () => note(...DOCTYPE));
  parser.on('text', (more) => {
    if (text.length + more.length <= MAX_TEXT) text += more;
    else note('a text of more than 1 MiB');
  });
  parser.on('cdata', (more) => (text += more));
  parser.on('opentag', (tag: SaxesTagPlain) => {
    text = '';
    const attributes = new Map(Object.entries(tag.attributes).map(([name, value]) => [local(name), value]));
    const prefix = tag.name.slice(0, Math.max(0, tag.name.indexOf(':')));
    events.push({ kind: 'open', line: parser.line, name: local(tag.name), prefix, attributes });
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    events.push({ kind: 'close', line: parser.line, name: local(tag.name), text });
    text = '';
  });
  const before = problems.total;
  const isBroken = (): boolean => {
    if (fault === undefined) return false;
    problems.add({ file: path, ...fault, code: 'xml-syntax' });
    return true;
  };
  const encoding = encodingOf(path);
  for await (const line of readLines({ path, problems, encoding, onBytes: (bytes) => onBytes?.(bytes.length) })) {
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
