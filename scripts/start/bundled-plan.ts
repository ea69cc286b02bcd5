import { join } from 'node:path';
import { ourSchema } from '@orrery/cypher/schema-items.ts';
import {
  checked,
  EMPTY_STORE,
  type Ends,
  type Fields,
  type GraphSink,
  openSource,
  openState,
  PlannedGraph,
  type PlannedNode,
  planSource,
} from '@orrery/ledger/index.ts';
import { ROOT } from '../neo4j/paths.ts';
import { BUNDLED } from './import-bundled-data.ts';

/** What importing the bundled data writes into an empty database. */
export interface BundledPlan {
  readonly nodes: number;
  readonly relationships: number;
  readonly constraints: number;
  readonly indexes: number;
}

/** Reads the bundled files as the importer would, compares them with nothing, and counts. Takes some seconds; writes nothing. */
export async function planBundledData(signal: AbortSignal): Promise<BundledPlan> {
  const tally = new Tally();
  const graph = new PlannedGraph(tally);
  let sources = 0;
  for (const name of BUNDLED) {
    // One after the other: the machine is needed for more than this.
    // oxlint-disable-next-line no-await-in-loop
    for (const source of await openSource(join(ROOT, name))) {
      sources += 1;
      // oxlint-disable-next-line no-await-in-loop
      const found = await checked(source, signal);
      // oxlint-disable-next-line no-await-in-loop
      const state = await openState({ checked: found, store: EMPTY_STORE, text: undefined, signal });
      for await (const batch of planSource(state)) graph.take(batch, '');
    }
  }
  const count = (what: 'constraint' | 'index'): number => ourSchema().filter((item) => item.what === what).length;
  return {
    // Besides the data: a record of each import, and the marker.
    nodes: tally.nodes.size + sources + 1,
    relationships: tally.links.size,
    constraints: count('constraint'),
    indexes: count('index'),
  };
}

/** Counts each node and relationship once, however many sources speak of it. */
class Tally implements GraphSink {
  readonly nodes = new Set<string>();
  readonly links = new Set<string>();

  node({ kind, id }: PlannedNode): void {
    this.nodes.add(`${kind} ${id}`);
  }

  link(type: string, ends: Ends, { claimId, as, by }: Fields): void {
    this.links.add(JSON.stringify([type, ends, claimId, as, by]));
  }
}
