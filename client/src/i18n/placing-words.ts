/** Arranging and pinning, in English. */
export const placingEn = {
  'menu.pin': 'Pin here',
  'menu.unpin': 'Unpin',
} as const;

/** The same in Traditional Chinese. */
export const placingZhHant = {
  'menu.pin': '固定在此',
  'menu.unpin': '取消固定',
} as const satisfies Record<keyof typeof placingEn, string>;
