import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ClaimsLine } from '../../lines.ts';
import { type Problem, Problems } from '../../problem.ts';
import type { Reading, Source } from '../../source.ts';
import { parseDate } from '../../time.ts';
import { locate, makeDocument, makeMeta, makeParagraph } from '../make-lines.ts';
import { slugOf } from '../mint-id.ts';
import { readYaml } from '../read-yaml.ts';
import { interpretEdge } from './edges.ts';
import { formatOf, NEO4J } from './formats.ts';
import { edgeLine, type LineContext, nodeLine } from './graph-lines.ts';
import { type GraphMapping, graphMappingSchema } from './graph-mapping.ts';
import { neo4jFiles } from './neo4j-files.ts';
import { type GraphInput, type Survey, surveyGraph } from './survey.ts';
import { carOf } from './tally.ts';

/**
 * A graph from elsewhere: each node an entity, each edge a claim, the file the document (docs/formats.md). A folder of CSV files in
 * the form of neo4j-admin is one graph.
 */
export function openGraph(path: string): Source {
  const isFolder = statSync(path).isDirectory();
  const format = formatOf(path);
  const sideCar = isFolder ? join(path, 'graph.yaml') : `${path}.graph.yaml`;
  const files = [...(format === NEO4J ? neo4jFiles(path) : [path]), ...(existsSync(sideCar) ? [sideCar] : [])];
  const memory: Memory = { notices: [], survey: undefined, id: undefined, told: [] };
  return {
    path: files[0] ?? path,
    format: format.name,
    files,
    gathers: true,
    sideCar,
    lines: (reading) => readGraph({ path, format, sideCar, memory }, reading),
    notices: () => [...memory.told, ...memory.notices],
    document: {
      usualId: usualId(path),
      isNamed: async () => {
        const mapping = existsSync(sideCar) ? await mappingOf(sideCar, new Problems()) : undefined;
        return mapping === undefined || mapping.document.id !== undefined;
      },
      isSettled: () => memory.id !== undefined,
      name: (id, told) => {
        memory.id = id;
        memory.told = told;
      },
    },
  };
}

/** What the first reading learns and the next need not learn again. */
interface Memory {
  notices: readonly string[];
  survey: Survey | undefined;
  /** The id of the document, and what was said of it, where the side-car states none. */
  id: string | undefined;
  told: readonly string[];
}

const usualId = (path: string): string => `doc:${slugOf(basename(path))}`;

type Opened = Omit<GraphInput, 'mapping' | 'scope'> & { readonly memory: Memory };

async function* readGraph(opened: Opened, reading: Reading): AsyncGenerator<ClaimsLine> {
  const { path, format, sideCar, memory } = opened;
  const mapping = await mappingOf(sideCar, reading.problems);
  if (mapping === undefined) return;
  const document = documentOf(opened, mapping, reading.problems);
  if (document === undefined) return;
  const scope = document.id.replace(/^doc:/, '');
  const input: GraphInput = { path, format, sideCar, mapping, scope };
  const survey = memory.survey ?? (await surveyGraph(input, reading));
  memory.survey = survey;
  const place = { file: path, line: 1, column: 1 };
  const { parts, about } = survey;
  yield makeMeta(place, mapping.origin ?? `graph:${scope}`, mapping.license);
  yield makeDocument({ ...document, place, id: locate(document.id, place), paragraphs: 1 + parts.length });
  const numbers = new Map(parts.map((part, at) => [part, at + 2]));
  yield makeParagraph({ place, n: locate(1, place), key: 'file', summary: [document.title, ...about].join(' · ') });
  for (const [key, n] of numbers) {
    yield makeParagraph({ place, n: locate(n, place), key, summary: `${document.title} · ${key}` });
  }
  const numberOf = (part: string): number => numbers.get(part) ?? 1;
  yield* recordLines({ input, document: document.id, numberOf }, survey, reading);
  memory.notices = survey.notices;
}

async function* recordLines(context: LineContext, survey: Survey, reading: Reading): AsyncGenerator<ClaimsLine> {
  const { input } = context;
  const { nodes } = survey;
  const keyOf = survey.keys.reader();
  const edgeContext = { ...input, ...survey, carName: carOf(input.sideCar) };
  const leaveOut = (record: Pick<Problem, 'file' | 'line'>, what: string): void => {
    const { file, line } = record;
    const remedy = 'the side-car decided so; change it there';
    reading.leftOut?.add({ file, line, column: 1, code: 'left-out', message: what, remedy });
  };
  let ordinal = -1;
  // What is wrong with records the survey has reported.
  for await (const record of input.format.read(input, { problems: new Problems(), signal: reading.signal })) {
    ordinal += 1;
    if (record.kind === 'node') {
      const node = nodes.get(record.id);
      if (node?.ordinal === ordinal) yield nodeLine(record, node, context);
      else if (survey.ignored.has(record.id)) leaveOut(record, 'a node whose label the side-car ignores');
    } else if (record.kind === 'edge') {
      const { edges, faults, notes } = interpretEdge(record, edgeContext);
      if (edges.length === 0 && faults.length === 0) for (const note of notes) leaveOut(record, note);
      if (faults.length > 0) continue;
      for (const [index, edge] of edges.entries()) {
        yield edgeLine({ record, edge, key: keyOf(edge) }, `record-${ordinal}-${index}`, context);
      }
    }
  }
}

async function mappingOf(sideCar: string, problems: Problems): Promise<GraphMapping | undefined> {
  if (!existsSync(sideCar)) return graphMappingSchema.parse({});
  return readYaml({ path: sideCar, schema: graphMappingSchema, problems });
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
  { path, sideCar, memory }: Opened,
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
    id: document.id ?? memory.id ?? usualId(path),
    title: document.title ?? name,
    lang: document.lang ?? 'und',
    publisher: document.publisher,
    url: document.url,
    credit: document.credit,
    publishedAt,
    anchorDate: publishedAt,
  };
}
