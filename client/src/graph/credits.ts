/** What a document asks of those who show its data. */
export interface Creditable {
  readonly title: string;
  readonly credit: string | null;
  readonly license: string | null;
}

/** The credit of a document, with its licence when the credit does not name it; null when it asks for none. */
export function creditOf({ title, credit, license }: Creditable): string | null {
  if (credit === null) return license === null ? null : `${title}, ${license}`;
  return license === null || credit.includes(license) ? credit : `${credit}, ${license}`;
}

/** The credits of these documents, each once. */
export const creditsOf = (documents: Iterable<Creditable>): readonly string[] => [
  ...new Set([...documents].flatMap((document) => creditOf(document) ?? [])),
];
