import type { PropertyId } from './columns.ts';
import type { NameRule } from './name-shown.ts';
import type { EntityType } from './types.ts';

/** The hues that a type can be given by hand; each is a family of the palette. */
export const HUES = ['blue', 'red', 'orange', 'green', 'violet', 'pink', 'yellow', 'grey'] as const;
export type Hue = (typeof HUES)[number];

/** What is changed of a type's own look; what is not named stays as it was. */
export interface TypeLook {
  readonly hue?: Hue | undefined;
  /** Drawn with the icon of this type. */
  readonly icon?: EntityType | undefined;
  /** What is written with the name, or in its place. */
  readonly name?: NameRule | undefined;
  /** The property that nodes of this label are called by, in a database of others. Left out: by the rule of the server. */
  readonly caption?: string | undefined;
}

/** Two properties: when something began, when it ended. */
export type DatePair = readonly [from: string, to: string];

/** What dates a database of others, by label and by type of relationship; in the form of the request extension. */
export interface DateRules {
  readonly nodes: Readonly<Record<EntityType, DatePair>>;
  readonly relationships: Readonly<Record<string, DatePair>>;
}

/** How dots look. Plain data, so that a link and a file can hold it. */
export interface StyleRules {
  /** `type`, or the property whose words are categories or whose figures are an order. */
  readonly colourBy: PropertyId;
  /** A property with figures, or `same`. */
  readonly sizeBy: PropertyId;
  readonly icons: 'type' | 'none';
  /** The property whose words each have a sign, which dots bear in place of the icon of their type; absent: the types' icons. */
  readonly iconBy?: PropertyId | undefined;
  readonly types: Readonly<Record<EntityType, TypeLook>>;
  /** Absent: nothing of a database of others has a date. */
  readonly dates?: DateRules | undefined;
}

export const OWN_STYLE: StyleRules = { colourBy: 'type', sizeBy: 'degree', icons: 'type', types: {} };

/** Every dot looks as its type does, the larger the more neighbours it has. */
export const isPlain = ({ colourBy, sizeBy, icons, iconBy, types }: StyleRules): boolean =>
  colourBy === 'type' &&
  sizeBy === 'degree' &&
  icons === 'type' &&
  iconBy === undefined &&
  Object.keys(types).length === 0;
