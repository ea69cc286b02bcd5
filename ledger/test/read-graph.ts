import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkSource, collectSymbols } from '../check/check-source.ts';
import { Redirects } from '../plan/redirects.ts';
import { openSource } from '../read/formats/detect.ts';
import type { ClaimLine, EntityLine, ParagraphLine } from '../read/lines.ts';
import { formatProblem, Problems } from '../read/problem.ts';

/** What a made-up graph file is read as. */
export interface ReadGraph {
  /** `Person person:pier#ada "Ada" A. Tide`: type, id, name, other names. */
  readonly entities: readonly string[];
  /** `person:pier#ada WORKS_AT org:pier#dock`, and what else a claim has in words of its own: `as`, `on`, `from`, `until`, `key`. */
  readonly claims: readonly string[];
  readonly problems: readonly string[];
  readonly notices: readonly string[];
  readonly leftOut: number;
  readonly entityLines: readonly EntityLine[];
  readonly claimLines: readonly ClaimLine[];
  readonly paragraphLines: readonly ParagraphLine[];
}

export const SIDE_CAR = 'document: { publishedAt: "2024-05-20" }\n';

/** Reads the folder `pier` of these files, or the first of them when it is a file of its own. */
export async function readGraph(
  files: Readonly<Record<string, string | Buffer>>,
  isFolder = false,
): Promise<ReadGraph> {
  const folder = join(await mkdtemp(join(tmpdir(), 'orrery-graph-')), 'pier');
  await mkdir(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const [first = ''] = Object.keys(files);
  const [source] = await openSource(isFolder ? folder : join(folder, first));
  if (source === undefined) throw new Error('No source');
  const problems = new Problems();
  const symbols = await collectSymbols(source, { problems });
  await checkSource({ source, symbols, problems, leftOut: new Problems() }, { redirects: new Redirects(new Map()) });
  const entityLines: EntityLine[] = [];
  const claimLines: ClaimLine[] = [];
  const paragraphLines: ParagraphLine[] = [];
  const leftOut = new Problems();
  for await (const line of source.lines({ problems: new Problems(), leftOut })) {
    if (line.type === 'entity') entityLines.push(line);
    if (line.type === 'claim') claimLines.push(line);
    if (line.type === 'paragraph') paragraphLines.push(line);
  }
  return {
    entities: entityLines.map(entityText),
    claims: claimLines.map(claimText),
    problems: problems.kept.map((problem) => formatProblem(problem).replace(`${dirname(folder)}/`, '')),
    notices: source.notices?.() ?? [],
    leftOut: leftOut.total,
    entityLines,
    claimLines,
    paragraphLines,
  };
}

function entityText({ entityType, id, name, names }: EntityLine): string {
  return `${entityType} ${id.value} "${name}"${names.map(({ value }) => ` ${value}`).join('')}`;
}

function claimText(line: ClaimLine): string {
  const words: readonly (readonly [string, string | number | null | undefined])[] = [
    ['as', line.role],
    ['on', line.at?.earliest],
    ['from', line.start?.earliest],
    ['until', line.end?.open === false ? line.end.range.latest : undefined],
    ['of', line.valueNumber],
    ['in', line.unit],
    ['key', line.key],
  ];
  const said = words.flatMap(([word, value]) => (value === undefined || value === null ? [] : [`${word} ${value}`]));
  return [line.subject.value, line.predicate, line.object?.value, ...said].join(' ');
}
