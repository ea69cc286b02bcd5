import { databaseZhHant } from './database-words.ts';
import type { enBeside } from './en-beside.ts';
import { filterZhHant } from './filter-words.ts';
import { keyZhHant } from './key-words.ts';
import { namesZhHant } from './names-words.ts';
import { pageZhHant } from './page-words.ts';
import { placingZhHant } from './placing-words.ts';
import { questionZhHant } from './question-words.ts';
import { searchZhHant } from './search-words.ts';
import { tokenZhHant } from './token-words.ts';

/** 第一張圖之後才載入的介面文字。 */
export const zhHantBeside = {
  ...databaseZhHant,
  ...filterZhHant,
  ...keyZhHant,
  ...namesZhHant,
  ...pageZhHant,
  ...placingZhHant,
  ...questionZhHant,
  ...searchZhHant,
  ...tokenZhHant,
} as const satisfies Record<keyof typeof enBeside, string>;
