import { closeSync, openSync, readSync } from 'node:fs';
import { FTM_LABELS, FTM_RELATIONSHIPS, readFtm } from './read-ftm.ts';
import { readGexf } from './read-gexf.ts';
import { readGraphml } from './read-graphml.ts';
import { isNeo4jHeader, readNeo4jCsv } from './read-neo4j-csv.ts';
import type { RecordReader } from './records.ts';

export interface Format {
  readonly name: string;
  readonly read: RecordReader;
  readonly labels?: Readonly<Record<string, string>>;
  readonly relationships?: Readonly<Record<string, string>>;
}

const FTM: Format = { name: 'ftm', read: readFtm, labels: FTM_LABELS, relationships: FTM_RELATIONSHIPS };
const BY_ENDING: readonly (readonly [ending: string, format: Format])[] = [
  ['.graphml', { name: 'graphml', read: readGraphml }],
  ['.gexf', { name: 'gexf', read: readGexf }],
  ['.ftm.json', FTM],
  ['.ftm.jsonl', FTM],
];
export const NEO4J: Format = { name: 'neo4j-csv', read: readNeo4jCsv };

/** The graph format of a file, by its ending; CSV files are told by their header. */
export function isGraphFile(path: string): boolean {
  if (BY_ENDING.some(([ending]) => path.endsWith(ending))) return true;
  if (!path.endsWith('.csv')) return false;
  return isNeo4jHeader(firstLine(path));
}

const HEADER_BYTES = 4096;

function firstLine(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEADER_BYTES);
    const length = readSync(file, bytes);
    return bytes.toString('utf8', 0, length).split('\n')[0] ?? '';
  } finally {
    closeSync(file);
  }
}

/** The format of a file, or of a folder of CSV files. */
export function formatOf(path: string): Format {
  return BY_ENDING.find(([ending]) => path.endsWith(ending))?.[1] ?? NEO4J;
}
