import {
  choice,
  damaged,
  type Field,
  type Index,
  ids,
  isPlain,
  type Json,
  nodeSet,
  perNode,
  readList,
  readNode,
  readNumber,
  readPlace,
  readText,
  writeNode,
  writePlace,
} from './fields.ts';
import { isDay } from './is-day.ts';
import { MOST_NODES } from './limits.ts';
import { lineId } from './line-id.ts';
import { filtersField, groupsField, styleField } from './plain-fields.ts';
import type { TimeAxis } from './time-axis.ts';
import type { Camera, EdgeId, IsoDate, Lens, NodeId } from './types.ts';
import { edgeId, nodeId } from './types.ts';
import { FIRST_VIEW, type View } from './view.ts';
import { ViewRefused } from './view-refused.ts';
import { firstViewState, type ViewState } from './view-state.ts';

const VERSION = 1;
const VERSION_KEY = 'orrery';

const LENSES: readonly [Lens, ...Lens[]] = ['REPORTED', 'FACTS', 'ALL'];

/** One line for each field of a view. The compiler asks for the line when a field is new. */
const FIELDS: { readonly [K in Exclude<keyof ViewState, 'nodes'>]: Field<ViewState[K]> } = {
  broughtBy: perNode<NodeId | null>(
    'b',
    (by, index) => (by === null ? -1 : writeNode(by, index)),
    (json, index) => (json === -1 ? null : readNode(json, index, 'b')),
  ),
  pins: nodeSet('k'),
  axis: { key: 'x', write: writeAxis, read: readAxis },
  positions: perNode('p', writePlace, (json) => readPlace(json, 'p')),
  camera: { key: 'c', write: (camera) => (camera === null ? undefined : writeCamera(camera)), read: readCamera },
  view: { key: 'v', write: writeTime, read: readTime },
  filters: filtersField,
  style: styleField,
  groups: groupsField,
  selection: ids('s', lineId),
  lit: {
    key: 'l',
    write: (id): Json | undefined => id ?? undefined,
    read: (json): EdgeId => edgeId(readText(json, 'l')),
  },
  labels: choice('w', ['en', 'zh', 'both']),
};

const NODES = 'n';
const KEYS: ReadonlySet<string> = new Set([VERSION_KEY, NODES, ...Object.values(FIELDS).map(({ key }) => key)]);

/** A view as text: JSON of whole numbers and short names, made to be compressed. `decodeView` gives the same view back, to the last bit. */
export function encodeView(view: ViewState): string {
  const index = indexOf(view.nodes);
  const json: Record<string, Json> = { [VERSION_KEY]: VERSION, [NODES]: view.nodes };
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- ties the value to its field
  const write = <K extends keyof typeof FIELDS>(name: K): void => {
    const field: Field<ViewState[K]> = FIELDS[name];
    const value = field.write(view[name], index);
    if (value !== undefined) json[field.key] = value;
  };
  for (const name of fieldNames()) write(name);
  return JSON.stringify(json);
}

/** Reads what `encodeView` wrote. Throws ViewRefused for anything else; nothing of a view that makes no sense is taken. */
export function decodeView(text: string): ViewState {
  const json = parse(text);
  const own = new Map(Object.entries(json));
  if (own.get(VERSION_KEY) === undefined) throw new ViewRefused({ kind: 'not-a-view' });
  if (own.get(VERSION_KEY) !== VERSION) throw new ViewRefused({ kind: 'newer', field: VERSION_KEY });
  for (const key of own.keys()) if (!KEYS.has(key)) throw new ViewRefused({ kind: 'newer', field: key.slice(0, 20) });
  const nodes = readNodes(own.get(NODES));
  const index = indexOf(nodes);
  const view: { -readonly [K in keyof ViewState]: ViewState[K] } = {
    ...firstViewState(),
    nodes,
    broughtBy: new Map(nodes.map((id) => [id, null] as const)),
  };
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- ties the value to its field
  const read = <K extends keyof typeof FIELDS>(name: K): void => {
    const field: Field<ViewState[K]> = FIELDS[name];
    const value = own.get(field.key);
    if (value !== undefined) view[name] = field.read(value, index);
  };
  for (const name of fieldNames()) read(name);
  return view;
}

const isName = (key: string): key is keyof typeof FIELDS => Object.hasOwn(FIELDS, key);
const fieldNames = (): readonly (keyof typeof FIELDS)[] => Object.keys(FIELDS).filter(isName);

const indexOf = (nodes: readonly NodeId[]): Index => ({
  ids: nodes,
  numberOf: new Map(nodes.map((id, number) => [id, number] as const)),
});

function parse(text: string): { readonly [key: string]: Json } {
  let json: Json;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ViewRefused({ kind: 'not-a-view' });
  }
  if (!isPlain(json)) throw new ViewRefused({ kind: 'not-a-view' });
  return json;
}

function readNodes(json: Json | undefined): readonly NodeId[] {
  const list = readList(json, NODES);
  if (list.length > MOST_NODES) throw new ViewRefused({ kind: 'too-many', count: list.length, most: MOST_NODES });
  const nodes = list.map((id) => nodeId(readText(id, NODES)));
  // Twice the same node would give two places to one.
  if (new Set(nodes).size !== nodes.length || nodes.some((id) => id === '')) throw damaged(NODES);
  return nodes;
}

/** In full: the numbers of a camera that glided are long, and a pixel is one. */
const writeCamera = ({ zoom, pan, width, height }: Camera): Json => [zoom, pan.x, pan.y, width, height];

function readCamera(json: Json): Camera {
  const [zoom = 0, x = 0, y = 0, width = 0, height = 0, ...rest] = readList(json, 'c').map((each) =>
    readNumber(each, 'c'),
  );
  if (zoom <= 0 || width < 0 || height < 0 || rest.length > 0) throw damaged('c');
  return { zoom, pan: { x, y }, width, height };
}

/** Ticks from left to right; the empty list is an axis without ticks. */
function writeAxis(axis: TimeAxis | null): Json | undefined {
  return axis?.map(({ x, at }) => [x, at]);
}

function readAxis(json: Json): TimeAxis {
  return readList(json, 'x').map((tick) => {
    const [x, at] = readList(tick, 'x');
    return { x: readNumber(x, 'x'), at: at === null ? null : readText(at, 'x') };
  });
}

/** Lens, day, first and last day of the range. */
function writeTime({ lens, asOf, range }: View): Json | undefined {
  if (lens === FIRST_VIEW.lens && asOf === null && range === null) return undefined;
  return [lens, asOf, range?.from ?? null, range?.to ?? null];
}

function readTime(json: Json): View {
  const [word, asOf, from, to] = readList(json, 'v');
  const lens = LENSES.find((each) => each === word);
  const days = [asOf, from, to].map((day) => (day === null || day === undefined ? null : readDay(day)));
  const [day = null, first = null, last = null] = days;
  if (lens === undefined || (first === null) !== (last === null)) throw damaged('v');
  if (first === null || last === null) return { lens, asOf: day, range: null };
  if (first > last) throw damaged('v');
  return { lens, asOf: day, range: { from: first, to: last } };
}

function readDay(json: Json): IsoDate {
  const text = readText(json, 'v');
  if (!isDay(text)) throw damaged('v');
  return text;
}
