import {
  isPredicate,
  predicateOf,
  type SentenceClaim,
  type SentenceEntity,
  type SentencePart,
  type SentenceValue,
  tellClaim,
  textOf,
  wordEstimate,
} from '@orrery/cypher/sentence/index.ts';
import type { Claim, ClaimCore, EntityRef } from '../api/claim.ts';
import { dayOf } from '../graph/time.ts';
import type { Certainty, GraphEdge, GraphNode, IsoDate, NodeId } from '../graph/types.ts';
import { type Locale, languageOf } from './locale.ts';
import { small, toSentencePeriod } from './precision.ts';

export interface TellOptions {
  readonly locale: Locale;
  /** The day the picture is for; null is today. */
  readonly asOf: IsoDate | null;
  /** The id of the party it is told from. Default: the subject. */
  readonly seenFrom?: string | undefined;
  /** False where chips beside the sentence say on whose word it rests. */
  readonly hedged?: boolean;
}

export { dayOf };

/** A claim as the sentence layer takes it. @throws {RangeError} for a predicate that this page does not know. */
export function sentenceClaim(
  claim: ClaimCore & Partial<Pick<Claim, 'also' | 'citations' | 'timeConflict'>>,
): SentenceClaim<EntityRef> {
  const { predicate } = claim;
  if (!isPredicate(predicate))
    throw new RangeError(`This page does not know the predicate ${predicate}. Load it again.`);
  return {
    ...claim,
    predicate,
    also: claim.also ?? [],
    timeConflict: claim.timeConflict ?? false,
    certainty: small(claim.certainty),
    modality: small(claim.modality),
    period: toSentencePeriod(claim.period),
    ...spokenOf(claim),
  };
}

type Spoken = Pick<SentenceClaim<EntityRef>, 'stance' | 'voices' | 'deniers' | 'estimate'>;

function spokenOf({ certainty, citations = [] }: ClaimCore & Partial<Pick<Claim, 'citations'>>): Spoken {
  const affirming = citations.filter(({ stance }) => stance === 'AFFIRMS');
  const denying = citations.filter(({ stance }) => stance === 'DENIES');
  const isSilent = affirming.length === 0 && citations.length > 0;
  return {
    stance: isSilent ? (denying.length > 0 ? 'denies' : 'doubts') : 'affirms',
    voices: speakers(affirming.filter((citation) => citation.certainty === certainty)),
    deniers: speakers(denying),
    estimate: citations.map(({ hedge }) => hedge).find((hedge) => hedge !== null) ?? null,
  };
}

/** Those who speak. By convention the article's own voice is the source group `#article` of its document. */
function speakers(citations: Claim['citations']): readonly EntityRef[] {
  const all = citations.flatMap(({ attributedTo }) => attributedTo).filter(({ id }) => !id.endsWith('#article'));
  return [...new Map(all.map((entity) => [entity.id, entity])).values()];
}

const NO_VALUE: SentenceValue = {
  value: null,
  valueZh: null,
  valueNumber: null,
  valueMin: null,
  valueMax: null,
  unit: null,
};

/** A drawn link as the sentence layer takes it. An end that is not on the canvas goes by its id. */
export function sentenceEdge(edge: GraphEdge, nodes: ReadonlyMap<NodeId, GraphNode>): SentenceClaim<SentenceEntity> {
  const { predicate } = edge;
  if (!isPredicate(predicate))
    throw new RangeError(`This page does not know the predicate ${predicate}. Load it again.`);
  const end = (id: NodeId): SentenceEntity => nodes.get(id) ?? { id, type: '', name: id, nameZh: null };
  return {
    ...edge,
    ...NO_VALUE,
    ...(edge.figure ?? { value: edge.value }),
    predicate,
    subject: end(edge.source),
    object: end(edge.target),
    also: [],
    certainty: small(edge.certainty),
    modality: small(edge.modality),
    period: toSentencePeriod(edge.period),
  };
}

/** "a speculative estimate", where the claim is one: there the certainty is that of the estimate. Null elsewhere. */
export function estimateIn(
  locale: Locale,
  {
    predicate,
    certainty,
    hedge,
  }: { readonly predicate: string; readonly certainty: Certainty; readonly hedge: string | null },
): string | null {
  if (!isPredicate(predicate) || predicateOf(predicate).estimate !== true) return null;
  return wordEstimate({ certainty: small(certainty), estimate: hedge }, languageOf(locale));
}

/** The claim in words, in parts, so that names can be links and figures can tell their exact value. */
export const tell = <E extends SentenceEntity>(
  claim: SentenceClaim<E>,
  options: TellOptions,
): readonly SentencePart<E>[] =>
  tellClaim(claim, {
    language: languageOf(options.locale),
    reader: options.locale,
    day: dayOf(options.asOf),
    seenFrom: options.seenFrom,
    hedged: options.hedged,
  });

/** The claim in words, as one string. */
export const tellText = (claim: SentenceClaim, options: TellOptions): string => textOf(tell(claim, options));
