/** What the legend, the filters, the rules of style and the groups say, in English. */
export const filterEn = {
  'legend.outOfView':
    '{count} more {count, plural, one {stands} other {stand}} here without links: “{lens}” and the date hide them.',

  'filters.dimmedLinks': '{count} greyed out by filters',
} as const;

/** The same in Traditional Chinese. */
export const filterZhHant = {
  'legend.outOfView': '另有 {count} 個在圖上沒有連線：「{lens}」與日期隱藏了它們。',

  'filters.dimmedLinks': '篩選淡化了 {count} 條',
} as const satisfies Record<keyof typeof filterEn, string>;
