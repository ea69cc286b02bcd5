import type { Point } from '../../graph/types.ts';
import type { Palette } from '../../theme/canvas-palette.ts';
import { type Box, boxAt } from './boxes.ts';
import type { Letters, Setting } from './letters.ts';
import { LINE_HEIGHT } from './letters.ts';
import { alignmentOf, boxOfName } from './places.ts';
import type { PlacedName, PlacedWords } from './scene.ts';
import { onScreen, type Stage } from './scene-of.ts';
import { type Focus, isOff, type NamedNode, type WordedLine } from './wishes.ts';

/** Written to a drawing surface: the face of the letters, and the colours. */
export interface Ink {
  readonly palette: Palette;
  readonly face: string;
}

/** A name or the words of a line, as it stands now. In pixels of the canvas. */
export interface Shown {
  readonly id: string;
  readonly setting: Setting;
  readonly box: Box;
  readonly middle: Point;
  /** In radians; 0 is level. */
  readonly angle: number;
  readonly align: 'left' | 'center' | 'right';
  readonly colour: keyof Palette;
  readonly opacity: number;
  readonly isItalic: boolean;
  /** On a plate of the ground's colour: what runs along a line would be struck through by it between its letters. */
  readonly isOnPlate: boolean;
  /** It is the plate of a ghost, `id` being its hub. */
  readonly isGhost: boolean;
  /** From the node's rim to the name, where it does not stand at it. */
  readonly leader: readonly [Point, Point] | null;
}

const OFF = 0.8;
const FADED = 0.16;
const RECEDED = 0.55;
const DIMMED = 0.22;
const LEAST_LEADER = 12;

export interface NameToShow {
  readonly node: NamedNode;
  readonly placed: PlacedName;
  readonly setting: Setting;
}

/** Where a planned name stands now that its node may have moved; null when the node is gone. */
export function showName({ node, placed, setting }: NameToShow, stage: Stage, focus: Focus): Shown | null {
  const spot = stage.spotOf(node.id);
  if (spot === null) return null;
  const disc = { ...onScreen(spot, stage), radius: (spot.size / 2) * stage.zoom };
  const box = boxOfName(disc, placed, setting);
  const isLit = focus.lit?.has(node.id) === true;
  const fading = focus.lit === null || isLit || focus.selected.has(node.id) ? 1 : focus.isSoft ? RECEDED : FADED;
  const isLoud = isLit || focus.selected.has(node.id) || focus.focused === node.id;
  return {
    id: node.id,
    setting,
    box,
    middle: middleOf(box),
    angle: 0,
    align: alignmentOf(placed.side),
    colour: node.tier === 'quiet' && !isLoud ? 'inkSoft' : 'ink',
    opacity: fading * (node.drawn.dimmed && !isLoud ? DIMMED : 1) * (isOff(node.drawn) ? OFF : 1),
    isItalic: node.drawn.anonymous,
    isOnPlate: false,
    isGhost: false,
    leader: placed.side === 'away' ? leaderTo(box, disc) : null,
  };
}

/** Where a planned ghost stands now that its hub may have moved; null when the hub is gone. */
export function showGhost({ node, placed, setting }: NameToShow, stage: Stage, focus: Focus): Shown | null {
  const name = showName({ node, placed, setting }, stage, focus);
  if (name === null) return null;
  return { ...name, align: 'center', colour: 'inkSoft', isItalic: false, isGhost: true };
}

export interface WordsToShow {
  readonly line: WordedLine;
  readonly placed: PlacedWords;
  readonly setting: Setting;
}

export function showWords({ line, placed, setting }: WordsToShow, stage: Stage, focus: Focus): Shown | null {
  const [source, target] = [stage.spotOf(line.source), stage.spotOf(line.target)];
  if (source === null || target === null) return null;
  const [from, to] = [onScreen(source, stage), onScreen(target, stage)];
  const middle = {
    x: from.x + (to.x - from.x) * placed.share + placed.shift.x,
    y: from.y + (to.y - from.y) * placed.share + placed.shift.y,
  };
  const { standing, disputed } = line.line;
  const isSelected = focus.selected.has(line.id);
  return {
    id: line.id,
    setting,
    middle,
    box: around(boxAt({ x: 0, y: 0 }, setting), placed.angle, middle),
    angle: placed.angle,
    align: 'center',
    colour: isSelected ? 'accent' : disputed ? 'disputed' : 'inkSoft',
    opacity: standing === 'certain' || isSelected ? 1 : OFF,
    isItalic: false,
    isOnPlate: true,
    isGhost: false,
    leader: null,
  };
}

const middleOf = ({ left, right, top, bottom }: Box): Point => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

