import type { Wire } from '@orrery/cypher/values/wire.ts';
import { bareText } from './bench/statements.ts';

export const PARAMETER_TYPES = [
  'text',
  'integer',
  'float',
  'boolean',
  'date',
  'time',
  'datetime',
  'duration',
  'point',
  'list',
  'map',
  'json',
] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** What stands in the field of a parameter. */
export interface Typed {
  readonly type: ParameterType;
  readonly text: string;
}

export const EMPTY: Typed = { type: 'text', text: '' };

export const EXAMPLES: Readonly<Record<ParameterType, string>> = {
  text: 'Ada',
  integer: '42',
  float: '1.5',
  boolean: 'true',
  date: '2030-01-31',
  time: '12:30:00+01:00',
  datetime: '2030-01-31T12:30:00+01:00',
  duration: 'P1Y2M3DT4H',
  point: '13.4, 52.5',
  list: '["a", 1]',
  map: '{"a": 1}',
  json: '{"$type": "Date", "value": "2030-01-31"}',
};

/** The names of the parameters of a query, in the order in which they stand; not those in texts, names in back-ticks and comments. */
export function parametersOf(query: string): readonly string[] {
  const bare = bareText(query, { keepsParameters: true });
  return [
    ...new Set(
      [...bare.matchAll(/\$(?:([\p{L}\p{N}_]+)|`((?:``|[^`])+)`)/gu)].map(([, word, name]) => word ?? name ?? ''),
    ),
  ];
}

const CLOCK = String.raw`\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?`;
const ZONE = String.raw`(?:Z|[+-]\d{2}:?\d{2})`;
const PATTERNS: Readonly<Record<string, RegExp>> = {
  date: /^[+-]?\d{4,9}-\d{2}-\d{2}$/,
  time: new RegExp(`^${CLOCK}${ZONE}?$`),
  datetime: new RegExp(String.raw`^[+-]?\d{4,9}-\d{2}-\d{2}T${CLOCK}(?:${ZONE}(?:\[[\w+/-]+\])?)?$`),
  duration: /^-?P(?=.)[\dYMWDTHS.,-]+$/,
};

/** The tagged JSON of what was typed; undefined where it is no value of its type. What only the database can tell (a 30th of February) it tells. */
export function readTyped({ type, text }: Typed): Wire | undefined {
  const trimmed = text.trim();
  switch (type) {
    case 'text':
      return text;
    case 'integer':
      return /^[+-]?\d{1,19}$/.test(trimmed) ? { $type: 'Integer', value: trimmed } : undefined;
    case 'float':
      return trimmed !== '' && !/^[+-]?0[xob]/i.test(trimmed) && isFloat(trimmed)
        ? { $type: 'Float', value: trimmed }
        : undefined;
    case 'boolean':
      return trimmed === 'true' ? true : trimmed === 'false' ? false : undefined;
    case 'date':
    case 'time':
    case 'datetime':
    case 'duration':
      return PATTERNS[type]?.test(trimmed) === true ? { $type: tagOf(type, trimmed), value: trimmed } : undefined;
    case 'point':
      return readPoint(trimmed);
    default:
      return readJson(type, trimmed);
  }
}

const isFloat = (text: string): boolean => !Number.isNaN(Number(text)) || text === 'NaN';

/** A time and a date with time have a zone or none: these are two types of Cypher. */
function tagOf(type: 'date' | 'time' | 'datetime' | 'duration', text: string): string {
  if (type === 'date') return 'Date';
  if (type === 'duration') return 'Duration';
  const isZoned = /(?:Z|[+-]\d{2}:?\d{2})(?:\[.*\])?$/.test(text.replace(/^.*T/, ''));
  return `${isZoned ? '' : 'Local'}${type === 'time' ? 'Time' : 'DateTime'}`;
}

/** Longitude, latitude and perhaps a height. */
function readPoint(text: string): Wire | undefined {
  const [x, y, z, ...rest] = text.split(/[,\s]+/).map(Number);
  if (x === undefined || y === undefined || rest.length > 0 || [x, y, z ?? 0].some(Number.isNaN)) return undefined;
  return z === undefined ? { $type: 'Point', srid: 4326, x, y } : { $type: 'Point', srid: 4979, x, y, z };
}

function readJson(type: 'list' | 'map' | 'json', text: string): Wire | undefined {
  try {
    const value = JSON.parse(text) as Wire;
    const isList = Array.isArray(value);
    if (type === 'list') return isList ? value : undefined;
    if (type === 'map') return typeof value === 'object' && value !== null && !isList ? value : undefined;
    return value;
  } catch {
    return undefined;
  }
}
