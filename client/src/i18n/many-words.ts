/** Selecting many, and what can be done with them, in English. */
export const manyEn = {
  'area.lasso': 'Select by drawing around',
  'area.box': 'Select by drawing a box',
  'area.lassoHint': 'Draw around what you want to select. Esc stops.',
  'area.boxHint': 'Draw a box around what you want to select. Esc stops.',

  'choose.all': 'Select all',
  'choose.none': 'Select nothing',
  'choose.invert': 'Invert the selection',
  'choose.neighbours': 'Add the neighbours to the selection',
  'choose.path': 'Select the shortest path between the selected',
  'choose.lines': 'Select the lines among the selected',

  'announce.selected':
    '{count, plural, =0 {Nothing is selected.} one {# entity selected.} other {# entities selected.}}',
  'announce.noPathHere': 'No path on the canvas joins them. “Find paths” looks through all the data.',
} as const;

/** The same in Traditional Chinese. */
export const manyZhHant = {
  'area.lasso': '圈選',
  'area.box': '框選',
  'area.lassoHint': '圈出要選取的項目。按 Esc 停止。',
  'area.boxHint': '拉出方框，選取其中的項目。按 Esc 停止。',

  'choose.all': '全選',
  'choose.none': '取消選取',
  'choose.invert': '反向選取',
  'choose.neighbours': '連同鄰居一起選取',
  'choose.path': '選取所選項目間的最短路徑',
  'choose.lines': '選取所選項目間的連線',

  'announce.selected': '{count, plural, =0 {未選取任何項目。} other {已選取 # 個實體。}}',
  'announce.noPathHere': '圖上沒有連接它們的路徑。「尋找路徑」會搜尋全部資料。',
} as const;
