import { canonicalTag } from '@orrery/cypher/model/records/texts.ts';
import { ADDRESS_REMEDY, isAddress } from './address.ts';
import { suggest } from './did-you-mean.ts';
import type { JsonNode } from './json-reader.ts';
import type { Place, ProblemCode, Problems } from './problem.ts';
import { type DateRange, OPEN_END, parseDate } from './time.ts';

type ObjectNode = Extract<JsonNode, { kind: 'object' }>;

/** A value and the place it was read from, so that a later check can still point at it. */
export interface Located<T> {
  readonly value: T;
  readonly place: Place;
}

export type EndDate = { readonly open: true } | { readonly open: false; readonly range: DateRange };

interface FieldSource {
  readonly file: string;
  readonly line: number;
  readonly problems: Problems;
  /** Whether a text in a second language may stand in a field of its own, as in `claims/1`. */
  readonly hasPairs?: boolean | undefined;
}

/**
 * Reads the fields of one JSON object by type and reports what does not fit. Unknown fields are reported by `end()`,
 * so the set of allowed fields is exactly what the decoder reads.
 */
export class FieldReader {
  private readonly node: ObjectNode;
  private readonly source: FieldSource;
  /** A list, not a set: a million lines are asked for thirty fields each, and only a mistake wants to know which. */
  private readonly asked: string[] = [];

  constructor(node: ObjectNode, source: FieldSource) {
    this.node = node;
    this.source = source;
  }

  /** Where the object starts. */
  get place(): Place {
    return this.placeAt(this.node.at);
  }

  get hasPairs(): boolean {
    return this.source.hasPairs !== false;
  }

  /** Whether a flag is set; a value that is no flag was reported where it was read. */
  isTrue(name: string): boolean {
    const node = this.node.members.get(name)?.node;
    return node?.kind === 'boolean' && node.value;
  }

  has(name: string): boolean {
    return this.node.members.has(name);
  }

  /** Where the field's value starts; the object's place when it is missing. */
  placeOf(name: string): Place {
    return this.placeAt(this.node.members.get(name)?.node.at ?? this.node.at);
  }

  text(name: string): string | undefined {
    const node = this.take(name);
    if (node === undefined) return undefined;
    if (node.kind !== 'string') return this.wrongType(name, node, 'text');
    if (node.value.trim() !== '') return node.value;
    return this.report({
      code: 'wrong-type',
      at: node.at,
      message: `"${name}" is empty`,
      remedy: 'give it a text or leave it out',
    });
  }

  /** A text, or texts by BCP 47 tag. */
  textByLanguage(name: string): string | Readonly<Record<string, string>> | undefined {
    const node = this.node.members.get(name)?.node;
    if (node?.kind !== 'object') return this.text(name);
    this.asked.push(name);
    const texts: Record<string, string> = {};
    for (const [written, { keyAt, node: text }] of node.members) {
      const tag = canonicalTag(written);
      if (tag === undefined || Object.hasOwn(texts, tag)) {
        const message = tag === undefined ? `"${written}" is no language tag` : `"${tag}" is there twice`;
        this.report({ code: 'bad-language', at: keyAt, message, remedy: 'write a BCP 47 tag once: en, zh-Hant, ja' });
      } else if (text.kind !== 'string') this.wrongType(`${name}" in "${tag}`, text, 'text');
      else if (text.value.trim() === '') {
        const message = `"${name}" in "${tag}" is empty`;
        this.report({ code: 'wrong-type', at: text.at, message, remedy: 'give it a text or leave it out' });
      } else texts[tag] = text.value;
    }
    if (node.members.size > 0) return texts;
    const remedy = 'give a text, or texts by language: {"en": "…"}';
    return this.report({ code: 'wrong-type', at: node.at, message: `"${name}" is in no language`, remedy });
  }

  requiredText(name: string): string {
    this.require(name);
    return this.text(name) ?? '';
  }

