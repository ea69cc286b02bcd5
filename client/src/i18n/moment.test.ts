import { expect, test } from 'vitest';
import { type Moment, wordMoment } from './moment.ts';

const cases: readonly (readonly [Moment, string, string])[] = [
  [{ earliest: '2025-07-01', latest: '2025-07-31', precision: 'MONTH' }, 'July 2025', '2025年7月'],
  [
    { earliest: '2025-08-21', latest: '2025-08-31', precision: 'RANGE' },
    'late August 2025 (21–31 Aug)',
    '2025年8月下旬（8月21日至31日）',
  ],
  [{ earliest: '2025-09-03', latest: '2025-09-17', precision: 'APPROXIMATE' }, 'about 10 Sept 2025', '約2025年9月10日'],
  [{ earliest: '2012-01-01', latest: '2014-12-31', precision: 'APPROXIMATE' }, 'about 2013', '約2013年'],
  [
    { earliest: '2025-09-29', latest: '2025-10-05', precision: 'WEEK' },
    'the week of 29 Sept 2025',
    '2025年9月29日當週',
  ],
  [{ earliest: '2025-01-01', latest: '2025-12-31', precision: 'YEAR' }, '2025', '2025年'],
  [{ earliest: '2025-10-10', latest: '2025-10-10', precision: 'DAY' }, '10 Oct 2025', '2025年10月10日'],
  [
    { earliest: '2025-08-25', latest: '2025-09-02', precision: 'RANGE' },
    'between 25 Aug 2025 and 2 Sept 2025',
    '2025年8月25日至2025年9月2日之間',
  ],
];

test.each(cases)('%o reads as it is known in both languages', (moment, en, zh) => {
  expect(wordMoment(moment, 'en')).toMatchObject({ text: en });
  expect(wordMoment(moment, 'zh-Hant')).toMatchObject({ text: zh });
});

test('a missing start bound reads as "by", and nothing known is unknown', () => {
  expect(wordMoment({ earliest: null, latest: '2025-10-10', precision: 'UNKNOWN' }, 'en')).toEqual({
    kind: 'by',
    text: '10 Oct 2025',
  });
  expect(wordMoment({ earliest: null, latest: null, precision: null }, 'en')).toEqual({ kind: 'unknown' });
});
