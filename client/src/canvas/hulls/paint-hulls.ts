import type { DrawnGroup } from '../../graph/drawn-group.ts';
import type { Palette } from '../../theme/canvas-palette.ts';
import { styleOf } from '../../theme/entity-style.ts';
import type { ColourScheme } from '../graph-canvas.ts';
import type { CameraPlace } from '../look.ts';
import type { Box } from '../names/boxes.ts';
import type { HullShape } from './hull-shape.ts';

export interface HullPaint {
  readonly rim: string;
  readonly fill: string;
}

/** The rim and the ground of a hull: the colour of its type where it has one, else that of soft ink. Opaque, so that its parts are one. */
export function paintOfHull(
  { type }: Pick<DrawnGroup, 'type'>,
  {
    scheme,
    palette,
    isSelected,
  }: { readonly scheme: ColourScheme; readonly palette: Palette; readonly isSelected: boolean },
): HullPaint {
  const hue = isSelected ? palette.accent : type === null ? palette.inkSoft : styleOf(type).colour[scheme];
  return { rim: mix(palette.ground, hue, isSelected ? 1 : 0.55), fill: mix(palette.ground, hue, FILL[scheme]) };
}

/** On a dark ground the same share of a colour is seen less. */
const FILL = { light: 0.09, dark: 0.17 } as const;

/** A share of one colour in another, both as `#rrggbb`. */
export function mix(ground: string, colour: string, share: number): string {
  const channel = (text: string, at: number): number => Number.parseInt(text.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(ground, at) * (1 - share) + channel(colour, at) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}

/** In pixels of the screen, whatever the zoom. */
const RIM_WIDTH = 1.5;

export interface PaintedHull {
  readonly shape: HullShape;
  readonly paint: HullPaint;
}

/** A hull that is not what one looks at. Opaque like any: seen through, its bands would show in its discs. */
export const faded = (
  { rim, fill }: HullPaint,
  { palette, opacity }: { readonly palette: Palette; readonly opacity: number },
): HullPaint => ({ rim: mix(palette.ground, rim, opacity), fill: mix(palette.ground, fill, opacity) });

/** Paints a hull with a pen that draws in model units; `zoom` is how large a unit is seen. */
export function paintHull(pen: CanvasRenderingContext2D, { shape, paint }: PaintedHull, zoom: number): void {
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  const [core, bands] = pathsOf(shape);
  for (const [colour, by] of [
    [paint.rim, RIM_WIDTH / zoom],
    [paint.fill, 0],
  ] as const) {
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
    pen.lineWidth = 2 * (shape.radius + by);
    pen.stroke(core);
    pen.fill(core);
    if (bands === null) continue;
    pen.lineWidth = 2 * (shape.band + by);
    pen.stroke(bands);
  }
}

/** Made once for each shape: a camera that moves makes none. */
const known = new WeakMap<HullShape, readonly [Path2D, Path2D | null]>();

function pathsOf(shape: HullShape): readonly [Path2D, Path2D | null] {
  const made = known.get(shape) ?? makePaths(shape);
  known.set(shape, made);
  return made;
}

/** A line of no length is drawn as a dot by some browsers only. */
const SPECK = 0.01;

function makePaths({ polygon, discs, bands }: HullShape): readonly [Path2D, Path2D | null] {
  const core = new Path2D();
  polygon?.forEach(({ x, y }, index) => {
    if (index === 0) core.moveTo(x, y);
    else core.lineTo(x, y);
  });
  if (polygon?.length === 1) core.lineTo((polygon[0]?.x ?? 0) + SPECK, polygon[0]?.y ?? 0);
  if (polygon !== null) core.closePath();
  for (const { x, y } of discs) {
    core.moveTo(x, y);
    core.lineTo(x + SPECK, y);
  }
  if (bands.length === 0) return [core, null];
  const joining = new Path2D();
  for (const [from, to] of bands) {
    joining.moveTo(from.x, from.y);
    joining.lineTo(to.x, to.y);
  }
  return [core, joining];
}

/** The name of a hull, in pixels of the screen. */
export interface Plate {
  readonly text: string;
  readonly box: Box;
}

export const PLATE = { letters: 12, height: 22, side: 9 } as const;
export const plateFont = (face: string): string => `600 ${PLATE.letters}px ${face}`;

interface PlateInk {
  readonly paint: HullPaint;
  readonly palette: Palette;
  readonly face: string;
  readonly opacity: number;
}

/** Paints the name of a hull with a pen that draws in pixels. */
export function paintPlate(pen: CanvasRenderingContext2D, { text, box }: Plate, ink: PlateInk): void {
  const { paint, palette, face, opacity } = ink;
  pen.globalAlpha = opacity;
  pen.beginPath();
  pen.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, PLATE.height / 2);
  pen.fillStyle = palette.badgePlate;
  pen.fill();
  pen.strokeStyle = paint.rim;
  pen.lineWidth = RIM_WIDTH;
  pen.stroke();
  pen.font = plateFont(face);
  pen.fillStyle = palette.ink;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(text, (box.left + box.right) / 2, (box.top + box.bottom) / 2 + 0.5);
  pen.globalAlpha = 1;
}

/** Lets a pen draw in model units. */
export function seeThrough(pen: CanvasRenderingContext2D, { zoom, pan }: CameraPlace, ratio: number): void {
  pen.setTransform(zoom * ratio, 0, 0, zoom * ratio, pan.x * ratio, pan.y * ratio);
}
