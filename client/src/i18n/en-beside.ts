import { databaseEn } from './database-words.ts';
import { filterEn } from './filter-words.ts';
import { keyEn } from './key-words.ts';
import { namesEn } from './names-words.ts';
import { pageEn } from './page-words.ts';
import { placingEn } from './placing-words.ts';
import { questionEn } from './question-words.ts';
import { searchEn } from './search-words.ts';
import { tokenEn } from './token-words.ts';

/** The words of what stands beside the first picture and comes after it. */
export const enBeside = {
  ...databaseEn,
  ...filterEn,
  ...keyEn,
  ...namesEn,
  ...pageEn,
  ...placingEn,
  ...questionEn,
  ...searchEn,
  ...tokenEn,
} as const;
