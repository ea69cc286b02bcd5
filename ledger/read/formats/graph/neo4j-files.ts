import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FileWords, GraphMapping } from './graph-mapping.ts';

/** The CSV files a path stands for, sorted. */
export function neo4jFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith('.csv'));
  return names.toSorted().map((name) => join(path, name));
}

/** What the side-car says of a file: by its name, else by the first pattern that fits it. */
export function wordsOf(path: string, { files }: GraphMapping): FileWords {
  const name = basename(path);
  const key = Object.hasOwn(files, name) ? name : Object.keys(files).find((pattern) => fits(name, pattern));
  return (key === undefined ? undefined : files[key]) ?? {};
}

/** Names and patterns of the side-car that no file has. */
export function unusedNames(paths: readonly string[], { files }: GraphMapping): readonly string[] {
  const names = paths.map((path) => basename(path));
  return Object.keys(files).filter((pattern) => !names.some((name) => fits(name, pattern)));
}

function fits(name: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}
