import { type GroupOrder, MEASURES } from '@orrery/cypher/compose/aggregate.ts';
import type { Bins, ClaimGroup, EntityGroup } from '@orrery/cypher/compose/claims-groups.ts';
import type { PropertyName } from '@orrery/cypher/compose/conditions.ts';
import { InvalidInput } from '@orrery/cypher/errors.ts';
import { predicatesIn } from '../vocabulary/names.ts';
import type { FilterParts } from './conditions.ts';
import type { BinsShape, FigureShape, GroupByShape, GroupOrderShape } from './shapes.ts';

const MOST_KEYS = 3;
const MOST_FIGURES = 3;
const MOST_STEPS = 3;

/** What the keys of groups are, for the answer. */
export type KeyForm = 'type' | 'entity' | 'predicate' | 'word' | 'year' | 'bin';

export interface Groups<Group> {
  readonly groups: readonly Group[];
  readonly forms: readonly KeyForm[];
}

/** Keys of groups of entities. Throws InvalidInput that names the place. */
export async function entityGroups(given: readonly GroupByShape[], parts: FilterParts): Promise<Groups<EntityGroup>> {
  const read = await Promise.all(checked(given).map((group, index) => entityGroup(group, parts, `groupBy[${index}]`)));
  return { groups: read.map(({ group }) => group), forms: read.map(({ form }) => form) };
}

interface Read<Group> {
  readonly group: Group;
  readonly form: KeyForm;
}

async function entityGroup(shape: GroupByShape, parts: FilterParts, place: string): Promise<Read<EntityGroup>> {
  const { by, property, unit, predicates, via } = shape;
  switch (by) {
    case 'type':
      return { group: { by }, form: 'type' };
    case 'year': {
      const named = (await predicatesIn({ [`${place}.predicates`]: predicates }, parts.vocabulary)) ?? [];
      return { group: { by, predicates: named }, form: 'year' };
    }
    case 'property': {
      if (typeof property !== 'string') throw new InvalidInput(`\`${place}\` names no property. Give \`property\`.`);
      const name = await parts.properties.named(property, `${place}.property`);
      const bins = binsOf(shape.bins, `${place}.bins`);
      if (bins === undefined) return { group: { by, property: name }, form: 'word' };
      const figures = await parts.properties.unitOf(name, unit, `${place}.unit`);
      return { group: { by: 'bin', property: name, unit: figures, bins }, form: 'bin' };
    }
    case 'neighbour': {
      const steps = via ?? [];
      if (steps.length === 0 || steps.length > MOST_STEPS) {
        throw new InvalidInput(`\`${place}.via\` has ${steps.length} steps. Give 1 to ${MOST_STEPS}.`);
      }
      const read = await Promise.all(
        steps.map(async ({ predicates: names, direction }, index) => ({
          predicates: (await predicatesIn({ [`${place}.via[${index}].predicates`]: names }, parts.vocabulary)) ?? [],
          direction: direction ?? ('both' as const),
        })),
      );
      return { group: { by, steps: read }, form: 'entity' };
    }
    default:
      throw notOf('entities', place, 'TYPE, YEAR, PROPERTY and NEIGHBOUR');
  }
}

/** Keys of groups of claims. */
export function claimGroups(given: readonly GroupByShape[]): Groups<ClaimGroup> {
  const read = checked(given).map((group, index) => claimGroup(group, `groupBy[${index}]`));
  return { groups: read.map(({ group }) => group), forms: read.map(({ form }) => form) };
}

