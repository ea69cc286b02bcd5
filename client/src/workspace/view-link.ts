import { decodeView, encodeView } from '../graph/view-codec.ts';
import { ViewRefused } from '../graph/view-refused.ts';
import type { ViewState } from '../graph/view-state.ts';
import { firstViewState } from '../graph/view-state.ts';
import { isLocale, type Locale, languageOf } from '../i18n/locale.ts';
import { pack, unpack } from './pack.ts';
import { type Page, pageOf, withPage } from './page-link.ts';
import { readHash } from './url.ts';

/**
 * No packed view in an address is longer than this: some 4,000 nodes. Browsers take more, but Safari shows no address beyond 80,000. For a
 * larger picture the server keeps the view, and the address its name.
 */
export const MOST_LENGTH = 64_000;

const VIEW = 'v';
const KEPT = 'k';
const ELSEWHERE = 'big';
const TABLE = 'table';

/** What an address names. */
export interface LinkedView {
  readonly view: ViewState;
  readonly locale: Locale | null;
  readonly page: Page | null;
  /** The question of the analyst's table, as the drawer reads it. */
  readonly table: string | null;
}

export interface LinkParts {
  readonly view: ViewState;
  readonly locale: Locale;
  readonly page: Page | null;
  readonly table: string | null;
}

/** The views that a server keeps under names. */
export interface KeptViews {
  keep(packed: string): Promise<string>;
  find(name: string): Promise<string>;
  /** The name of a view that was kept or found in this visit. */
  nameOf(packed: string): string | undefined;
}

/**
 * The part of an address after `#`, which no server and no referrer sees: the whole view, packed, then language and page as words.
 * For a picture that is too large for any address the name that the server gave it, if it did; else only the number of its nodes.
 */
export async function writeLink(parts: LinkParts, kept?: Pick<KeptViews, 'nameOf'>): Promise<string> {
  const packed = await pack(encodeView(parts.view));
  if (packed.length <= MOST_LENGTH) return hashOf({ [VIEW]: packed }, parts);
  const name = kept?.nameOf(packed);
  return hashOf(name === undefined ? { [ELSEWHERE]: String(parts.view.nodes.length) } : { [KEPT]: name }, parts);
}

/** The same with a name that the server gives the view, however small it is: short enough for a message. */
export async function writeShortLink(parts: LinkParts, kept: Pick<KeptViews, 'keep'>): Promise<string> {
  return hashOf({ [KEPT]: await kept.keep(await pack(encodeView(parts.view))) }, parts);
}

function hashOf(named: Readonly<Record<string, string>>, { locale, page, table }: Omit<LinkParts, 'view'>): string {
  const parameters = new URLSearchParams(named);
  parameters.set('lang', locale);
  if (table !== null) parameters.set(TABLE, table);
  return withPage(`#${parameters.toString()}`, page);
}

/** Whether an address holds no view and no name of one: it opens nowhere else. */
export const isForHereOnly = (hash: string): boolean => new URLSearchParams(hash.replace(/^#/, '')).has(ELSEWHERE);

/** Whether an address names a picture at all, rather than a page or a language alone. */
export const namesPicture = (hash: string): boolean => {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  return [VIEW, KEPT, ELSEWHERE, 'n'].some((key) => parameters.has(key));
};

/** Language, page and table, which need no unpacking. */
export function wordsOf(hash: string): Omit<LinkedView, 'view'> {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const locale = parameters.get('lang');
  return { locale: isLocale(locale) ? locale : null, page: pageOf(hash), table: parameters.get(TABLE) };
}

export interface LinkReading {
  /** The language of the page. */
  readonly own: Locale;
  readonly kept: Pick<KeptViews, 'find'>;
}

/**
 * Reads an address, those of earlier versions too (`#n=id+id`). Throws ViewRefused where it names a view that cannot be read, and what
 * `find` throws.
 */
export async function readLink(hash: string, { own, kept }: LinkReading): Promise<LinkedView> {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const elsewhere = parameters.get(ELSEWHERE);
  if (elsewhere !== null) throw new ViewRefused({ kind: 'elsewhere', count: Number.parseInt(elsewhere, 10) || 0 });
  const name = parameters.get(KEPT);
  const packed = name === null ? parameters.get(VIEW) : await kept.find(name);
  if (packed !== null) return { ...wordsOf(hash), view: decodeView(await unpack(packed)) };
  return { ...wordsOf(hash), view: readEarlier(hash, own) };
}

/** A link of ids: what it does not say is as the page begins, and the places are found anew. */
function readEarlier(hash: string, own: Locale): ViewState {
  const { nodes, selection, view, locale } = readHash(hash);
  const labels = languageOf(locale ?? own);
  return { ...firstViewState(), labels, nodes: [...new Set(nodes)], selection: new Set(selection), view };
}
