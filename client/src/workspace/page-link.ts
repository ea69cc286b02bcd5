import type { Certainty, IsoDate } from '../graph/types.ts';

/** What is read in the middle of the screen instead of the drawing. */
export type Page =
  /** A document; with a paragraph, opened there. */
  | { readonly kind: 'document'; readonly id: string; readonly paragraph: number | null }
  /** All that rests on the word of one entity. */
  | { readonly kind: 'voice'; readonly id: string }
  | { readonly kind: 'event'; readonly id: string }
  /** All that is cited in this way: what rests on insiders, what companies say themselves. */
  | { readonly kind: 'cited'; readonly certainty: Certainty }
  | { readonly kind: 'contradictions' }
  /** The types of the graph and what joins them. */
  | { readonly kind: 'schema' }
  | { readonly kind: 'timeline'; readonly from: IsoDate; readonly to: IsoDate; readonly document: string | null };

const CERTAINTIES: readonly Certainty[] = [
  'ASSERTED',
  'COMPANY',
  'QUOTED',
  'INSIDERS',
  'HEADLINE',
  'OPINION',
  'RUMOUR',
  'IMPLIED',
];
const RANGE = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})(?::(.+))?$/;
const KEY = 'page';

/** A page in one word of a link: `document:doc:a#p7`, `voice:src:a#insiders`, `timeline:2025-01-01..2025-10-10`. */
export function writePage(page: Page): string {
  switch (page.kind) {
    case 'document':
      return `document:${page.id}${page.paragraph === null ? '' : `#p${page.paragraph}`}`;
    case 'voice':
    case 'event':
      return `${page.kind}:${page.id}`;
    case 'cited':
      return `cited:${page.certainty}`;
    case 'contradictions':
    case 'schema':
      return page.kind;
    case 'timeline':
      return `timeline:${page.from}..${page.to}${page.document === null ? '' : `:${page.document}`}`;
  }
}

/** Reads what `writePage` wrote; null for anything else. */
export function readPage(text: string): Page | null {
  const [kind = '', ...rest] = text.split(':');
  const id = rest.join(':');
  switch (kind) {
    case 'document':
      return readDocument(id);
    case 'voice':
    case 'event':
      return id === '' ? null : { kind, id };
    case 'cited': {
      const certainty = CERTAINTIES.find((word) => word === id);
      return certainty === undefined ? null : { kind, certainty };
    }
    case 'contradictions':
    case 'schema':
      return { kind };
    case 'timeline':
      return readTimeline(id);
    default:
      return null;
  }
}

function readDocument(text: string): Page | null {
  const [, id = '', number] = /^(.*?)(?:#p(\d+))?$/.exec(text) ?? [];
  return id === '' ? null : { kind: 'document', id, paragraph: number === undefined ? null : Number(number) };
}

function readTimeline(text: string): Page | null {
  const [, from = '', to = '', document = null] = RANGE.exec(text) ?? [];
  const isRange = [from, to].every((day) => day !== '' && !Number.isNaN(Date.parse(day))) && from <= to;
  return isRange ? { kind: 'timeline', from, to, document } : null;
}

/** The page that a link names, if it names one. */
export function pageOf(hash: string): Page | null {
  const text = new URLSearchParams(hash.replace(/^#/, '')).get(KEY);
  return text === null ? null : readPage(text);
}

/** The link with this page in place of any other. */
export function withPage(hash: string, page: Page | null): string {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  if (page === null) parameters.delete(KEY);
  else parameters.set(KEY, writePage(page));
  const text = parameters.toString();
  return text === '' ? '' : `#${text}`;
}
