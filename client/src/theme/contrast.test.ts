import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CANVAS_PALETTE } from './canvas-palette.ts';
import { ENTITY_STYLE, ENTITY_TYPES } from './entity-style.ts';

const SCHEMES = ['light', 'dark'] as const;

/** Relative luminance as WCAG defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(SCHEMES)('in the %s scheme', (scheme) => {
  const palette = CANVAS_PALETTE[scheme];

  test.each(['ink', 'inkSoft', 'accent', 'disputed'] as const)('words in %s can be read on the ground', (colour) => {
    expect(contrast(palette[colour], palette.ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['line', 'lineLit', 'accent', 'disputed'] as const)('lines in %s can be seen on the ground', (colour) => {
    expect(contrast(palette[colour], palette.ground)).toBeGreaterThanOrEqual(3);
  });

  test('the number on a badge can be read', () => {
    expect(contrast(palette.badgeInk, palette.badgePlate)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(ENTITY_TYPES)('%s can be seen on the ground and its icon on it', (type) => {
    const colour = ENTITY_STYLE[type].colour[scheme];
    expect(contrast(colour, palette.ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
  });
});

test('the drawing and the page have the same colours', () => {
  const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
  const pair = (token: string): readonly string[] =>
    new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)?.slice(1) ?? [];
  const ours = (colour: 'ground' | 'ink' | 'inkSoft' | 'accent') =>
    SCHEMES.map((scheme) => CANVAS_PALETTE[scheme][colour]);
  expect(ours('ground')).toEqual(pair('canvas'));
  expect(ours('ink')).toEqual(pair('ink'));
  expect(ours('inkSoft')).toEqual(pair('ink-soft'));
  expect(ours('accent')).toEqual(pair('accent'));
});

test('no two types look the same: shape, colour and icon together tell them apart', () => {
  const looks = ENTITY_TYPES.map((type) => `${ENTITY_STYLE[type].shape} ${ENTITY_STYLE[type].icon}`);
  expect(new Set(looks).size).toBe(ENTITY_TYPES.length);
});
