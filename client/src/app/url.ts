import type { IsoDate, Lens, NodeId } from '../graph/types.ts';
import { nodeId } from '../graph/types.ts';
import { isLocale, type Locale } from '../i18n/locale.ts';

/** A shareable view, small enough for a link. Positions stay behind: they are the reader's own. */
export interface LinkedView {
  readonly nodes: readonly NodeId[];
  /** Node ids and line ids. */
  readonly selection: readonly string[];
  readonly lens: Lens;
  readonly asOf: IsoDate | null;
  readonly locale: Locale | null;
}

const LENSES: readonly Lens[] = ['FACTS', 'REPORTED', 'ALL'];
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Writes a view into the part after `#`, which no server and no referrer sees.
 * Node ids are joined by spaces (`+` in the link), selections by stars, because the id of a line holds a space. Ids of imported tables
 * may hold either: there the separator is written `~.`, and `~` itself `~~`.
 */
export function writeHash(view: LinkedView): string {
  const parameters = new URLSearchParams();
  if (view.nodes.length > 0) parameters.set('n', join(view.nodes, ' '));
  if (view.selection.length > 0) parameters.set('s', join(view.selection, '*'));
  if (view.lens !== 'REPORTED') parameters.set('lens', view.lens);
  if (view.asOf !== null) parameters.set('at', view.asOf);
  if (view.locale !== null) parameters.set('lang', view.locale);
  const text = parameters.toString();
  return text === '' ? '' : `#${text}`;
}

const join = (words: readonly string[], separator: string): string =>
  words.map((word) => word.replaceAll('~', '~~').replaceAll(separator, '~.')).join(separator);

/** Reads a link; whatever makes no sense in it is left out. */
export function readHash(hash: string): LinkedView {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const words = (key: string, separator: string): readonly string[] =>
    (parameters.get(key) ?? '')
      .split(separator)
      .filter((word) => word !== '')
      .map((word) => word.replaceAll(/~([~.])/g, (_, mark) => (mark === '~' ? '~' : separator)));
  const lens = LENSES.find((candidate) => candidate === parameters.get('lens')) ?? 'REPORTED';
  const at = parameters.get('at') ?? '';
  const locale = parameters.get('lang');
  return {
    nodes: words('n', ' ').map(nodeId),
    selection: words('s', '*'),
    lens,
    asOf: DATE.test(at) && !Number.isNaN(Date.parse(at)) ? at : null,
    locale: isLocale(locale) ? locale : null,
  };
}
