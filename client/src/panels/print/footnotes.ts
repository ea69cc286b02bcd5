import type { Citation, Claim } from '../../api/claim.ts';

/** One numbered note; claims that rest on the same words of the same paragraph share it. */
export interface Footnote {
  readonly number: number;
  readonly citation: Citation;
}

export interface Footnotes {
  readonly notes: readonly Footnote[];
  /** The numbers of a claim's notes, by its id, in their order. */
  readonly numbersOf: ReadonlyMap<string, readonly number[]>;
}

/** Numbers the citations of these claims in the order in which a reader meets them. */
export function numberFootnotes(claims: readonly Claim[]): Footnotes {
  const notes = new Map<string, Footnote>();
  const numbersOf = new Map<string, readonly number[]>();
  for (const claim of claims) {
    const numbers = claim.citations.map((citation) => {
      const key = keyOf(citation);
      const note = notes.get(key) ?? { number: notes.size + 1, citation };
      notes.set(key, note);
      return note.number;
    });
    numbersOf.set(
      claim.id,
      [...new Set(numbers)].toSorted((a, b) => a - b),
    );
  }
  return { notes: [...notes.values()], numbersOf };
}

/** Two citations are one note when a reader could not tell them apart. */
const keyOf = ({ document, paragraph, stance, certainty, hedge, note, attributedTo }: Citation): string =>
  JSON.stringify([document.id, paragraph.index, stance, certainty, hedge, note, attributedTo.map(({ id }) => id)]);
