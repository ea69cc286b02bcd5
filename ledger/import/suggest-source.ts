import { readdirSync, statSync } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isPlainJson, openSource } from '../read/formats/detect.ts';
import { isGraphFile } from '../read/formats/graph/formats.ts';
import { suggestGraph } from '../read/formats/graph/suggest-graph.ts';
import { foreignJson } from '../read/formats/json-forms.ts';
import { suggestTable } from '../read/formats/table/suggest-table.ts';
import { Problems } from '../read/problem.ts';
import type { Source } from '../read/source.ts';
import { type Preview, previewSource } from './preview.ts';

export interface Suggestion extends Preview {
  /** What the file holds, a line each. */
  readonly holds: readonly string[];
  /** The mapping or side-car that was written; undefined where there is one already, or none is needed. */
  readonly written: string | undefined;
  /** The one that was there. */
  readonly kept: string | undefined;
}

const SENTENCES = 20;

/**
 * Says what a file holds, writes a mapping for a table or a side-car for a graph that has none, and says its first claims in words. An
 * existing one is never written over.
 * @throws {InvalidInput} when there is nothing to read.
 */
export async function suggestSource(path: string): Promise<Suggestion> {
  const suggestion = await suggestionFor(path);
  const holds = [...(suggestion?.holds ?? [])];
  let written: string | undefined;
  let kept: string | undefined;
  if (suggestion !== undefined) {
    if (await exists(suggestion.path)) kept = suggestion.path;
    else {
      // Made anew, or not at all: another process may have made it meanwhile.
      await writeFile(suggestion.path, suggestion.text, { flag: 'wx' });
      written = suggestion.path;
    }
  }
  const previews: Preview[] = [];
  for (const source of await openSource(path)) {
    // First, for a reader reports what is wrong in its first reading.
    // oxlint-disable-next-line no-await-in-loop
    previews.push(await previewSource(source, SENTENCES));
    // oxlint-disable-next-line no-await-in-loop
    holds.push(`${basename(source.path)} as ${source.format}:`, ...(await countLines(source)));
  }
  return {
    holds,
    written,
    kept,
    sentences: previews.flatMap(({ sentences }) => sentences).slice(0, SENTENCES),
    problems: previews.flatMap(({ problems }) => problems),
    notices: previews.flatMap(({ notices }) => notices),
  };
}

interface Beginning {
  readonly holds: readonly string[];
  /** Where the mapping or side-car belongs, and what it says. */
  readonly path: string;
  readonly text: string;
}

async function suggestionFor(path: string): Promise<Beginning | undefined> {
  if (await isTable(path)) {
    const { holds, mapping } = await suggestTable(path);
    return { holds, path: path.replace(/\.[^.]+$/, '.mapping.yaml'), text: mapping };
  }
  if (!isGraph(path)) return undefined;
  const { holds, path: sideCar, sideCar: text } = await suggestGraph(path);
  return { holds, path: sideCar, text };
}

/** A table by its name, or JSON that is neither a graph nor claims. */
async function isTable(path: string): Promise<boolean> {
  if (statSync(path).isDirectory() || isGraphFile(path)) return false;
  if (/\.(?:csv|tsv)$/i.test(path)) return !path.endsWith('.claims.csv');
  if (!isPlainJson(path)) return false;
  // What is no table says what it is when it is opened.
  return (await foreignJson(path))?.isTable === true;
}

/** A file, or a folder of CSV files of neo4j-admin, whose header may lie in a file of its own. */
function isGraph(path: string): boolean {
  if (!statSync(path).isDirectory()) return isGraphFile(path);
  const names = readdirSync(path);
  const isOther = names.some((name) => /\.mapping\.yaml$|claims\.(?:jsonl|csv)$/.test(name));
  return !isOther && names.some((name) => name.endsWith('.csv') && isGraphFile(join(path, name)));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** How many entities of each type, and claims of each predicate with the types of their ends. */
async function countLines(source: Source): Promise<readonly string[]> {
  const types = new Map<string, string>();
  const counts = new Map<string, number>();
  const add = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  // A claim may come before the entities that it speaks of.
  const claims: (readonly [subject: string, predicate: string, object: string | undefined])[] = [];
  for await (const line of source.lines({ problems: new Problems() })) {
    if (line.type === 'entity') {
      types.set(line.id.value, line.entityType ?? '?');
      add(line.entityType ?? '?');
    } else if (line.type === 'claim') {
      claims.push([line.subject.value, line.predicate ?? '?', line.object?.value]);
    }
  }
  const typeOf = (id: string): string => types.get(id) ?? '?';
  for (const [subject, predicate, object] of claims) {
    add(`${typeOf(subject)} ${predicate} ${object === undefined ? 'a value' : typeOf(object)}`);
  }
  return [...counts].map(([what, count]) => `  ${count} × ${what}`);
}
