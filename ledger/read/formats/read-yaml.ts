import { readFile } from 'node:fs/promises';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { nearestWord } from '../did-you-mean.ts';
import type { ProblemCode, Problems } from '../problem.ts';

/** Says something about the value at these keys. */
export type ReportAt = (keys: readonly PropertyKey[], message: string, remedy: string) => void;

interface YamlRequest<S extends z.ZodType> {
  readonly path: string;
  readonly schema: S;
  readonly problems: Problems;
  /** What the file is. Default: a mapping. */
  readonly about?: YamlKind;
}

/** How problems speak of a file of this kind. */
interface YamlKind {
  readonly what: string;
  readonly code: ProblemCode;
  readonly remedy: string;
}

const MAPPING: YamlKind = {
  what: 'the mapping',
  code: 'bad-mapping',
  remedy: 'docs/formats.md lists what a mapping may say',
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
    const reportKey: ReportAt = (keys, message, remedy) => at(keyOffsetIn(yaml, keys), message, remedy);
    for (const issue of parsed.error.issues) reportIssue(issue, { schema, about, report, reportKey });
    return undefined;
  }
  check(parsed.data, report);
  return problems.total > before ? undefined : parsed.data;
}

interface Reporting {
  readonly schema: z.ZodType;
  readonly about: YamlKind;
  readonly report: ReportAt;
  /** Points at the key instead of its value. */
  readonly reportKey: ReportAt;
}

function reportIssue(issue: z.core.$ZodIssue, reporting: Reporting): void {
  const { schema, about, report, reportKey } = reporting;
  const inner = issue.code === 'invalid_union' ? likeliest(issue.errors) : [];
  if (inner.length > 0) {
    for (const one of inner) reportIssue({ ...one, path: [...issue.path, ...one.path] }, reporting);
    return;
  }
  const where = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const near = nearestWord(key, wordsAt(schema, issue.path));
      const name = where === '' ? key : `${where}.${key}`;
      reportKey(
        [...issue.path, key],
        `unknown word "${name}"`,
        near === undefined ? about.remedy : `did you mean "${near}"?`,
      );
    }
  } else if (issue.code === 'invalid_type' && issue.input === undefined && issue.message.endsWith('undefined')) {
    report(issue.path, `"${where}" is missing`, about.remedy);
  } else report(issue.path, `${where === '' ? about.what : where}: ${issue.message}`, about.remedy);
}

/** Of the forms that a value may have, what is wrong with the one it has: it is of another kind than all others. */
function likeliest(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const isOther = (issue: z.core.$ZodIssue): boolean => issue.code === 'invalid_type' && issue.path.length === 0;
  const same = branches.filter((issues) => !issues.some(isOther));
  const unknown = same.map((issues) => issues.filter(({ code }) => code === 'unrecognized_keys'));
  return unknown.find((issues) => issues.length > 0) ?? same[0] ?? [];
}

/** The words that a map at these keys may have, for near misses. */
function wordsAt(schema: unknown, keys: readonly PropertyKey[]): readonly string[] {
  const [key, ...rest] = keys;
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return wordsAt(schema.unwrap(), keys);
  if (schema instanceof z.ZodPipe) return wordsAt(schema.in, keys);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => wordsAt(option, keys));
  if (schema instanceof z.ZodRecord) {
    if (key !== undefined) return wordsAt(schema.valueType, rest);
    return schema.keyType instanceof z.ZodEnum ? schema.keyType.options.map(String) : [];
  }
  if (schema instanceof z.ZodArray && key !== undefined) return wordsAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  return key === undefined ? Object.keys(schema.shape) : wordsAt(schema.shape[String(key)], rest);
}

type Yaml = ReturnType<typeof parseDocument>;

/** Where the value at these keys stands, or the nearest thing around it; of the outermost words the word itself. */
function offsetIn(yaml: Yaml, keys: readonly PropertyKey[]): number {
  if (keys.length === 1) return keyOffsetIn(yaml, keys);
  for (let length = keys.length; length > 0; length -= 1) {
    const node: unknown = yaml.getIn(keys.slice(0, length), true);
    if (isRanged(node)) return node.range[0];
  }
  return 0;
}

function keyOffsetIn(yaml: Yaml, keys: readonly PropertyKey[]): number {
  const around: unknown = keys.length === 1 ? yaml.contents : yaml.getIn(keys.slice(0, -1), true);
  const pair = isMap(around) ? around.items.find(({ key }) => isScalar(key) && key.value === keys.at(-1)) : undefined;
  if (pair !== undefined && isRanged(pair.key)) return pair.key.range[0];
  return keys.length > 1 && isRanged(around) ? around.range[0] : 0;
}

function isRanged(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
