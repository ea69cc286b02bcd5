import neo4j, {
  type DateTime,
  type Duration,
  type LocalDateTime,
  type LocalTime,
  type Date as Neo4jDate,
  type Time,
} from 'neo4j-driver';
import { Bug } from './errors.ts';
import type { IsoDate } from './rows.ts';

/** What a row may hold: 64-bit integers as bigint, dates and times as ISO text, maps as objects. */
export type Plain = null | boolean | number | bigint | string | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * Turns a value of the driver into plain data. Dates go through `toString()`, never through a JavaScript Date, which would
 * shift them by time zone. Throws Bug for a node, relationship, path or point: a query returns maps of the fields it needs.
 */
export function toPlain(value: unknown): Plain {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'boolean':
    case 'number':
    case 'bigint':
    case 'string':
      return value;
    default:
  }
  if (neo4j.isInt(value)) return value.toBigInt();
  if (isTemporal(value)) return value.toString();
  if (Array.isArray(value)) return value.map(toPlain);
  if (neo4j.isNode(value) || neo4j.isRelationship(value) || neo4j.isPath(value) || neo4j.isPoint(value)) {
    throw new Bug('A query returned a node, relationship, path or point. Return a map of the fields that are needed.');
  }
  return toPlainMap(value);
}

/**
 * Turns lists of values into objects with these keys. The keys are those of our own queries, never of data.
 * All objects are made by one constructor, so that they share their shape: `fromEntries` would take five times as long.
 */
export function unpacker(
  keys: readonly string[],
  { unread, of }: Unread = { unread: [], of: '' },
): (values: readonly unknown[]) => { readonly [key: string]: Plain } {
  if (unread.length > 0) return partUnpacker(keys, { unread, of });
  const empty = Object.fromEntries(keys.map((key) => [key, null as Plain]));
  return (values) => {
    const row: { [key: string]: Plain } = { ...empty };
    for (let at = 0; at < keys.length; at += 1) row[keys[at] ?? ''] = toPlain(values[at]);
    return row;
  };
}

interface Unread {
  /** Keys that such a row has elsewhere and that were not asked for here. */
  readonly unread: readonly string[];
  /** What the rows are, for the message. */
  readonly of: string;
}

/** A key that was not asked for would look like one without a value: a row in part throws a Bug instead. */
function partUnpacker(
  keys: readonly string[],
  { unread, of }: Unread,
): (values: readonly unknown[]) => { readonly [key: string]: Plain } {
  const Row = class {
    [key: string]: Plain;
  };
  for (const key of unread) {
    Object.defineProperty(Row.prototype, key, {
      get: () => {
        throw new Bug(`\`${key}\` (${of}) was not read. Tell it beside the field that needs it (\`reads\`).`);
      },
    });
  }
  return (values) => {
    const row = new Row();
    for (let at = 0; at < keys.length; at += 1) row[keys[at] ?? ''] = toPlain(values[at]);
    return row;
  };
}

/** A calendar day as the driver sends it: written into a property it is a DATE, without `date()` in the query for every row. */
export function toDriverDate(day: IsoDate): Neo4jDate<number> {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new neo4j.types.Date(year, month, date);
}

/** `fromEntries` defines own properties, so a key named `__proto__` stays data. */
function toPlainMap(value: object): { readonly [key: string]: Plain } {
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toPlain(entry)]));
}

type Temporal = Neo4jDate | DateTime | LocalDateTime | Time | LocalTime | Duration;

/** A date, time or duration of the driver; all of them print as ISO 8601. */
export function isTemporal(value: unknown): value is Temporal {
  const thing = value as object;
  return (
    neo4j.isDate(thing) ||
    neo4j.isDateTime(thing) ||
    neo4j.isLocalDateTime(thing) ||
    neo4j.isTime(thing) ||
    neo4j.isLocalTime(thing) ||
    neo4j.isDuration(thing)
  );
}
