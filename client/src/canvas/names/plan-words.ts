import type { Point } from '../../graph/types.ts';
import { type Box, boxAt, grow, isInside, type Size } from './boxes.ts';
import { byRank, type Planning } from './planning.ts';
import type { LineMark, PlacedWords, WordsWish } from './scene.ts';
import { CELL, clip } from './traffic.ts';

/** Steeper lines turn the head: their words stand level. */
const STEEPEST = (30 * Math.PI) / 180;
/** Left free of a line at both ends of its words. */
const MARGIN = 6;
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];
/** How far from its line forced words may stand, in pixels. */
const SHIFTS = [0, -16, 16, -32, 32, -52, 52, -76, 76];
const MARKS_A_STEP = 24;

export interface WordsTask {
  readonly lines: readonly LineMark[];
  /** Filled with what found a place. */
  readonly words: Map<string, PlacedWords>;
  /** Fans that one of their lines speaks for. */
  readonly spoken: Set<string>;
}

interface WordedLine extends LineMark {
  readonly words: WordsWish;
}

/** Words along lines that are nearly level, level words on steep ones where it is clear whose they are; else only the signs. */
export function* planWords(planning: Planning, { lines, words, spoken }: WordsTask): Generator<void> {
  const wishing = lines
    .filter((line): line is WordedLine => line.words !== null)
    .map((line) => ({ line, stretch: stretchOf(line, planning.screen) }))
    .toSorted((a, b) => byRank(a.line, b.line, urgency(a) - urgency(b)));
  for (const [index, { line, stretch }] of wishing.entries()) {
    if (stretch !== null) {
      const isSaid = !line.words.isForced && line.words.fans.some((fan) => spoken.has(fan));
      const placed = (isSaid ? null : placeWords(planning, line, stretch)) ?? placeSigns(planning, line, stretch);
      if (placed?.kind === 'words') for (const fan of line.words.fans) spoken.add(fan);
      if (placed !== null) words.set(line.id, placed);
    }
    if (index % MARKS_A_STEP === MARKS_A_STEP - 1) yield;
  }
}

/** What of a line is free and on the screen. */
interface Stretch {
  readonly from: Point;
  readonly to: Point;
  readonly length: number;
  /** Between −90° and 90°. */
  readonly angle: number;
}

function stretchOf({ from, to, covered }: LineMark, screen: Box): Stretch | null {
  const whole = Math.hypot(to.x - from.x, to.y - from.y);
  const [start, end] = covered;
  if (whole <= start + end) return null;
  const at = (distance: number): Point => ({
    x: from.x + ((to.x - from.x) * distance) / whole,
    y: from.y + ((to.y - from.y) * distance) / whole,
  });
  const part = clip(at(start), at(whole - end), screen);
  if (part === null) return null;
  const [first, last] = part;
  const steep = Math.atan2(to.y - from.y, to.x - from.x);
  const angle = Math.abs(steep) > Math.PI / 2 ? steep - Math.sign(steep) * Math.PI : steep;
  return { from: first, to: last, length: Math.hypot(last.x - first.x, last.y - first.y), angle };
}

/** Among equals the longest level line speaks: there words read best. */
function urgency({ line, stretch }: { readonly line: WordedLine; readonly stretch: Stretch | null }): number {
  if (stretch === null) return line.words.rank;
  return line.words.rank + 0.6 * Math.cos(stretch.angle) + 0.3 * Math.min(1, stretch.length / 300);
}

