/** What the list of keys says of keys that are a letter or a sign alone, in English. */
export const keyEn = {
  'keys.plain': 'Letters and signs alone are keys',
  'keys.plainOn':
    'Turn this off when you speak to your computer, or when keys are hit by accident. This browser remembers it.',
  'keys.plainOff':
    'Only keys with Ctrl or Cmd and those with names, as Esc and Delete, work now. This browser remembers it.',
} as const;

/** The same in Traditional Chinese. */
export const keyZhHant = {
  'keys.plain': '單一字母和符號可當快速鍵',
  'keys.plainOn': '若您用語音操作電腦，或常會誤觸按鍵，可以關閉。此瀏覽器會記住這項設定。',
  'keys.plainOff': '現在只有含 Ctrl 或 Cmd 的按鍵，以及 Esc、Delete 等有名稱的按鍵有作用。此瀏覽器會記住這項設定。',
} as const satisfies Record<keyof typeof keyEn, string>;
