import type { Point } from '../graph/types.ts';

/** From so many nodes distances are measured; the others are placed by their distances to these. */
const PIVOTS = 32;
const ROUNDS = 40;
/** In spring lengths. */
const JITTER = 0.35;

/**
 * First places for one connected part: the two directions in which distances along the springs differ most (PivotMDS: Brandes and
 * Pich 2006). Takes milliseconds for thousands of nodes and has the large shape right, so that forces only have to polish.
 * In spring lengths. The same input gives the same places.
 */
export function pivotPlaces(
  ids: readonly string[],
  springs: readonly (readonly [string, string])[],
): ReadonlyMap<string, Point> {
  const columns = distancesToPivots(adjacencyOf(ids, springs));
  center(columns, ids.length);
  const products = productsOf(columns);
  const first = mainDirection(products, null);
  const second = mainDirection(products, first);
  const rough = ids.map((_, node) => ({ x: project(columns, first, node), y: project(columns, second, node) }));
  const scale = usualLength(ids, springs, rough);
  return new Map(
    ids.map((id, node) => {
      const { x, y } = rough[node] ?? { x: 0, y: 0 };
      // Leaves of one hub have the same distances: a turn of their own parts them.
      const angle = node * 2.399_963;
      return [id, { x: x / scale + Math.cos(angle) * JITTER, y: y / scale + Math.sin(angle) * JITTER }];
    }),
  );
}

/** The middle length of the springs that have one. */
function usualLength(
  ids: readonly string[],
  springs: readonly (readonly [string, string])[],
  rough: readonly Point[],
): number {
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const lengths = springs
    .map(([a, b]) => {
      const [p, q] = [rough[indexOf.get(a) ?? -1], rough[indexOf.get(b) ?? -1]];
      return p === undefined || q === undefined ? 0 : Math.hypot(p.x - q.x, p.y - q.y);
    })
    .filter((length) => length > 1e-9)
    .toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 1;
}

function adjacencyOf(ids: readonly string[], springs: readonly (readonly [string, string])[]): readonly number[][] {
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const around: number[][] = ids.map(() => []);
  for (const [a, b] of springs) {
    const [from, to] = [indexOf.get(a), indexOf.get(b)];
    if (from === undefined || to === undefined || from === to) continue;
    around[from]?.push(to);
    around[to]?.push(from);
  }
  return around;
}

/** One column a pivot: each the node farthest from all before it. */
function distancesToPivots(around: readonly number[][]): Float64Array[] {
  const count = around.length;
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const columns: Float64Array[] = [];
  let pivot = 0;
  for (let step = 0; step < Math.min(PIVOTS, count); step += 1) {
    const column = breadthFirst(around, pivot);
    columns.push(column);
    let farthest = -1;
    for (let node = 0; node < count; node += 1) {
      nearest[node] = Math.min(nearest[node] ?? 0, column[node] ?? 0);
      if ((nearest[node] ?? 0) > farthest) {
        farthest = nearest[node] ?? 0;
        pivot = node;
      }
    }
  }
  return columns;
}

function breadthFirst(around: readonly number[][], from: number): Float64Array {
  const found = new Float64Array(around.length).fill(-1);
  found[from] = 0;
  const queue = [from];
  for (const at of queue) {
    for (const next of around[at] ?? []) {
      if (found[next] !== -1) continue;
      found[next] = (found[at] ?? 0) + 1;
      queue.push(next);
    }
  }
  const farthest = found.reduce((most, value) => Math.max(most, value), 0);
  return found.map((value) => (value === -1 ? farthest + 1 : value));
}

/** Squares the distances and takes the means of rows, columns and all out of them: what is left are products of places. */
function center(columns: readonly Float64Array[], count: number): void {
  const rowMean = new Float64Array(count);
  let mean = 0;
  for (const column of columns) {
    for (let node = 0; node < count; node += 1) {
      column[node] = (column[node] ?? 0) ** 2;
      rowMean[node] = (rowMean[node] ?? 0) + (column[node] ?? 0) / columns.length;
    }
  }
  for (const value of rowMean) mean += value / count;
  for (const column of columns) {
    const columnMean = column.reduce((sum, value) => sum + value, 0) / count;
    for (let node = 0; node < count; node += 1) {
      column[node] = -0.5 * ((column[node] ?? 0) - (rowMean[node] ?? 0) - columnMean + mean);
    }
  }
}

/** The products of all columns with each other: what has to be known of them, however many nodes there are. */
const productsOf = (columns: readonly Float64Array[]): readonly (readonly number[])[] =>
  columns.map((a) => columns.map((b) => dot(a, b)));

/** Power iteration; across `other` when that is given. */
function mainDirection(products: readonly (readonly number[])[], other: readonly number[] | null): readonly number[] {
  let direction = products.map((_, index) => Math.cos(index * 1.7 + (other === null ? 0 : 1)));
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = products.map((row) => sumOfProducts(row, direction));
    const across = other === null ? 0 : sumOfProducts(next, other);
    const free = next.map((value, index) => value - across * (other?.[index] ?? 0));
    const length = Math.sqrt(sumOfProducts(free, free)) || 1;
    direction = free.map((value) => value / length);
  }
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

const sumOfProducts = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

function project(columns: readonly Float64Array[], direction: readonly number[], node: number): number {
  let sum = 0;
  for (const [index, column] of columns.entries()) sum += (direction[index] ?? 0) * (column[node] ?? 0);
  return sum;
}
