/** Names as Cytoscape has them. */
export type Shape =
  | 'ellipse'
  | 'round-rectangle'
  | 'round-hexagon'
  | 'round-diamond'
  | 'round-octagon'
  | 'round-pentagon'
  | 'round-tag'
  | 'cut-rectangle'
  | 'barrel';

export interface EntityStyle {
  readonly shape: Shape;
  /** The fill on each ground; the icon on it is white or black, whichever has 4.5:1. */
  readonly colour: { readonly light: string; readonly dark: string };
  /** A path in a square of 24 units, drawn as a line. */
  readonly icon: string;
}

/**
 * A family shares a hue, and its types differ in lightness by steps that can be seen, besides shape and icon: colour never says anything
 * alone. A test measures the steps.
 */
const PEOPLE = { light: '#2f66b1', dark: '#3d74c2' };
const CROWDS = { light: '#50709c', dark: '#5c7dab' };
const SOURCES = [
  { light: '#626e7e', dark: '#6f7882' },
  { light: '#444c57', dark: '#a0a6ae' },
] as const;
const COMPANIES = [
  { light: '#b2442d', dark: '#b06151' },
  { light: '#762d1e', dark: '#cc9a90' },
  { light: '#d3664f', dark: '#975345' },
] as const;
const LABS = [
  { light: '#a45a00', dark: '#a36b26' },
  { light: '#723f00', dark: '#d69a50' },
] as const;
const PRODUCTS = [
  { light: '#0b7567', dark: '#2d8f83' },
  { light: '#075046', dark: '#3cbead' },
  { light: '#0e9784', dark: '#26796e' },
  { light: '#096054', dark: '#35a698' },
  { light: '#0c8676', dark: '#6fd1c5' },
  { light: '#064139', dark: '#a6e3db' },
] as const;
const RULES = { light: '#7148a8', dark: '#8259bb' };
const EVENTS = { light: '#a83873', dark: '#b84a84' };
const HONOURS = [
  { light: '#826b15', dark: '#887634' },
  { light: '#5a4a0f', dark: '#bca44f' },
] as const;
const THINGS = [
  { light: '#5e6e41', dark: '#798660' },
  { light: '#404a2c', dark: '#a4af90' },
  { light: '#7a8d53', dark: '#667151' },
  { light: '#4d5935', dark: '#8d9b74' },
] as const;