function placeWords(planning: Planning, line: WordedLine, stretch: Stretch): PlacedWords | null {
  const { size, isForced } = line.words;
  if (size === null) return null;
  const isSlanting = Math.abs(stretch.angle) <= STEEPEST;
  if (isSlanting && stretch.length >= size.width + 2 * MARGIN) {
    for (const point of spots(stretch, (size.width / 2 + MARGIN) / stretch.length)) {
      const beads = beadsOf(point, size, stretch.angle);
      if (!areFree(planning, line, beads)) continue;
      return settle(planning, line, { point, angle: stretch.angle, beads });
    }
  }
  const isRoomy = stretch.length >= size.height * 3;
  if (!isSlanting && (isRoomy || isForced)) {
    for (const point of spots(stretch, size.height / stretch.length)) {
      const box = boxAt(point, size);
      // Crossed by its own line alone: beside others it could belong to any.
      const own = Math.ceil(size.height / Math.sin(Math.abs(stretch.angle)) / CELL) + 1;
      const isClear = isForced || planning.traffic.within(box) <= own;
      if (!isClear || !areFree(planning, line, [box])) continue;
      return settle(planning, line, { point, angle: 0, beads: [box] });
    }
  }
  return isForced ? placeNear(planning, line, { stretch, size }) : null;
}

interface Near {
  readonly stretch: Stretch;
  readonly size: Size;
}

/** Words that must be read stand beside their line where it has no room for them. */
function placeNear(planning: Planning, line: WordedLine, { stretch, size }: Near): PlacedWords | null {
  const middle = along(stretch, 0.5);
  for (const shift of SHIFTS) {
    const point = { x: middle.x, y: middle.y + shift };
    const box = boxAt(point, size);
    if (areFree(planning, line, [box])) return settle(planning, line, { point, angle: 0, beads: [box] });
  }
  return null;
}

function placeSigns(planning: Planning, line: WordedLine, stretch: Stretch): PlacedWords | null {
  const { signs } = line.words;
  if (signs === null || stretch.length < signs.width + MARGIN) return null;
  for (const point of spots(stretch, 0)) {
    const box = boxAt(point, signs);
    if (!areFree(planning, line, [box])) continue;
    planning.taken.add({ kind: 'words', owner: line.id, box });
    return { id: line.id, kind: 'signs', share: shareOf(line, point), angle: 0, box, shift: shiftOf(line, point) };
  }
  return null;
}

interface Settling {
  readonly point: Point;
  readonly angle: number;
  readonly beads: readonly Box[];
}

function settle({ taken }: Planning, line: WordedLine, { point, angle, beads }: Settling): PlacedWords {
  for (const box of beads) taken.add({ kind: 'words', owner: line.id, box });
  return {
    id: line.id,
    kind: 'words',
    share: shareOf(line, point),
    shift: shiftOf(line, point),
    angle,
    box: around(beads),
  };
}

/** Free of others, and whole on the screen: words are never cut. */
const areFree = ({ taken, screen }: Planning, line: LineMark, boxes: readonly Box[]): boolean =>
  boxes.every(
    (box) =>
      isInside(box, screen) &&
      taken.inTheWay(grow(box, 1), line.id).every(({ isFaded = false }) => isFaded && !line.isFaded),
  );

/** Points along a stretch that keep `margin` (a share of it) from its ends. */
const spots = (stretch: Stretch, margin: number): readonly Point[] =>
  SHARES.filter((share) => share >= margin && share <= 1 - margin).map((share) => along(stretch, share));

const along = ({ from, to }: Stretch, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** How far along the whole line the point nearest to this one is. */
function shareOf({ from, to }: LineMark, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  return length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
}

function shiftOf(line: LineMark, { x, y }: Point): Point {
  const share = shareOf(line, { x, y });
  return {
    x: x - (line.from.x + (line.to.x - line.from.x) * share),
    y: y - (line.from.y + (line.to.y - line.from.y) * share),
  };
}

/** A slanting text as a row of squares as high as its letters: one upright box around it would claim far too much. */
function beadsOf(middle: Point, { width, height }: Size, angle: number): readonly Box[] {
  const count = Math.max(1, Math.ceil(width / height));
  return Array.from({ length: count }, (_, index) => {
    const distance = (count === 1 ? 0 : index / (count - 1) - 0.5) * (width - height);
    const point = { x: middle.x + Math.cos(angle) * distance, y: middle.y + Math.sin(angle) * distance };
    return boxAt(point, { width: height, height });
  });
}

const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});
