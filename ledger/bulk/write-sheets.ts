import { newMarker } from '@orrery/cypher/ownership.ts';
import type { CheckedSource } from '../check/check-source.ts';
import { openState } from '../check/source-state.ts';
import { importIdOf, type RecordedSource } from '../import/import-source.ts';
import { planSource } from '../import/plan-source.ts';
import { addAllCounts } from '../plan/counts.ts';
import { NO_KINDS } from '../plan/plan.ts';
import { EMPTY_STORE } from '../store/store.ts';
import { type BulkFiles, GraphSheets } from './graph-sheets.ts';
import { PlannedGraph } from './planned-graph.ts';

export interface Sheets {
  readonly files: BulkFiles;
  readonly recorded: RecordedSource;
}

/** Writes the files of a source that was found good. */
export async function writeSheets(
  source: CheckedSource,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<Sheets> {
  const startedAt = new Date();
  const state = await openState({ checked: source, store: EMPTY_STORE, text: undefined, signal });
  const importId = importIdOf(state, startedAt);
  const sheets = new GraphSheets(folder);
  const graph = new PlannedGraph(sheets);
  graph.mark(newMarker('bulk'));
  const declared = source.source.words;
  if (declared !== undefined) graph.words(state.source, declared.words);
  let counts = NO_KINDS;
  for await (const batch of planSource(state)) {
    graph.take(batch, importId);
    counts = addAllCounts(counts, batch.counts);
  }
  return {
    files: sheets.finish(),
    recorded: { checked: source, source: state.source, importId, counts, startedAt },
  };
}
