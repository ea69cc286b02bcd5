import { expect, test } from 'vitest';
import { firstLoad, type Manifest, tell } from './first-load.ts';

const MANIFEST: Manifest = {
  'index.html': {
    file: 'assets/index.js',
    isEntry: true,
    imports: ['_react.js', '_shared.js'],
    css: ['assets/index.css'],
  },
  '_react.js': { file: 'assets/react.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js', css: ['assets/shared.css'] },
  'src/i18n/en.ts': { file: 'assets/en.js', imports: ['_shared.js'] },
  'src/i18n/zh-hant.ts': { file: 'assets/zh.js', imports: ['_chinese.js'] },
  '_chinese.js': { file: 'assets/chinese.js' },
  'src/app/beside-picture.tsx': { file: 'assets/beside.js', imports: ['index.html', '_aria.js'] },
  '_aria.js': { file: 'assets/aria.js' },
};
const SIZES: Readonly<Record<string, number>> = {
  'assets/index.js': 100,
  'assets/index.css': 5,
  'assets/react.js': 60,
  'assets/shared.js': 20,
  'assets/shared.css': 4,
  'assets/en.js': 12,
  'assets/zh.js': 9,
  'assets/chinese.js': 6,
  'assets/beside.js': 500,
  'assets/aria.js': 500,
  'assets/layout.worker-Ab1.js': 10,
};
const sizeOf = (file: string): number => SIZES[file] ?? Number.NaN;
const filesOf = (): string[] => Object.keys(SIZES);

test('the entry, what it imports, their styles, the larger dictionary and the worker come before the first picture, each once', () => {
  const parts = firstLoad(MANIFEST, filesOf(), sizeOf);
  expect(parts.map(({ file }) => file)).toEqual([
    'assets/index.js',
    'assets/react.js',
    'assets/shared.js',
    'assets/layout.worker-Ab1.js',
    'assets/zh.js',
    'assets/chinese.js',
    'assets/index.css',
    'assets/shared.css',
  ]);
});

test('what was renamed is not left out in silence', () => {
  const { 'src/i18n/en.ts': _, ...others } = MANIFEST;
  expect(() => firstLoad(others, filesOf(), sizeOf)).toThrow('src/i18n/en.ts');
  const withoutWorker = filesOf().filter((file) => !file.includes('worker'));
  expect(() => firstLoad(MANIFEST, withoutWorker, sizeOf)).toThrow('worker');
  expect(() => firstLoad({}, filesOf(), sizeOf)).toThrow('entry');
});

test('the parts are told with their sum and the budget', () => {
  expect(
    tell(
      [
        { file: 'assets/a.js', bytes: 1500 },
        { file: 'assets/b.js', bytes: 200 },
      ],
      3000,
    ),
  ).toBe(['    1.5 kB  assets/a.js', '    0.2 kB  assets/b.js', '    1.7 kB  of 3 kB'].join('\n'));
});
