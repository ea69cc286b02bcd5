import type { Locale } from './locale.ts';

/** The words of the editor of queries, in English. They come with it. */
const editorEn = {
  'lint.label': 'The database has no label {name}.',
  'lint.type': 'The database has no type of relationship {name}.',
  'lint.property': '{owner} has no property {name}, as far as a sample tells.',
  'lint.propertyAnywhere': 'Nothing in the database has a property {name}, as far as a sample tells.',
  'lint.fix': 'Write {name}',
  'lint.parameter': 'Parameter ${name} has no value.',
  'lint.template': 'Fill in {example}',
  'lint.unbounded': 'This walks paths of any length. Give an upper bound, such as *1..3.',
  'lint.bound': 'Write *1..3',
  'lint.date':
    '{name} is a date and this is a text: they are never the same, and no row comes. Compare with date({text}).',
  'lint.wrapDate': 'Write date({text})',
  'lint.cartesian':
    'These patterns have nothing in common: each match of one is combined with each of the other. Join them, or ask one by one.',
  'syntax.unexpected': 'Cypher cannot be read on from here: {found} may not stand here.',
  'syntax.early': 'The statement ends too early.',
  'syntax.unclosedText': 'This text is never closed. Close it with {found}.',
  'syntax.unclosedName': 'This name is never closed. Close it with a back-tick.',
  'syntax.unclosedComment': 'This comment is never closed. Close it with */.',
  'syntax.wide': '{found} only looks like {plain}. Cypher takes the plain sign.',
  'syntax.expected': 'Here may stand: {list}.',
  'syntax.value': 'a value',
  'syntax.name': 'a name',
  'format.away': 'What formats the text could not be loaded. Try again.',
  'format.done': 'The text is in order.',
  'format.left':
    '{count, plural, one {# statement stays} other {# statements stay}} as written: it cannot be read. The place is marked.',
  'fold.line': 'Fold',
  'fold.unfold': 'Unfold',
  'fold.folded': 'Folded',
  'fold.unfolded': 'Unfolded',
  'fold.to': 'to',
  'hover.label': 'Label',
  'hover.type': 'Type of relationship',
  'hover.property': 'Property',
  'hover.variable': 'Variable',
  'hover.properties': 'Properties: {names}',
  'hover.none': 'no properties in the sample',
  'hover.ofTypes': '{types} of {owners}',
  'hover.count': '{count, number} in the graph',
} as const;

export type EditorId = keyof typeof editorEn;

/** The same in Traditional Chinese. */
const editorZhHant = {
  'lint.label': '資料庫沒有標籤 {name}。',
  'lint.type': '資料庫沒有關係類型 {name}。',
  'lint.property': '就樣本所見，{owner} 沒有屬性 {name}。',
  'lint.propertyAnywhere': '就樣本所見，資料庫中沒有屬性 {name}。',
  'lint.fix': '改為 {name}',
  'lint.parameter': '參數 ${name} 沒有值。',
  'lint.template': '填入 {example}',
  'lint.unbounded': '這會走任意長度的路徑。請加上上限，例如 *1..3。',
  'lint.bound': '改為 *1..3',
  'lint.date': '{name} 是日期，而這是文字：兩者永不相等，不會有資料列。請與 date({text}) 比較。',
  'lint.wrapDate': '改為 date({text})',
  'lint.cartesian': '這些模式沒有共同之處：每個結果都會與另一個的所有結果組合。請把它們連起來，或分開詢問。',
  'syntax.unexpected': 'Cypher 從這裡讀不下去：此處不能寫 {found}。',
  'syntax.early': '敘述太早結束。',
  'syntax.unclosedText': '這段文字沒有結尾。請以 {found} 結束。',
  'syntax.unclosedName': '這個名稱沒有結尾。請以反引號結束。',
  'syntax.unclosedComment': '這段註解沒有結尾。請以 */ 結束。',
  'syntax.wide': '{found} 只是看起來像 {plain}。Cypher 要用半形符號。',
  'syntax.expected': '這裡可以寫：{list}。',
  'syntax.value': '值',
  'syntax.name': '名稱',
  'format.away': '排版功能載入失敗，請再試一次。',
  'format.done': '文字已排好。',
  'format.left': '有 {count} 個敘述讀不懂，保持原樣。出錯處已標出。',
  'fold.line': '摺疊',
  'fold.unfold': '展開',
  'fold.folded': '已摺疊',
  'fold.unfolded': '已展開',
  'fold.to': '至',
  'hover.label': '標籤',
  'hover.type': '關係類型',
  'hover.property': '屬性',
  'hover.variable': '變數',
  'hover.properties': '屬性：{names}',
  'hover.none': '樣本中沒有屬性',
  'hover.ofTypes': '{types}，屬於 {owners}',
  'hover.count': '圖中有 {count, number} 個',
} as const satisfies Record<EditorId, string>;

/** By the language of the page. */
export const EDITOR: Readonly<Record<Locale, Readonly<Record<EditorId, string>>>> = {
  en: editorEn,
  'zh-Hant': editorZhHant,
};
