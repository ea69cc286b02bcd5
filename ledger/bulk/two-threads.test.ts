import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectSymbols } from '../check/check-source.ts';
import { openSource } from '../read/formats/detect.ts';
import { formatProblem, ImportRejected, Problems } from '../read/problem.ts';
import type { OpenedSource } from '../read/source.ts';
import { bigLines, harbourLines, type Line, writeClaims } from '../test/toy.ts';
import type { BulkFiles } from './graph-sheets.ts';
import { startHelper } from './helper.ts';
import { planBulk } from './plan-bulk.ts';
import { Stretches } from './stretches.ts';

const PEOPLE = 1200;
const ALWAYS = 0;
const NEVER = Number.POSITIVE_INFINITY;

/** Everything the format has but names given as claims, in two documents, and three stretches of lines; links and events reach over all of it. */
function lines(): readonly Line[] {
  const first = harbourLines().filter((line) => line['p'] !== 'ALSO_KNOWN_AS');
  const known = new Set<unknown>(first.filter((line) => 'id' in line).map((line) => line['id']));
  const second = bigLines(PEOPLE).filter((line) => line['type'] !== 'meta' && !known.has(line['id']));
  const links = first.filter((line) => line['type'] === 'link' || line['type'] === 'judgement');
  return [
    ...first.filter((line) => !links.includes(line)),
    ...second,
    { type: 'paragraph', n: 1, section: 'body', summary: 'Described at the very end' },
    { type: 'link', kind: 'CONTRADICTS', from: 'person:p0', to: `person:p${PEOPLE - 1}` },
    ...links,
  ];
}

const folderOf = (): Promise<string> => mkdtemp(join(tmpdir(), 'orrery-threads-'));
const quiet = { progress: (): void => {} };

/** Every row with its properties by name, in whatever order and file it was written. A row begins with an id in quotes. */
async function rowsOf({ nodes, relationships }: BulkFiles): Promise<readonly string[]> {
  const sheets = [
    ...nodes.map((files) => ({ type: 'node', files })),
    ...relationships.map(({ type, files }) => ({ type, files })),
  ];
  const rows = await Promise.all(
    sheets.map(async ({ type, files: [header, data] }) => {
      const names = (await readFile(header, 'utf8')).trim().split(',');
      const cells = (await readFile(data, 'utf8')).trimEnd().split(/\n(?=")/);
      return cells.map((row) => `${type} ${named(names, row.match(CELLS) ?? [])}`);
    }),
  );
  return rows.flat().toSorted();
}

const CELLS = /(?<=^|,)(?:"(?:[^"]|"")*"|[^,"]*)(?=,|$)/g;
const VOLATILE = /^(?:importId|recordedAt|createdAt)/;

function named(names: readonly string[], cells: readonly string[]): string {
  return cells
    .map((cell, index) => [names[index] ?? '', cell] as const)
    .filter(([name, cell]) => cell !== '' && !VOLATILE.test(name))
    .map(([name, cell]) => `${name}=${cell}`)
    .toSorted()
    .join(' ');
}

test('two threads write the rows that one writes', async () => {
  const path = await writeClaims(lines());
  const alone = await planBulk(path, { ...quiet, folder: await folderOf(), helpFrom: NEVER });
  const both = await planBulk(path, { ...quiet, folder: await folderOf(), helpFrom: ALWAYS });
  const rows = await rowsOf(alone.files);
  expect(rows.length).toBe(alone.files.rows);
  expect(rows.length).toBeGreaterThan(6 * PEOPLE);
  expect(await rowsOf(both.files)).toEqual(rows);
  expect(both.recorded.counts).toEqual(alone.recorded.counts);
});

async function onlySource(path: string): Promise<OpenedSource> {
  const [source] = await openSource(path);
  if (source === undefined) throw new Error('No source');
  return source;
}

test('the second thread plans all of a file that the first leaves to it, but for what has to be planned together', async () => {
  const path = await writeClaims(lines());
  const source = await onlySource(path);
  const alone = await planBulk(path, { ...quiet, folder: await folderOf(), helpFrom: NEVER });
  const helper = startHelper(source, { bytes: 1, folder: await folderOf(), atLeast: ALWAYS });
  const symbols = await collectSymbols(source, { problems: new Problems() });
  const stretches = Stretches.of(symbols.lineCount);
  const task = { path, opened: path, importId: 'i_test', startedAt: new Date(), shared: symbols.share() };
  const work = await helper?.plan({ ...task, stretches: stretches.memory });
  expect(work?.taken).toBe(symbols.lineCount);
  expect(stretches.wants(0)).toBe(false);
  expect(work?.coupled.map(({ line }) => line.type)).toEqual(expect.arrayContaining(['claim', 'entity', 'link']));
  const rows = await rowsOf(work?.files ?? { nodes: [], relationships: [], rows: 0 });
  const all = new Set(await rowsOf(alone.files));
  expect(rows.filter((row) => !all.has(row))).toEqual([]);
  expect(rows.length).toBeGreaterThan(all.size - 100);
});

test('a second thread changes nothing about what is wrong with a file, nor its places', async () => {
  const wrong = [...lines()];
  wrong[700] = { ...wrong[700], nam: 'x' };
  wrong[2000] = { ...wrong[2000], o: 'org:unknown' };
  wrong[2001] = wrong[1999] ?? {};
  const path = await writeClaims(wrong);
  const problemsOf = async (helpFrom: number): Promise<readonly string[]> => {
    const refused: unknown = await planBulk(path, { ...quiet, folder: await folderOf(), helpFrom }).catch(
      (error: unknown) => error,
    );
    return refused instanceof ImportRejected ? refused.problems.map((one) => formatProblem(one)) : [String(refused)];
  };
  const alone = await problemsOf(NEVER);
  expect(alone).toHaveLength(4);
  expect(alone.map((problem) => /:(\d+):/.exec(problem)?.[1])).toEqual(['701', '2002', '2001', '2002']);
  expect(await problemsOf(ALWAYS)).toEqual(alone);
});

test('what goes wrong in the second thread is told', async () => {
  const path = await writeClaims(lines());
  const source = await onlySource(path);
  const symbols = await collectSymbols(source, { problems: new Problems() });
  const helper = startHelper(source, { bytes: 1, folder: await folderOf(), atLeast: ALWAYS });
  const task = {
    importId: 'i_test',
    startedAt: new Date(),
    shared: symbols.share(),
    stretches: Stretches.of(1).memory,
  };
  await expect(helper?.plan({ ...task, path: '/nowhere', opened: '/nowhere' })).rejects.toThrow(
    'There is no /nowhere.',
  );
});
