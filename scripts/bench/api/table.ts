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

const BEGIN = '<!-- pnpm bench api -->';
const END = '<!-- end of pnpm bench api -->';

/** The document with what stands between the two marks replaced; at its end where it has none. */
export function withTable(document: string, section: string): string {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  const marked = `${BEGIN}\n\n${section}\n\n${END}`;
  if (begin < 0 || end < begin) return `${document.trimEnd()}\n\n## The API beside peers\n\n${marked}\n`;
  return document.slice(0, begin) + marked + document.slice(end + END.length);
}
