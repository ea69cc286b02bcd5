/** What the page says of a database that is no graph of ours, in English. */
export const databaseEn = {
  'database.foreign': 'This is not an Orrery graph',
  'database.holds': 'You are looking at the database “{name}”: {nodes} nodes, {relationships} relationships.',
  'database.labels': 'Labels, the most frequent first',
  'database.untouched': 'Orrery reads it and writes nothing into it.',
  'plain.title': 'Explore this database',
  'plain.readOnly': '{name} · read only',
  'plain.properties': 'Properties',
  'plain.links': '{count, plural, one {# relationship} other {# relationships}}',
  'plain.none': 'No properties.',
  'plain.search': 'Search by name…',
  'plain.partial': 'part of this large database was searched; a full-text index would find all',
  'plain.tip': 'Click a dot or a line for its properties.',
  'plain.cut': '… (longer; Cypher gives all of it)',
  'database.empty': 'This database is empty',
  'database.emptyHint': 'There is nothing in “{name}” yet, and Orrery writes nothing before you say so.',
  'database.importBundled': 'The bundled data',
  'database.importOwn': 'Your own files',
  'database.emptyWaits': 'The page draws its first picture by itself once there is one.',
  'importing.about':
    '{phase, select, read {Reading} check {Checking} write {Adding} verify {Comparing} other {Importing}} {name}',
  'importing.done': '{name} is in. The graph now holds {entities, number} entities and {claims, number} claims.',
} as const;

/** The same in Traditional Chinese. */
export const databaseZhHant = {
  'database.foreign': '這不是 Orrery 圖譜',
  'database.holds': '您正在看資料庫「{name}」：{nodes} 個節點，{relationships} 條關係。',
  'database.labels': '標籤，最常見的在前',
  'database.untouched': 'Orrery 只讀取它，不寫入任何內容。',
  'plain.title': '探索這個資料庫',
  'plain.readOnly': '{name} · 唯讀',
  'plain.properties': '屬性',
  'plain.links': '{count} 條關係',
  'plain.none': '沒有屬性。',
  'plain.search': '依名稱搜尋…',
  'plain.partial': '只搜尋了這個大型資料庫的一部分；建立全文索引即可搜尋全部',
  'plain.tip': '點選圓點或連線可看其屬性。',
  'plain.cut': '…（還有更多；用 Cypher 可取得全部）',
  'database.empty': '這個資料庫是空的',
  'database.emptyHint': '「{name}」裡還沒有任何內容；在您同意之前，Orrery 不會寫入。',
  'database.importBundled': '內附資料',
  'database.importOwn': '您自己的檔案',
  'database.emptyWaits': '一有內容，頁面就會自動畫出第一張圖。',
  'importing.about':
    '{phase, select, read {正在讀取} check {正在檢查} write {正在加入} verify {正在比對} other {正在匯入}} {name}',
  'importing.done': '{name} 已匯入。圖譜現有 {entities, number} 個實體、{claims, number} 條主張。',
} as const satisfies Record<keyof typeof databaseEn, string>;
