import { benchImport } from './import.ts';
import { benchNeighbourhood } from './neighbourhood.ts';

export interface Bench {
  readonly name: string;
  readonly about: string;
  run(): Promise<void>;
}

export const BENCHES: readonly Bench[] = [
  {
    name: 'neighbourhood',
    about: 'a hub with 500 neighbours through GraphQL, against the same answer from node:http and the bare driver',
    run: benchNeighbourhood,
  },
  {
    name: 'import',
    about: 'claims files through the importer, against the bare driver writing the same nodes and relationships',
    run: benchImport,
  },
];
