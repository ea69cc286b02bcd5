import { ownLabel } from '@orrery/cypher/model/own.ts';
import { isPredicate, predicateOf } from '@orrery/cypher/model/predicates.ts';
import type { Duration, Node, Path, Point, Relationship } from 'neo4j-driver';

/** Another tool may call its nodes entities, too. */
const ENTITY = ownLabel('Entity');

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What of an answer can go onto the canvas, found while its values are turned into JSON. */
export interface Findings {
  readonly entityIds: Set<string>;
  readonly claimIds: Set<string>;
  /** Element ids of nodes and relationships that are neither entities nor drawn links. */
  readonly undrawable: Set<string>;
}

export const noFindings = (): Findings => ({ entityIds: new Set(), claimIds: new Set(), undrawable: new Set() });

/**
 * A driver value as JSON: integers beyond 2^53, NaN and the infinities as text, dates as ISO text, nodes, relationships, paths and
 * points as objects with a `$type`. The driver's classes are known by their marks: only `server/src/db.ts` imports the driver itself.
 */
export function toJson(value: unknown, findings: Findings): Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : String(value);
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    case 'object':
      return value === null ? null : toJsonObject(value, findings);
    default:
      return null;
  }
}

function toJsonObject(value: object, findings: Findings): Json {
  if (Array.isArray(value)) return value.map((item) => toJson(item, findings));
  if (isNode(value)) return toJsonNode(value, findings);
  if (isRelationship(value)) return toJsonRelationship(value, findings);
  if (isPath(value)) return toJsonPath(value, findings);
  if (isPoint(value)) return toJsonPoint(value, findings);
  if (isTemporal(value)) return value.toString();
  if (ArrayBuffer.isView(value))
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  return toJsonMap(value, findings);
}

/** `fromEntries` defines own properties, so a key named `__proto__` stays data. */
function toJsonMap(map: object, findings: Findings): { readonly [key: string]: Json } {
  return Object.fromEntries(Object.entries(map).map(([key, entry]) => [key, toJson(entry, findings)]));
}

function toJsonNode(node: Node, findings: Findings): Json {
  const id: unknown = node.properties['id'];
  if (node.labels.includes(ENTITY) && typeof id === 'string') findings.entityIds.add(id);
  else findings.undrawable.add(`node ${node.elementId}`);
  const { elementId, labels } = node;
  return { $type: 'Node', elementId, labels: [...labels], properties: toJsonMap(node.properties, findings) };
}

function toJsonRelationship(relationship: Relationship, findings: Findings): Json {
  const claimId: unknown = relationship.properties['claimId'];
  const isDrawn = isPredicate(relationship.type) && predicateOf(relationship.type).drawn;
  if (isDrawn && typeof claimId === 'string') findings.claimIds.add(claimId);
  else findings.undrawable.add(`relationship ${relationship.elementId}`);
  const { elementId, type, startNodeElementId, endNodeElementId } = relationship;
  return {
    $type: 'Relationship',
    elementId,
    type,
    startNodeElementId,
    endNodeElementId,
    properties: toJsonMap(relationship.properties, findings),
  };
}

function toJsonPath(path: Path, findings: Findings): Json {
  const segments = path.segments.map(({ start, relationship, end }) => ({
    start: toJson(start, findings),
    relationship: toJson(relationship, findings),
    end: toJson(end, findings),
  }));
  return { $type: 'Path', start: toJson(path.start, findings), end: toJson(path.end, findings), segments };
}

function toJsonPoint({ srid, x, y, z }: Point<bigint>, findings: Findings): Json {
  const at = { $type: 'Point', srid: toJson(srid, findings), x: toJson(x, findings), y: toJson(y, findings) };
  return z === undefined ? at : { ...at, z: toJson(z, findings) };
}

const TEMPORAL_MARKS = [
  '__isDate__',
  '__isDateTime__',
  '__isLocalDateTime__',
  '__isTime__',
  '__isLocalTime__',
  '__isDuration__',
];

/** The marks stand on the classes' prototypes; a map of data that has such a key of its own is still a map. */
const isMarked = (value: object, mark: string): boolean =>
  !Object.hasOwn(value, mark) && Reflect.get(value, mark) === true;
/** Dates, times and durations; all of them print as ISO 8601. */
const isTemporal = (value: object): value is Duration => TEMPORAL_MARKS.some((mark) => isMarked(value, mark));
const isNode = (value: object): value is Node => isMarked(value, '__isNode__');
const isRelationship = (value: object): value is Relationship => isMarked(value, '__isRelationship__');
const isPath = (value: object): value is Path => isMarked(value, '__isPath__');
const isPoint = (value: object): value is Point<bigint> => isMarked(value, '__isPoint__');
