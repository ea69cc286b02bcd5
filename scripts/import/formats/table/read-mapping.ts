import { readFile } from 'node:fs/promises';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { nearestWord } from '../../did-you-mean.ts';
import type { Problems } from '../../problem.ts';
import { parseDate } from '../../time.ts';
import { type Mapping, mappingSchema, misfits } from './mapping.ts';

/** Reads and checks a mapping file; undefined when something is wrong with it, which is reported at its line and column. */
export async function readMapping(path: string, problems: Problems): Promise<Mapping | undefined> {
  const counter = new LineCounter();
  const yaml = parseDocument(await readFile(path, 'utf8'), { lineCounter: counter, uniqueKeys: true });
  const report = (offset: number, message: string, remedy: string): void => {
    const { line, col } = counter.linePos(offset);
    problems.add({
      file: path,
      line: Math.max(1, line),
      column: Math.max(1, col),
      code: 'bad-mapping',
      message,
      remedy,
    });
  };
  for (const { pos, message } of yaml.errors) {
    report(pos[0], message.split('\n')[0]?.replace(/ at line .*$/, '') ?? message, 'correct the YAML there');
  }
  if (yaml.errors.length > 0) return undefined;
  // Aliases are bounded, so that a mapping cannot unfold into gigabytes.
  const parsed = mappingSchema.safeParse(yaml.toJS({ maxAliasCount: 100 }));
  const offsetOf = (keys: readonly PropertyKey[]): number => offsetIn(yaml, keys);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) reportIssue(issue, { offsetOf, report });
    return undefined;
  }
  const before = problems.total;
  checkNames(parsed.data, (keys, message, remedy) => report(offsetOf(keys), message, remedy));
  return problems.total > before ? undefined : parsed.data;
}

const REMEDY = 'docs/formats.md lists what a mapping may say';

interface IssueReport {
  readonly offsetOf: (keys: readonly PropertyKey[]) => number;
  readonly report: (offset: number, message: string, remedy: string) => void;
}

function reportIssue(issue: z.core.$ZodIssue, { offsetOf, report }: IssueReport): void {
  const where = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const near = nearestWord(key, Object.keys(mappingSchema.shape));
      const remedy = near === undefined || where !== '' ? REMEDY : `did you mean "${near}"?`;
      report(offsetOf([...issue.path, key]), `unknown word "${where === '' ? '' : `${where}.`}${key}"`, remedy);
    }
  } else if (issue.code === 'invalid_type' && issue.input === undefined && issue.message.endsWith('undefined')) {
    report(offsetOf(issue.path), `"${where}" is missing`, REMEDY);
  } else report(offsetOf(issue.path), `${where === '' ? 'the mapping' : where}: ${issue.message}`, REMEDY);
}

/** Where the value at these keys stands, or the nearest thing around it. */
function offsetIn(yaml: ReturnType<typeof parseDocument>, keys: readonly PropertyKey[]): number {
  const parent: unknown = keys.length === 1 ? yaml.contents : yaml.getIn(keys.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find((item) => isScalar(item.key) && item.key.value === keys.at(-1))
    : undefined;
  if (pair !== undefined && isRanged(pair.key) && keys.length === 1) return pair.key.range[0];
  for (let length = keys.length; length > 0; length -= 1) {
    const node: unknown = yaml.getIn(keys.slice(0, length), true);
    if (isRanged(node)) return node.range[0];
  }
  return 0;
}

function isRanged(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

type Report = (keys: readonly (string | number)[], message: string, remedy: string) => void;

/** What the shape alone cannot tell: entities that are named but not mapped, dates that are none. */
function checkNames(mapping: Mapping, report: Report): void {
  const names = Object.keys(mapping.entities);
  const check = (keys: readonly (string | number)[], name: string | undefined): void => {
    if (name === undefined || names.includes(name)) return;
    const near = nearestWord(name, names);
    const remedy = near === undefined ? `there are ${names.join(', ')}` : `did you mean "${near}"?`;
    report(keys, `no entity "${name}" in this mapping`, remedy);
  };
  for (const [index, claim] of mapping.claims.entries()) {
    check(['claims', index, 'subject'], claim.subject);
    check(['claims', index, 'object'], claim.object);
  }
  for (const [name, entity] of Object.entries(mapping.entities)) {
    check(['entities', name, 'alignedWith'], entity.alignedWith);
    for (const other of entity.homonyms?.sharing ?? []) check(['entities', name, 'homonyms', 'sharing'], other);
    for (const [index, step] of entity.steps.entries()) {
      if ('leaveOut' in step) check(['entities', name, 'steps', index, 'leaveOut', 'namesOf'], step.leaveOut.namesOf);
    }
  }
  for (const { index, message } of misfits(mapping)) {
    report(['claims', index], message, 'cypher/model/predicates lists what each predicate takes');
  }
  for (const field of ['publishedAt', 'anchorDate'] as const) {
    const value = mapping.document[field];
    const result = value === undefined ? undefined : parseDate(value);
    if (result?.ok === false) report(['document', field], `${field}: ${result.message}`, result.remedy);
  }
}
