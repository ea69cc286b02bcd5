import { type Counts, countDifferences, type Difference } from './counts.ts';
import { canonicalJson } from './identity.ts';
import type { ClaimLinkRecord, JudgementRecord, SourceGraph } from './source-graph.ts';
import type { Stored } from './stored.ts';
import type { ClaimLinkWrite, JudgementWrite } from './write-rows.ts';

interface PlannedLinks {
  readonly rows: readonly ClaimLinkWrite[];
  readonly removed: readonly ClaimLinkRecord[];
  readonly counts: Counts;
  /** All links there will be between the touched claims. */
  readonly remaining: readonly ClaimLinkRecord[];
}

const linkKey = (link: ClaimLinkRecord): string => [link.kind, link.from, link.to].join(' ');
const judgementKey = (one: { a: string; b: string; by: string }): string => [one.a, one.b, one.by].join(' ');

export function planClaimLinks(graph: SourceGraph, stored: Stored): PlannedLinks {
  const before = new Map(stored.links.map((link) => [linkKey(link), link]));
  const stated = new Map(graph.links.map((link) => [linkKey(link), { ...link, source: graph.source }]));
  const rows: ClaimLinkWrite[] = [];
  const differences: Difference[] = [];
  for (const [key, link] of stated) {
    const difference = compare(before.get(key), link);
    differences.push(difference);
    if (difference !== 'unchanged') rows.push(link);
  }
  const others = stored.links.filter((link) => !stated.has(linkKey(link)));
  const removed = others.filter((link) => link.source === graph.source);
  return {
    rows,
    removed,
    counts: countDifferences(differences, removed.length),
    remaining: [...stated.values(), ...others.filter((link) => link.source !== graph.source)],
  };
}

interface PlannedJudgements {
  readonly rows: readonly JudgementWrite[];
  readonly removed: readonly Pick<JudgementWrite, 'a' | 'b' | 'by'>[];
  readonly counts: Counts;
}

export function planJudgements(graph: SourceGraph, stored: Stored): PlannedJudgements {
  const before = new Map(stored.judgements.map((one) => [judgementKey(one), one]));
  const stated = new Map<string, JudgementRecord>(graph.judgements.map((one) => [judgementKey(one), one]));
  const rows: JudgementWrite[] = [];
  const differences: Difference[] = [];
  for (const [key, one] of stated) {
    const row = { ...one, source: graph.source };
    const difference = compare(before.get(key), row);
    differences.push(difference);
    if (difference !== 'unchanged') rows.push(row);
  }
  const removed = stored.judgements.filter((one) => one.source === graph.source && !stated.has(judgementKey(one)));
  return { rows, removed, counts: countDifferences(differences, removed.length) };
}

/** A link that two sources state alike stays with the one that stated it first. */
function compare<T extends { readonly source: string | null }>(before: T | undefined, now: T): Difference {
  if (before === undefined) return 'created';
  const same = canonicalJson({ ...before, source: null }) === canonicalJson({ ...now, source: null });
  return same || before.source !== now.source ? 'unchanged' : 'changed';
}
