import { remembered } from '../../collections.ts';

export const NODE_WORDS = ['name', 'nameZh', 'note', 'alias', 'wikidataId', 'type'] as const;
export const EDGE_WORDS = ['relationship', 'role', 'start', 'end', 'number', 'unit', 'key'] as const;
export type PropertyWord = (typeof NODE_WORDS)[number] | (typeof EDGE_WORDS)[number];

/** What a side-car says of properties. */
export interface PropertyMapping {
  readonly properties: Readonly<Partial<Record<PropertyWord, string | undefined>>>;
  readonly ignore: { readonly properties: readonly string[] };
}

/** The names that these properties usually have in other people's graphs, as `plainName` writes them; the first that is there counts. */
const USUAL: Readonly<Record<PropertyWord, readonly string[]>> = {
  name: ['name', 'title', 'label', 'caption', 'fullname', 'displayname'],
  nameZh: ['namezh', 'namezhhant'],
  note: ['note', 'description', 'summary', 'desc', 'notes'],
  alias: ['alias', 'aliases', 'alsoknownas', 'weakalias'],
  wikidataId: ['wikidataid'],
  type: ['labels', 'type', 'kind', 'nodetype', 'entitytype'],
  relationship: ['relationship', 'relation', 'predicate', 'label', 'edgelabel', 'type', 'kind', 'edgetype'],
  role: ['role', 'position', 'title'],
  start: ['start', 'startdate', 'since', 'date', 'begin', 'from'],
  end: ['end', 'enddate', 'until', 'to'],
  number: ['amount', 'number', 'percentage', 'weight', 'value', 'count'],
  unit: ['unit', 'currency'],
  key: [],
};

/** Most records of a file have the same properties: which of them are usually called what is found once. */
const KNOWN = new Map<string, (word: PropertyWord) => readonly string[]>();
const KNOWN_SETS = 1000;

function usualAmong(key: string, names: readonly string[]): (word: PropertyWord) => readonly string[] {
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const plain = names.map((name) => [plainName(name), name] as const);
  const found = remembered((word: PropertyWord) =>
    USUAL[word].flatMap((usual) => plain.flatMap(([one, name]) => (one === usual ? [name] : []))),
  );
  if (KNOWN.size >= KNOWN_SETS) KNOWN.clear();
  KNOWN.set(key, found);
  return found;
}

const AMOUNT = /^amount_?[a-z]{3}$/i;

/** Of several spellings of one name one: `Start Date`, `start_date` and `startDate`. */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, '');
}

export interface FoundProperty {
  readonly name: string;
  readonly value: string;
  /** The side-car names it; else its name is a usual one. */
  readonly mapped: boolean;
}

/** The properties of one record, and which of them were read: whatever was not is kept as text. */
export class Properties {
  private readonly read = new Set<string>();
  private readonly props: ReadonlyMap<string, string>;
  private readonly mapping: PropertyMapping;

  constructor(props: ReadonlyMap<string, string>, mapping: PropertyMapping) {
    this.props = props;
    this.mapping = mapping;
  }

  /** All that may stand for a word, the likeliest first; nothing of what is empty or ignored. */
  candidates(word: PropertyWord): readonly FoundProperty[] {
    const mapped = this.mapping.properties[word];
    const names = mapped === undefined ? this.usual()(word) : [mapped];
    return names.flatMap((name) => {
      const value = this.props.get(name)?.trim() ?? '';
      return value === '' || this.isIgnored(name) ? [] : [{ name, value, mapped: mapped !== undefined }];
    });
  }

  private usual(): (word: PropertyWord) => readonly string[] {
    const names = [...this.props.keys()];
    return usualAmong(names.join('\n'), names);
  }

  find(word: PropertyWord): FoundProperty | undefined {
    return this.candidates(word)[0];
  }

  /** `amountEur`, as FollowTheMoney writes amounts. */
  amountInCurrency(): FoundProperty | undefined {
    const entry = [...this.props].find(
      ([name, value]) => AMOUNT.test(name) && value.trim() !== '' && !this.isIgnored(name),
    );
    return entry === undefined ? undefined : { name: entry[0], value: entry[1].trim(), mapped: false };
  }

  /** Reads it: it is taken, and not kept as text. */
  take(word: PropertyWord): string | undefined {
    const found = this.find(word);
    if (found !== undefined) this.read.add(found.name);
    return found?.value;
  }

  taken(name: string): void {
    this.read.add(name);
  }

  /** What nothing has read, in the order of the file. */
  rest(): readonly (readonly [name: string, value: string])[] {
    return [...this.props].flatMap(([name, value]) =>
      this.read.has(name) || value.trim() === '' || this.isIgnored(name) ? [] : [[name, value.trim()] as const],
    );
  }

  private isIgnored(name: string): boolean {
    return this.mapping.ignore.properties.includes(name);
  }
}

/** `weight: 3.5; source: a letter` — what is kept as text. */
export function textOf(rest: readonly (readonly [name: string, value: string])[]): string | undefined {
  return rest.length === 0 ? undefined : rest.map(([name, value]) => `${name}: ${value}`).join('; ');
}
