import type { Point } from '../../graph/types.ts';
import type { Box, Size } from './boxes.ts';
import type { Side } from './places.ts';

/** A node on the screen, with the name it wants. All in pixels of the screen. */
export interface NodeMark extends Point {
  readonly id: string;
  readonly radius: number;
  /** What stands at its rim: the badge of hidden neighbours, the sign of a pin. */
  readonly plates: readonly Box[];
  /** It has stepped back: lit names may cover it. */
  readonly isFaded: boolean;
  /** Null: it is in the way of others and wants none itself. */
  readonly name: NameWish | null;
}

export interface NameWish {
  /** How the name may be set, the best first. */
  readonly sizes: readonly [Size, ...Size[]];
  /** The higher one chooses first. */
  readonly rank: number;
  /** It must be shown: places farther out are tried, and as the last resort one on top of nodes. */
  readonly isForced: boolean;
}

/** A hub on the screen, and the ghost that is to stand beside it. All in pixels of the screen. */
export interface GhostMark extends Point {
  /** Of the hub. */
  readonly id: string;
  readonly radius: number;
  /** How its plate may be set, the best first. */
  readonly sizes: readonly [Size, ...Size[]];
  readonly isFaded: boolean;
}

/** A line on the screen, with the words it wants. */
export interface LineMark {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  /** What its ends cover of it, in pixels. */
  readonly covered: readonly [number, number];
  readonly isFaded: boolean;
  readonly words: WordsWish | null;
}

export interface WordsWish {
  /** Null: only its signs are to be shown. */
  readonly size: Size | null;
  /** Of the signs alone, for where the words have no room; null without any. */
  readonly signs: Size | null;
  readonly rank: number;
  readonly isForced: boolean;
  /** Lines with the same words at the same hub: one of them speaks for all. */
  readonly fans: readonly string[];
}

export interface Scene {
  readonly view: Size;
  readonly nodes: readonly NodeMark[];
  readonly lines: readonly LineMark[];
  /** What else has words on the screen: names keep off. */
  readonly plates?: readonly Box[] | undefined;
  readonly ghosts?: readonly GhostMark[];
  /** Where ghosts stand now, by their hubs. */
  readonly ghostsBefore?: ReadonlyMap<string, PlacedName>;
  /** Where names stand now: they stay where they can, so that nothing flickers. */
  readonly before?: ReadonlyMap<string, PlacedName>;
}

export interface PlacedName {
  readonly id: string;
  /** Which of its sizes. */
  readonly variant: number;
  readonly side: Side;
  readonly offset: Point;
  readonly box: Box;
  /** It lies over nodes, since there was no other place. */
  readonly isOver: boolean;
}

export interface PlacedWords {
  readonly id: string;
  /** The words, or only their signs. */
  readonly kind: 'words' | 'signs';
  /** How far along the line from its source, 0 to 1. */
  readonly share: number;
  /** From there to the middle of the words, in pixels: not 0 where the line has no room for them. */
  readonly shift: Point;
  /** Of the letters, in radians; 0 is level. */
  readonly angle: number;
  readonly box: Box;
}

export interface NamePlan {
  readonly names: ReadonlyMap<string, PlacedName>;
  readonly words: ReadonlyMap<string, PlacedWords>;
  /** By the hubs they stand beside. */
  readonly ghosts: ReadonlyMap<string, PlacedName>;
}
