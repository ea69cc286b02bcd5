import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ClaimsLine } from '../../lines.ts';
import { Problems } from '../../problem.ts';
import type { Reading, Source } from '../../source.ts';
import { parseDate } from '../../time.ts';
import { locate, makeDocument, makeMeta } from '../make-lines.ts';
import { slugOf } from '../mint-id.ts';
import { readYaml } from '../read-yaml.ts';
import { formatOf, NEO4J } from './formats.ts';
import { edgeLines, type LineContext, nodeLines } from './graph-lines.ts';
import { type GraphMapping, graphMappingSchema } from './graph-mapping.ts';
import { type GraphInput, surveyNodes } from './node-ids.ts';
import { neo4jFiles } from './read-neo4j-csv.ts';

/**
 * A graph from elsewhere: each node an entity, each edge a claim, the file the document and the record its paragraph
 * (docs/formats.md). A folder of CSV files in the form of neo4j-admin is one graph.
 */
export function openGraph(path: string): Source {
  const isFolder = statSync(path).isDirectory();
  const format = formatOf(path);
  const sideCar = isFolder ? join(path, 'graph.yaml') : `${path}.graph.yaml`;
  const files = [...(format === NEO4J ? neo4jFiles(path) : [path]), ...(existsSync(sideCar) ? [sideCar] : [])];
  const notices: string[] = [];
  const input = { path, format, sideCar, notices };
  return {
    path: files[0] ?? path,
    format: format.name,
    files,
    gathers: true,
    lines: (reading) => readGraph(input, reading),
    notices: () => notices,
  };
}

async function* readGraph(input: GraphInput, reading: Reading): AsyncGenerator<ClaimsLine> {
  const { path, format, sideCar } = input;
  const mapping = existsSync(sideCar)
    ? await readYaml({
        path: sideCar,
        schema: graphMappingSchema,
        words: Object.keys(graphMappingSchema.shape),
        problems: reading.problems,
      })
    : graphMappingSchema.parse({});
  if (mapping === undefined) return;
  const document = documentOf(input, mapping, reading.problems);
  if (document === undefined) return;
  const scope = document.id.replace(/^doc:/, '');
  const nodes = await surveyNodes(input, { mapping, scope, reading });
  const place = { file: path, line: 1, column: 1 };
  yield makeMeta(place, mapping.origin ?? `graph:${scope}`);
  yield makeDocument({ ...document, place, id: locate(document.id, place), paragraphs: nodes.records });
  const context: LineContext = {
    input,
    mapping,
    nodes,
    document: document.id,
    problems: reading.problems,
    reported: new Set(),
  };
  let n = 0;
  const ignored = { nodes: 0, edges: 0 };
  for await (const record of format.read(path, { problems: new Problems(), signal: reading.signal })) {
    n += 1;
    const lines = record.kind === 'node' ? nodeLines(record, n, context) : edgeLines(record, n, context);
    if (lines === undefined) ignored[record.kind === 'node' ? 'nodes' : 'edges'] += 1;
    else yield* lines;
  }
  input.notices.splice(0);
  if (ignored.nodes > 0) input.notices.push(`${ignored.nodes} × left out, nodes whose labels the side-car ignores`);
  if (ignored.edges > 0)
    input.notices.push(`${ignored.edges} × left out, edges that it ignores or whose ends are left out`);
}

interface DocumentFields {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly publisher: string | undefined;
  readonly url: string | undefined;
  readonly credit: string | undefined;
  readonly publishedAt: string;
  readonly anchorDate: string;
}

/** Graph files have no date; what they say was so on some day, and only the person who has the file knows which. */
function documentOf(
  { path, sideCar }: GraphInput,
  { document }: GraphMapping,
  problems: Problems,
): DocumentFields | undefined {
  const name = basename(path);
  const date = parseDate(document.publishedAt ?? '');
  if (!date.ok || date.range.precision !== 'day') {
    problems.add({
      file: path,
      line: 1,
      column: 1,
      code: 'missing-field',
      message: 'a graph file does not say when it was true',
      remedy: `write the day into ${basename(sideCar)}: document: { publishedAt: "2025-07-03" }`,
    });
    return undefined;
  }
  const publishedAt = document.publishedAt ?? '';
  return {
    id: document.id ?? `doc:${slugOf(name)}`,
    title: document.title ?? name,
    lang: document.lang ?? 'und',
    publisher: document.publisher,
    url: document.url,
    credit: document.credit,
    publishedAt,
    anchorDate: publishedAt,
  };
}
