import { benchApi } from './api.ts';
import { benchCanvas } from './canvas.ts';
import { benchComplexity } from './complexity.ts';
import { benchImport } from './import.ts';
import { benchWorkbench } from './workbench.ts';

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
    name: 'api',
    about:
      'what the page asks through GraphQL, against the bare driver with the same fields and the same bytes from node:http',
    run: benchApi,
  },
  {
    name: 'complexity',
    about:
      'random queries over the schema, as large as is let through, on the stored graph: none may take longer than a request may',
    run: benchComplexity,
  },
  {
    name: 'import',
    about:
      'made-up graphs (BENCH_ROWS=10000,100000,1000000) through the importer and in bulk, against the bare driver and neo4j-admin',
    run: benchImport,
  },
  {
    name: 'workbench',
    about:
      'typing in the editor of queries with and without 10,000 rows beside it, on a schema of 200 labels (ORRERY_URL=address of a running page)',
    run: benchWorkbench,
  },
];
