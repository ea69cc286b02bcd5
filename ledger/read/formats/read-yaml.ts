import { readFile } from 'node:fs/promises';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { nearestWord } from '../did-you-mean.ts';
import type { ProblemCode, Problems } from '../problem.ts';

/** Says something about the value at these keys. */
export type ReportAt = (keys: readonly PropertyKey[], message: string, remedy: string) => void;

interface YamlRequest<S extends z.ZodType> {
  readonly path: string;
  readonly schema: S;
  /** The words the outermost map may have, for near misses. */
  readonly words: readonly string[];
  readonly problems: Problems;
  /** What the file is. Default: a mapping. */
  readonly about?: YamlKind;
}

/** How problems speak of a file of this kind. */
interface YamlKind {
  readonly what: string;
  readonly code: ProblemCode;
  readonly remedy: string;
  /** The words an inner map may have, for near misses. */
  readonly nested: readonly string[];
}

const MAPPING: YamlKind = {
  what: 'the mapping',
  code: 'bad-mapping',
  remedy: 'docs/formats.md lists what a mapping may say',
  nested: [],
};

/**
 * Reads a YAML file and checks it against a schema; undefined when something is wrong with it, which is reported at its line and
 * column, or when `check` finds more.
 */
export async function readYaml<S extends z.ZodType>(
  request: YamlRequest<S>,
  check: (data: z.output<S>, report: ReportAt) => void = () => {},
): Promise<z.output<S> | undefined> {
  const { path, schema, problems, about = MAPPING } = request;
  const counter = new LineCounter();
  const yaml = parseDocument(await readFile(path, 'utf8'), { lineCounter: counter, uniqueKeys: true });
  const before = problems.total;
  const at = (offset: number, message: string, remedy: string): void => {
    const { line, col } = counter.linePos(offset);
    const place = { file: path, line: Math.max(1, line), column: Math.max(1, col) };
    problems.add({ ...place, code: about.code, message, remedy });
  };
  for (const { pos, message } of yaml.errors) {
    at(pos[0], message.split('\n')[0]?.replace(/ at line .*$/, '') ?? message, 'correct the YAML there');
  }
  if (yaml.errors.length > 0) return undefined;
  const report: ReportAt = (keys, message, remedy) => at(offsetIn(yaml, keys), message, remedy);
  // Aliases are bounded, so that a mapping cannot unfold into gigabytes.
  const parsed = schema.safeParse(yaml.toJS({ maxAliasCount: 100 }));
  if (!parsed.success) {
    for (const issue of parsed.error.issues) reportIssue(issue, { ...about, words: request.words }, report);
    return undefined;
  }
  check(parsed.data, report);
  return problems.total > before ? undefined : parsed.data;
}

function reportIssue(
  issue: z.core.$ZodIssue,
  { what, remedy, nested, words }: YamlKind & { readonly words: readonly string[] },
  report: ReportAt,
): void {
  const where = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const near = nearestWord(key, where === '' ? words : nested);
      const name = where === '' ? key : `${where}.${key}`;
      report([...issue.path, key], `unknown word "${name}"`, near === undefined ? remedy : `did you mean "${near}"?`);
    }
  } else if (issue.code === 'invalid_type' && issue.input === undefined && issue.message.endsWith('undefined')) {
    report(issue.path, `"${where}" is missing`, remedy);
  } else report(issue.path, `${where === '' ? what : where}: ${issue.message}`, remedy);
}

type Yaml = ReturnType<typeof parseDocument>;

/** Where the value at these keys stands, or the nearest thing around it. */
function offsetIn(yaml: Yaml, keys: readonly PropertyKey[]): number {
  const [key] = keys;
  const pair = isMap(yaml.contents)
    ? yaml.contents.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  if (keys.length === 1 && pair !== undefined && isRanged(pair.key)) return pair.key.range[0];
  for (let length = keys.length; length > 0; length -= 1) {
    const node: unknown = yaml.getIn(keys.slice(0, length), true);
    if (isRanged(node)) return node.range[0];
  }
  return 0;
}

function isRanged(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
