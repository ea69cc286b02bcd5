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
