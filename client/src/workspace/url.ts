import { isDay } from '../graph/is-day.ts';
import type { IsoDate, Lens, NodeId } from '../graph/types.ts';
import { nodeId } from '../graph/types.ts';
import type { DayRange, View } from '../graph/view.ts';
import { isLocale, type Locale } from '../i18n/locale.ts';

/** What a link of an earlier version says. */
export interface LinkedView {
  readonly nodes: readonly NodeId[];
  /** Node ids and line ids. */
  readonly selection: readonly string[];
  readonly view: View;
  readonly locale: Locale | null;
}

const LENSES: readonly Lens[] = ['FACTS', 'REPORTED', 'ALL'];

/**
 * Reads a link of an earlier version, which named the nodes alone; whatever makes no sense in it is left out. Node ids are joined by
 * spaces (`+` in the link), selections by stars, because the id of a line holds a space. Ids of imported tables may hold either: there the
 * separator is written `~.`, and `~` itself `~~`.
 */
export function readHash(hash: string): LinkedView {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const words = (key: string, separator: string): readonly string[] =>
    (parameters.get(key) ?? '')
      .split(separator)
      .filter((word) => word !== '')
      .map((word) => word.replaceAll(/~([~.])/g, (_, mark) => (mark === '~' ? '~' : separator)));
  const lens = LENSES.find((candidate) => candidate === parameters.get('lens')) ?? 'REPORTED';
  const locale = parameters.get('lang');
  return {
    nodes: words('n', ' ').map(nodeId),
    selection: words('s', '*'),
    view: { lens, asOf: readDay(parameters.get('at')), range: readRange(parameters.get('during')) },
    locale: isLocale(locale) ? locale : null,
  };
}

const readDay = (text: string | null | undefined): IsoDate | null =>
  text !== null && text !== undefined && isDay(text) ? text : null;

function readRange(text: string | null): DayRange | null {
  const [from, to] = (text ?? '').split('..').map(readDay);
  return from === undefined || to === undefined || from === null || to === null || from > to ? null : { from, to };
}
