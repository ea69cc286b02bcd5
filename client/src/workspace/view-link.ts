import { decodeView, encodeView } from '../graph/view-codec.ts';
import { ViewRefused } from '../graph/view-refused.ts';
import type { ViewState } from '../graph/view-state.ts';
import { firstViewState } from '../graph/view-state.ts';
import { isLocale, type Locale } from '../i18n/locale.ts';
import { pack, unpack } from './pack.ts';
import { type Page, pageOf, withPage } from './page-link.ts';
import { readHash } from './url.ts';

/** No address is longer than this; a larger picture is kept by the browser that made it. */
const MOST_LENGTH = 64_000;

const VIEW = 'v';
const ELSEWHERE = 'big';

/** What an address names. */
export interface LinkedView {
  readonly view: ViewState;
  readonly locale: Locale | null;
  readonly page: Page | null;
}

export interface LinkParts {
  readonly view: ViewState;
  readonly locale: Locale;
  readonly page: Page | null;
}

/**
 * The part of an address after `#`, which no server and no referrer sees: the whole view, packed, then language and page as words.
 * For a picture that is too large for any address only the number of its nodes.
 */
export async function writeLink({ view, locale, page }: LinkParts): Promise<string> {
  const packed = await pack(encodeView(view));
  const parameters = new URLSearchParams(
    packed.length <= MOST_LENGTH ? { [VIEW]: packed } : { [ELSEWHERE]: String(view.nodes.length) },
  );
  parameters.set('lang', locale);
  return withPage(`#${parameters.toString()}`, page);
}

/** Whether an address names a picture at all, rather than a page or a language alone. */
export const namesPicture = (hash: string): boolean => {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  return [VIEW, ELSEWHERE, 'n'].some((key) => parameters.has(key));
};

/** Language and page, which need no unpacking. */
export function wordsOf(hash: string): Pick<LinkedView, 'locale' | 'page'> {
  const locale = new URLSearchParams(hash.replace(/^#/, '')).get('lang');
  return { locale: isLocale(locale) ? locale : null, page: pageOf(hash) };
}

/** Reads an address, those of earlier versions too (`#n=id+id`). `own` is the language of the page. Throws ViewRefused where it names a view that cannot be read. */
export async function readLink(hash: string, own: Locale): Promise<LinkedView> {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const elsewhere = parameters.get(ELSEWHERE);
  if (elsewhere !== null) throw new ViewRefused({ kind: 'elsewhere', count: Number.parseInt(elsewhere, 10) || 0 });
  const packed = parameters.get(VIEW);
  if (packed !== null) return { ...wordsOf(hash), view: decodeView(await unpack(packed)) };
  return { ...wordsOf(hash), view: readEarlier(hash, own) };
}

/** A link of ids: what it does not say is as the page begins, and the places are found anew. */
function readEarlier(hash: string, own: Locale): ViewState {
  const { nodes, selection, view, locale } = readHash(hash);
  const labels = (locale ?? own) === 'en' ? 'en' : 'zh';
  return { ...firstViewState(), labels, nodes: [...new Set(nodes)], selection: new Set(selection), view };
}
