/** Arranging and pinning, in English. */
export const placingEn = {
  'menu.pin': 'Pin here',
  'menu.unpin': 'Unpin',
  'arrange.label': 'Arrange',
  'arrange.force': 'By links',
  'arrange.hierarchy': 'As a hierarchy',
  'arrange.rings': 'In rings',
  'arrange.time': 'Along time',
  'arrange.tidy': '{count, plural, =0 {Tidy the selection} =1 {Tidy the selection} other {Tidy the # selected}}',
  'arrange.unpinAll': '{count, plural, =0 {Unpin all} one {Unpin # node} other {Unpin all # nodes}}',
  'arrange.selectMore': 'Select two or more nodes that are not pinned to tidy them.',
  'arrange.noDates': 'No link on the canvas has a date, so there is nothing to lay out along time.',
  'axis.label': 'Dates of this picture, from left to right',
  'axis.undated': 'no date',
} as const;

/** The same in Traditional Chinese. */
export const placingZhHant = {
  'menu.pin': '固定在此',
  'menu.unpin': '取消固定',
  'arrange.label': '排列',
  'arrange.force': '依關聯',
  'arrange.hierarchy': '依層級',
  'arrange.rings': '同心圓',
  'arrange.time': '依時間',
  'arrange.tidy': '{count, plural, =0 {整理所選} =1 {整理所選} other {整理所選的 # 個}}',
  'arrange.unpinAll': '{count, plural, =0 {取消所有固定} other {取消 # 個固定}}',
  'arrange.selectMore': '請選取兩個以上未固定的節點再整理。',
  'arrange.noDates': '畫布上的連結都沒有日期，無法依時間排列。',
  'axis.label': '此圖的日期，由左至右',
  'axis.undated': '無日期',
} as const satisfies Record<keyof typeof placingEn, string>;
