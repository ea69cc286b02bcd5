import { expect, test } from 'vitest';
import { isAddress } from './address.ts';

test.each([
  'https://example.org/a?b=c#d',
  'http://example.org:8080/x:y',
  'HTTPS://EXAMPLE.ORG',
  'mailto:ada@example.org',
  'doi:10.1000/182',
  'urn:isbn:0451450523',
  'example.org/a',
  '10.1000/182',
  '/a/b:c',
])('%s may stand where people click', (text) => {
  expect(isAddress(text)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/x',
  'view-source:https://example.org',
  'ws://example.org',
  'https ://example.org',
  'java%73cript:alert(1)',
])('%j may not', (text) => {
  expect(isAddress(text)).toBe(false);
});
