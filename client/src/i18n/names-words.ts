/** What the legend says of the signs at names and lines, in English. */
export const namesEn = {
  'legend.line.speaker': 'Rests on the word of a company or a named person',
  'legend.line.clash': 'Sources give dates that cannot both be true',
  'legend.line.more': 'Two more links between the same two',
  'legend.line.thick': 'The thicker, the more documents say so',
  'legend.node.badge': 'So many neighbours are not on the canvas',
} as const;

/** The same in Traditional Chinese. */
export const namesZhHant = {
  'legend.line.speaker': '出自公司或具名人士的說法',
  'legend.line.clash': '各來源的日期互相牴觸',
  'legend.line.more': '兩者之間另有兩條連線',
  'legend.line.thick': '線越粗，佐證的文件越多',
  'legend.node.badge': '還有這麼多鄰居不在圖上',
} as const satisfies Record<keyof typeof namesEn, string>;
