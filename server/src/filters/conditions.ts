import type {
  ClaimCondition,
  ClaimLeaf,
  Condition,
  EntityCondition,
  EntityLeaf,
  ValueTest,
} from '@orrery/cypher/compose/conditions.ts';
import { InvalidInput, LimitExceeded } from '@orrery/cypher/errors.ts';
import { fold } from '@orrery/cypher/text/fold.ts';
import { atMost } from '../bounds.ts';
import { toDays } from '../days.ts';
import { entityTypesIn, predicatesIn } from '../vocabulary/names.ts';
import type { VocabularyWatch } from '../vocabulary/watch-vocabulary.ts';
import type { Properties } from './properties.ts';
import type {
  ClaimFilterShape,
  EntityFilterShape,
  LinkFilterShape,
  PropertyFilterShape,
  ValueFilterShape,
} from './shapes.ts';

/** Filters inside one another. */
const DEEPEST = 6;
/** Things that one filter asks for. */
const MOST_CONDITIONS = 40;
const MOST_VALUES = 200;
const LONGEST_TEXT = 200;

export interface FilterParts {
  readonly vocabulary: VocabularyWatch;
  readonly properties: Properties;
  /** The ids that entities have now: of what was merged, that of the other one. */
  readonly idsOf: (ids: readonly string[]) => Promise<readonly string[]>;
}

interface Place {
  readonly path: string;
  readonly depth: number;
  readonly counted: { conditions: number };
}

/** A filter of entities as a condition. Throws InvalidInput and LimitExceeded that name the place. */
export function entityCondition(
  filter: EntityFilterShape | null | undefined,
  parts: FilterParts,
  path = 'where',
): Promise<EntityCondition> {
  return readEntity(filter ?? {}, parts, { path, depth: 0, counted: { conditions: 0 } });
}

/** The same for claims. */
export function claimCondition(
  filter: ClaimFilterShape | null | undefined,
  parts: FilterParts,
  path = 'where',
): Promise<ClaimCondition> {
  return readClaim(filter ?? {}, parts, { path, depth: 0, counted: { conditions: 0 } });
}

const inside = ({ path, depth, counted }: Place, name: string): Place => {
  if (depth + 1 > DEEPEST) {
    throw new LimitExceeded(`\`${path}.${name}\` lies deeper than ${DEEPEST} filters. Ask for less at once.`);
  }
  return { path: `${path}.${name}`, depth: depth + 1, counted };
};

function count({ counted }: Place, conditions: number): void {
  counted.conditions += conditions;
  if (counted.conditions > MOST_CONDITIONS) {
    throw new LimitExceeded(`The filter has more than ${MOST_CONDITIONS} conditions. Ask for less at once.`);
  }
}

/** The place of a part; an argument itself has no path before it. */
const partOf = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const leaf = <Leaf>(value: Leaf): Condition<Leaf> => ({ leaf: value });

interface Joined<Filter> {
  readonly and?: readonly Filter[] | null | undefined;
  readonly or?: readonly Filter[] | null | undefined;
  readonly not?: Filter | null | undefined;
}

/** What all filters have: and, or, not. */
async function readJoined<Filter, Leaf>(
  { and, or, not }: Joined<Filter>,
  place: Place,
  read: (filter: Filter, place: Place) => Promise<Condition<Leaf>>,
): Promise<readonly Condition<Leaf>[]> {
  if (or?.length === 0) throw new InvalidInput(`\`${place.path}.or\` is empty: nothing could meet it. Leave it out.`);
  const each = (list: readonly Filter[], name: string): Promise<readonly Condition<Leaf>[]> =>
    Promise.all(list.map((filter, index) => read(filter, inside(place, `${name}[${index}]`))));
  return [
    ...(await each(and ?? [], 'and')),
    ...(or === null || or === undefined ? [] : [{ any: await each(or, 'or') }]),
    ...(not === null || not === undefined ? [] : [{ not: await read(not, inside(place, 'not')) }]),
  ];
}

