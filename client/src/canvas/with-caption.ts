import type { Palette } from '../theme/canvas-palette.ts';

export interface CaptionLook {
  readonly palette: Pick<Palette, 'ground' | 'inkSoft'>;
  readonly font: string;
  /** Pixels of the picture for one of the page. */
  readonly scale: number;
}

const FONT_SIZE = 10;
const LINE_HEIGHT = 15;
const MARGIN = 12;
/** A picture of one node would break the caption at every word. */
const NARROWEST = 420;

/** Breaks a text at its spaces so that no line is wider than `width`, as far as the words allow. */
export function breakLines(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || measure(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** The picture with a line of small words below it. Rejects where the browser gives no drawing surface. */
export async function withCaption(
  picture: Blob,
  caption: string,
  { palette, font, scale }: CaptionLook,
): Promise<Blob> {
  const image = await createImageBitmap(picture);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (pen === null)
    throw new Error('The browser gives no drawing surface for the picture. Close other pages and try again.');
  const face = `${FONT_SIZE * scale}px ${font}`;
  pen.font = face;
  const width = Math.max(image.width, NARROWEST * scale);
  const lines = breakLines(caption, width - 2 * MARGIN * scale, (text) => pen.measureText(text).width);
  canvas.width = width;
  canvas.height = image.height + (lines.length * LINE_HEIGHT + MARGIN) * scale;
  pen.fillStyle = palette.ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, (width - image.width) / 2, 0);
  // A new size makes the surface forget its font.
  pen.font = face;
  pen.fillStyle = palette.inkSoft;
  lines.forEach((line, index) => {
    pen.fillText(line, MARGIN * scale, image.height + (index + 1) * LINE_HEIGHT * scale);
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The browser could not make a PNG of a picture of this size.'));
      else resolve(blob);
    }, 'image/png');
  });
}
