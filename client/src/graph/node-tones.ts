import { readerOf } from './sieve.ts';
import type { GraphState } from './state.ts';
import type { Hue } from './style-rules.ts';
import type { EntityType, GraphNode, NodeId } from './types.ts';

/** What the colour of a dot says: its type, one of a few categories, a step of an order, or that nothing is said. */
export type Tone =
  | { readonly kind: 'type' }
  | { readonly kind: 'hue'; readonly hue: Hue }
  | { readonly kind: 'category'; readonly index: number }
  | { readonly kind: 'ordered'; readonly index: number }
  | { readonly kind: 'missing' };

/** How a dot differs from the look of its type; equal looks are one object, so that they can be compared as such. */
export interface NodeStyle {
  readonly tone: Tone;
  /** From 0, the smallest, to 1; null: by its neighbours. */
  readonly size: number | null;
  readonly hasIcon: boolean;
  /** Whose icon it bears. */
  readonly icon: EntityType | null;
  /** Which sign of the categories it bears in place of that. */
  readonly sign?: number | undefined;
}

/** One entry of the key: a category or the figures of a step, and how many dots have it. */
export interface KeyEntry {
  readonly tone: Tone;
  readonly values: readonly (number | string)[];
  readonly count: number;
}

export interface Styled {
  readonly styleOf: (node: GraphNode) => NodeStyle;
  /** What the colours mean; empty while they mean types. */
  readonly key: readonly KeyEntry[];
  /** What the signs mean; empty while dots bear the icons of their types. */
  readonly signs: readonly SignEntry[];
}

/** One sign: whose words it stands for, and how many dots bear it. What nothing is said of bears none. */
export interface SignEntry {
  readonly sign: number;
  readonly values: readonly string[];
  readonly count: number;
}

/** So many colours can be told apart at a glance, also by those who see fewer of them; the rest is one more. */
export const CATEGORIES = 7;
export const STEPS = 6;

/** How each dot looks under the rules of style. A rule on what is not known yet changes nothing. */
export function styleNodes(state: GraphState, neighbours: ReadonlyMap<NodeId, number>): Styled {
  const { style, nodes, columns } = state;
  const { toneOf, key } = tones(state, neighbours);
  const { signOf, signs } = signing(state, neighbours);
  const read =
    style.sizeBy === 'degree' || style.sizeBy === 'same' ? null : readerOf(style.sizeBy, { columns, neighbours });
  const largest = read === null ? 0 : Math.max(0, ...[...nodes.values()].map((node) => Number(read(node)[0] ?? 0)));
  const sizeOf = (node: GraphNode): number | null => {
    if (style.sizeBy === 'same') return 0.3;
    if (read === null) return null;
    const value = Number(read(node)[0] ?? 0);
    // Areas are compared, not widths; in steps, so that equal looks stay one.
    return largest <= 0 ? 0 : Math.round(Math.sqrt(Math.max(0, value) / largest) * 20) / 20;
  };
  const known = new Map<string, NodeStyle>();
  const styleOf = (node: GraphNode): NodeStyle => {
    const sign = signOf(node);
    const made: NodeStyle = {
      tone: toneOf(node),
      size: sizeOf(node),
      hasIcon: style.icons === 'type' && sign !== null,
      icon: style.types[node.type]?.icon ?? null,
      ...(typeof sign === 'number' && { sign }),
    };
    const name = JSON.stringify(made);
    const same = known.get(name) ?? made;
    known.set(name, same);
    return same;
  };
  return { styleOf, key, signs };
}

interface Tones {
  readonly toneOf: (node: GraphNode) => Tone;
  readonly key: readonly KeyEntry[];
}

