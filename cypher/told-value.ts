import neo4j from 'neo4j-driver';
import { isTemporal } from './plain.ts';

/** A value as a reader sees it: what Cypher calls its type, in capitals, and its text. */
export interface ToldValue {
  readonly kind: string;
  readonly text: string;
}

const MOST_ITEMS = 100;
const MOST_BYTES = 64;
/** Lists and maps within each other are told so far. */
const DEEPEST = 4;

/** Any value of the driver in words that lose nothing a reader could miss: `1.0` is a float, `-0.0` and `NaN` stay what they are. */
export function tellValue(value: unknown, depth = 0): ToldValue {
  switch (typeof value) {
    case 'string':
      return { kind: 'STRING', text: value };
    case 'boolean':
      return { kind: 'BOOLEAN', text: String(value) };
    case 'bigint':
      return { kind: 'INTEGER', text: String(value) };
    case 'number':
      return { kind: 'FLOAT', text: tellFloat(value) };
    default:
  }
  if (value === null || value === undefined) return { kind: 'NULL', text: 'null' };
  if (neo4j.isInt(value)) return { kind: 'INTEGER', text: value.toString() };
  if (isTemporal(value)) return { kind: temporalKind(value), text: value.toString() };
  if (neo4j.isPoint(value)) return { kind: 'POINT', text: tellPoint(value) };
  if (ArrayBuffer.isView(value)) return { kind: 'BYTES', text: tellBytes(value) };
  if (depth >= DEEPEST) return { kind: Array.isArray(value) ? 'LIST' : 'MAP', text: '…' };
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST_ITEMS).map((item) => tellValue(item, depth + 1).text);
    return { kind: 'LIST', text: `${items.join(', ')}${value.length > MOST_ITEMS ? `, … (${value.length})` : ''}` };
  }
  const entries = Object.entries(value).slice(0, MOST_ITEMS);
  return { kind: 'MAP', text: entries.map(([key, one]) => `${key}: ${tellValue(one, depth + 1).text}`).join(', ') };
}

function tellFloat(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? `${value}.0` : String(value);
}

function temporalKind(value: object): string {
  if (neo4j.isDate(value)) return 'DATE';
  if (neo4j.isDateTime(value)) return 'ZONED DATETIME';
  if (neo4j.isLocalDateTime(value)) return 'LOCAL DATETIME';
  if (neo4j.isTime(value)) return 'ZONED TIME';
  return neo4j.isLocalTime(value) ? 'LOCAL TIME' : 'DURATION';
}

/** The two systems of coordinates that are places on Earth, flat and with a height. */
const WGS_84: ReadonlySet<string> = new Set(['4326', '4979']);

function tellPoint({ srid, x, y, z }: { srid: unknown; x: number; y: number; z?: number | undefined }): string {
  const [first, second, third] = WGS_84.has(String(srid)) ? ['longitude', 'latitude', 'height'] : ['x', 'y', 'z'];
  return [`${first} ${x}`, `${second} ${y}`, ...(z === undefined ? [] : [`${third} ${z}`])].join(', ');
}

function tellBytes(value: ArrayBufferView): string {
  const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  const shown = [...bytes.subarray(0, MOST_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  return `${shown}${bytes.length > MOST_BYTES ? ` … (${bytes.length})` : ''}`;
}
