import { BUILT_IN, useVocabulary as setVocabulary } from '@orrery/cypher/sentence/index.ts';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { CANVAS_PALETTE } from './canvas-palette.ts';
import { colourDistance, linearOf } from './colour-distance.ts';
import { DESIGNED } from './designed-styles.ts';
import { lookByRule, styleOf } from './entity-style.ts';
import { HUE_COLOURS } from './palettes.ts';
import { stylesByRule, type TypeHints } from './style-by-rule.ts';
import { inkOn } from './tone-colours.ts';

const SCHEMES = ['light', 'dark'] as const;
const of = (types: Readonly<Record<string, TypeHints>>) => stylesByRule(new Map(Object.entries(types)), DESIGNED);

/** What a source of another field may bring, with and without hints. */
const FILM: Readonly<Record<string, TypeHints>> = {
  Film: { colour: 'violet', icon: 'Artefact' },
  Studio: { parent: 'Organisation' },
  Distributor: { parent: 'Organisation' },
  Festival: { parent: 'Event' },
  Character: {},
  Actor: { parent: 'Person' },
  Genre: {},
};

function luminance(hex: string): number {
  const [r, g, b] = linearOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** The angle of a colour on the circle of hues, in degrees. */
function hueOf(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return (Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * 180) / Math.PI;
}

function hueApart(a: string, b: string): number {
  const angle = Math.abs(hueOf(a) - hueOf(b)) % 360;
  return Math.min(angle, 360 - angle);
}

describe('the look of a type that was not designed', () => {
  afterEach(() => setVocabulary(BUILT_IN));

  test('has one hue on a light and on a dark ground', () => {
    const names = ['Character', 'Genre', 'Vessel', 'Court', 'Recipe', 'Gene', 'Treaty', 'Mountain', 'Song', 'Battle'];
    const styles = of(Object.fromEntries(names.map((name) => [name, {}])));
    for (const name of names) {
      const { light, dark } = styles.get(name)?.colour ?? { light: '', dark: '' };
      // A quarter of the circle apart, the one would be called by another name than the other.
      expect(hueApart(light, dark), `${name}: ${light} ${dark}`).toBeLessThan(30);
    }
  });

  test('leaves the designed ones as they are', () => {
    const styles = of(FILM);
    for (const [type, style] of Object.entries(DESIGNED)) expect(styles.get(type)).toBe(style);
  });

  test('takes what it asks for, the shape of its parent, and else its letter', () => {
    const styles = of(FILM);
    expect(styles.get('Film')).toMatchObject({ colour: HUE_COLOURS.violet, icon: DESIGNED['Artefact']?.icon });
    expect(styles.get('Studio')?.shape).toBe(DESIGNED['Organisation']?.shape);
    expect(styles.get('Actor')?.shape).toBe(DESIGNED['Person']?.shape);
    expect(styles.get('Studio')?.icon).not.toBe(styles.get('Distributor')?.icon);
  });

  test('does not depend on the order of declaration, and a type keeps its look when one of another shape comes', () => {
    const names = Object.keys(FILM);
    const inOrder = of(FILM);
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (order) => {
        const styles = of(Object.fromEntries(order.map((name) => [name, FILM[name] ?? {}])));
        expect(Object.fromEntries(styles)).toEqual(Object.fromEntries(inOrder));
      }),
      { numRuns: 30 },
    );
    expect(of({ ...FILM, Zoetrope: { parent: 'Place' } }).get('Studio')).toEqual(inOrder.get('Studio'));
  });

  test('can be seen and its icon read on both grounds, and is like no other of its shape, whatever types there are', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);
    const hint = fc.record(
      {
        parent: fc.constantFrom('Organisation', 'Person', 'Event', 'Film'),
        colour: fc.constantFrom('blue', 'red', 'grey'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.dictionary(name, hint, { minKeys: 1, maxKeys: 6 }), (types) => {
        const styles = of({ Film: {}, ...types });
        for (const scheme of SCHEMES) {
          for (const [type, { shape, colour }] of styles) {
            if (Object.hasOwn(DESIGNED, type)) continue;
            const fill = colour[scheme];
            expect(contrast(fill, CANVAS_PALETTE[scheme].ground)).toBeGreaterThanOrEqual(3);
            expect(contrast(fill, inkOn(fill) === '#fff' ? '#ffffff' : '#000000')).toBeGreaterThanOrEqual(4.5);
            const others = [...styles].filter(([other, style]) => other !== type && style.shape === shape);
            for (const [, style] of others) expect(colourDistance(fill, style.colour[scheme])).toBeGreaterThan(3);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is there for a parent that is missing, for a circle, and for a name that no source declares', () => {
    const styles = of({ A: { parent: 'B' }, B: { parent: 'A' }, C: { parent: 'Nowhere' } });
    expect([...styles.keys()]).toEqual(expect.arrayContaining(['A', 'B', 'C']));
    expect(styleOf('Whatever')).toEqual(styleOf('Whatever'));
  });

  test('follows the vocabulary of the page', () => {
    lookByRule(stylesByRule);
    const words = { label: { en: 'Studio', zh: '片廠' }, plural: { en: 'Studios', zh: '片廠' } };
    const parent = 'Person';
    setVocabulary({ ...BUILT_IN, types: new Map([...BUILT_IN.types, ['Studio', { ...words, parent }]]) });
    expect(styleOf('Studio').shape).toBe(DESIGNED[parent]?.shape);
  });
});
