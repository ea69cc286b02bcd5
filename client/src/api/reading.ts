import type { Certainty, IsoDate, Lens, Precision } from '../graph/types.ts';
import type { DayRange } from '../graph/view.ts';
import type { DocumentInfo } from './answers.ts';
import type { Claim, ClaimCore, EntityRef, Stance } from './claim.ts';
import type { Ask, Subgraph } from './orrery-api.ts';

export interface ClaimsQuestion {
  /** Denied, contradicted, or dated in two ways. */
  readonly disputed?: boolean;
  /** Ids of those on whose word a citation rests. */
  readonly attributedTo?: readonly string[];
  /** How a citation is marked. */
  readonly citedAs?: readonly Certainty[];
  readonly after?: string | null;
}

/** One page of claims; `next` is the cursor of the following one, null at the end. */
export interface ClaimPage {
  readonly claims: readonly Claim[];
  readonly total: number;
  readonly next: string | null;
}

export type MomentKind = 'HAPPENED' | 'BEGAN' | 'ENDED';

export interface Moment {
  readonly kind: MomentKind;
  readonly earliest: IsoDate | null;
  readonly latest: IsoDate | null;
  readonly precision: Precision | null;
  /** Falls into the range for certain; else it may have. */
  readonly isWithin: boolean;
  readonly claim: ClaimOfPage;
}

/** A claim as a line of a page; its evidence is asked for when it is opened. */
export interface ClaimOfPage extends ClaimCore {
  readonly timeConflict: boolean;
  readonly valueNumber: number | null;
  readonly describes: EntityRef | null;
  readonly after: readonly EntityRef[];
}

export interface TimelineQuestion {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly document: string | null;
  readonly lens: Lens;
  readonly after?: string | null;
}

export interface TimelinePage {
  readonly moments: readonly Moment[];
  readonly total: number;
  /** Claims without any date. */
  readonly undated: number;
  readonly next: string | null;
}

export interface Voice {
  readonly entity: EntityRef;
  readonly claims: number;
  readonly citations: number;
  readonly documents: number;
  readonly certainties: readonly Certainty[];
}

/** Two claims against each other. Without a resolution the contradiction is open. */
export interface Contradiction {
  readonly claims: readonly Claim[];
  readonly note: string | null;
  readonly noteZh: string | null;
  readonly resolution: string | null;
  readonly resolutionZh: string | null;
}

export interface EntityNote extends EntityRef {
  readonly note: string | null;
  readonly noteZh: string | null;
  readonly count: number | null;
}

export interface EventDetail {
  readonly entity: EntityNote;
  readonly earliest: IsoDate | null;
  readonly latest: IsoDate | null;
  readonly describedBy: readonly Claim[];
  readonly followedBy: readonly Claim[];
}

export interface ParagraphCitation {
  readonly id: string;
  readonly stance: Stance;
  readonly certainty: Certainty;
  /** The hedging words as written: of a figure, how sure its estimate is. */
  readonly hedge: string | null;
  readonly attributedTo: readonly EntityRef[];
  readonly claim: ClaimOfPage;
}

export interface ParagraphDetail {
  readonly id: string;
  readonly index: number;
  readonly section: string;
  readonly summary: string | null;
  readonly summaryZh: string | null;
  readonly passage: string | null;
  readonly refersTo: readonly { readonly id: string; readonly title: string; readonly url: string | null }[];
  readonly citations: readonly ParagraphCitation[];
}

export interface DocumentDetail extends DocumentInfo {
  readonly statusNote: string | null;
  readonly statusNoteZh: string | null;
  readonly anchorDate: IsoDate | null;
}

export interface ParagraphPage {
  readonly document: DocumentDetail;
  readonly paragraphs: readonly ParagraphDetail[];
  readonly next: string | null;
}

export interface DocumentGraphQuestion {
  readonly document: string;
  readonly lens: Lens;
  readonly asOf?: IsoDate | null | undefined;
  readonly range?: DayRange | null | undefined;
}

/** What the pages ask: voices, events, documents, contradictions, time. */
export interface ReadingApi {
  claims(question: ClaimsQuestion, ask?: Ask): Promise<ClaimPage>;
  timeline(question: TimelineQuestion, ask?: Ask): Promise<TimelinePage>;
  voices(ask?: Ask): Promise<readonly Voice[]>;
  /** Null when no entity has that id. */
  entityNote(id: string, ask?: Ask): Promise<EntityNote | null>;
  contradictions(ask?: Ask): Promise<readonly Contradiction[]>;
  /** Null when no event has that id. */
  event(id: string, ask?: Ask): Promise<EventDetail | null>;
  /** Null when no document has that id. */
  paragraphs(
    question: { readonly document: string; readonly after?: string | null },
    ask?: Ask,
  ): Promise<ParagraphPage | null>;
  /** One paragraph with its document; null when there is none. */
  paragraph(
    id: string,
    ask?: Ask,
  ): Promise<{ readonly document: DocumentDetail; readonly paragraph: ParagraphDetail } | null>;
  /** The links a document speaks of; `total` counts all of them. Null when no document has that id. */
  documentGraph(question: DocumentGraphQuestion, ask?: Ask): Promise<Subgraph | null>;
}
