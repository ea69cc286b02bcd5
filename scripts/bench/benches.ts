import { benchCanvas } from './canvas.ts';
import { benchImport } from './import.ts';
import { benchNeighbourhood } from './neighbourhood.ts';

export interface Bench {
  readonly name: string;
  readonly about: string;
  run(options: { readonly isQuick: boolean }): Promise<void>;
}

export const BENCHES: readonly Bench[] = [
  {
    name: 'canvas',
    about:
      'the drawing at 1,000, 5,000 and 10,000 nodes in headless Chromium (CHROMIUM=path), against Cytoscape, graph-explorer’s settings and sigma',
    run: benchCanvas,
  },
  {
    name: 'neighbourhood',
    about: 'a hub with 500 neighbours through GraphQL, against the same answer from node:http and the bare driver',
    run: benchNeighbourhood,
  },
  {
    name: 'import',
    about:
      'made-up graphs (BENCH_ROWS=10000,100000,1000000) through the importer and in bulk, against the bare driver and neo4j-admin',
    run: benchImport,
  },
];
