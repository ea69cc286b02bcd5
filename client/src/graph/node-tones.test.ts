import { describe, expect, test } from 'vitest';
import { aNode } from '../testing/a-graph.ts';
import { DESIGNED } from '../theme/designed-styles.ts';
import { iconOf, SIGN_ICONS } from '../theme/icon-of.ts';
import { addSubgraph } from './add-subgraph.ts';
import type { Column } from './columns.ts';
import { diff } from './diff.ts';
import { CATEGORIES, STEPS } from './node-tones.ts';
import { picture } from './picture.ts';
import { emptyState, type GraphState } from './state.ts';
import { OWN_STYLE, type StyleRules } from './style-rules.ts';
import { nodeId } from './types.ts';

const NODES = Array.from({ length: 30 }, (_, index) =>
  aNode(`n${index}`, { type: index % 2 === 0 ? 'Person' : 'Lab' }),
);
const column = (id: string, values: readonly (number | string)[]): Column =>
  typeof values[0] === 'number'
    ? {
        id,
        predicate: id,
        unit: null,
        kind: 'number',
        values: new Map(values.map((value, index) => [nodeId(`n${index}`), [Number(value)]])),
      }
    : {
        id,
        predicate: id,
        unit: null,
        kind: 'text',
        values: new Map(values.map((value, index) => [nodeId(`n${index}`), [String(value)]])),
      };
const under = (style: Partial<StyleRules>, values: readonly (number | string)[] = []): GraphState => ({
  ...addSubgraph({ nodes: NODES, edges: [] })(emptyState()),
  style: { ...OWN_STYLE, ...style },
  columns: { properties: new Map([['P', column('P', values)]]), citedIn: new Map() },
});
const styles = (state: GraphState) => picture(state).nodes.map(({ style }) => style);

test('without a rule a dot looks as its type does, and nothing is to be compared', () => {
  expect(styles(under({}))).toEqual(NODES.map(() => undefined));
});

test('a rule on what is not known yet changes no colour', () => {
  expect(styles(under({ colourBy: 'UNKNOWN' })).every((style) => style?.tone.kind === 'type')).toBe(true);
});

describe('by categories', () => {
  const words = Array.from({ length: 20 }, (_, index) => (index < 6 ? 'most' : `w${index}`));

  test('the most frequent have colours of their own, all others one, and what lacks them is told apart', () => {
    const state = under({ colourBy: 'P' }, words);
    const tones = styles(state).map((style) => style?.tone);
    expect(tones[0]).toEqual({ kind: 'category', index: 0 });
    expect(tones.filter((tone) => tone?.kind === 'category' && tone.index === CATEGORIES)).toHaveLength(
      20 - 6 - (CATEGORIES - 1),
    );
    expect(tones.at(-1)).toEqual({ kind: 'missing' });
    expect(picture(state).colourKey.map(({ count }) => count)).toEqual([6, 1, 1, 1, 1, 1, 1, 8, 10]);
  });
});

describe('by figures', () => {
  const figures = Array.from({ length: 24 }, (_, index) => 10 ** (index / 2));

  test('steps hold equally many, rising, and the key tells their ends', () => {
    const state = under({ colourBy: 'P' }, figures);
    const indexes = styles(state)
      .slice(0, 24)
      .map((style) => (style?.tone.kind === 'ordered' ? style.tone.index : -1));
    expect(indexes).toEqual(indexes.toSorted((a, b) => a - b));
    expect(new Set(indexes).size).toBe(STEPS);
    const [first] = picture(state).colourKey;
    expect(first).toMatchObject({ count: 4, values: [1, 10 ** 1.5] });
  });

  test('two different figures are the palest and the strongest', () => {
    const tones = styles(under({ colourBy: 'P' }, [1, 1, 9, 9]))
      .slice(0, 4)
      .map((style) => style?.tone);
    expect(tones).toEqual([0, 0, STEPS - 1, STEPS - 1].map((index) => ({ kind: 'ordered', index })));
  });

  test('size grows with the area, and what lacks the figure is smallest', () => {
    const sizes = styles(under({ sizeBy: 'P' }, [100, 25, 0])).map((style) => style?.size);
    expect(sizes.slice(0, 4)).toEqual([1, 0.5, 0, 0]);
  });
});

describe('signs by a property', () => {
  const words = ['b', 'a', 'a', ...Array.from({ length: CATEGORIES }, (_, index) => `w${index}`)];

  test('the most frequent words have signs of their own, all others one, and what lacks them no icon', () => {
    const state = under({ iconBy: 'P' }, words);
    const seen = styles(state);
    expect(seen[1]).toMatchObject({ sign: 0, hasIcon: true });
    expect(seen[0]?.sign).toBe(1);
    expect(seen[words.length - 1]?.sign).toBe(CATEGORIES);
    expect(seen.at(-1)).toMatchObject({ hasIcon: false });
    expect(seen.at(-1)?.sign).toBeUndefined();
    expect(picture(state).signKey.map(({ sign, count }) => [sign, count])).toEqual([
      [0, 2],
      ...Array.from({ length: CATEGORIES - 1 }, (_, index) => [index + 1, 1]),
      [CATEGORIES, words.length - 2 - (CATEGORIES - 1)],
    ]);
    expect(picture(state).signKey[0]?.values).toEqual(['a']);
  });

  test('what is not known yet leaves the icons of the types', () => {
    const state = under({ iconBy: 'UNKNOWN' });
    expect(styles(state).every((style) => style?.hasIcon === true && style.sign === undefined)).toBe(true);
    expect(picture(state).signKey).toEqual([]);
  });

  test('there is a sign for each category and one for the others, all unlike each other and the icons of types', () => {
    expect(SIGN_ICONS).toHaveLength(CATEGORIES + 1);
    const types = Object.values(DESIGNED).map(({ icon }) => icon);
    expect(new Set([...SIGN_ICONS, ...types]).size).toBe(SIGN_ICONS.length + new Set(types).size);
  });

  test('the canvas draws the sign, unless icons are off', () => {
    const drawn = picture(under({ iconBy: 'P' }, words)).nodes;
    const icons = drawn.map(iconOf);
    expect(icons[1]).toBe(SIGN_ICONS[0]);
    expect(icons.at(-1)).toBeNull();
    expect(
      picture(under({ iconBy: 'P', icons: 'none' }, words))
        .nodes.map(iconOf)
        .every((icon) => icon === null),
    ).toBe(true);
  });
});

test('a hue and an icon given to a type are those of its dots alone, and only they are drawn anew', () => {
  const before = picture(under({ icons: 'none' }));
  const after = picture(under({ icons: 'none', types: { Lab: { hue: 'pink', icon: 'Award' } } }));
  const changed = diff(before, after).updatedNodes;
  expect(changed).toHaveLength(15);
  expect(changed[0]?.style).toMatchObject({ tone: { kind: 'hue', hue: 'pink' }, icon: 'Award', hasIcon: false });
});
