import type { Column, Columns } from '../graph/columns.ts';
import { edgeId, type NodeId, nodeId } from '../graph/types.ts';

/** Columns as the server sends them: entities are indexes into the answer's ids. */
export interface WireColumns {
  readonly ids: readonly string[];
  readonly properties: readonly {
    readonly predicate: string;
    readonly unit: string | null;
    readonly entities: readonly number[];
    readonly numbers: readonly number[];
    readonly words: readonly string[];
  }[];
  readonly documents: readonly { readonly document: { readonly id: string }; readonly links: readonly string[] }[];
}

/** Turns an answer into the store's terms. An index that names no entity is a server bug and throws. */
export function toColumns({ ids, properties, documents }: WireColumns): Columns {
  const entity = (index: number): NodeId => {
    const id = ids[index];
    if (id === undefined) throw new RangeError(`The answer names entity ${index} of ${ids.length}. Report this bug.`);
    return nodeId(id);
  };
  const columns = properties.map(({ predicate, unit, entities, numbers, words }): Column => {
    const head = { predicate, unit };
    return numbers.length > 0
      ? { ...head, id: `${predicate} ${unit ?? '#'}`, kind: 'number', values: collect(entities.map(entity), numbers) }
      : { ...head, id: predicate, kind: 'text', values: collect(entities.map(entity), words) };
  });
  const citedIn = new Map<ReturnType<typeof edgeId>, string[]>();
  for (const { document, links } of documents) {
    for (const link of links) {
      const known = citedIn.get(edgeId(link));
      if (known === undefined) citedIn.set(edgeId(link), [document.id]);
      else known.push(document.id);
    }
  }
  return { properties: new Map(columns.map((column) => [column.id, column])), citedIn };
}

function collect<Value>(entities: readonly NodeId[], values: readonly Value[]): ReadonlyMap<NodeId, readonly Value[]> {
  const all = new Map<NodeId, Value[]>();
  for (const [index, id] of entities.entries()) {
    const value = values[index];
    if (value === undefined) continue;
    const known = all.get(id);
    if (known === undefined) all.set(id, [value]);
    else known.push(value);
  }
  return all;
}
