/** A JSON value that remembers where it stood. `at` is the offset of its first character in the line. */
export type JsonNode =
  | { readonly kind: 'object'; readonly at: number; readonly members: ReadonlyMap<string, JsonMember> }
  | { readonly kind: 'array'; readonly at: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly at: number; readonly value: string }
  | { readonly kind: 'number'; readonly at: number; readonly value: number; readonly text: string }
  | { readonly kind: 'boolean'; readonly at: number; readonly value: boolean }
  | { readonly kind: 'null'; readonly at: number };

export interface JsonMember {
  readonly keyAt: number;
  readonly node: JsonNode;
}

/** What stopped the reader, at an offset. `duplicate-key` and `forbidden-key` are legal JSON that `JSON.parse` would let through. */
export class JsonFault extends Error {
  override readonly name = 'JsonFault' as const;
  readonly code: 'json-syntax' | 'duplicate-key' | 'forbidden-key';
  readonly at: number;
  readonly remedy: string;

  constructor(fault: {
    readonly code: JsonFault['code'];
    readonly at: number;
    readonly message: string;
    readonly remedy: string;
  }) {
    super(fault.message);
    this.code = fault.code;
    this.at = fault.at;
    this.remedy = fault.remedy;
  }
}

/** Keys that would reach an object's prototype in careless code; no field of the format is called so. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_DEPTH = 32;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids them inside a text
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
/**
 * V8 copies slices of up to 12 characters, and lets longer ones point into the text they come from: an id that is remembered would keep
 * its whole line in memory. Most field names and words are short.
 */
const SHORT = 12;
/** What a text cannot be copied with as it stands: an escape, or a control character, which is a fault. */
// oxlint-disable-next-line no-control-regex
const NOT_PLAIN = /[\\\u0000-\u001f]/;

/**
 * Reads one JSON value and keeps every position; `JSON.parse` gives none for values, and swallows duplicate keys.
 * @throws {JsonFault} on the first fault.
 */
export function readJson(text: string): JsonNode {
  const reader = new Reader(text);
  const node = reader.value(0);
  reader.end();
  return node;
}

class Reader {
  private readonly text: string;
  private position = 0;

  constructor(text: string) {
    this.text = text;
  }

  value(depth: number): JsonNode {
    this.skipSpace();
    const at = this.position;
    if (depth > MAX_DEPTH) throw this.fault(`nested deeper than ${MAX_DEPTH} levels`, 'flatten the value');
    const first = this.text[at];
    if (first === '{') return this.object(depth);
    if (first === '[') return this.array(depth);
    if (first === '"') return { kind: 'string', at, value: this.string() };
    if (first === '-' || (first !== undefined && first >= '0' && first <= '9')) return this.number();
    return this.word();
  }

  end(): void {
    this.skipSpace();
    if (this.position < this.text.length) {
      throw this.fault('unexpected text after the value', 'put each JSON object on a line of its own');
    }
  }

  private object(depth: number): JsonNode {
    const at = this.position;
    const members = new Map<string, JsonMember>();
    this.position += 1;
    if (this.take('}')) return { kind: 'object', at, members };
    do {
      this.skipSpace();
      const keyAt = this.position;
      if (this.text[keyAt] !== '"')
        throw this.fault('expected a field name in double quotes', 'check quotes and commas');
      const key = this.string();
      this.checkKey(key, keyAt, members.has(key));
      this.expect(':');
      members.set(key, { keyAt, node: this.value(depth + 1) });
    } while (this.take(','));
    this.expect('}');
    return { kind: 'object', at, members };
  }

  private checkKey(key: string, at: number, known: boolean): void {
    if (FORBIDDEN_KEYS.has(key)) {
      throw new JsonFault({
        code: 'forbidden-key',
        at,
        message: `the field name "${key}" is not allowed`,
        remedy: 'remove it',
      });
    }
    if (known) {
      throw new JsonFault({
        code: 'duplicate-key',
        at,
        message: `the field "${key}" is given twice`,
        remedy: 'keep one of the two',
      });
    }
  }

  private array(depth: number): JsonNode {
    const at = this.position;
    const items: JsonNode[] = [];
    this.position += 1;
    if (this.take(']')) return { kind: 'array', at, items };
    do items.push(this.value(depth + 1));
    while (this.take(','));
    this.expect(']');
    return { kind: 'array', at, items };
  }

  private string(): string {
    const end = this.text.indexOf('"', this.position + 1);
    const plain = end - this.position <= SHORT ? this.text.slice(this.position + 1, end) : undefined;
    if (plain !== undefined && end !== -1 && !NOT_PLAIN.test(plain)) {
      this.position = end + 1;
      return plain;
    }
    const raw = this.match(STRING);
    if (raw === undefined)
      throw this.fault('unterminated or malformed text', 'close the quote and escape control characters');
    const value: unknown = JSON.parse(raw);
    return String(value);
  }

  private number(): JsonNode {
    const at = this.position;
    const text = this.match(NUMBER);
    if (text === undefined) throw this.fault('malformed number', 'write it like 12, -3.5 or 1e6');
    return { kind: 'number', at, value: Number(text), text };
  }

  private word(): JsonNode {
    const at = this.position;
    for (const value of [true, false] as const) {
      if (this.text.startsWith(String(value), at)) {
        this.position += String(value).length;
        return { kind: 'boolean', at, value };
      }
    }
    if (this.text.startsWith('null', at)) {
      this.position += 4;
      return { kind: 'null', at };
    }
    if (at >= this.text.length) throw this.fault('the line ends too early', 'complete the JSON object on one line');
    throw this.fault(`unexpected ${nameOf(this.text[at])}`, 'check quotes and commas');
  }

  private take(symbol: string): boolean {
    this.skipSpace();
    if (this.text[this.position] !== symbol) return false;
    this.position += 1;
    return true;
  }

  private expect(symbol: string): void {
    if (this.take(symbol)) return;
    throw this.position >= this.text.length
      ? this.fault(`the line ends where "${symbol}" is expected`, 'complete the JSON object on one line')
      : this.fault(`expected "${symbol}" before "${this.text[this.position] ?? ''}"`, 'check quotes and commas');
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.position += found.length;
    return found;
  }

  private skipSpace(): void {
    while (isSpace(this.text.charCodeAt(this.position))) this.position += 1;
  }

  private fault(message: string, remedy: string): JsonFault {
    return new JsonFault({ code: 'json-syntax', at: this.position, message, remedy });
  }
}

/** Blank, tab, carriage return, line feed: the white space of JSON (RFC 8259, section 2). */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a;
}

/** The character as it is shown; one that cannot be seen by its code point. */
function nameOf(character: string | undefined): string {
  if (character === undefined) return 'end of the line';
  const isSeen = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(character);
  return isSeen ? `"${character}"` : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text as it is, a number as it was written, nothing for null, anything else as JSON. */
export function jsonText(node: JsonNode): string {
  if (node.kind === 'string') return node.value;
  if (node.kind === 'number') return node.text;
  return node.kind === 'null' ? '' : JSON.stringify(plainOf(node));
}

function plainOf(node: JsonNode): unknown {
  if (node.kind === 'array') return node.items.map(plainOf);
  if (node.kind === 'object') {
    return Object.fromEntries([...node.members].map(([name, { node: value }]) => [name, plainOf(value)]));
  }
  return node.kind === 'null' ? null : node.value;
}
