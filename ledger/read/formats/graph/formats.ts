import { closeSync, openSync, readSync } from 'node:fs';
import { FTM_LABELS, FTM_RELATIONSHIPS } from './ftm-schemata.ts';
import { readFtm } from './read-ftm.ts';
import { readGexf } from './read-gexf.ts';
import { readGraphml } from './read-graphml.ts';
import { isNeo4jHeader, noLabelIn, readNeo4jCsv } from './read-neo4j-csv.ts';
import { isNodeLink, readNodeLink } from './read-node-link.ts';
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

const NODE_LINK: Format = { name: 'node-link', read: readNodeLink };

/** Whether a file is a graph, by its ending; CSV files are told by their header, JSON files by their lists. */
export function isGraphFile(path: string): boolean {
  if (byEnding(path) !== undefined) return true;
  if (path.endsWith('.json')) return isNodeLink(path);
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
  return byEnding(path) ?? (path.endsWith('.json') ? NODE_LINK : NEO4J);
}

function byEnding(path: string): Format | undefined {
  const name = path.toLowerCase();
  return BY_ENDING.find(([ending]) => name.endsWith(ending))?.[1];
}
