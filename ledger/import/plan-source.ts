import { type PlannedBatch, type SourceState } from '../check/source-state.ts';
import { mapLines, undescribedParagraph } from '../plan/map-lines.ts';
import { type Plan, planBatch } from '../plan/plan.ts';
import { planDocuments, planParagraphs } from '../plan/plan-documents.ts';
import type { ParagraphRecord, SourceGraph } from '../plan/source-graph.ts';
import { NO_ROWS } from '../plan/write-rows.ts';
import { batchesOf } from '../read/collections.ts';
import type { ClaimsLine } from '../read/lines.ts';
import { Problems } from '../read/problem.ts';
import { type StreamedLine, streamLines } from '../read/stream-lines.ts';
import { claimsOf } from '../store/store.ts';

/** Lines that are compared and planned together. Measured: larger batches write no faster and hold more. */
const BATCH_LINES = 1000;

/**
 * Turns a checked source into batches of rows to write, in an order in which each finds what it points at: documents,
 * paragraphs, entities, what events and links tie together, all other claims. Reads the source two or three times more, in constant memory.
 */
export async function* planSource(state: SourceState): AsyncGenerator<PlannedBatch> {
  const coupled: StreamedLine[] = [];
  yield* planDocumentLines(state);
  yield* planParagraphLines(state);
  yield* planUndescribed(state);
  yield* planEntityLines(state, coupled);
  yield await planCoupled(state, coupled);
  yield* planClaimLines(state);
}

/** The lines of the source that are imported: those of the kinds asked for, and maybe others. */
async function* goodLines(
  { checked, signal }: SourceState,
  only: ReadonlySet<ClaimsLine['type']>,
): AsyncGenerator<StreamedLine> {
  const problems = new Problems();
  // Rejected lines are known by their number among all lines.
  const asked = checked.rejected.size === 0 ? only : undefined;
  for await (const streamed of streamLines(checked.source, { problems, signal, only: asked })) {
    if (!checked.rejected.has(streamed.ordinal)) yield streamed;
  }
}

function graphOf(state: SourceState, lines: readonly StreamedLine[]): SourceGraph {
  const { symbols, redirects, claims } = state.checked;
  return mapLines(lines, { symbols, redirects, linked: claims.linked });
}

export async function* planDocumentLines(state: SourceState): AsyncGenerator<PlannedBatch> {
  for (const lines of batchesOf(await documentLines(state), BATCH_LINES)) {
    const plan = planDocuments(graphOf(state, lines).documents, state.stored);
    yield {
      rows: { ...NO_ROWS, documents: plan.rows },
      counts: { documents: plan.counts },
      notices: [],
      lines: lines.length,
    };
  }
}

/** Documents are few and known already; only where lines are rejected must their lines be looked for. */
async function documentLines(state: SourceState): Promise<readonly StreamedLine[]> {
  const { symbols, rejected } = state.checked;
  if (rejected.size === 0) {
    return [...symbols.documents.values()].map((line) => ({ line, current: line.id.value, ordinal: 0 }));
  }
  const lines: StreamedLine[] = [];
  for await (const streamed of goodLines(state, DOCUMENTS)) if (streamed.line.type === 'document') lines.push(streamed);
  return lines;
}

async function* planParagraphLines(state: SourceState): AsyncGenerator<PlannedBatch> {
  if (!state.checked.symbols.hasParagraphs) return;
  const batcher = new Batcher();
  const plan = (lines: readonly StreamedLine[]): Promise<PlannedBatch> =>
    planParagraphRecords(state, graphOf(state, lines).paragraphs, lines.length);
  for await (const streamed of goodLines(state, PARAGRAPHS)) {
    const batch = streamed.line.type === 'paragraph' ? batcher.add(streamed) : undefined;
    if (batch !== undefined) yield await plan(batch);
  }
  yield* planLast(batcher.rest(), plan);
}

/** Entities as they come, with their names, which cite paragraphs; what is coupled is put aside. */
async function* planEntityLines(state: SourceState, coupled: StreamedLine[]): AsyncGenerator<PlannedBatch> {
  const { claims } = state.checked;
  const batcher = new Batcher();
  const plan = (lines: readonly StreamedLine[]): Promise<PlannedBatch> => planLines(state, lines, { couple: false });
  for await (const streamed of goodLines(state, claims.hasCoupledClaims ? COUPLED_AND_CLAIMS : COUPLED)) {
    const { line } = streamed;
    if (line.type === 'entity' && !claims.isCoupledEntity(line)) {
      const batch = batcher.add(streamed);
      if (batch !== undefined) yield await plan(batch);
    } else if (line.type === 'claim' ? claims.isCoupledClaim(claims.idOf(line)) : COUPLED.has(line.type)) {
      coupled.push(streamed);
    }
  }
  yield* planLast(batcher.rest(), plan);
}

