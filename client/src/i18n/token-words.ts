/** What the page says where the server asks for a token, in English. */
export const tokenEn = {
  'token.title': 'This server asks for a token',
  'token.label': 'Token',
  'token.hint': 'The people who run this server have it, as ORRERY_TOKEN. It is kept for this tab only.',
  'token.wrong': 'That is not the token of this server. Look for spaces at its ends, or ask for a new one.',
  'token.send': 'Open the graph',
} as const;

/** The same in Traditional Chinese. */
export const tokenZhHant = {
  'token.title': '這台伺服器需要權杖',
  'token.label': '權杖',
  'token.hint': '請向管理這台伺服器的人索取（ORRERY_TOKEN）。權杖只保留在這個分頁裡。',
  'token.wrong': '這不是這台伺服器的權杖。請檢查前後是否有空格，或索取新的權杖。',
  'token.send': '開啟圖譜',
} as const satisfies Record<keyof typeof tokenEn, string>;
