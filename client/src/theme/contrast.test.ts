import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CANVAS_PALETTE } from './canvas-palette.ts';
import { colourDistance } from './colour-distance.ts';
import { DESIGNED } from './designed-styles.ts';
import { styleOf } from './entity-style.ts';
import { CATEGORY_COLOURS, HUE_COLOURS, ORDERED_COLOURS } from './palettes.ts';
import { inkOn } from './tone-colours.ts';

const ENTITY_TYPES = Object.keys(DESIGNED);
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
    const colour = styleOf(type).colour[scheme];
    expect(contrast(colour, palette.ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, inkOn(colour) === '#fff' ? '#ffffff' : '#000000')).toBeGreaterThanOrEqual(4.5);
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
  const looks = ENTITY_TYPES.map((type) => `${styleOf(type).shape} ${styleOf(type).icon}`);
  expect(new Set(looks).size).toBe(ENTITY_TYPES.length);
});

const pairsOf = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const));

describe.each(SCHEMES)('fills in the %s scheme', (scheme) => {
  const { ground } = CANVAS_PALETTE[scheme];

  test('two types of one shape differ in colour, whatever cones an eye has', () => {
    const alike = pairsOf(ENTITY_TYPES).filter(([a, b]) => {
      const [one, other] = [styleOf(a), styleOf(b)];
      return one.shape === other.shape && colourDistance(one.colour[scheme], other.colour[scheme]) < 5;
    });
    expect(alike).toEqual([]);
  });

  test('categories are told apart by every eye, and each carries its icon', () => {
    const fills = CATEGORY_COLOURS.map((pair) => pair[scheme]);
    for (const [a, b] of pairsOf(fills)) expect(colourDistance(a, b)).toBeGreaterThanOrEqual(25);
    for (const fill of fills) expect(contrast(fill, ground)).toBeGreaterThanOrEqual(3);
  });

  test('the steps of an order rise away from the ground, each by as much as can be seen', () => {
    const contrasts = ORDERED_COLOURS.map((pair) => contrast(pair[scheme], ground));
    expect(contrasts[0]).toBeGreaterThanOrEqual(3);
    for (const [index, value] of contrasts.entries()) {
      if (index > 0) expect(value / (contrasts[index - 1] ?? 1)).toBeGreaterThan(1.2);
    }
  });

  test.each(Object.entries(HUE_COLOURS))('%s, chosen by hand, can be seen', (_, pair) => {
    expect(contrast(pair[scheme], ground)).toBeGreaterThanOrEqual(3);
  });
});
