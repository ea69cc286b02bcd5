import { damaged, type Field, isPlain, type Json, readList, readText } from './fields.ts';
import { type Group, type GroupId, type Grouping, type GroupRule, isGroupId, NO_GROUPS } from './groups.ts';
import { isDay } from './is-day.ts';
import { CERTAINTY_ORDER } from './lens.ts';
import { type Filters, NO_FILTERS, type PropertyFilter } from './sieve.ts';
import type { TypeLook } from './style-rules.ts';
import { type DatePair, type DateRules, HUES, OWN_STYLE, type StyleRules } from './style-rules.ts';
import type { EntityType } from './types.ts';
import { type NodeId, nodeId } from './types.ts';
import type { DayRange } from './view.ts';
import { ViewRefused } from './view-refused.ts';

/** Reads one part of plain data; undefined where the text does not name it. */
type Reader<T> = (json: Json | undefined, field: string) => T;

/** Plain data is written as it is; what the page begins with goes without saying. */
const plain = <T extends object>(key: string, first: T, read: Reader<T>): Field<T> => ({
  key,
  write: (value) => (JSON.stringify(value) === JSON.stringify(first) ? undefined : JSON.parse(JSON.stringify(value))),
  read: (json) => read(json, key),
});

/** Each part by its own reader; a part that is not in the list is of a later Orrery. */
const record =
  <T extends object>(readers: { readonly [K in keyof T]-?: Reader<T[K]> }): Reader<T> =>
  (json, field) => {
    if (!isPlain(json)) throw damaged(field);
    for (const key of Object.keys(json)) {
      if (!Object.hasOwn(readers, key)) throw new ViewRefused({ kind: 'newer', field: `${field}.${key.slice(0, 20)}` });
    }
    const parts = Object.keys(readers)
      .filter((key): key is Extract<keyof T, string> => Object.hasOwn(readers, key))
      .map((key) => [key, readers[key](Object.hasOwn(json, key) ? json[key] : undefined, field)] as const)
      .filter(([, value]) => value !== undefined);
    // Every key has been read by the reader of its type.
    return Object.fromEntries(parts) as T;
  };

const list =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (json, field) =>
    readList(json, field).map((each) => read(each, field));

const oneOf =
  <T extends string>(words: readonly T[]): Reader<T> =>
  (json, field) => {
    const found = words.find((word) => word === json);
    if (found === undefined) throw damaged(field);
    return found;
  };

const optional =
  <T>(read: Reader<T>): Reader<T | undefined> =>
  (json, field) =>
    json === undefined ? undefined : read(json, field);

const orNull =
  <T>(read: Reader<T>): Reader<T | null> =>
  (json, field) =>
    json === null ? null : read(json, field);

const yesOrNo: Reader<boolean> = (json, field) => {
  if (typeof json !== 'boolean') throw damaged(field);
  return json;
};

const figure: Reader<number> = (json, field) => {
  if (typeof json !== 'number' || !Number.isFinite(json)) throw damaged(field);
  return json;
};

/**
 * The model grows, and a database of others calls its types as it likes: a type that this page does not know is kept, and stands for nothing
 * on the canvas.
 */
const entityType: Reader<EntityType> = (json, field) => {
  const text = readText(json, field);
  if (text === '') throw damaged(field);
  return text;
};

const day: Reader<string> = (json, field) => {
  const text = readText(json, field);
  if (!isDay(text)) throw damaged(field);
  return text;
};

const period: Reader<DayRange> = (json, field) => {
  const range = record<DayRange>({ from: day, to: day })(json, field);
  if (range.from > range.to) throw damaged(field);
  return range;
};

const groupId: Reader<GroupId> = (json, field) => {
  const text = readText(json, field);
  if (!isGroupId(text)) throw damaged(field);
  return text;
};

const node = (json: Json | undefined, field: string): NodeId => nodeId(readText(json, field));

/** Each kind of rule with its own parts; a kind that is not in the list is of a later Orrery. */
const RULES: { readonly [K in GroupRule['kind']]: Reader<Extract<GroupRule, { readonly kind: K }>> } = {
  hand: record({ kind: oneOf(['hand']), members: list(node) }),
  part: record({ kind: oneOf(['part']), of: node }),
  type: record({ kind: oneOf(['type']), type: entityType }),
  value: record({ kind: oneOf(['value']), property: readText, value: readText }),
};

const isRule = (kind: string): kind is GroupRule['kind'] => Object.hasOwn(RULES, kind);

const rule: Reader<GroupRule> = (json, field) => {
  if (!isPlain(json)) throw damaged(field);
  const kind = readText(json['kind'], field);
  if (!isRule(kind)) throw new ViewRefused({ kind: 'newer', field: `${field}.${kind.slice(0, 20)}` });
  return RULES[kind](json, field);
};

const groups: Reader<Grouping> = (json, field) => {
  const read = list(record<Group>({ id: groupId, name: orNull(readText), rule, isFolded: yesOrNo }))(json, field);
  // Two of one id would be one dot for both.
  if (new Set(read.map(({ id }) => id)).size !== read.length) throw damaged(field);
  return read;
};

const looks: Reader<StyleRules['types']> = (json, field) => {
  if (!isPlain(json)) throw damaged(field);
  const look = record<TypeLook>({
    hue: optional(oneOf(HUES)),
    icon: optional(entityType),
    name: optional(readText),
    caption: optional(readText),
  });
  return Object.fromEntries(Object.entries(json).map(([type, each]) => [entityType(type, field), look(each, field)]));
};

const datePairs: Reader<DateRules['nodes']> = (json, field) => {
  if (!isPlain(json)) throw damaged(field);
  return Object.fromEntries(
    Object.entries(json).map(([name, pair]): readonly [string, DatePair] => {
      const [from = '', to = '', ...more] = list(readText)(pair, field);
      if (from === '' || to === '' || more.length > 0) throw damaged(field);
      return [name, [from, to]];
    }),
  );
};

export const filtersField = plain<Filters>(
  'f',
  NO_FILTERS,
  record<Filters>({
    types: list(entityType),
    predicates: list(readText),
    certainties: list(oneOf(CERTAINTY_ORDER)),
    documents: list(readText),
    period: orNull(period),
    properties: list(
      record<PropertyFilter>({
        property: readText,
        least: orNull(figure),
        most: orNull(figure),
        terms: list(readText),
        keepsMissing: yesOrNo,
      }),
    ),
  }),
);

export const styleField = plain<StyleRules>(
  'y',
  OWN_STYLE,
  record<StyleRules>({
    colourBy: readText,
    sizeBy: readText,
    icons: oneOf(['type', 'none']),
    iconBy: optional(readText),
    types: looks,
    dates: optional(record<DateRules>({ nodes: datePairs, relationships: datePairs })),
  }),
);

export const groupsField = plain<Grouping>('g', NO_GROUPS, groups);
