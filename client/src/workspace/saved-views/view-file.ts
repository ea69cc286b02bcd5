import { isPlain, type Json } from '../../graph/fields.ts';
import { MOST_NODES } from '../../graph/limits.ts';
import type { Memory, RememberedEntity, RememberedLink } from '../../graph/memory.ts';
import { edgeId, nodeId } from '../../graph/types.ts';
import { decodeView } from '../../graph/view-codec.ts';
import { ViewRefused } from '../../graph/view-refused.ts';
import { type SavedView, tidyName } from './saved-view.ts';

const FORMAT = 'orrery-saved-view/';
const VERSION = 1;
const MEGABYTE = 1024 * 1024;
/** A picture of 10,000 nodes with all that is remembered of it has some 5 MB. */
const MOST_MEGABYTES = 24;
const MOST_LINKS = 200_000;
const LONGEST_TEXT = 4_000;
const KEYS = new Set(['format', 'name', 'saved', 'database', 'view', 'entities', 'links', 'neighbours']);

/** A saved view as a file: JSON that can be read by eye, one entity and one link a line. */
export function writeViewFile({ name, saved, database, view, memory }: SavedView): string {
  const { entities, links, neighbours } = memory;
  const lines = (list: readonly unknown[]): string =>
    list.length === 0 ? '[]' : `[\n${list.map((each) => `    ${JSON.stringify(each)}`).join(',\n')}\n  ]`;
  const parts: readonly (readonly [key: string, json: string])[] = [
    ['format', JSON.stringify(`${FORMAT}${VERSION}`)],
    ['name', JSON.stringify(name)],
    ['saved', JSON.stringify(new Date(saved).toISOString())],
    ['database', JSON.stringify({ id: database.id, name: database.name })],
    ['view', view],
    ['entities', lines(entities.map(({ id, type, name: called, nameZh }) => ({ id, type, name: called, nameZh })))],
    [
      'links',
      lines(links.map(({ id, predicate, source, target, prints }) => [id, predicate, source, target, ...prints])),
    ],
    ['neighbours', JSON.stringify(neighbours)],
  ];
  return `{\n${parts.map(([key, json]) => `  ${JSON.stringify(key)}: ${json}`).join(',\n')}\n}\n`;
}

/** Throws ViewRefused for a file that is larger than any saved view, before it is read. */
export function checkFileSize(bytes: number): void {
  if (bytes <= MOST_MEGABYTES * MEGABYTE) return;
  throw new ViewRefused({ kind: 'file-too-large', megabytes: Math.ceil(bytes / MEGABYTE), most: MOST_MEGABYTES });
}

/** Reads what `writeViewFile` wrote. Throws ViewRefused that names the place for anything else. The view gets an id of its own. */
export function readViewFile(text: string): SavedView {
  checkFileSize(text.length);
  const json = parse(text);
  const { format } = json;
  if (typeof format !== 'string' || !format.startsWith(FORMAT)) throw refused('not-a-view', 'format');
  if (format !== `${FORMAT}${VERSION}`) throw refused('newer', `format ${format.slice(0, 40)}`);
  const unknown = Object.keys(json).find((key) => !KEYS.has(key));
  if (unknown !== undefined) throw refused('newer', unknown.slice(0, 40));
  const view = JSON.stringify(json['view'] ?? null);
  const { nodes } = readView(view);
  return {
    id: crypto.randomUUID(),
    name: tidyName(textAt(json['name'], 'name')) || '?',
    saved: readMoment(json['saved']),
    database: readDatabase(json['database']),
    count: nodes.length,
    view,
    memory: readMemory(json),
  };
}

const refused = (why: 'not-a-view' | 'newer' | 'damaged', place: string): ViewRefused =>
  new ViewRefused({ kind: 'file', why, place });

function parse(text: string): { readonly [key: string]: Json } {
  let json: Json;
  try {
    json = JSON.parse(text);
  } catch (error) {
    // Browsers word it differently; what they say of line and column helps to find the place.
    const place = /line \d+ column \d+/.exec(String(error))?.[0];
    throw refused('not-a-view', place === undefined ? 'JSON' : `JSON, ${place}`);
  }
  if (!isPlain(json)) throw refused('not-a-view', 'JSON');
  return json;
}

/** What is wrong within the view is wrong in this file. */
function readView(text: string) {
  try {
    return decodeView(text);
  } catch (error) {
    if (!(error instanceof ViewRefused)) throw error;
    const { refusal } = error;
    if (refusal.kind === 'newer') throw refused('newer', `view.${refusal.field}`);
    if (refusal.kind === 'damaged') throw refused('damaged', `view.${refusal.field}`);
    if (refusal.kind === 'not-a-view') throw refused('damaged', 'view');
    throw error;
  }
}

function readMoment(json: Json | undefined): number {
  const moment = Date.parse(textAt(json, 'saved'));
  if (Number.isNaN(moment)) throw refused('damaged', 'saved');
  return moment;
}

function readDatabase(json: Json | undefined): SavedView['database'] {
  if (!isPlain(json)) throw refused('damaged', 'database');
  return { id: textAt(json['id'], 'database.id'), name: textAt(json['name'], 'database.name') };
}

function readMemory(json: { readonly [key: string]: Json }): Memory {
  const neighbours = json['neighbours'];
  return {
    entities: listAt(json['entities'], 'entities', MOST_NODES).map((each, at) => readEntity(each, `entities[${at}]`)),
    links: listAt(json['links'], 'links', MOST_LINKS).map((each, at) => readRememberedLink(each, `links[${at}]`)),
    neighbours:
      neighbours === null || neighbours === undefined
        ? null
        : listAt(neighbours, 'neighbours', MOST_LINKS).map((each, at) => {
            if (typeof each !== 'number' || !Number.isInteger(each)) throw refused('damaged', `neighbours[${at}]`);
            return each;
          }),
  };
}

function readEntity(json: Json, place: string): RememberedEntity {
  if (!isPlain(json)) throw refused('damaged', place);
  const { nameZh } = json;
  return {
    id: nodeId(textAt(json['id'], `${place}.id`)),
    // Only compared and never looked up: a type that this version does not know is another one.
    type: textAt(json['type'], `${place}.type`),
    name: textAt(json['name'], `${place}.name`),
    nameZh: nameZh === null || nameZh === undefined ? null : textAt(nameZh, `${place}.nameZh`),
  };
}

function readRememberedLink(json: Json, place: string): RememberedLink {
  const list = listAt(json, place, 7);
  const [id = '', predicate = '', source = '', target = '', dates = '', evidence = '', wording = ''] = list.map(
    (each, at) => textAt(each, `${place}[${at}]`),
  );
  if (list.length !== 7) throw refused('damaged', place);
  return {
    id: edgeId(id),
    predicate,
    source: nodeId(source),
    target: nodeId(target),
    prints: [dates, evidence, wording],
  };
}

function textAt(json: Json | undefined, place: string): string {
  if (typeof json !== 'string' || json.length > LONGEST_TEXT) throw refused('damaged', place);
  return json;
}

// `Array.isArray` knows of no arrays that are read-only.
const isList = (json: Json | undefined): json is readonly Json[] => Array.isArray(json);

function listAt(json: Json | undefined, place: string, most: number): readonly Json[] {
  if (!isList(json) || json.length > most) throw refused('damaged', place);
  return json;
}
