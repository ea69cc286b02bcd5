import { parentPort } from 'node:worker_threads';
import { Bug } from '@orrery/cypher/errors.ts';
import { ClaimRegister } from '../check/claim-register.ts';
import { Redirects } from '../plan/redirects.ts';
import { openSource } from '../read/formats/detect.ts';
import { Problems } from '../read/problem.ts';
import { Symbols } from '../read/symbols.ts';
import { GraphSheets } from './graph-sheets.ts';
import type { HelperTask, HelperWork } from './helper.ts';
import { planPart } from './plan-part.ts';
import { PlannedGraph } from './planned-graph.ts';
import { Stretches } from './stretches.ts';

/** The other thread of a bulk import: takes one task, answers with what it has planned, and ends. */
parentPort?.once('message', (task: HelperTask) => void work(task));

async function work({
  path,
  opened,
  folder,
  importId,
  startedAt,
  shared,
  stretches: memory,
}: HelperTask): Promise<void> {
  // As the first thread has opened it, so that the same words are in use.
  const source = (await openSource(path)).find((one) => one.opened === opened);
  if (source === undefined) throw new Bug(`${opened} is no source of ${path} any more.`);
  const symbols = Symbols.of(shared);
  const ties = new ClaimRegister({
    symbols,
    redirects: new Redirects(new Map()),
    gathers: false,
    problems: new Problems(),
  });
  const sheets = new GraphSheets(folder);
  const stretches = new Stretches(memory);
  const part = await planPart({
    source,
    symbols,
    stretches,
    importId,
    graph: new PlannedGraph(sheets, startedAt),
    signal: undefined,
    isCoupled: (line) =>
      line.type === 'claim' ? ties.isTied(line) : line.type === 'entity' && ties.isCoupledEntity(line),
  });
  const done: HelperWork = { ...part, files: sheets.finish(), taken: stretches.taken };
  parentPort?.postMessage(done);
}
