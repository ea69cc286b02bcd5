import type { PlannedBatch } from '../check/source-state.ts';
import { addAllCounts, type Counts, type Kind } from '../plan/counts.ts';
import { mapLines } from '../plan/map-lines.ts';
import { NO_KINDS, planBatch } from '../plan/plan.ts';
import { planParagraphs } from '../plan/plan-documents.ts';
import { Redirects } from '../plan/redirects.ts';
import type { Scope } from '../plan/scope.ts';
import type { ParagraphRecord } from '../plan/source-graph.ts';
import { NOTHING_STORED } from '../plan/stored.ts';
import { NO_ROWS } from '../plan/write-rows.ts';
import type { ClaimsLine } from '../read/lines.ts';
import { Problems } from '../read/problem.ts';
import type { Source } from '../read/source.ts';
import { type StreamedLine, streamLines } from '../read/stream-lines.ts';
import type { Symbols } from '../read/symbols.ts';
import type { PlannedGraph } from './planned-graph.ts';
import type { Stretches } from './stretches.ts';

export interface Part {
  readonly source: Source;
  readonly symbols: Symbols;
  readonly stretches: Stretches;
  readonly graph: PlannedGraph;
  readonly importId: string;
  readonly signal: AbortSignal | undefined;
  /** Whether an entity or a claim can only be planned together with others. */
  isCoupled(line: ClaimsLine): boolean;
}

export interface PlannedPart {
  readonly counts: Readonly<Record<Kind, Counts>>;
  /** What is planned together with what other parts leave: coupled entities and claims, links, judgements. */
  readonly coupled: readonly StreamedLine[];
}

/** Lines of one kind that are planned together. Garbage collectors like few: what is planned is gone before it is looked at twice. */
const BATCH_LINES = 200;
const REDIRECTS = new Redirects(new Map());
/** Nothing is stored whose fate it would decide. */
const SCOPE: Scope = { documentIds: new Set(), liveOf: () => undefined, isStated: () => true };

/** Plans those lines of a source that this thread comes to first, as for an empty database. Documents are planned elsewhere. */
export async function planPart(part: Part): Promise<PlannedPart> {
  const { source, signal, stretches, graph, importId } = part;
  const coupled: StreamedLine[] = [];
  let alone: StreamedLine[] = [];
  let paragraphs: StreamedLine[] = [];
  let counts = NO_KINDS;
  const plan = (): void => {
    for (const batch of [planParagraphLines(paragraphs, part), planAlone(alone, part)]) {
      graph.take(batch, importId);
      counts = addAllCounts(counts, batch.counts);
    }
    [alone, paragraphs] = [[], []];
  };
  const reading = { problems: new Problems(), signal, wants: (number: number) => stretches.wants(number) };
  for await (const streamed of streamLines(source, reading)) {
    const { line } = streamed;
    if (line.type === 'paragraph') paragraphs.push(streamed);
    else if (line.type !== 'entity' && line.type !== 'claim') coupled.push(streamed);
    else if (part.isCoupled(line)) coupled.push(streamed);
    else alone.push(streamed);
    if (alone.length + paragraphs.length >= BATCH_LINES) plan();
  }
  plan();
  return { counts, coupled: coupled.filter(({ line }) => TOGETHER.has(line.type)) };
}

const TOGETHER: ReadonlySet<ClaimsLine['type']> = new Set(['entity', 'claim', 'link', 'judgement']);

function planAlone(lines: readonly StreamedLine[], { symbols }: Part): PlannedBatch {
  const graph = mapLines(lines, { symbols, redirects: REDIRECTS, linked: new Map() });
  return { ...planBatch({ graph, stored: NOTHING_STORED, scope: SCOPE }), lines: lines.length };
}

function planParagraphLines(lines: readonly StreamedLine[], { symbols }: Part): PlannedBatch {
  const { paragraphs } = mapLines(lines, { symbols, redirects: REDIRECTS, linked: new Map() });
  return paragraphBatch(paragraphs);
}

function paragraphBatch(paragraphs: readonly ParagraphRecord[]): PlannedBatch {
  const plan = planParagraphs({ paragraphs, stored: new Map(), isSameText: () => false, text: undefined });
  return { rows: { ...NO_ROWS, paragraphs: plan.rows }, counts: { paragraphs: plan.counts }, notices: [], lines: 0 };
}
