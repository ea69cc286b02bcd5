import { expect, test } from 'vitest';
import { isKey, isPlainKey, type KeyPress, keyWords } from './keys.ts';

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
});
const CTRL = { ctrlKey: true };
const SHIFT = { shiftKey: true };

test('a letter is its key, whatever the state of caps lock', () => {
  expect(isKey(press('f'), 'F')).toBe(true);
  expect(isKey(press('F'), 'F')).toBe(true);
  expect(isKey(press('g'), 'F')).toBe(false);
});

test('a letter with a modifier is another key', () => {
  expect(isKey(press('f', CTRL), 'F')).toBe(false);
  expect(isKey(press('F', SHIFT), 'F')).toBe(false);
  expect(isKey(press('f', { altKey: true }), 'F')).toBe(false);
  expect(isKey(press('z'), 'Mod+Z')).toBe(false);
});

test('Mod is Ctrl or Cmd, and with Shift it is another command', () => {
  expect(isKey(press('z', CTRL), 'Mod+Z')).toBe(true);
  expect(isKey(press('z', { metaKey: true }), 'Mod+Z')).toBe(true);
  expect(isKey(press('Z', { ...CTRL, ...SHIFT }), 'Mod+Z')).toBe(false);
  expect(isKey(press('Z', { ...CTRL, ...SHIFT }), 'Mod+Shift+Z')).toBe(true);
  expect(isKey(press('z', { ...CTRL, altKey: true }), 'Mod+Z')).toBe(false);
});

test('a sign is its key with and without Shift: keyboards differ', () => {
  for (const change of [{}, SHIFT]) {
    expect(isKey(press('?', change), '?')).toBe(true);
    expect(isKey(press('+', change), '+')).toBe(true);
  }
  expect(isKey(press('?', SHIFT), '/')).toBe(false);
});

test('named keys are not letters', () => {
  expect(isKey(press('Delete'), 'Delete')).toBe(true);
  expect(isKey(press('Escape'), 'Escape')).toBe(true);
  expect(isKey(press('Delete', SHIFT), 'Delete')).toBe(false);
  expect(isKey(press('d'), 'Delete')).toBe(false);
});

test('another alphabet has its letters in the same places', () => {
  expect(isKey(press('я', { ...CTRL, code: 'KeyZ' }), 'Mod+Z')).toBe(true);
  expect(isKey(press('а', { code: 'KeyF' }), 'F')).toBe(true);
  // On a French keyboard the key in the place of Q types an A, and A it is.
  expect(isKey(press('a', { ...CTRL, code: 'KeyQ' }), 'Mod+A')).toBe(true);
  expect(isKey(press('a', { ...CTRL, code: 'KeyQ' }), 'Mod+Q')).toBe(false);
});

test('a letter, figure or sign alone is a plain key, whatever Shift does; names and combinations are none', () => {
  for (const key of ['F', '?', '/', '+', '-', '1', 'é', 'Shift+L']) expect(isPlainKey(key), key).toBe(true);
  for (const key of ['Mod+K', 'Mod++', 'Mod+Shift+Z', 'Delete', 'Escape', 'F10'])
    expect(isPlainKey(key), key).toBe(false);
});

test('keys are written as the platform writes them', () => {
  expect(keyWords('Mod+Shift+Z', false)).toBe('Ctrl Shift Z');
  expect(keyWords('Mod+Shift+Z', true)).toBe('⇧⌘Z');
  expect(keyWords('Escape', false)).toBe('Esc');
  expect(keyWords('+', false)).toBe('+');
  expect(keyWords('-', false)).toBe('−');
  expect(keyWords('Delete', true)).toBe('⌫');
});