/** The upright box around a turned one. */
function around({ right, bottom }: Box, angle: number, { x, y }: Point): Box {
  const width = Math.abs(right * Math.cos(angle)) + Math.abs(bottom * Math.sin(angle));
  const height = Math.abs(right * Math.sin(angle)) + Math.abs(bottom * Math.cos(angle));
  return { left: x - width, right: x + width, top: y - height, bottom: y + height };
}

function leaderTo(box: Box, disc: Point & { readonly radius: number }): readonly [Point, Point] | null {
  const end = {
    x: Math.min(box.right, Math.max(box.left, disc.x)),
    y: Math.min(box.bottom, Math.max(box.top, disc.y)),
  };
  const length = Math.hypot(end.x - disc.x, end.y - disc.y);
  if (length - disc.radius < LEAST_LEADER) return null;
  const share = (disc.radius + 2) / length;
  return [{ x: disc.x + (end.x - disc.x) * share, y: disc.y + (end.y - disc.y) * share }, end];
}

const GHOST_DASH = [4, 3];
const HALO = { width: 3.5, opacity: 0.92 } as const;
/** How far a plate reaches beyond its words. */
const PLATE = 2;
/** Where letters stand within a line, as a share of its height. */
const BASELINE = 0.79;

export type Pen = CanvasRenderingContext2D;

/** How letters are written for a drawing surface. */
export const fontOf = ({ size, weight }: Letters, face: string): string => `${weight} ${size}px ${face}`;

/** Paints names with a rim of the ground's colour, so that lines behind them do not strike them through. */
export function paintNames(pen: Pen, shown: readonly Shown[], { palette, face }: Ink): void {
  pen.lineJoin = 'round';
  pen.textBaseline = 'alphabetic';
  for (const { leader, opacity, isGhost } of shown) {
    if (leader === null) continue;
    pen.globalAlpha = 0.7 * opacity;
    pen.strokeStyle = palette.inkSoft;
    pen.lineWidth = 1;
    pen.setLineDash(isGhost ? GHOST_DASH : []);
    pen.beginPath();
    pen.moveTo(leader[0].x, leader[0].y);
    pen.lineTo(leader[1].x, leader[1].y);
    pen.stroke();
  }
  pen.setLineDash([]);
  for (const name of shown) paintName(pen, name, { palette, face });
  pen.globalAlpha = 1;
}

function paintName(pen: Pen, name: Shown, { palette, face }: Ink): void {
  const { setting, middle, angle, align, opacity } = name;
  pen.save();
  // Whole pixels keep letters sharp; turned ones have no such grid.
  if (angle === 0) pen.translate(Math.round(middle.x), Math.round(middle.y));
  else {
    pen.translate(middle.x, middle.y);
    pen.rotate(angle);
  }
  pen.font = `${name.isItalic ? 'italic ' : ''}${fontOf(setting.letters, face)}`;
  pen.textAlign = align;
  const x = align === 'left' ? -setting.width / 2 : align === 'right' ? setting.width / 2 : 0;
  const lineHeight = setting.letters.size * LINE_HEIGHT;
  const top = -(setting.lines.length * lineHeight) / 2;
  const each = (write: (line: string, y: number) => void): void => {
    setting.lines.forEach((line, index) => {
      pen.direction = isRightToLeft(line) ? 'rtl' : 'ltr';
      write(line, top + index * lineHeight + lineHeight * BASELINE);
    });
  };
  if (name.isGhost) paintPlate(pen, name, palette);
  else if (name.isOnPlate) {
    pen.fillStyle = palette.ground;
    pen.beginPath();
    pen.roundRect(
      -setting.width / 2 - PLATE,
      -setting.height / 2 + 1,
      setting.width + 2 * PLATE,
      setting.height - 2,
      3,
    );
    pen.fill();
  } else {
    pen.globalAlpha = HALO.opacity * opacity;
    pen.strokeStyle = palette.ground;
    pen.lineWidth = HALO.width;
    each((line, y) => pen.strokeText(line, x, y));
  }
  pen.globalAlpha = opacity;
  pen.fillStyle = palette[name.colour];
  each((line, y) => pen.fillText(line, x, y));
  pen.restore();
}

/** A ghost looks like a node that is not there yet: the ground with a dashed rim. */
function paintPlate(pen: Pen, { setting: { width, height }, opacity }: Shown, palette: Palette): void {
  pen.globalAlpha = opacity;
  pen.fillStyle = palette.badgePlate;
  pen.strokeStyle = palette.badgeRim;
  pen.lineWidth = 1.2;
  pen.setLineDash(GHOST_DASH);
  pen.beginPath();
  pen.roundRect(-width / 2, -height / 2, width, height, height / 2);
  pen.fill();
  pen.stroke();
  pen.setLineDash([]);
}

/** By its first letter that has a direction. */
const isRightToLeft = (text: string): boolean =>
  /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text);
