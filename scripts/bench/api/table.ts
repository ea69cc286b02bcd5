import { median } from '../canvas-table.ts';

/** One way to answer one question, in one round. */
export interface Seen {
  readonly question: string;
  readonly peer: Peer;
  readonly perSecond: number;
  /** Milliseconds, one client. */
  readonly p50: number;
  readonly p95: number;
}

export const PEERS = ['Orrery', 'bare driver', 'node:http', '@neo4j/graphql'] as const;
export type Peer = (typeof PEERS)[number];

/** A Markdown table of medians: answers a second, ours divided by each peer's, and how long one client waits. */
export function tableOf(seen: readonly Seen[]): string {
  const questions = [...new Set(seen.map(({ question }) => question))];
  const rows = questions.map((question) => {
    const of = (peer: Peer, figure: 'perSecond' | 'p50' | 'p95'): number | null =>
      median(seen.filter((each) => each.question === question && each.peer === peer).map((each) => each[figure]));
    const [ours, ...others] = PEERS;
    const rate = of(ours, 'perSecond');
    const against = others.map((peer) => {
      const theirs = of(peer, 'perSecond');
      return theirs === null || rate === null ? '–' : `${digits(theirs)} (${(rate / theirs).toFixed(2)})`;
    });
    const [p50, p95, bare50] = [of(ours, 'p50'), of(ours, 'p95'), of('bare driver', 'p50')];
    return `| ${[question, digits(rate), ...against, digits(p50), digits(p95), digits(bare50)].join(' | ')} |`;
  });
  return [
    '| question | Orrery, answers/s | bare driver (ratio) | node:http (ratio) | @neo4j/graphql (ratio) | Orrery p50, ms | p95, ms | bare driver p50, ms |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

const digits = (value: number | null): string =>
  value === null ? '–' : value < 10 ? value.toFixed(1) : String(Math.round(value));

/** A part of the bench with a section of its own in the document: its command, and the heading where the document has none yet. */
export interface Part {
  readonly command: string;
  readonly heading: string;
}

export const ALL_QUESTIONS: Part = { command: 'pnpm bench api', heading: 'The API beside peers' };
export const MANY_NAMES: Part = {
  command: 'BENCH_NAMES=1000000 pnpm bench api',
  heading: 'Search over a million names',
};

/** The document with what stands between the two marks of the part replaced; at its end where it has none. */
export function withTable(document: string, section: string, { command, heading }: Part): string {
  const [first, last] = [`<!-- ${command} -->`, `<!-- end of ${command} -->`];
  const [begin, end] = [document.indexOf(first), document.indexOf(last)];
  const marked = `${first}\n\n${section}\n\n${last}`;
  if (begin < 0 || end < begin) return `${document.trimEnd()}\n\n## ${heading}\n\n${marked}\n`;
  return document.slice(0, begin) + marked + document.slice(end + last.length);
}
