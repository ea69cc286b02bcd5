import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Problem } from '../../problem.ts';
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
 * Streams the elements of an XML file, some hundred at a time. Document types are refused, entities beyond the five of XML are not
 * expanded, and the first fault is reported with its place and ends the reading: after it nothing is what it seems.
 */
export async function* readXml(path: string, reading: Reading): AsyncGenerator<readonly XmlEvent[]> {
  const { problems, onBytes } = reading;
  const encoding = encodingOf(path) ?? 'utf-8';
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parser = openParser();
  const isBroken = (): boolean => {
    if (parser.fault === undefined) return false;
    problems.add({ file: path, ...parser.fault, code: 'xml-syntax' });
    return true;
  };
  // By chunks and not by lines: many programs write a whole graph on one line.
  for await (const chunk of createReadStream(path)) {
    const bytes: Buffer = chunk;
    onBytes?.(bytes.length);
    const text = decodeOrNothing(decoder, bytes);
    if (text === undefined)
      return problems.add({ ...foreignBytes(encoding), file: path, line: parser.lineAfter(bytes) });
    parser.write(text);
    if (isBroken()) return;
    yield parser.take();
  }
  if (decodeOrNothing(decoder) === undefined) {
    return problems.add({ ...foreignBytes(encoding), file: path, line: parser.lineAfter() });
  }
  parser.close();
  if (!isBroken()) yield parser.take();
}

function decodeOrNothing(decoder: TextDecoder, bytes?: Buffer): string | undefined {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function foreignBytes(encoding: string): Pick<Problem, 'column' | 'code' | 'message' | 'remedy'> {
  const message = `bytes that are not ${encoding === 'utf-8' ? 'UTF-8' : encoding}`;
  return { column: 1, code: 'invalid-utf8', message, remedy: 'save the file as UTF-8' };
}

interface Parser {
  readonly fault: Pick<Problem, 'message' | 'remedy' | 'line' | 'column'> | undefined;
  write(text: string): void;
  close(): void;
  /** The events since the last call. */
  take(): readonly XmlEvent[];
  /** The line of the first bytes here that cannot be decoded. */
  lineAfter(bytes?: Buffer): number;
}

function openParser(): Parser {
  const parser = new SaxesParser<{ readonly position: true; readonly xmlns: false }>({ position: true, xmlns: false });
  let events: XmlEvent[] = [];
  let text = '';
  let fault: Parser['fault'];
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
  return {
    get fault() {
      return fault;
    },
    write: (more) => void parser.write(more),
    close: () => void parser.close(),
    take: () => {
      const taken = events;
      events = [];
      return taken;
    },
    lineAfter: (bytes) => {
      const good = bytes?.toString('utf8').split('\uFFFD')[0] ?? '';
      return parser.line + good.split('\n').length - 1;
    },
  };
}
