import type { Citation, Claim, EntityRef } from '../api/claim.ts';
import { creditsOf } from '../graph/credits.ts';
import { type Hidden, judge, sift } from '../graph/judge.ts';
import type { GraphState } from '../graph/store.ts';
import type { Certainty, GraphEdge, GraphNode, Period, Standing } from '../graph/types.ts';
import type { View } from '../graph/view.ts';

/** One place that speaks about a claim. The text of a source is never among it: only our paraphrase is ours to pass on. */
export interface ExportedCitation {
  /** The id of one of the file's documents, and the number of its paragraph. */
  readonly document: string;
  readonly paragraph: number;
  readonly section: string;
  /** On whose word; empty: the document's own voice. */
  readonly voice: readonly Named[];
  readonly stance: Citation['stance'];
  readonly certainty: Certainty;
  readonly modality: Citation['modality'];
  readonly hedge: string | null;
  readonly hedgeEn: string | null;
  readonly paraphrase: string | null;
  readonly paraphraseZh: string | null;
  readonly note: string | null;
  readonly noteZh: string | null;
  readonly timeText: string | null;
  readonly period: Period;
  /** What the paragraph itself points to, as a row of a table to its paper. */
  readonly takenFrom: readonly { readonly title: string; readonly url: string | null }[];
}

type Named = Pick<EntityRef, 'id' | 'name' | 'nameZh'>;

export interface ExportedClaim
  extends Omit<Claim, 'subject' | 'object' | 'also' | 'describes' | 'after' | 'citations' | 'related' | 'drawn'> {
  readonly subject: Named;
  readonly object: Named | null;
  readonly also: readonly { readonly as: string; readonly entity: Named }[];
  /** On the view's day; without one, whether an end is known. */
  readonly standing: Standing;
  readonly citations: readonly ExportedCitation[];
}

/** A picture as a file: what the view shows with its evidence, and how much the view leaves out. */
export interface ExportedView {
  readonly format: 'orrery-view/2';
  readonly view: View;
  readonly hidden: {
    readonly byLens: Readonly<Partial<Record<Certainty, number>>>;
    readonly notYet: number;
    readonly outOfRange: number;
  };
  /** What must be said where this is shown. */
  readonly credits: readonly string[];
  readonly documents: readonly Citation['document'][];
  readonly entities: readonly Omit<GraphNode, 'degree'>[];
  readonly claims: readonly ExportedClaim[];
}

/** The links of the picture that the view shows: what had not begun by its day is drawn, but does not leave in a file. */
export const shownLinks = (state: GraphState): readonly GraphEdge[] => siftLinks(state).shown;

const siftLinks = (state: GraphState) =>
  sift(
    [...state.edges.values()].filter(({ predicate }) => !state.filters.predicates.includes(predicate)),
    state,
  );

/** The file of a picture. `claims` are those behind its links; ones that the view hides are left out again. */
export function exportView(state: GraphState, claims: readonly Claim[]): ExportedView {
  const { shown } = sift(claims, state);
  const documents = new Map(
    shown.flatMap(({ citations }) => citations.map(({ document }) => [document.id, document] as const)),
  );
  return {
    format: 'orrery-view/2',
    view: state.view,
    hidden: plain(siftLinks(state).hidden),
    credits: creditsOf(documents.values()),
    documents: [...documents.values()],
    entities: [...state.nodes.values()].map(({ degree: _, ...entity }) => entity),
    claims: shown.map((claim) => toExported(claim, judge(claim, state).standing)),
  };
}

const plain = ({ byLens, ...rest }: Hidden): ExportedView['hidden'] => ({
  byLens: Object.fromEntries(byLens),
  ...rest,
});

function toExported(claim: Claim, standing: Standing): ExportedClaim {
  const { subject, object, also, describes: _, after: __, citations, related: ___, drawn: ____, ...rest } = claim;
  return {
    ...rest,
    subject: named(subject),
    object: object === null ? null : named(object),
    also: also.map(({ as, entity }) => ({ as, entity: named(entity) })),
    standing,
    citations: citations.map(toExportedCitation),
  };
}

const named = ({ id, name, nameZh }: EntityRef): Named => ({ id, name, nameZh });

const toExportedCitation = (citation: Citation): ExportedCitation => ({
  document: citation.document.id,
  paragraph: citation.paragraph.index,
  section: citation.paragraph.section,
  voice: citation.attributedTo.map(named),
  stance: citation.stance,
  certainty: citation.certainty,
  modality: citation.modality,
  hedge: citation.hedge,
  hedgeEn: citation.hedgeEn,
  paraphrase: citation.paragraph.summary,
  paraphraseZh: citation.paragraph.summaryZh,
  note: citation.note,
  noteZh: citation.noteZh,
  timeText: citation.timeText,
  period: citation.period,
  takenFrom: citation.paragraph.refersTo.map(({ title, url }) => ({ title, url })),
});
