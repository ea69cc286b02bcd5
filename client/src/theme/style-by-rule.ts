import { HUES, type Hue } from '../graph/style-rules.ts';
import { colourDistance } from './colour-distance.ts';
import type { EntityStyle, Shape } from './designed-styles.ts';
import { letterOf } from './letters.ts';
import { HUE_COLOURS } from './palettes.ts';
import { type ColourPair, shadesOf } from './shades.ts';

/** What a style is made from. */
export interface TypeHints {
  readonly parent?: string | undefined;
  /** One of the hues; any other word is no hint. */
  readonly colour?: string | undefined;
  /** A type whose icon it takes. */
  readonly icon?: string | undefined;
}

/** For types without a parent. Circles are people, and tags are roles: a type of another field is neither. */
const SHAPES: readonly Shape[] = [
  'round-rectangle',
  'round-hexagon',
  'round-diamond',
  'round-octagon',
  'round-pentagon',
  'cut-rectangle',
  'barrel',
];
/** Two fills of one shape are plainly not the same from here on, for every eye. */
const APART = 12;

/**
 * A look for every type that was not designed:
 *
 * - its shape is its parent's, or begins with one that its name stands for;
 * - its colour is the hue it asks for, or a shade of its parent's, or a hue chosen by its name, and never that of another type of
 *   its shape;
 * - its icon is that of the type it names, or its letter.
 *
 * `byColourAlone`: no colour comes twice, whatever the shapes, as far as the colours go. Few types need no shapes to be told apart.
 *
 * Types are taken in the order of the alphabet, parents first, so it does not matter in which order they were declared.
 */
export function stylesByRule(
  types: ReadonlyMap<string, TypeHints>,
  designed: Readonly<Record<string, EntityStyle>>,
  { byColourAlone = false }: { readonly byColourAlone?: boolean } = {},
): ReadonlyMap<string, EntityStyle> {
  const made = new Map(Object.entries(designed));
  const names = [...types.keys()].filter((name) => !made.has(name)).toSorted();
  const open = new Set(names);
  const make = (name: string): void => {
    // Taken out first: parents that go round in a circle end here.
    if (!open.delete(name)) return;
    const { parent, colour, icon } = types.get(name) ?? {};
    if (parent !== undefined) make(parent);
    const family = parent === undefined ? undefined : made.get(parent);
    made.set(name, {
      ...firstApart(fillsFor(name, { asked: colour, family }), { others: [...made.values()], byColourAlone }),
      icon: (icon === undefined ? undefined : designed[icon]?.icon) ?? letterOf(name),
    });
  };
  for (const name of names) make(name);
  return made;
}

const isHue = (word: string | undefined): word is Hue => HUES.some((hue) => hue === word);

/** Each is one hue on a light and on a dark ground, so that a type is known again. Grey is what is left over: no type begins with it. */
const OWN_HUES: readonly ColourPair[] = HUES.filter((hue) => hue !== 'grey').map((hue) => HUE_COLOURS[hue]);

type Fill = Pick<EntityStyle, 'shape' | 'colour'>;

interface FillWish {
  readonly asked: string | undefined;
  readonly family: Fill | undefined;
}

/** The shapes and colours it may have, the best first. A hue that was asked for rather takes another shape than another shade. */
function fillsFor(name: string, { asked, family }: FillWish): readonly Fill[] {
  const shapes = family === undefined ? turned(SHAPES, `shape of ${name}`) : [family.shape];
  const inEachShape = (colour: ColourPair): readonly Fill[] => shapes.map((shape) => ({ shape, colour }));
  if (isHue(asked)) return [HUE_COLOURS[asked], ...turned(shadesOf(HUE_COLOURS[asked]), name)].flatMap(inEachShape);
  if (family !== undefined) return turned(shadesOf(family.colour), name).flatMap(inEachShape);
  const hues = turned(OWN_HUES, name);
  return [...hues, ...hues.flatMap(shadesOf)].flatMap(inEachShape);
}

/** The first that is not like any other of its shape; where all are taken, the one that is least like them. */
function firstApart(
  candidates: readonly Fill[],
  { others, byColourAlone }: { readonly others: readonly Fill[]; readonly byColourAlone: boolean },
): Fill {
  let best: { readonly fill: Fill; readonly apart: number } | undefined;
  for (const fill of candidates) {
    const { shape, colour } = fill;
    const apart = Math.min(
      Infinity,
      ...others
        .filter((other) => byColourAlone || other.shape === shape)
        .map((other) =>
          Math.min(colourDistance(colour.light, other.colour.light), colourDistance(colour.dark, other.colour.dark)),
        ),
    );
    if (apart >= APART) return fill;
    if (best === undefined || apart > best.apart) best = { fill, apart };
  }
  if (best === undefined) throw new Error('There is no colour to choose from. Report this bug.');
  return best.fill;
}

/** FNV-1a: the same number for the same name, everywhere. */
function numberOf(name: string): number {
  let hash = 0x81_1c_9d_c5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0;
  return hash;
}

/** The list from the place that the name stands for on, and then its beginning. */
function turned<T>(list: readonly T[], name: string): readonly T[] {
  const start = numberOf(name) % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
