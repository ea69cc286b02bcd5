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
  const details = [inLocale(locale, edge.role, edge.roleZh), edge.value, when].filter((part) => part !== null);
  return {
    subject: name(edge.source),
    verb: vocabulary.verb(edge.predicate, { past }),
    object: name(edge.target),
    details: details.map((part) => `${comma}${part}`).join(''),
  };
}

/** One string, for text values and screen readers. */
export const linkSentence = ({ subject, verb, object, details }: LinkWords): string =>
  `${subject} ${verb} ${object}${details}`;
