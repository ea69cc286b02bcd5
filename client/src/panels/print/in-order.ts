import type { Claim } from '../../api/claim.ts';

/** In the order of the model's verbs, what it does before what is done to it, the earlier first; names are told in the heading. */
export function inOrder(claims: readonly Claim[], about: string, verbs: readonly string[]): readonly Claim[] {
  const rank = new Map(verbs.map((verb, index) => [verb, index]));
  const place = ({ predicate }: Claim): number => rank.get(predicate) ?? verbs.length;
  const side = ({ subject }: Claim): number => (subject.id === about ? 0 : 1);
  const day = ({ period }: Claim): string => period.startEarliest ?? period.startLatest ?? period.endEarliest ?? '9';
  return claims
    .filter(({ predicate }) => predicate !== 'ALSO_KNOWN_AS')
    .toSorted((a, b) => side(a) - side(b) || place(a) - place(b) || day(a).localeCompare(day(b)));
}