function claimGroup(shape: GroupByShape, place: string): Read<ClaimGroup> {
  const { by, unit, as } = shape;
  switch (by) {
    case 'predicate':
      return { group: { by }, form: 'predicate' };
    case 'certainty':
    case 'modality':
      return { group: { by }, form: 'word' };
    case 'year':
      return { group: { by }, form: 'year' };
    case 'voice':
      return { group: { by }, form: 'entity' };
    case 'document':
      return { group: { by }, form: 'word' };
    case 'value': {
      const bins = binsOf(shape.bins, `${place}.bins`);
      if (bins === undefined) return { group: { by }, form: 'word' };
      return { group: { by: 'bin', bins, ...(typeof unit === 'string' && { unit: unit || null }) }, form: 'bin' };
    }
    case 'party':
      return { group: { by, end: as ?? 'SUBJECT' }, form: 'entity' };
    case 'partyType':
      return { group: { by, end: as ?? 'SUBJECT' }, form: 'type' };
    default:
      throw notOf(
        'claims',
        place,
        'PREDICATE, CERTAINTY, MODALITY, YEAR, VOICE, DOCUMENT, VALUE, PARTY and PARTY_TYPE',
      );
  }
}

const notOf = (what: string, place: string, can: string): InvalidInput =>
  new InvalidInput(`\`${place}\` is no way to group ${what}. Group them by ${can}.`);

function checked(given: readonly GroupByShape[]): readonly GroupByShape[] {
  if (given.length <= MOST_KEYS) return given;
  throw new InvalidInput(`\`groupBy\` has ${given.length} keys. Give at most ${MOST_KEYS}.`);
}

function binsOf(bins: BinsShape | null | undefined, place: string): Bins | undefined {
  if (bins === null || bins === undefined) return undefined;
  const { width, decades } = bins;
  if (typeof width === 'number' && width > 0 && decades !== true) return { width };
  if (decades === true && typeof width !== 'number') return { decades: true };
  throw new InvalidInput(`\`${place}\` says no way. Give a positive \`width\`, or \`decades: true\`.`);
}

/** The figures of entities that are measured. */
export async function entityFigures(
  given: readonly FigureShape[],
  { properties }: FilterParts,
): Promise<readonly PropertyName[]> {
  return Promise.all(
    few(given).map(async ({ property, unit }, index) => {
      const place = `figures[${index}]`;
      if (typeof property !== 'string') throw new InvalidInput(`\`${place}\` names no property. Give \`property\`.`);
      const name = await properties.named(property, `${place}.property`);
      return { property: name, unit: await properties.unitOf(name, unit, `${place}.unit`) };
    }),
  );
}

/** The units in which the figures of claims are measured: a claim has one figure at most. */
export function claimFigures(given: readonly FigureShape[]): readonly (string | null)[] {
  return few(given).map(({ property, unit }, index) => {
    const place = `figures[${index}]`;
    if (typeof property === 'string') {
      throw new InvalidInput(`\`${place}.property\` is of entities. Filter the claims by predicate instead.`);
    }
    if (typeof unit !== 'string') {
      throw new InvalidInput(
        `\`${place}\` names no unit, and different units are never summed. Give \`unit\`, "" for none.`,
      );
    }
    return unit || null;
  });
}

function few(given: readonly FigureShape[]): readonly FigureShape[] {
  if (given.length <= MOST_FIGURES) return given;
  throw new InvalidInput(`\`figures\` has ${given.length} entries. Give at most ${MOST_FIGURES}.`);
}

/** In which order groups come: the largest first where nothing is said. */
export function groupOrders(
  given: readonly GroupOrderShape[] | null | undefined,
  sizes: { readonly keys: number; readonly figures: number },
): readonly GroupOrder[] {
  const orders = given ?? [];
  if (orders.length === 0) return [{ by: 'count', descending: true }];
  return orders.map(({ by, direction, at }, index) => {
    const descending = direction === 'desc';
    if (by === 'count') return { by, descending };
    const size = by === 'key' ? sizes.keys : sizes.figures;
    if (at < 0 || at >= size) {
      const list = by === 'key' ? 'groupBy' : 'figures';
      throw new InvalidInput(
        `\`orderBy[${index}].at\` points beyond \`${list}\`, which has ${size} entries. Count from 0.`,
      );
    }
    if (by === 'key') return { by, index: at, descending };
    const measure = MEASURES.find((each) => each === by) ?? 'count';
    return { by: 'figure', index: at, measure, descending };
  });
}
