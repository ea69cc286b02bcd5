import { expect, test } from 'vitest';
import { CANVAS_PALETTE } from '../../theme/canvas-palette.ts';
import { faded, mix, paintOfHull } from './paint-hulls.ts';

test.each(['light', 'dark'] as const)(
  'a faded hull is opaque and nearer to the ground, rim and fill alike: %s',
  (scheme) => {
    const palette = CANVAS_PALETTE[scheme];
    const paint = paintOfHull({ type: 'Lab' }, { scheme, palette, isSelected: false });
    const pale = faded(paint, { palette, opacity: 0.3 });
    expect(pale).toEqual({ rim: mix(palette.ground, paint.rim, 0.3), fill: mix(palette.ground, paint.fill, 0.3) });
    expect(pale.rim).toMatch(/^#[\da-f]{6}$/);
    expect(pale.rim).not.toBe(paint.rim);
    expect(faded(paint, { palette, opacity: 1 })).toEqual(paint);
    expect(faded(paint, { palette, opacity: 0 })).toEqual({ rim: palette.ground, fill: palette.ground });
  },
);