/** Kinds of lines that are always planned together, but for claims; an entity that comes here is coupled. */
const COUPLED: ReadonlySet<ClaimsLine['type']> = new Set(['entity', 'link', 'judgement', 'merge']);
const COUPLED_AND_CLAIMS: ReadonlySet<ClaimsLine['type']> = new Set([...COUPLED, 'claim']);
const DOCUMENTS: ReadonlySet<ClaimsLine['type']> = new Set(['document']);
const PARAGRAPHS: ReadonlySet<ClaimsLine['type']> = new Set(['paragraph']);
const CLAIMS: ReadonlySet<ClaimsLine['type']> = new Set(['claim']);

/** Lines of one kind, until there are enough of them. */
class Batcher {
  private lines: StreamedLine[] = [];

  /** Returns a batch when this line fills it. */
  add(line: StreamedLine): readonly StreamedLine[] | undefined {
    this.lines.push(line);
    return this.lines.length < BATCH_LINES ? undefined : this.rest();
  }

  rest(): readonly StreamedLine[] {
    const lines = this.lines;
    this.lines = [];
    return lines;
  }
}

async function* planLast(
  lines: readonly StreamedLine[],
  plan: (lines: readonly StreamedLine[]) => Promise<PlannedBatch>,
): AsyncGenerator<PlannedBatch> {
  if (lines.length > 0) yield await plan(lines);
}

/** The paragraphs that documents have without a line of their own. */
export async function* planUndescribed(state: SourceState): AsyncGenerator<PlannedBatch> {
  const { symbols } = state.checked;
  let batch: ParagraphRecord[] = [];
  for (const document of symbols.documents.values()) {
    for (let index = 1; index <= document.paragraphs; index += 1) {
      if (symbols.isDescribed(document.id.value, index)) continue;
      batch.push(undescribedParagraph(document.id.value, index, symbols));
      if (batch.length < BATCH_LINES) continue;
      yield await planParagraphRecords(state, batch, 0);
      batch = [];
    }
  }
  if (batch.length > 0) yield await planParagraphRecords(state, batch, 0);
}

async function planParagraphRecords(
  state: SourceState,
  paragraphs: readonly ParagraphRecord[],
  lines: number,
): Promise<PlannedBatch> {
  const { symbols } = state.checked;
  const stored = await state.store.paragraphs(paragraphs.map((paragraph) => paragraph.id));
  const isSameText = (id: string): boolean =>
    (state.stored.get(id)?.sha256 ?? undefined) === symbols.documents.get(id)?.sha256;
  const plan = planParagraphs({ paragraphs, stored, isSameText, text: state.text });
  return { rows: { ...NO_ROWS, paragraphs: plan.rows }, counts: { paragraphs: plan.counts }, notices: [], lines };
}

export async function planCoupled(state: SourceState, lines: readonly StreamedLine[]): Promise<PlannedBatch> {
  return planLines(state, lines, { couple: true, judgements: true });
}

async function* planClaimLines(state: SourceState): AsyncGenerator<PlannedBatch> {
  const { claims } = state.checked;
  const tied: StreamedLine[] = [];
  const batcher = new Batcher();
  for await (const streamed of goodLines(state, CLAIMS)) {
    if (streamed.line.type !== 'claim' || claims.isCoupledClaim(claims.idOf(streamed.line))) continue;
    const batch = batcher.add(streamed);
    if (batch !== undefined) yield await planLines(state, batch, { couple: false, tied });
  }
  yield* planLast(batcher.rest(), (batch) => planLines(state, batch, { couple: false, tied }));
  yield* planLast(tied, (lines) => planLines(state, lines, { couple: true }));
}

interface LinesOptions {
  readonly couple: boolean;
  readonly judgements?: boolean;
  /** Takes the lines whose claims other sources tie to events: they are planned once all else is. */
  readonly tied?: StreamedLine[];
}

async function planLines(
  state: SourceState,
  lines: readonly StreamedLine[],
  { couple, judgements = false, tied }: LinesOptions,
): Promise<PlannedBatch> {
  const { store, scope } = state;
  let own = lines;
  let graph = graphOf(state, own);
  let stored = await store.load(graph, { couple, judgements });
  if (tied !== undefined) {
    const bound = new Set(
      claimsOf(stored)
        .filter(isTied)
        .map((claim) => claim.id),
    );
    if (bound.size > 0) {
      const isBound = ({ line }: StreamedLine): boolean =>
        line.type === 'claim' && bound.has(state.checked.claims.idOf(line));
      tied.push(...lines.filter(isBound));
      own = lines.filter((line) => !isBound(line));
      graph = graphOf(state, own);
      stored = await store.load(graph, { couple, judgements });
    }
  }
  const plan: Plan = planBatch({ graph, stored, scope });
  return { ...plan, lines: own.length, merged: graph.merged };
}

function isTied(claim: { readonly describes: string | null; readonly after: readonly string[] }): boolean {
  return claim.describes !== null || claim.after.length > 0;
}
