/** The words of the table of an answer, in English. */
export const tableEn = {
  'table.shown': '{shown, number} of {count, plural, one {# row} other {# rows}}',
  'table.none': 'No row passes the filters of the columns. Clear one of them.',
  'table.copyRows': 'Copy {count, plural, one {# row} other {# rows}}',
  'table.filter': 'Filter',
  'table.filterOf': 'Filter {column}',
  'table.filterHint': 'contains, > 5, 2..9',
  'table.filterHow':
    'A text that the cell contains; !text that it does not; =text that it is. Figures and dates: > 5, <= 5, 2..9, 2024-05..',
  'table.columns': 'Columns',
  'table.columnsHidden': 'Columns ({count, plural, one {# hidden} other {# hidden}})',
  'table.showColumn': 'Show {column}',
  'table.hideColumn': 'Hide {column}',
  'table.asItCame': 'Everything as it came',
  'table.column': 'Column {column}',
  'table.sort': 'Sort by {column}. With Shift: as a further key. Shift with an arrow key: wider or narrower.',
  'table.up': 'Sort upwards',
  'table.down': 'Sort downwards',
  'table.filterColumn': 'Filter…',
  'table.pin': 'Pin at the left',
  'table.unpin': 'Unpin',
  'table.hide': 'Hide',
  'table.wider': 'Wider',
  'table.narrower': 'Narrower',
  'table.fit': 'Usual width',
  'table.keys':
    'Arrow keys go from cell to cell. Space marks a row, with Shift all rows up to it. Ctrl+C copies what is marked, or the cell. Enter unfolds the cell.',
} as const;

export type TableId = keyof typeof tableEn;

/** The same in Traditional Chinese. */
export const tableZhHant = {
  'table.shown': '{count, number} 列中的 {shown, number} 列',
  'table.none': '沒有任何列通過欄位的篩選。請清除其中一個。',
  'table.copyRows': '複製 {count} 列',
  'table.filter': '篩選',
  'table.filterOf': '篩選 {column}',
  'table.filterHint': '包含、> 5、2..9',
  'table.filterHow': '儲存格包含的文字；!文字 表示不包含；=文字 表示等於。數值與日期：> 5、<= 5、2..9、2024-05..',
  'table.columns': '欄位',
  'table.columnsHidden': '欄位（隱藏 {count} 欄）',
  'table.showColumn': '顯示 {column}',
  'table.hideColumn': '隱藏 {column}',
  'table.asItCame': '全部恢復原狀',
  'table.column': '欄位 {column}',
  'table.sort': '依 {column} 排序。按住 Shift：作為下一個依據。Shift 加方向鍵：調整寬度。',
  'table.up': '由小到大排序',
  'table.down': '由大到小排序',
  'table.filterColumn': '篩選…',
  'table.pin': '固定在左側',
  'table.unpin': '取消固定',
  'table.hide': '隱藏',
  'table.wider': '加寬',
  'table.narrower': '縮窄',
  'table.fit': '恢復原寬度',
  'table.keys':
    '方向鍵在儲存格之間移動。空白鍵標記一列，按住 Shift 標記到該列為止。Ctrl+C 複製標記的列，或目前的儲存格。Enter 展開儲存格。',
} as const satisfies Record<TableId, string>;
