/** What to strip from which paragraphs (first and last number). The same string may be genuine elsewhere, hence the range. */
export interface CleaningRule {
  readonly paragraphs: readonly [number, number];
  readonly strings: readonly string[];
  /** Everything from a start to the next end, both included. */
  readonly between: readonly { readonly start: string; readonly end: string }[];
}

/** A paragraph without what was injected into it. Nothing else is touched: typing slips are the source's own. */
export function cleanParagraph(text: string, n: number, rules: readonly CleaningRule[]): string {
  let clean = text;
  for (const rule of rules) {
    if (n < rule.paragraphs[0] || n > rule.paragraphs[1]) continue;
    for (const span of rule.between) clean = stripBetween(clean, span);
    // Longer strings first: one may contain another.
    for (const noise of rule.strings.toSorted((a, b) => b.length - a.length)) clean = clean.replaceAll(noise, '');
  }
  return clean.trim();
}

function stripBetween(text: string, { start, end }: { readonly start: string; readonly end: string }): string {
  const from = text.indexOf(start);
  if (from === -1) return text;
  const to = text.indexOf(end, from + start.length);
  // A start without an end is left alone: cutting to the end of the paragraph could take the story with it.
  if (to === -1) return text;
  return text.slice(0, from) + stripBetween(text.slice(to + end.length), { start, end });
}
