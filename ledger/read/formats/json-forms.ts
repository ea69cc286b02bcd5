import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { jsonShape, readJsonObjects } from '../json-objects.ts';
import { LINE_TYPES } from '../lines.ts';
import { Problems } from '../problem.ts';

/** Files beyond that are not held whole only to say what they are. */
const MAX_BYTES = 64 * 1024 * 1024;
const KEYS_SHOWN = 8;

type JsonObject = Readonly<Record<string, unknown>>;

/** What a JSON file begins with: its first object, and whether the file is that one object. */
export interface JsonBeginning {
  readonly first: JsonObject | undefined;
  readonly isWhole: boolean;
}

/** Looks at the first object of a JSON file, or at the one that the file is. Undefined where it cannot be read. */
export async function jsonBeginning(path: string): Promise<JsonBeginning> {
  if ((await jsonShape(path)) === 'object') {
    if ((await stat(path)).size > MAX_BYTES) return { first: undefined, isWhole: true };
    return { first: parseObject(await readFile(path, 'utf8')), isWhole: true };
  }
  let first: JsonObject | undefined;
  let count = 0;
  for await (const { text } of readJsonObjects({ path }, { problems: new Problems() })) {
    if (text.trim() === '') continue;
    count += 1;
    if (count > 1) break;
    first = parseObject(text);
  }
  return { first, isWhole: count === 1 && (await jsonShape(path)) === 'lines' };
}

function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const CLAIM_LINES: ReadonlySet<string> = new Set(LINE_TYPES);

/** Whether an object is a line of the claims format. */
export function isClaimsLine(object: JsonObject): boolean {
  return typeof object['type'] === 'string' && CLAIM_LINES.has(object['type']);
}

interface Form {
  is(object: JsonObject): boolean;
  readonly text: string;
}

/** JSON of other programs that is no table. */
const FORMS: readonly Form[] = [
  {
    is: (object) => object['type'] === 'FeatureCollection' || object['type'] === 'Feature',
    text: 'GeoJSON, which Orrery does not read. Save its table of attributes as CSV and write a mapping for that.',
  },
  {
    is: (object) => '@context' in object || '@graph' in object,
    text: 'JSON-LD, which Orrery does not read. Turn its statements into a table or GraphML first.',
  },
  {
    is: (object) => isObject(object['elements']) || (isObject(object['data']) && 'group' in object),
    text: 'a graph of Cytoscape, which Orrery does not read. Export the network as GraphML there.',
  },
  {
    is: (object) => isObject(object['graph']) && ('nodes' in object['graph'] || 'edges' in object['graph']),
    text: 'a graph in JSON Graph Format. Take what stands under "graph" out into a file of its own: {"nodes": […], "links": […]}.',
  },
  {
    is: (object) => Array.isArray(object['graphs']),
    text: 'several graphs in JSON Graph Format. Save each as a file of its own: {"nodes": […], "links": […]}.',
  },
  {
    is: (object) =>
      (object['type'] === 'node' && 'labels' in object) ||
      (object['type'] === 'relationship' && 'start' in object && 'end' in object),
    text: 'an export of Neo4j (apoc.export.json), which Orrery does not read. Export it there with apoc.export.graphml.all.',
  },
];

export interface ForeignJson {
  /** What the file is, and what to do. */
  readonly message: string;
  /** Whether it can be imported through a mapping. */
  readonly isTable: boolean;
}

/** What a JSON file without a mapping is; undefined where it is a claims file, or broken, which its reader tells better. */
export async function foreignJson(path: string): Promise<ForeignJson | undefined> {
  const { first, isWhole } = await jsonBeginning(path);
  if (first === undefined || isClaimsLine(first)) return undefined;
  const form = FORMS.find(({ is }) => is(first));
  if (form !== undefined) return { message: `${path} is ${form.text}`, isTable: false };
  const keys = Object.keys(first);
  const shown = `${keys.slice(0, KEYS_SHOWN).join(', ')}${keys.length > KEYS_SHOWN ? ', …' : ''}`;
  const what = isWhole
    ? `one JSON object with ${shown}`
    : `a table in JSON whose rows have ${shown === '' ? 'no fields' : shown}`;
  const mapping = basename(path).replace(/\.[^.]+$/, '.mapping.yaml');
  const message = `${path} is ${what}, not claims. Let --suggest write ${mapping} beside it, which says what its fields mean (docs/add-a-table.md).`;
  return { message, isTable: true };
}
