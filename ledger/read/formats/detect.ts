import { existsSync, type Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InvalidInput } from '@orrery/cypher/errors.ts';
import type { Declaration } from '@orrery/cypher/model/declared.ts';
import type { OpenedSource, Source } from '../source.ts';
import { vocabularyFiles, vocabularyOf } from '../vocabulary/find-vocabulary.ts';
import { takeOwnWords } from '../vocabulary/read-vocabulary.ts';
import { openClaimsFile } from './claims-jsonl.ts';
import { isGraphFile } from './graph/formats.ts';
import { openGraph } from './graph/open-graph.ts';
import { foreignJson } from './json-forms.ts';
import { openSheets } from './sheets/open-sheets.ts';
import { openTable } from './table/open-table.ts';

const MAPPING = '.mapping.yaml';

/**
 * The sources at a path: one file, or everything recognised in a folder, sorted by name. Formats are told by file names
 * (docs/formats.md).
 * @throws {InvalidInput} when there is nothing to import.
 */
export async function openSource(path: string): Promise<readonly OpenedSource[]> {
  await pathOf(path);
  // Before anything is opened: a mapping is read then, and may name types and predicates of the source's own.
  const declarations = await takeOwnWords(await vocabularyFiles(path));
  const sources = await openAll(path);
  return Promise.all(sources.map((source) => withWords(source, declarations)));
}

/** What declares its words is part of what a source says: its bytes count, too. */
async function withWords(source: OpenedSource, declarations: readonly Declaration[]): Promise<OpenedSource> {
  const file = declarations.length === 0 ? undefined : await vocabularyOf(source.opened);
  const words = declarations.find((one) => one.source === file);
  return words === undefined ? source : { ...source, words, files: [...source.files, words.source] };
}

async function pathOf(path: string): Promise<Stats> {
  return stat(path).catch((cause: unknown) => {
    throw new InvalidInput(`There is no ${path}. Give a file, or a folder of files (docs/formats.md tells which).`, {
      cause,
    });
  });
}

async function openAll(path: string): Promise<readonly OpenedSource[]> {
  if (!(await pathOf(path)).isDirectory()) return [{ ...(await openFile(path)), opened: path }];
  const all = (await readdir(path)).toSorted();
  // A folder in the form of neo4j-admin is one graph, not one graph per file.
  if (all.includes('graph.yaml')) return [{ ...openGraph(path), opened: path }];
  const names = all.filter((name) => isSource(name) || all.includes(`${name}.graph.yaml`));
  if (names.length === 0) {
    throw new InvalidInput(
      `${path} holds nothing to import: no claims.jsonl, *.claims.jsonl, *.claims.csv, *${MAPPING}, *.graphml, *.gexf, *.ftm.json or graph.yaml (docs/formats.md).`,
    );
  }
  return Promise.all(names.map(async (name) => ({ ...(await openFile(join(path, name))), opened: join(path, name) })));
}

/** What a folder is searched for. A table without a mapping is not told from any other file that lies there. */
function isSource(name: string): boolean {
  return (
    name === 'claims.jsonl' ||
    name.endsWith('.claims.jsonl') ||
    name.endsWith('.claims.csv') ||
    name.endsWith(MAPPING) ||
    /\.(?:graphml|gexf|ftm\.jsonl?)$/i.test(name)
  );
}

async function openFile(path: string): Promise<Source> {
  if (path.endsWith(MAPPING)) return openTable(path);
  if (path.endsWith('.claims.csv')) return openSheets(path);
  const isJson = isPlainJson(path);
  if (isJson && existsSync(mappingName(path))) return openTable(mappingName(path));
  if (isGraphFile(path)) return openGraph(path);
  if (/\.(?:csv|tsv)$/.test(path)) return openTable(await mappingOf(path));
  const known = OTHERS.find(([ending]) => ending.test(path));
  if (known !== undefined) throw new InvalidInput(`${path} is ${known[1]}`);
  const foreign = isJson ? await foreignJson(path) : undefined;
  if (foreign !== undefined) throw new InvalidInput(foreign.message);
  return openClaimsFile(path);
}

/** JSON that is no claims file by its name: a table where a mapping lies beside it, a graph of nodes and links, or claims all the same. */
export function isPlainJson(path: string): boolean {
  return /\.(?:jsonl?|ndjson)$/i.test(path) && !/(?:^|[./\\])claims\.jsonl?$|\.ftm\.jsonl?$/i.test(path);
}

/** Forms that are not read, with what to do. */
const OTHERS: readonly (readonly [ending: RegExp, message: string])[] = [
  [/\.xml$/i, 'an XML file. If it is GraphML or GEXF, call it .graphml or .gexf.'],
  [/\.gml$/i, 'a GML file, which Orrery does not read. Open it in Gephi or NetworkX and save it as GraphML or GEXF.'],
  [/\.(?:net|paj)$/i, 'a Pajek file, which Orrery does not read. Open it in Gephi or NetworkX and save it as GraphML.'],
  [/\.(?:dot|gv)$/i, 'a Graphviz file, which Orrery does not read. Convert it to GraphML, with NetworkX for example.'],
  [
    /\.(?:cyjs|cys|xgmml|sif)$/i,
    'a file of Cytoscape, which Orrery does not read. Export the network as GraphML there.',
  ],
  [
    /\.(?:graphmlz|gephi)$/i,
    'a packed project, which Orrery does not read. Open it in its program and save it as GraphML or GEXF.',
  ],
  [
    /\.dump$/i,
    'a dump of a Neo4j database, which only Neo4j reads. Export the graph there with apoc.export.graphml.all.',
  ],
  [/\.(?:xlsx?|ods)$/i, 'a spreadsheet. Save each sheet as CSV, and write a mapping beside it (docs/add-a-table.md).'],
  [/\.(?:zip|gz|7z|tar|zst|bz2)$/i, 'an archive. Unpack it and import what it holds.'],
  [
    /\.(?:ttl|nt|nq|rdf|owl|jsonld)$/i,
    'an RDF file, which Orrery does not read. Turn its statements into a table or GraphML first.',
  ],
];

/** The mapping beside a table: `models.mapping.yaml` for `models.csv`. */
function mappingName(table: string): string {
  return join(dirname(table), `${basename(table).replace(/\.[^.]+$/, '')}${MAPPING}`);
}

async function mappingOf(table: string): Promise<string> {
  const mapping = mappingName(table);
  await stat(mapping).catch((cause: unknown) => {
    throw new InvalidInput(
      `${table} is a table without a mapping. Let --suggest write ${basename(mapping)} beside it, or write it yourself (docs/add-a-table.md shows how).`,
      { cause },
    );
  });
  return mapping;
}
