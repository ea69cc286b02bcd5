import {
  tell,
  type Wire,
  type WireMap,
  type WireNode,
  type WirePath,
  type WirePoint,
} from '@orrery/cypher/values/wire.ts';

/** Labels by which a node is known as ours; they say nothing to a reader. */
const isInternalLabel = (label: string): boolean => label.startsWith('Orrery') || label === 'Entity';

/** The label a reader knows a node by. */
export const labelOf = ({ labels }: WireNode): string =>
  labels.filter((label) => !isInternalLabel(label)).at(-1) ?? labels[0] ?? '';

/** What a node is called: by the properties that name things, else by its id. */
export function nodeName({ properties, elementId }: WireNode): string {
  for (const key of ['name', 'title', 'label', 'caption', 'code', 'id']) {
    const value = properties[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return elementId;
}

/** Properties that are kept for search and checks. */
const INTERNAL_PROPERTY = /^(?:hash|searchKey|searchText|foldedName|keys?|names|origin|importId|_.*)$/;
export const isInternalProperty = (key: string): boolean => INTERNAL_PROPERTY.test(key);

/** A value in one line of text, as Cypher writes it: for a cell that is copied, a spreadsheet, and sorting. Texts stand without quotes. */
export function valueText(wire: Wire): string {
  return typeof wire === 'string' ? wire : inner(wire);
}

function inner(wire: Wire): string {
  const told = tell(wire);
  switch (told.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(told.value);
    case 'string':
      return JSON.stringify(told.value);
    case 'integer':
    case 'float':
    case 'bytes':
    case 'temporal':
      return told.value;
    case 'list':
      return `[${told.value.map(inner).join(', ')}]`;
    case 'map':
      return mapText(told.value);
    case 'point':
      return pointText(told.value);
    case 'node':
      return `(:${told.value.labels.join(':')} ${mapText(told.value.properties)})`;
    case 'relationship':
      return `[:${told.value.type} ${mapText(told.value.properties)}]`;
    case 'path':
      return pathText(told.value);
    case 'unknown':
      return told.value.text;
  }
}

const mapText = (map: WireMap): string =>
  `{${Object.entries(map)
    .map(([key, value]) => `${key}: ${inner(value)}`)
    .join(', ')}}`;

/** Longitude comes first, as in Cypher. */
export function pointText({ srid, x, y, z }: WirePoint): string {
  const names = srid === 4326 || srid === 4979 ? ['longitude', 'latitude', 'height'] : ['x', 'y', 'z'];
  const parts = [x, y, ...(z === undefined ? [] : [z])];
  return `point({${parts.map((part, at) => `${names[at]}: ${part}`).join(', ')}})`;
}

export const pathText = ({ start, segments }: WirePath): string =>
  segments.reduce((text, { start: from, relationship, end }) => {
    const isAlong = relationship.startNodeElementId === from.elementId;
    return `${text} ${isAlong ? '-' : '<-'}${relationship.type}${isAlong ? '->' : '-'} ${nodeName(end)}`;
  }, nodeName(start));
