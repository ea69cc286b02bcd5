import { closeSync, openSync, readSync } from 'node:fs';
import { FTM_LABELS, FTM_RELATIONSHIPS } from './ftm-schemata.ts';
import { readFtm } from './read-ftm.ts';
import { readGexf } from './read-gexf.ts';
import { readGraphml } from './read-graphml.ts';
import { isNeo4jHeader, noLabelIn, readNeo4jCsv } from './read-neo4j-csv.ts';
import type { NoLabel, RecordReader } from './records.ts';

export interface Format {
  readonly name: string;
  readonly read: RecordReader;
  readonly labels?: Readonly<Record<string, string>>;
  /** Predicates by the format's own names of relationships; the first that takes the ends counts. */
  readonly relationships?: Readonly<Record<string, readonly string[]>>;
  /** How an empty id is called in this format. */
  readonly emptyId?: string;
  readonly noLabel?: (file: string) => NoLabel;
}

const FTM: Format = { name: 'ftm', read: readFtm, labels: FTM_LABELS, relationships: FTM_RELATIONSHIPS };
const BY_ENDING: readonly (readonly [ending: string, format: Format])[] = [
  ['.graphml', { name: 'graphml', read: readGraphml }],
  ['.gexf', { name: 'gexf', read: readGexf }],
  ['.ftm.json', FTM],
  ['.ftm.jsonl', FTM],
];
export const NEO4J: Format = {
  name: 'neo4j-csv',
  read: readNeo4jCsv,
  emptyId: 'an empty :ID',
  noLabel: noLabelIn,
};

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
