/** What the canvas says of what it does not draw, in English. */
export const canvasEn = {
  'count.loops':
    '{count, plural, one {# link of an entity to itself is} other {# links of entities to themselves are}} not drawn; {count, plural, one {its details tell it} other {their details tell them}}',
  'announce.otherDatabase': 'Another database answers at this address now: this is its own picture.',

  'work.expand': 'Bringing neighbours…',
  'work.hits': 'Fetching the hits…',
  'work.arrange': 'Arranging…',
  'work.file': 'Preparing the file…',
  'work.other': 'Working…',
  'work.progress': '{done, number} of {of, number}',
  'work.cancelled': 'Cancelled.',
} as const;

/** The same in Traditional Chinese. */
export const canvasZhHant = {
  'count.loops': '{count} 條實體與自身的連結未畫出，可在其詳情中查看',
  'announce.otherDatabase': '此網址現在連到另一個資料庫，這是它的圖。',

  'work.expand': '正在帶入鄰居…',
  'work.hits': '正在取得結果…',
  'work.arrange': '正在排列…',
  'work.file': '正在準備檔案…',
  'work.other': '處理中…',
  'work.progress': '{done, number} / {of, number}',
  'work.cancelled': '已取消。',
} as const satisfies Record<keyof typeof canvasEn, string>;
