import type { IntlShape } from 'react-intl';
import type { GraphEdge, GraphNode, IsoDate, NodeId } from '../../graph/types.ts';
import { inLocale, type Locale } from '../../i18n/locale.ts';
import { wordPeriod } from '../../i18n/period.ts';
import { nameIn } from './names.ts';
import { isOver } from './period-over.ts';
import type { Vocabulary } from './use-model.ts';

export interface LinkContext {
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  readonly intl: IntlShape;
  readonly locale: Locale;
  readonly vocabulary: Vocabulary;
  /** The view's day: what was over by then is told in the past. */
  readonly asOf: IsoDate | null;
}

export interface LinkWords {
  readonly subject: string;
  readonly verb: string;
  readonly object: string;
  /** ", chief scientist, since July 2025", or empty. */
  readonly details: string;
}

/** The parts of "Shengjia Zhao — works at — Meta Superintelligence Labs, chief scientist, since July 2025". */
export function linkWords(edge: GraphEdge, context: LinkContext): LinkWords {
  const { locale, vocabulary } = context;
  const name = (id: NodeId): string => {
    const node = context.nodes.get(id);
    return node === undefined ? id : nameIn(locale, node);
  };
  const kind = vocabulary.kind(edge.predicate);
  const { when } = wordPeriod(edge.period, kind, context);
  const past = kind === 'STATE' && isOver(edge.period, context.asOf);
  const comma = locale === 'en' ? ', ' : '，';
  const value = edge.value === null ? null : wordValue(edge.value, context.intl);
  const details = [inLocale(locale, edge.role, edge.roleZh), value, when].filter((part) => part !== null);
  return {
    subject: name(edge.source),
    verb: vocabulary.verb(edge.predicate, { past }),
    object: name(edge.target),
    details: details.map((part) => `${comma}${part}`).join(''),
  };
}

const FIGURES = { times: 'figure.times', rank: 'figure.rank', 'days/week': 'figure.daysPerWeek' } as const;

/** A drawn link carries its figure as stored, "4 times": its unit is worded in the interface's language. Any other text stays. */
function wordValue(value: string, intl: IntlShape): string {
  const [, figure = '', unit = ''] = /^(\d+(?:\.\d+)?) (times|rank|days\/week)$/.exec(value) ?? [];
  const id = Object.entries(FIGURES).find(([name]) => name === unit)?.[1];
  return id === undefined ? value : intl.formatMessage({ id }, { count: Number(figure) });
}

/** One string, for text values and screen readers. */
export const linkSentence = ({ subject, verb, object, details }: LinkWords): string =>
  `${subject} ${verb} ${object}${details}`;
