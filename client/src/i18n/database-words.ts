/** What the page says of a database that is no graph of ours, in English. */
export const databaseEn = {
  'database.foreign': 'This is not an Orrery graph',
  'database.holds': 'You are looking at the database “{name}”: {nodes} nodes, {relationships} relationships.',
  'database.labels': 'Labels, the most frequent first',
  'database.unavailable':
    'Search, pictures, evidence and paths need an Orrery graph and are not available here. Cypher is.',
  'database.untouched':
    'Orrery reads it and writes nothing into it. The terminal names the ways to a graph of your own.',
  'database.cypherWorks': 'Explore it with Cypher: read-only and bounded. All else needs an Orrery graph.',
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
  'database.unavailable': '搜尋、圖畫、證據和路徑需要 Orrery 圖譜，在這裡無法使用；Cypher 可以用。',
  'database.untouched': 'Orrery 只讀取它，不寫入任何內容。終端機列出了取得自己圖譜的方法。',
  'database.cypherWorks': '請用 Cypher 探索：唯讀且有限制。其他功能需要 Orrery 圖譜。',
  'database.empty': '這個資料庫是空的',
  'database.emptyHint': '「{name}」裡還沒有任何內容；在您同意之前，Orrery 不會寫入。',
  'database.importBundled': '內附資料',
  'database.importOwn': '您自己的檔案',
  'database.emptyWaits': '一有內容，頁面就會自動畫出第一張圖。',
  'importing.about':
    '{phase, select, read {正在讀取} check {正在檢查} write {正在加入} verify {正在比對} other {正在匯入}} {name}',
  'importing.done': '{name} 已匯入。圖譜現有 {entities, number} 個實體、{claims, number} 條主張。',
} as const satisfies Record<keyof typeof databaseEn, string>;