/** The looks that were designed, for the built-in types. */
export const DESIGNED: Readonly<Record<string, EntityStyle>> = {
  Person: {
    shape: 'ellipse',
    colour: PEOPLE,
    icon: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.8-4.3 3.7-6 7.5-6s6.7 1.7 7.5 6',
  },
  Organisation: { shape: 'round-rectangle', colour: COMPANIES[1], icon: 'M4 20V9l8-5 8 5v11zM9.5 20v-6h5v6' },
  Company: {
    shape: 'round-rectangle',
    colour: COMPANIES[0],
    icon: 'M6 20.5V4h8v16.5M14 9.5h4.5v11M3.5 20.5h17M9 8h2M9 12h2M9 16h2',
  },
  Lab: {
    shape: 'round-hexagon',
    colour: LABS[0],
    icon: 'M10 3.5v6L4.8 18.6a1.3 1.3 0 0 0 1.2 1.9h12a1.3 1.3 0 0 0 1.2-1.9L14 9.5v-6M8.5 3.5h7M7.5 15h9',
  },
  Department: {
    shape: 'round-hexagon',
    colour: COMPANIES[2],
    icon: 'M9 3.5h6v5H9zM3.5 15.5h6v5h-6zM14.5 15.5h6v5h-6zM12 8.5V12M6.5 15.5V12h11v3.5',
  },
  Team: {
    shape: 'barrel',
    colour: LABS[1],
    icon: 'M12 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM6 20a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM18 20a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  },
  Group: {
    shape: 'ellipse',
    colour: CROWDS,
    icon: 'M8.5 11.5a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6zM2.5 20c.6-4 3-5.6 6-5.6s5.4 1.6 6 5.6M15.5 11.3a3 3 0 1 0-.5-5.9M17.5 14.6c2.2.5 3.6 2.2 4 5.4',
  },
  SourceGroup: { shape: 'ellipse', colour: SOURCES[0], icon: 'M4 5h16v11h-8.5L6.5 20v-4H4z' },
  Product: {
    shape: 'round-diamond',
    colour: PRODUCTS[1],
    icon: 'M12 3.5l7.5 4.2v8.6L12 20.5l-7.5-4.2V7.7zM4.5 7.7 12 12l7.5-4.3M12 12v8.5',
  },
  Model: {
    shape: 'round-diamond',
    colour: PRODUCTS[0],
    icon: 'M5 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5 20.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM19 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM6.8 6.5l10.5 4.6M6.8 17.5l10.5-4.6M5 7.5v9',
  },
  App: { shape: 'round-diamond', colour: PRODUCTS[2], icon: 'M7 3.5h10v17H7zM11 17.5h2' },
  Feature: {
    shape: 'round-diamond',
    colour: PRODUCTS[3],
    icon: 'M12 3.5l2.1 6.4 6.4 2.1-6.4 2.1-2.1 6.4-2.1-6.4L3.5 12l6.4-2.1z',
  },
  Hardware: {
    shape: 'round-diamond',
    colour: PRODUCTS[4],
    icon: 'M7 7h10v10H7zM10 3.5V7M14 3.5V7M10 17v3.5M14 17v3.5M3.5 10H7M3.5 14H7M17 10h3.5M17 14h3.5',
  },
  Platform: {
    shape: 'round-diamond',
    colour: PRODUCTS[5],
    icon: 'M12 4.5l8.5 4.7-8.5 4.7-8.5-4.7zM3.5 14.3 12 19l8.5-4.7',
  },
  Policy: { shape: 'cut-rectangle', colour: RULES, icon: 'M6 3.5h8.5L18.5 7.5v13H6zM14 3.5V8h4.5M9 12.5h6M9 16.5h6' },
  Event: { shape: 'round-pentagon', colour: EVENTS, icon: 'M4 6h16v14H4zM4 10.5h16M8 3.5V8M16 3.5V8' },
  Role: { shape: 'round-tag', colour: SOURCES[1], icon: 'M4.5 8h15v12h-15zM9 8V4.5h6V8M4.5 13.5h15' },
  Award: {
    shape: 'round-octagon',
    colour: HONOURS[0],
    icon: 'M12 14a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM9 13l-1.5 7.5L12 18l4.5 2.5L15 13',
  },
  Ranking: { shape: 'round-octagon', colour: HONOURS[1], icon: 'M5 20v-6h4v6zM10 20V6h4v14zM15 20v-9h4v9z' },
  Place: {
    shape: 'round-octagon',
    colour: THINGS[0],
    icon: 'M12 20.5s6.5-6 6.5-10.8a6.5 6.5 0 1 0-13 0C5.5 14.5 12 20.5 12 20.5zM12 12.2a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  },
  Channel: { shape: 'round-octagon', colour: THINGS[1], icon: 'M9.5 4 7.5 20M16.5 4l-2 16M4.5 9h16M3.5 15h16' },
  Concept: {
    shape: 'round-octagon',
    colour: THINGS[2],
    icon: 'M9.5 17.5h5M10.5 20.5h3M12 3.5a6 6 0 0 0-3.2 11v3h6.4v-3a6 6 0 0 0-3.2-11z',
  },
  Artefact: { shape: 'round-octagon', colour: THINGS[3], icon: 'M4 5h16v14H4zM4 16.5l5-5 4 4 3-3 4 4M15.5 9.3h.1' },
};

/** The dot of a folded group: a shape and an icon that no type has. Its colour is that of what is in it. */
export const FOLDED_STYLE: Omit<EntityStyle, 'colour'> = {
  shape: 'ellipse',
  icon: 'M12 4 4 8.2l8 4.2 8-4.2zM4 12.2l8 4.2 8-4.2M4 16.2l8 4.2 8-4.2',
};