async function readEntity(filter: EntityFilterShape, parts: FilterParts, place: Place): Promise<EntityCondition> {
  const { vocabulary } = parts;
  const { ids, types, text, property, linked, said, degree } = filter;
  const leaves: EntityLeaf[] = [];
  if (ids !== null && ids !== undefined) {
    const wanted = atMost(`${place.path}.ids`, ids, MOST_VALUES);
    leaves.push({ is: 'ids', ids: await parts.idsOf(wanted) });
  }
  const labels = await entityTypesIn({ [partOf(place.path, 'types')]: types }, vocabulary);
  if (labels !== undefined) leaves.push({ is: 'types', types: filled(partOf(place.path, 'types'), labels) });
  if (typeof text === 'string') leaves.push({ is: 'text', text: foldedText(text, `${place.path}.text`) });
  if (degree !== null && degree !== undefined) {
    leaves.push({ is: 'degree', least: degree.atLeast ?? null, most: degree.atMost ?? null });
  }
  count(place, leaves.length + (property ?? []).length + (linked ?? []).length + (said ?? []).length);
  const others = await Promise.all([
    ...(property ?? []).map((each, index) => readProperty(each, parts, `${place.path}.property[${index}]`)),
    ...(linked ?? []).map(async (each, index) => leaf(await readLink(each, parts, inside(place, `linked[${index}]`)))),
    ...(said ?? []).map(async ({ as, where }, index) =>
      leaf<EntityLeaf>({
        is: 'said',
        end: as ?? null,
        claim: await readClaim(where, parts, inside(place, `said[${index}].where`)),
      }),
    ),
  ]);
  const joined = await readJoined(filter, place, (inner, at) => readEntity(inner, parts, at));
  return { all: [...leaves.map(leaf), ...others, ...joined] };
}

async function readLink(
  { predicates, direction, to }: LinkFilterShape,
  parts: FilterParts,
  place: Place,
): Promise<EntityLeaf> {
  return {
    is: 'linked',
    predicates: (await predicatesIn({ [`${place.path}.predicates`]: predicates }, parts.vocabulary)) ?? [],
    direction: direction ?? 'both',
    to: await readEntity(to ?? {}, parts, inside(place, 'to')),
  };
}

async function readProperty(
  { property, exists, ...value }: PropertyFilterShape,
  { properties }: FilterParts,
  path: string,
): Promise<EntityCondition> {
  const name = await properties.named(property, `${path}.property`);
  const tests = valueTests(value, path);
  if (exists === false && tests.length > 0) {
    throw new InvalidInput(`\`${path}\` asks that the property is not there and what its value is. Ask for one.`);
  }
  const condition = leaf<EntityLeaf>({
    is: 'property',
    property: name,
    ...(await unitIn(value, tests, { properties, name, path })),
    tests,
  });
  return exists === false ? { not: condition } : condition;
}

async function unitIn(
  { unit }: ValueFilterShape,
  tests: readonly ValueTest[],
  { properties, name, path }: { readonly properties: Properties; readonly name: string; readonly path: string },
): Promise<{ readonly unit?: string | null }> {
  const isOfFigures = tests.some((test) => test.is !== 'words' && test.is !== 'holds');
  if (typeof unit !== 'string' && !isOfFigures) return {};
  return { unit: await properties.unitOf(name, unit, `${path}.unit`) };
}

