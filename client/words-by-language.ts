import type { Plugin } from 'vite';

const DICTIONARIES = /[\\/]i18n[\\/](en|zh-hant)\.ts$/;
const WORDS = /^\.\/[\w-]+-words\.ts$/;

/**
 * The words of one part of the page stand in one file for both languages, because they are written together. Here each dictionary gets
 * a copy of that file of its own, from which only its own words are kept: a reader of English loads no Chinese, and the reverse.
 */
export const wordsByLanguage = (): Plugin => ({
  name: 'words-by-language',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const language = DICTIONARIES.exec(importer ?? '')?.[1];
    if (language === undefined || !WORDS.test(source)) return null;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    return resolved === null ? null : `${resolved.id}?${language}`;
  },
});
