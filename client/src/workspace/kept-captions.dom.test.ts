import { beforeEach, expect, test } from 'vitest';
import { OWN_STYLE } from '../graph/style-rules.ts';
import { forgetCaptions, keepCaption, keptCaptions, withKept } from './kept-captions.ts';

beforeEach(() => localStorage.clear());

test('a choice is kept for its database, and taken back', () => {
  keepCaption('neo4j@1', 'Movie', 'tagline');
  keepCaption('neo4j@1', 'Person', 'born');
  expect(keptCaptions('neo4j@1')).toEqual({ Movie: 'tagline', Person: 'born' });
  expect(keptCaptions('neo4j@2')).toEqual({});
  keepCaption('neo4j@1', 'Movie', undefined);
  expect(keptCaptions('neo4j@1')).toEqual({ Person: 'born' });
  forgetCaptions('neo4j@1');
  expect(localStorage.length).toBe(0);
});

test.each(['', '[]', '"x"', '{"Movie":7}', '{"Movie":""}', '{'])('what is no choice (%s) is passed over', (text) => {
  localStorage.setItem('orrery.captions.neo4j@1', text);
  expect(keptCaptions('neo4j@1')).toEqual({});
});

test('what the picture says goes first', () => {
  const style = { ...OWN_STYLE, types: { Movie: { caption: 'title' } } };
  expect(withKept(style, { Movie: 'tagline', Person: 'born' }).types).toEqual({
    Movie: { caption: 'title' },
    Person: { caption: 'born' },
  });
  expect(withKept(style, { Movie: 'tagline' })).toBe(style);
});
