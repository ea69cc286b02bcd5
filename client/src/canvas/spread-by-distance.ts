import type { Point } from '../graph/types.ts';
import { routeLengths } from './route-lengths.ts';

export interface Spreading {
  readonly ids: readonly string[];
  readonly springs: readonly (readonly [string, string])[];
  readonly start: ReadonlyMap<string, Point>;
  /** Keep their place and give the scale. */
  readonly fixed: ReadonlySet<string>;
  /** How long a spring wants to be, in model units. */
  readonly springLength: number;
}

const ROUNDS = 40;

/**
 * Puts nodes as far apart as the way between them along the springs is long (stress, by stochastic gradient descent: Zheng,
 * Pawar and Goodman 2018). For up to a few hundred nodes it shows structure better than forces do: equal springs, round stars,
 * few crossings. Beyond that its cost, all pairs, is too high. The same input gives the same places.
 */
export function spreadByDistance({ ids, springs, start, fixed, springLength }: Spreading): ReadonlyMap<string, Point> {
  const places = new Map(ids.map((id) => [id, { ...(start.get(id) ?? { x: 0, y: 0 }) }]));
  const pairs = pairsOf(ids, fixed, routeLengths(ids, springs));
  const chance = createChance();
  const longest = Math.max(1, ...pairs.map(({ distance }) => distance));
  const shortest = Math.min(1, ...pairs.map(({ distance }) => distance));
  // From steps that put even the farthest pair right at once down to steps that only polish the nearest.
  const first = longest ** 2;
  const last = 0.1 * shortest ** 2;
  for (let round = 0; round < ROUNDS; round += 1) {
    const eta = first * (last / first) ** (round / (ROUNDS - 1));
    shuffle(pairs, chance);
    for (const { a, b, distance } of pairs) {
      const p = places.get(a);
      const q = places.get(b);
      if (p === undefined || q === undefined) continue;
      const step = Math.min(1, eta / distance ** 2);
      pull(p, q, { wanted: distance * springLength, step, moves: [!fixed.has(a), !fixed.has(b)] });
    }
  }
  return places;
}

interface Pair {
  readonly a: string;
  readonly b: string;
  /** In spring lengths. */
  readonly distance: number;
}

/** All pairs of which at least one may move and that some way joins. */
function pairsOf(
  ids: readonly string[],
  fixed: ReadonlySet<string>,
  lengths: (from: string) => ReadonlyMap<string, number>,
): Pair[] {
  const pairs: Pair[] = [];
  const done = new Set<string>();
  for (const a of ids) {
    if (fixed.has(a)) continue;
    done.add(a);
    for (const [b, distance] of lengths(a)) if (!done.has(b)) pairs.push({ a, b, distance });
  }
  return pairs;
}

interface Pull {
  readonly wanted: number;
  readonly step: number;
  readonly moves: readonly [boolean, boolean];
}

/** Brings a pair nearer to its wanted distance. */
function pull(p: { x: number; y: number }, q: { x: number; y: number }, { wanted, step, moves }: Pull): void {
  const dx = p.x - q.x;
  const dy = p.y - q.y;
  // Two in the same place have no direction; any one will do.
  const length = Math.hypot(dx, dy) || 0.01;
  const share = ((step * (length - wanted)) / length) * (moves[0] && moves[1] ? 0.5 : 1);
  if (moves[0]) {
    p.x -= dx * share;
    p.y -= (dy || 0.003) * share;
  }
  if (moves[1]) {
    q.x += dx * share;
    q.y += (dy || 0.003) * share;
  }
}

/** Repeatable chance: the same picture must come out the same. */
function createChance(): () => number {
  let seed = 20_251_010;
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 4_294_967_296;
  };
}

function shuffle(pairs: Pair[], chance: () => number): void {
  for (let index = pairs.length - 1; index > 0; index -= 1) {
    const other = Math.floor(chance() * (index + 1));
    const [a, b] = [pairs[index], pairs[other]];
    if (a === undefined || b === undefined) continue;
    pairs[index] = b;
    pairs[other] = a;
  }
}
