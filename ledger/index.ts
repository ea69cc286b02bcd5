/**
 * The front door of the ledger. Commands, tests and measurements take everything from here: open a source, check it, plan it, import it,
 * export it, build it in bulk, look after what is stored.
 */

export { checked, planBulk } from './bulk/plan-bulk.ts';
export { type Ends, type GraphSink, PlannedGraph, type PlannedNode } from './bulk/planned-graph.ts';
export { type Fields, LIST_DELIMITER } from './bulk/sheet.ts';
export { checkSource, collectSymbols } from './check/check-source.ts';
export { writeRejects } from './check/rejects.ts';
export { openState } from './check/source-state.ts';
export { type CuratorOptions, changesIn, curate } from './curate/curator.ts';
export { makeDecision, tryDecision } from './curate/decide.ts';
export { type Judgement, judgementChange, judgementsFile } from './curate/judgement-lines.ts';
export { exportGraph } from './export/export-graph.ts';
export { recordSource } from './import/import-source.ts';
export { planSource } from './import/plan-source.ts';
export { formatReport } from './import/report.ts';
export { type ImportProgress, type ImportReport, isImported, runImport } from './import/run.ts';
export { stateChecksum } from './import/state-checksum.ts';
export { type Suggestion, suggestSource } from './import/suggest-source.ts';
export { planAdoption } from './maintain/adopt.ts';
export { findSource, forgetSource } from './maintain/forget.ts';
export { rebuildGraph } from './maintain/rebuild.ts';
export { type Holdings, holdingsOf, removeGraph, tiesText } from './maintain/remove.ts';
export { suggestPairs } from './maintain/suggest.ts';
export { verifyGraph } from './maintain/verify.ts';
export { Redirects } from './plan/redirects.ts';
export { openSource } from './read/formats/detect.ts';
export { formatProblem, ImportRejected, Problems } from './read/problem.ts';
export type { Source } from './read/source.ts';
export { vocabularySchema } from './read/vocabulary/vocabulary-schema.ts';
export { checkDrawing } from './store/check-drawing.ts';
export { dumpGraph, dumpHash } from './store/dump.ts';
export { takeLock } from './store/import-lock.ts';
export { claimDatabase, describeLook, refuseForeign, requireGraph, WAYS_OUT } from './store/ownership.ts';
export { EMPTY_STORE } from './store/store.ts';
