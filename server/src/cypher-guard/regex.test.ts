import { describe, expect, test } from 'vitest';
import { dangerIn } from './regex.ts';

describe('the check of regular expressions', () => {
  test.for([
    '.*lab',
    '(?i).*zhao.*',
    'S[a-z]+ Z.*',
    '(Dr|Prof)\\. .*',
    '[^a-z]{2,5}',
    '(?:abc){3}',
    'a\\(b\\+',
    '王.*',
    '\\d{4}-\\d{2}',
  ])('lets %s through', (pattern) => {
    expect(dangerIn(pattern)).toBeUndefined();
  });

  test.for([
    '(a+)+$',
    '(.*a){20}$',
    '(a|aa)+$',
    '((a{2,5})b){9}',
    '(?:(a?)b)*',
    '.*.*.*.*',
    'a{1,999}b{1,999}c{1,999}d{1,999}',
    '(a)\\1',
    '\\Qa',
    '(?<x>a)',
    '(?x) a',
    '[a[b]]',
    '[]a]',
    'a?a?a?a?a?a?a?a?a?aaaaaaaa',
    '(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)',
    'x'.repeat(501),
  ])('refuses %s', (pattern) => {
    expect(dangerIn(pattern)).toMatch(/Use CONTAINS/);
  });
});
