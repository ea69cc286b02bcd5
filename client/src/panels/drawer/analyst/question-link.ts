import type { GroupSort } from '../../../api/table.ts';
import type { FarEnd, GroupBy, Sorting, TableColumn, TableFilter, TableQuestion, TableStep } from './question.ts';

/** The question as one word of a link. */
export const writeQuestion = (question: TableQuestion): string => JSON.stringify(question);

/** Reads what `writeQuestion` wrote; null for anything else: a link may be cut, of another version, or made up. */
export function readQuestion(text: string): TableQuestion | null {
  try {
    const value: unknown = JSON.parse(text);
    return isQuestion(value) ? value : null;
  } catch {
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Test = (value) => typeof value === 'string';
const isFlag: Test = (value) => typeof value === 'boolean';
const isFigure: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const orLeftOut =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);
const listOf =
  (test: Test, most = 40): Test =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(test);
const one =
  (...words: readonly string[]): Test =>
  (value) =>
    words.some((word) => word === value);
const shape =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isFields(value) && Object.entries(tests).every(([key, test]) => test(value[key]));
/** One of several shapes, told apart by `kind`. */
const oneOf =
  (shapes: Readonly<Record<string, Readonly<Record<string, Test>>>>): Test =>
  (value) => {
    if (!isFields(value) || typeof value['kind'] !== 'string' || !Object.hasOwn(shapes, value['kind'])) return false;
    return shape(shapes[value['kind']] ?? {})(value);
  };

const isWay = one('OUT', 'IN');
const STEP = { predicate: isText, direction: isWay } satisfies Record<keyof TableStep, Test>;
const isSteps: Test = (value) => listOf(shape(STEP), 3)(value) && Array.isArray(value) && value.length > 0;
const FAR = {
  types: orLeftOut(listOf(isText)),
  text: orLeftOut(isText),
  id: orLeftOut(isText),
  name: orLeftOut(isText),
} satisfies Record<keyof FarEnd, Test>;

const isColumn = oneOf({
  type: {},
  degree: {},
  property: { name: isText },
  links: STEP,
  names: STEP,
  when: STEP,
} satisfies Record<TableColumn['kind'], object>);

const isSorting: Test = (value) =>
  oneOf({
    name: {},
    degree: {},
    links: STEP,
    words: { name: isText },
    figure: { name: isText, unit: orNull(isText) },
  } satisfies Record<Sorting['kind'], object>)(value) && shape({ descending: isFlag })(value);

const isFilter = oneOf({
  name: { text: isText },
  contains: { property: isText, text: isText },
  oneOf: { property: isText, words: listOf(isText, 200) },
  range: { property: isText, unit: orNull(isText), least: orNull(isFigure), most: orNull(isFigure) },
  has: { property: isText, not: isFlag },
  linked: { steps: isSteps, to: shape(FAR) },
  dated: { predicates: listOf(isText), from: orNull(isText), to: orNull(isText) },
} satisfies Record<TableFilter['kind'], object>);

const isGroup = oneOf({
  type: {},
  words: { property: isText },
  decades: { property: isText, unit: orNull(isText) },
  year: { predicates: listOf(isText) },
  linked: { steps: isSteps },
} satisfies Record<GroupBy['kind'], object>);

const isGroupSort = shape({
  by: one('COUNT', 'KEY', 'SUM', 'AVERAGE', 'MEDIAN', 'MIN', 'MAX'),
  at: isFigure,
  direction: one('ASC', 'DESC'),
} satisfies Record<keyof GroupSort, Test>);

const QUESTION = {
  types: listOf(isText),
  columns: listOf(isColumn),
  filters: listOf(isFilter),
  sort: listOf(isSorting, 4),
  groups: listOf(isGroup, 3),
  figure: orNull(shape({ property: isText, unit: orNull(isText) })),
  groupSort: orNull(isGroupSort),
} satisfies Record<keyof TableQuestion, Test>;

const isQuestion = (value: unknown): value is TableQuestion => shape(QUESTION)(value);
