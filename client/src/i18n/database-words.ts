/** How an import goes that runs while the page is open, in English. */
export const databaseEn = {
  'importing.about':
    '{phase, select, read {Reading} check {Checking} write {Adding} verify {Comparing} other {Importing}} {name}',
  'importing.done': '{name} is in. The graph now holds {entities, number} entities and {claims, number} claims.',
} as const;

/** The same in Traditional Chinese. */
export const databaseZhHant = {
  'importing.about':
    '{phase, select, read {正在讀取} check {正在檢查} write {正在加入} verify {正在比對} other {正在匯入}} {name}',
  'importing.done': '{name} 已匯入。圖譜現有 {entities, number} 個實體、{claims, number} 條主張。',
} as const satisfies Record<keyof typeof databaseEn, string>;
