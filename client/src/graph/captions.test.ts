import { expect, test } from 'vitest';
import { captionsIn } from './captions.ts';
import { styleField } from './plain-fields.ts';
import { OWN_STYLE, type StyleRules } from './style-rules.ts';

const INDEX = { ids: [], numberOf: new Map() };
const CHOSEN: StyleRules = { ...OWN_STYLE, types: { Movie: { caption: 'tagline' }, Person: { hue: 'blue' } } };

test('what is chosen goes along with a request, and nothing where nothing is', () => {
  expect(captionsIn(CHOSEN)).toEqual({ captions: { Movie: ['tagline'] } });
  expect(captionsIn(OWN_STYLE)).toBeUndefined();
  const dates = { nodes: {}, relationships: { SERVED_ON: ['since', 'until'] as const } };
  expect(captionsIn({ ...CHOSEN, dates })).toEqual({ captions: { Movie: ['tagline'] }, intervals: dates });
  expect(captionsIn({ ...OWN_STYLE, types: { Movie: { caption: undefined } } })).toBeUndefined();
});

test('a choice is part of the view', () => {
  expect(styleField.read(styleField.write(CHOSEN, INDEX) ?? null, INDEX)).toEqual(CHOSEN);
});
