import { describe, expect, test } from 'vitest';
import { type Page, pageOf, readPage, withPage, writePage } from './page-link.ts';

const PAGES: readonly { readonly page: Page; readonly text: string }[] = [
  { page: { kind: 'document', id: 'doc:a', paragraph: null }, text: 'document:doc:a' },
  { page: { kind: 'document', id: 'doc:a', paragraph: 12 }, text: 'document:doc:a#p12' },
  { page: { kind: 'voice', id: 'src:a#two-insiders' }, text: 'voice:src:a#two-insiders' },
  { page: { kind: 'event', id: 'event:storm' }, text: 'event:event:storm' },
  { page: { kind: 'cited', certainty: 'INSIDERS' }, text: 'cited:INSIDERS' },
  { page: { kind: 'contradictions' }, text: 'contradictions' },
  { page: { kind: 'schema' }, text: 'schema' },
  {
    page: { kind: 'timeline', from: '2025-01-01', to: '2025-10-10', document: null },
    text: 'timeline:2025-01-01..2025-10-10',
  },
  {
    page: { kind: 'timeline', from: '2025-01-01', to: '2025-10-10', document: 'doc:a' },
    text: 'timeline:2025-01-01..2025-10-10:doc:a',
  },
];

describe('a page in a link', () => {
  test.for(PAGES)('$text comes back as it went', ({ page, text }) => {
    expect(writePage(page)).toBe(text);
    expect(readPage(text)).toEqual(page);
    expect(pageOf(withPage('#n=a+b&lang=en', page))).toEqual(page);
  });

  test.for([
    '',
    'nothing',
    'voice:',
    'document:',
    'cited:GOSSIP',
    'timeline:2025-10-10..2025-01-01',
    'timeline:2025-13-99..2025-14-01',
    'timeline:',
  ])('"%s" is none', (text) => {
    expect(readPage(text)).toBeNull();
  });

  test('it leaves the rest of the link alone, and goes without a trace', () => {
    const hash = '#n=person%3Aa+org%3Ab&s=person%3Aa&lang=en';
    expect(withPage(withPage(hash, { kind: 'contradictions' }), null)).toBe(hash);
    expect(withPage('', null)).toBe('');
    expect(pageOf(hash)).toBeNull();
  });
});
