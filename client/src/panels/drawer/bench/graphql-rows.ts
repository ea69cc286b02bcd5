import type { Wire } from '@orrery/cypher/values/wire.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const isObject = (value: unknown): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface FlatRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Wire[])[];
}

/** The uppermost list of objects of an answer as a table; the answer as one row where it has none. Objects within objects give columns of their own (`type.label`), the ends of connections (`edges`, `node`) do not. */
export function toRows(data: unknown): FlatRows {
  const list = listIn(data);
  const records = list.map((one) => flat(one));
  const columns = [...new Set(records.flatMap((record) => [...record.keys()]))];
  return { columns, rows: records.map((record) => columns.map((column) => record.get(column) ?? null)) };
}

/** The first list of objects, level by level; of an answer without one the answer itself. */
function listIn(data: unknown): readonly unknown[] {
  let level: readonly unknown[] = [data];
  while (level.length > 0) {
    const list = level.find((one): one is readonly unknown[] => Array.isArray(one) && one.some(isObject));
    if (list !== undefined) return list;
    level = level.flatMap((one) => (isObject(one) ? Object.values(one) : []));
  }
  return isObject(data) ? [data] : [];
}

function flat(value: unknown, prefix = ''): ReadonlyMap<string, Wire> {
  const found = new Map<string, Wire>();
  if (!isObject(value)) return found.set(prefix === '' ? 'value' : prefix, toWire(value));
  for (const [key, one] of Object.entries(value)) {
    const name = key === 'node' ? prefix : prefix === '' ? key : `${prefix}.${key}`;
    if (isObject(one)) for (const [inner, content] of flat(one, name)) found.set(inner, content);
    else found.set(name === '' ? key : name, toWire(one));
  }
  return found;
}

/** What JSON says is what a value of ours says, but for a map with a `$type`: that one stands as its text. */
function toWire(value: unknown): Wire {
  if (Array.isArray(value)) return value.map(toWire);
  if (!isObject(value)) return (value ?? null) as Wire;
  const unwrapped = Object.keys(value).join() === 'node' ? value['node'] : value;
  if (!isObject(unwrapped)) return toWire(unwrapped);
  return Object.fromEntries(Object.entries(unwrapped).map(([key, one]) => [key, toWire(one)]));
}

/** Every id that an answer names, each once, in the order in which they stand. Which of them are entities the server knows. */
export function idsIn(data: unknown): readonly string[] {
  const ids = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (isObject(value)) {
      for (const [key, one] of Object.entries(value)) {
        if (key === 'id' && typeof one === 'string') ids.add(one);
        else walk(one);
      }
    }
  };
  walk(data);
  return [...ids];
}
