import type { NodeId, Point } from '../graph/types.ts';
import { nodeId } from '../graph/types.ts';

const KEY = 'orrery.view';

/** What a link does not say: where the reader put things. */
export interface SavedView {
  readonly positions: ReadonlyMap<NodeId, Point>;
  readonly broughtBy: ReadonlyMap<NodeId, NodeId | null>;
  /** The last link of this tab, for a visit without one. */
  readonly hash: string;
}

const NOTHING: SavedView = { positions: new Map(), broughtBy: new Map(), hash: '' };

/** Session storage: each tab has its own picture. Full or forbidden storage costs the memory, not the page. */
export function saveView(view: SavedView, storage: Storage = sessionStorage): void {
  try {
    const plain = { positions: [...view.positions], broughtBy: [...view.broughtBy], hash: view.hash };
    storage.setItem(KEY, JSON.stringify(plain));
  } catch {
    // Nothing to do: the link still restores everything but the places.
  }
}

export function readSavedView(storage: Storage = sessionStorage): SavedView {
  try {
    const plain: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
    if (typeof plain !== 'object' || plain === null) return NOTHING;
    const record: Readonly<Record<string, unknown>> = { ...plain };
    return {
      positions: new Map(pairs(record['positions']).flatMap(([id, point]) => toPlace(id, point))),
      broughtBy: new Map(pairs(record['broughtBy']).flatMap(([id, by]) => toBringer(id, by))),
      hash: typeof record['hash'] === 'string' ? record['hash'] : '',
    };
  } catch {
    return NOTHING;
  }
}

const pairs = (value: unknown): readonly (readonly [unknown, unknown])[] =>
  Array.isArray(value) ? value.filter((pair) => Array.isArray(pair) && pair.length === 2) : [];

function toPlace(id: unknown, point: unknown): readonly (readonly [NodeId, Point])[] {
  if (typeof id !== 'string' || typeof point !== 'object' || point === null) return [];
  const { x, y }: { x?: unknown; y?: unknown } = point;
  return typeof x === 'number' && typeof y === 'number' ? [[nodeId(id), { x, y }]] : [];
}

function toBringer(id: unknown, by: unknown): readonly (readonly [NodeId, NodeId | null])[] {
  if (typeof id !== 'string') return [];
  return [[nodeId(id), typeof by === 'string' ? nodeId(by) : null]];
}
