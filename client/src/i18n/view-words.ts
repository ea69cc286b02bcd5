/** What the page says of its view (lens, day, range) and of what the view hides, in English. */
export const viewEn = {
  'standing.certain': 'so then',
  'standing.possible': 'possible then',
  'standing.ended': 'ended',
  'standing.future': 'not yet',

  'hidden.ASSERTED': '{count, plural, one {# statement} other {# statements}}',
  'hidden.COMPANY': '{count, plural, one {# company line} other {# company lines}}',
  'hidden.QUOTED': '{count, plural, one {# word of a person quoted} other {# words of people quoted}}',
  'hidden.INSIDERS': '{count, plural, one {# word of insiders} other {# words of insiders}}',
  'hidden.HEADLINE': '{count, plural, one {# headline} other {# headlines}}',
  'hidden.OPINION': '{count, plural, one {# opinion} other {# opinions}}',
  'hidden.RUMOUR': '{count, plural, one {# rumour} other {# rumours}}',
  'hidden.IMPLIED': '{count, plural, one {# implication} other {# implications}}',
  'hidden.byLens': '{what} hidden by the lens',
  'hidden.notYet': '{count} not yet on {date}',
  'hidden.outOfRange': '{count} outside of {from} – {to}',
  'hidden.list': '{a}, {b}',

  'count.standing': '{ended, plural, =0 {} other {, # ended}}{possible, plural, =0 {} other {, # possible}} on {date}',

  'view.asOf': 'as of {date}',
  'view.allTime': 'all time',
  'view.range': '{from} – {to}',
  'view.form': 'The time of the picture',
  'view.day': 'As of',
  'view.dayHint': 'Type a day, or drag the handle of the time bar.',
  'view.from': 'Only from',
  'view.to': 'to',
  'view.rangeHint': 'Leaves out what surely lies before or after.',
  'view.rangeTurned': 'The first day lies after the last.',
  'view.clearDay': 'All time',
  'view.clearRange': 'No limits',

  'legend.line.future': 'Not yet so at that date',
  'legend.line.possible': 'Possible at that date, not certain',
  'legend.nodes': 'How to read the dots',
  'legend.node.future': 'Nothing on screen had begun',
  'legend.node.ended': 'All on screen was over',

  'timebar.monthSure': '{month}: {count, plural, =0 {no event dated} one {# event} other {# events}}',
  'timebar.monthMaybe': '{count} more may fall in it',
  'timebar.noMonth': '{count} without a month',
  'timebar.noMonthHint':
    '{count, plural, one {# event is} other {# events are}} only known to lie before or after a day, and stand in no bar.',
  'timebar.spread': 'pale: spread over its bounds',

  'command.print': 'Print this page, with footnotes',
  'command.copyLink': 'Copy link to this view',

  'paths.under': 'Under {view}.',
  'paths.noneAt': 'No path within {hops} steps in this view.',
  'search.noLinks': 'no links under this lens',
  'entity.tally':
    '{relations, plural, one {# relation} other {# relations}} and {others, plural, one {# other statement} other {# other statements}} in {documents, plural, one {# document} other {# documents}}',
  'entity.year': ', {year}',
  'entity.years': ', {first} to {last}',
  'announce.line': '{sentence}.{more, plural, =0 {} one { And # more link.} other { And # more links.}}',
  'announce.linkLost':
    '{count, plural, one {# entity} other {# entities}} of this link {count, plural, one {is} other {are}} not in the data any more.',

  'credit.made': 'Made with Orrery',
  'credit.data': 'Data: {credits}',
  'credit.licence': 'licence: {licence}',

  'print.footnotes': 'Footnotes',
  'print.view': 'Shown: {view}',
  'print.partly': 'The first {shown} of {total} claims. “Print this page” in the menu prints them all.',
  'print.own': 'in its own voice',
  'print.denies': 'denies it',
  'print.doubts': 'doubts it',
} as const;

/** The same in Traditional Chinese. */
export const viewZhHant = {
  'standing.certain': '當時如此',
  'standing.possible': '當時可能',
  'standing.ended': '已結束',
  'standing.future': '尚未開始',

  'hidden.ASSERTED': '{count} 項陳述',
  'hidden.COMPANY': '{count} 項公司說法',
  'hidden.QUOTED': '{count} 項具名引述',
  'hidden.INSIDERS': '{count} 項知情人士說法',
  'hidden.HEADLINE': '{count} 項標題說法',
  'hidden.OPINION': '{count} 項評論',
  'hidden.RUMOUR': '{count} 項傳聞',
  'hidden.IMPLIED': '{count} 項推知',
  'hidden.byLens': '篩選隱藏了{what}',
  'hidden.notYet': '{date}時尚未開始：{count} 項',
  'hidden.outOfRange': '{from}至{to}之外：{count} 項',
  'hidden.list': '{a}、{b}',

  'count.standing':
    '（{date}{ended, plural, =0 {} other {，已結束 # 條}}{possible, plural, =0 {} other {，可能 # 條}}）',

  'view.asOf': '{date}當日',
  'view.allTime': '全部時間',
  'view.range': '{from}至{to}',
  'view.form': '這張圖的時間',
  'view.day': '日期',
  'view.dayHint': '輸入日期，或拖曳時間軸的把手。',
  'view.from': '只看從',
  'view.to': '到',
  'view.rangeHint': '略去確定在此之前或之後的內容。',
  'view.rangeTurned': '開始日期晚於結束日期。',
  'view.clearDay': '全部時間',
  'view.clearRange': '不設範圍',

  'legend.line.future': '當時尚未開始',
  'legend.line.possible': '當時可能如此，並不確定',
  'legend.nodes': '如何閱讀圓點',
  'legend.node.future': '圖上與其相關的都尚未開始',
  'legend.node.ended': '圖上與其相關的都已結束',

  'timebar.monthSure': '{month}：{count, plural, =0 {沒有確定日期的事件} other {# 個事件}}',
  'timebar.monthMaybe': '另有 {count} 個可能在此月',
  'timebar.noMonth': '{count} 個無法定月',
  'timebar.noMonthHint': '{count} 個事件只知道在某日之前或之後，不計入任何一條。',
  'timebar.spread': '淡色：平均分布於可能的日期',

  'command.print': '列印此頁（附註腳）',
  'command.copyLink': '複製此畫面的連結',

  'paths.under': '依{view}。',
  'paths.noneAt': '在目前的檢視下，{hops} 步之內沒有路徑。',
  'search.noLinks': '此篩選下沒有連線',
  'entity.tally': '{relations} 項關係、{others} 項其他說法，見於 {documents} 份文件',
  'entity.year': '，{year}年',
  'entity.years': '，{first}年至{last}年',
  'announce.line': '{sentence}。{more, plural, =0 {} other {另有 # 條連結。}}',
  'announce.linkLost': '連結中有 {count} 個實體已不在資料裡。',

  'credit.made': '以 Orrery 製作',
  'credit.data': '資料：{credits}',
  'credit.licence': '授權：{licence}',

  'print.footnotes': '註腳',
  'print.view': '顯示：{view}',
  'print.partly': '全部 {total} 項中的前 {shown} 項。選單中的「列印此頁」會列印全部。',
  'print.own': '文件本身的說法',
  'print.denies': '否認',
  'print.doubts': '存疑',
} as const satisfies Record<keyof typeof viewEn, string>;