function valueTests(filter: ValueFilterShape, path: string): readonly ValueTest[] {
  const { eq, in: oneOf, is, contains } = filter;
  const tests: ValueTest[] = (['gt', 'gte', 'lt', 'lte'] as const).flatMap((name) => {
    const figure = filter[name];
    return typeof figure === 'number' ? [{ is: name, figure }] : [];
  });
  if (typeof eq === 'number') tests.push({ is: 'oneOf', figures: [eq] });
  if (oneOf !== null && oneOf !== undefined) {
    if (oneOf.length > MOST_VALUES) throw tooMany(`${path}.in`);
    tests.push({ is: 'oneOf', figures: oneOf });
  }
  if (is !== null && is !== undefined) tests.push({ is: 'words', words: atMost(`${path}.is`, is, MOST_VALUES) });
  if (typeof contains === 'string') tests.push({ is: 'holds', text: shortText(contains, `${path}.contains`) });
  return tests;
}

const tooMany = (place: string): InvalidInput =>
  new InvalidInput(`\`${place}\` holds too many entries. Give at most ${MOST_VALUES}.`);

async function readClaim(filter: ClaimFilterShape, parts: FilterParts, place: Place): Promise<ClaimCondition> {
  const { path } = place;
  const { certainties, modalities, disputed, shown, text, value, party } = filter;
  const leaves: ClaimLeaf[] = [];
  const predicates = await predicatesIn({ [partOf(path, 'predicates')]: filter.predicates }, parts.vocabulary);
  if (predicates !== undefined) leaves.push({ is: 'predicates', predicates });
  if (isSome(certainties)) leaves.push({ is: 'certainties', certainties });
  if (isSome(modalities)) leaves.push({ is: 'modalities', modalities });
  if (typeof disputed === 'boolean') leaves.push({ is: 'disputed', disputed });
  if (typeof shown === 'boolean') leaves.push({ is: 'shown', shown });
  if (typeof text === 'string') leaves.push({ is: 'text', text: foldedText(text, `${path}.text`) });
  const { from, to } = toDays({ from: filter.from, to: filter.to });
  if (from !== null || to !== null) leaves.push({ is: 'period', from, to });
  leaves.push(...citedLeaf(filter, path));
  if (value !== null && value !== undefined) {
    const { unit } = value;
    const given = typeof unit === 'string' ? { unit: unit === '' ? null : unit } : {};
    leaves.push({ is: 'value', ...given, tests: valueTests(value, `${path}.value`) });
  }
  count(place, leaves.length + (party ?? []).length);
  const parties = await Promise.all(
    (party ?? []).map(async ({ as, where }, index) =>
      leaf<ClaimLeaf>({
        is: 'party',
        end: as ?? null,
        entity: await readEntity(where, parts, inside(place, `party[${index}].where`)),
      }),
    ),
  );
  const joined = await readJoined(filter, place, (inner, at) => readClaim(inner, parts, at));
  return { all: [...leaves.map(leaf), ...parties, ...joined] };
}

function citedLeaf({ document, attributedTo, citedAs, stances }: ClaimFilterShape, path: string): readonly ClaimLeaf[] {
  const [voices, certainties, told] = [attributedTo ?? [], citedAs ?? [], stances ?? []];
  if (typeof document !== 'string' && voices.length + certainties.length + told.length === 0) return [];
  const limited = atMost(partOf(path, 'attributedTo'), voices, 100);
  return [{ is: 'cited', document: document ?? null, voices: limited, certainties, stances: told }];
}

/** An empty list of words asks for nothing. */
const isSome = <T>(list: readonly T[] | null | undefined): list is readonly T[] => (list ?? []).length > 0;

function filled(path: string, list: readonly string[]): readonly string[] {
  if (list.length > 0) return list;
  throw new InvalidInput(`\`${path}\` is empty: nothing could meet it. Leave it out.`);
}

function shortText(text: string, path: string): string {
  if (text.trim() === '') throw new InvalidInput(`\`${path}\` is empty. Leave it out.`);
  if (text.length > LONGEST_TEXT) {
    throw new InvalidInput(`\`${path}\` has ${text.length} characters. Give at most ${LONGEST_TEXT}.`);
  }
  return text;
}

const foldedText = (text: string, path: string): string => fold(shortText(text, path));