  locatedText(name: string): Located<string> | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : { value, place: this.placeOf(name) };
  }

  requiredLocated(name: string): Located<string> {
    return { value: this.requiredText(name), place: this.placeOf(name) };
  }

  /** An address that a page may link to. */
  address(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined || isAddress(value)) return value;
    return this.report({
      code: 'bad-address',
      at: this.offsetOf(name),
      message: `"${name}" is no address to link to`,
      remedy: ADDRESS_REMEDY,
    });
  }

  flag(name: string): boolean | undefined {
    const node = this.take(name);
    if (node === undefined) return undefined;
    return node.kind === 'boolean' ? node.value : this.wrongType(name, node, 'true or false');
  }

  number(name: string): number | undefined {
    const node = this.take(name);
    if (node === undefined) return undefined;
    if (node.kind !== 'number') return this.wrongType(name, node, 'a number');
    if (Number.isFinite(node.value) && isExact(node.text, node.value)) return node.value;
    return this.report({
      code: 'bad-number',
      at: node.at,
      message: `${node.text} cannot be kept exactly`,
      remedy: 'give it as a text value, or round it',
    });
  }

  /** A whole number of at least `least`. */
  count(name: string, least: number): number | undefined {
    const value = this.number(name);
    if (value === undefined || (Number.isSafeInteger(value) && value >= least)) return value;
    return this.report({
      code: 'bad-number',
      at: this.offsetOf(name),
      message: `"${name}" is ${value}`,
      remedy: `give a whole number of at least ${least}`,
    });
  }

  /** A word from a closed list. */
  word<W extends string>(name: string, known: Readonly<Record<W, unknown>>): W | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (isKeyOf(known, value)) return value;
    return this.report({
      code: 'unknown-word',
      at: this.offsetOf(name),
      message: `"${value}" is no ${name}`,
      remedy: suggest(value, Object.keys(known)),
    });
  }

  date(name: string): DateRange | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const result = parseDate(value);
    if (result.ok) return result.range;
    return this.report({
      code: 'bad-date',
      at: this.offsetOf(name),
      message: `${name}: ${result.message}`,
      remedy: result.remedy,
    });
  }

  /** A date, or `..` for a state stated to be going on. */
  endDate(name: string): EndDate | undefined {
    const node = this.node.members.get(name)?.node;
    if (node?.kind === 'string' && node.value === OPEN_END) {
      this.take(name);
      return { open: true };
    }
    const range = this.date(name);
    return range === undefined ? undefined : { open: false, range };
  }

  /** Exactly one calendar day, as an anchor must be. */
  requiredDay(name: string): string {
    this.require(name);
    const range = this.date(name);
    if (range === undefined) return '';
    if (range.precision === 'day' && range.earliest !== null) return range.earliest;
    this.report({
      code: 'bad-date',
      at: this.offsetOf(name),
      message: `"${name}" is not one day`,
      remedy: 'write it like 2025-07-03',
    });
    return '';
  }

  /** A text or a list of texts. */
  textOrList(name: string): readonly Located<string>[] {
    const node = this.take(name);
    if (node === undefined) return [];
    const items = node.kind === 'array' ? node.items : [node];
    return items.flatMap((item) => {
      if (item.kind === 'string' && item.value.trim() !== '')
        return [{ value: item.value, place: this.placeAt(item.at) }];
      this.wrongType(name, item, 'a text or a list of texts');
      return [];
    });
  }

  textList(name: string): readonly Located<string>[] {
    const node = this.node.members.get(name)?.node;
    if (node !== undefined && node.kind !== 'array') {
      this.asked.push(name);
      this.wrongType(name, node, 'a list of texts');
      return [];
    }
    return this.textOrList(name);
  }

  objects(name: string): readonly FieldReader[] {
    const node = this.take(name);
    if (node === undefined) return [];
    if (node.kind !== 'array') {
      this.wrongType(name, node, 'a list of objects');
      return [];
    }
    return node.items.flatMap((item) => {
      if (item.kind === 'object') return [new FieldReader(item, this.source)];
      this.wrongType(name, item, 'a list of objects');
      return [];
    });
  }

  require(name: string): void {
    if (this.has(name)) return;
    this.report({ code: 'missing-field', at: this.node.at, message: `"${name}" is missing`, remedy: `add "${name}"` });
  }

  /** Reports the fields that were never asked for. Call it last. */
  end(): void {
    for (const [name, member] of this.node.members) {
      if (this.asked.includes(name)) continue;
      this.report({
        code: 'unknown-field',
        at: member.keyAt,
        message: `unknown field "${name}"`,
        remedy: suggest(name, [...new Set(this.asked)]),
      });
    }
  }

  report(problem: { code: ProblemCode; at?: number; place?: Place; message: string; remedy: string }): undefined {
    const place = problem.place ?? this.placeAt(problem.at ?? this.node.at);
    this.source.problems.add({ ...place, code: problem.code, message: problem.message, remedy: problem.remedy });
    return undefined;
  }

  private take(name: string): JsonNode | undefined {
    this.asked.push(name);
    return this.node.members.get(name)?.node;
  }

  private offsetOf(name: string): number {
    return this.node.members.get(name)?.node.at ?? this.node.at;
  }

  private placeAt(offset: number): Place {
    return { file: this.source.file, line: this.source.line, column: offset + 1 };
  }

  private wrongType(name: string, node: JsonNode, wanted: string): undefined {
    const message = `"${name}" is ${KIND_WORDS[node.kind]}`;
    return this.report({ code: 'wrong-type', at: node.at, message, remedy: `give ${wanted}` });
  }
}

const KIND_WORDS: Readonly<Record<JsonNode['kind'], string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

function isKeyOf<W extends string>(record: Readonly<Record<W, unknown>>, word: string): word is W {
  return Object.hasOwn(record, word);
}

/** Whether a decimal literal survives as a double; 9007199254740993 does not, what JavaScript itself writes for a double does. */
function isExact(text: string, value: number): boolean {
  // Stored and compared as 0, it would be another number than the one that was given.
  if (Object.is(value, -0)) return false;
  return /[.eE]/.test(text) || String(value) === text || BigInt(text) === BigInt(value);
}
