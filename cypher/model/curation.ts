import type { Certainty, Modality, Stance } from './vocabularies.ts';

/** A document that an added claim rests on: one of the graph by its id alone, or one that the graph does not know yet. */
export interface NamedDocument {
  readonly id: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  /** A day. */
  readonly publishedAt?: string | undefined;
  /** A BCP 47 tag. */
  readonly lang?: string | undefined;
}

/** An entity that the graph does not know yet. */
export interface NewEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

/** A claim as a person adds it, with the one citation it needs. Dates are written as in a claims file (docs/claims-format.md). */
export interface AddedClaim {
  readonly subject: string;
  readonly predicate: string;
  readonly object?: string | undefined;
  readonly value?: string | undefined;
  readonly valueNumber?: number | undefined;
  readonly unit?: string | undefined;
  readonly role?: string | undefined;
  readonly key?: string | undefined;
  readonly text?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly at?: string | undefined;
  readonly newEntities: readonly NewEntity[];
  readonly document: NamedDocument;
  /** What the document says, in the words of the person who adds it; never its text. */
  readonly summary: string;
  readonly stance?: Stance | undefined;
  readonly certainty?: Certainty | undefined;
  readonly modality?: Modality | undefined;
  /** Ids of the entities on whose word. */
  readonly voices: readonly string[];
}

/** One decision of a person about the graph. */
export type Curation =
  | {
      readonly kind: 'judge';
      readonly a: string;
      readonly b: string;
      readonly verdict: 'same' | 'different' | 'unsure';
      readonly note?: string | undefined;
    }
  | {
      readonly kind: 'merge';
      readonly from: string;
      readonly into: string;
      readonly reason?: string | undefined;
      readonly force?: boolean | undefined;
    }
  | { readonly kind: 'unmerge'; readonly from: string }
  | { readonly kind: 'retract'; readonly document: string; readonly reason: string }
  | { readonly kind: 'restore'; readonly document: string }
  | { readonly kind: 'add-claim'; readonly claim: AddedClaim }
  | { readonly kind: 'undo'; readonly change: string };

export interface CurationRequest {
  readonly curation: Curation;
  /** The name of the person who decides. */
  readonly by: string;
  /** Tell what would change, and change nothing. */
  readonly dryRun: boolean;
}

/** What a decision came to. */
export interface Curated {
  /** Undefined in a dry run, and where nothing changed. */
  readonly change: Change | undefined;
  /** What it does to the graph, a line each. */
  readonly lines: readonly string[];
}

/** A decision that was made, as the journal keeps it. */
export interface Change {
  readonly id: string;
  readonly kind: Curation['kind'];
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly lines: readonly string[];
  /** The record of the import that brought it into the graph. */
  readonly importId: string | undefined;
  /** The change that this one takes back. */
  readonly undoes: string | undefined;
  /** The change that took this one back, if one has. */
  readonly undoneBy: string | undefined;
}
