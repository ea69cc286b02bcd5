/** What stands where a part of the page could not be loaded, in English. */
export const laterEn = {
  'later.loading': 'Loading',
  'later.failed': 'This part of the page could not be loaded',
  'later.remedy':
    'Check the connection and try again. If the page has been updated in the meantime, load it again: the picture stays.',
  'later.reload': 'Load the page again',
  'later.words': 'The other language could not be loaded. Check the connection and choose it again.',
} as const;

/** The same in Traditional Chinese. */
export const laterZhHant = {
  'later.loading': '載入中',
  'later.failed': '頁面的這個部分無法載入',
  'later.remedy': '請檢查網路連線後再試一次。若網頁在此期間更新過，請重新載入：圖會保留。',
  'later.reload': '重新載入頁面',
  'later.words': '無法載入另一種語言。請檢查網路連線後再選一次。',
} as const satisfies Record<keyof typeof laterEn, string>;
