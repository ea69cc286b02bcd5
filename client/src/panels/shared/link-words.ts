import { factHeading, formOf, type SentenceEntity, type SentencePart } from '@orrery/cypher/sentence/index.ts';
import type { GraphEdge, GraphNode, IsoDate, NodeId } from '../../graph/types.ts';
import { type Locale, languageOf } from '../../i18n/locale.ts';
import { dayOf, sentenceEdge, tell, tellText } from '../../i18n/tell.ts';

export interface LinkContext {
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  readonly locale: Locale;
  readonly asOf: IsoDate | null;
  /** Told from the end with this id. Default: the subject. */
  readonly seenFrom?: NodeId | undefined;
}

/** "Shengjia Zhao works at Meta Superintelligence Labs as chief scientist, since July 2025", without what chips beside it say. */
export const linkParts = (
  edge: GraphEdge,
  { nodes, ...options }: LinkContext,
): readonly SentencePart<SentenceEntity>[] => tell(sentenceEdge(edge, nodes), { ...options, hedged: false });

/** One string with all that is to be known, for text values, screen readers and lists without chips. */
export const linkSentence = (edge: GraphEdge, { nodes, ...options }: LinkContext): string =>
  tellText(sentenceEdge(edge, nodes), options);

/** What stands between two names in a chain: "works at", and "employed" where the chain runs from the object of what is over. */
export function stepVerb(edge: GraphEdge, end: NodeId, { nodes, locale, asOf }: LinkContext): string {
  const claim = sentenceEdge(edge, nodes);
  const isBackwards = edge.source === end;
  const teller = isBackwards && claim.object !== null ? claim.object : claim.subject;
  const side = { kind: isBackwards ? 'object' : 'subject' } as const;
  return factHeading(
    { predicate: claim.predicate, side, form: formOf(claim, dayOf(asOf)), teller },
    languageOf(locale),
  );
}