function tones({ style, nodes, columns }: GraphState, neighbours: ReadonlyMap<NodeId, number>): Tones {
  const ofType = ({ type }: GraphNode): Tone => {
    const hue = style.types[type]?.hue;
    return hue === undefined ? { kind: 'type' } : { kind: 'hue', hue };
  };
  const read = style.colourBy === 'type' ? null : readerOf(style.colourBy, { columns, neighbours });
  if (read === null) return { toneOf: ofType, key: [] };
  const values = [...nodes.values()].map((node) => read(node)[0]);
  const said = values.filter((value) => value !== undefined);
  const missing = values.length - said.length;
  const rest: readonly KeyEntry[] = missing === 0 ? [] : [{ tone: { kind: 'missing' }, values: [], count: missing }];
  const numbers = said.filter((value) => typeof value === 'number');
  const entries = numbers.length > 0 ? steps(numbers) : categories(said.map(String));
  const toneOf = (node: GraphNode): Tone => {
    const value = read(node)[0];
    return (value === undefined ? undefined : entries.find(({ has }) => has(value))?.tone) ?? { kind: 'missing' };
  };
  return { toneOf, key: [...entries.map(({ has: _, ...entry }) => entry), ...rest] };
}

interface Signing {
  /** Null: nothing is said of it. Undefined: it bears the icon of its type. */
  readonly signOf: (node: GraphNode) => number | null | undefined;
  readonly signs: readonly SignEntry[];
}

function signing({ style, nodes, columns }: GraphState, neighbours: ReadonlyMap<NodeId, number>): Signing {
  const read = style.iconBy === undefined ? null : readerOf(style.iconBy, { columns, neighbours });
  if (read === null) return { signOf: () => undefined, signs: [] };
  const wordOf = (node: GraphNode): string | null => {
    const [value] = read(node);
    return value === undefined ? null : String(value);
  };
  const words = [...nodes.values()].flatMap((node) => wordOf(node) ?? []);
  const signs = categories(words).map(({ values, count }, sign) => ({ sign, values: values.map(String), count }));
  const known = new Map(signs.flatMap(({ sign, values }) => values.map((word) => [word, sign] as const)));
  return {
    signOf: (node) => {
      const word = wordOf(node);
      return word === null ? null : (known.get(word) ?? null);
    },
    signs,
  };
}

interface Entry extends KeyEntry {
  readonly has: (value: number | string) => boolean;
}

/** The most frequent words have a colour each, all others one together. */
function categories(words: readonly string[]): readonly Entry[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const named = ranked.slice(0, CATEGORIES);
  const others = ranked.slice(CATEGORIES);
  const entry = (index: number, of: readonly (readonly [string, number])[]): Entry => ({
    tone: { kind: 'category', index },
    values: of.map(([word]) => word),
    count: of.reduce((sum, [, count]) => sum + count, 0),
    has: (value) => of.some(([word]) => word === value),
  });
  return [
    ...named.map((each, index) => entry(index, [each])),
    ...(others.length === 0 ? [] : [entry(CATEGORIES, others)]),
  ];
}

/** Steps that hold as many dots each as can be: figures span powers of ten, and equal widths would make nearly all alike. */
function steps(figures: readonly number[]): readonly Entry[] {
  const sorted = figures.toSorted((a, b) => a - b);
  const bounds = [
    ...new Set(Array.from({ length: STEPS }, (_, index) => sorted[Math.floor((index * sorted.length) / STEPS)] ?? 0)),
  ];
  return bounds.map((least, index) => {
    const next = bounds[index + 1] ?? Number.POSITIVE_INFINITY;
    const held = sorted.filter((figure) => figure >= least && figure < next);
    // Few steps spread over the whole ramp: the first is always the palest, the last the strongest.
    const at = bounds.length === 1 ? STEPS - 1 : Math.round((index * (STEPS - 1)) / (bounds.length - 1));
    return {
      tone: { kind: 'ordered', index: at },
      values: [held[0] ?? least, held.at(-1) ?? least],
      count: held.length,
      has: (value) => typeof value === 'number' && value >= least && value < next,
    };
  });
}
