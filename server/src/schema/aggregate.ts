import type { GroupRow, TotalsRow } from '@orrery/cypher/compose/aggregate.ts';
import { claimGroupCount, claimTotals, groupClaims } from '@orrery/cypher/compose/claims.ts';
import { LENSES } from '@orrery/cypher/model/vocabularies.ts';
import { between } from '../bounds.ts';
import type { Context } from '../context.ts';
import { toDays } from '../days.ts';
import { claimCondition, entityCondition, type FilterParts } from '../filters/conditions.ts';
import { costOfClaims, costOfEntities, costOfGroups } from '../filters/cost.ts';
import { filterParts } from '../filters/filter-parts.ts';
import {
  claimFigures,
  claimGroups,
  entityFigures,
  entityGroups,
  groupOrders,
  type KeyForm,
} from '../filters/groups.ts';
import type { FigureShape, GroupByShape, GroupOrderShape } from '../filters/shapes.ts';
import { askComposed } from '../source/claims-find.ts';
import type { ViewFilter } from '../source/graph-source.ts';
import { builder } from './builder.ts';
import { LensEnum } from './enums.ts';
import { ClaimFilter, EntityFilter, FigureInput, GroupBy, GroupOrder } from './inputs.ts';
import {
  AggregateGroupRef,
  AggregateKeyRef,
  type AggregateKeyShape,
  AggregateRef,
  type AggregateShape,
  EntityRef,
  EntityTypeRef,
  FigureMeasuresRef,
} from './refs.ts';

const MAX_GROUPS = 500;
const EVERY = { certainties: LENSES.all, at: null, from: null, to: null };
const NO_TOTALS: TotalsRow = { total: 0n, inSeveral: 0n };

AggregateRef.implement({
  description: 'Groups, and how their counts stand to what was counted.',
  fields: (t) => ({
    groups: t.field({
      type: [AggregateGroupRef],
      description: 'The groups, in order.',
      complexity: { multiplier: 1 },
      resolve: ({ groups }) => groups,
    }),
    groupCount: t.int({
      description: 'How many groups there are in all, those beyond `first`, too.',
      complexity: 80,
      resolve: ({ groupCount }) => groupCount(),
    }),
    total: t.int({
      description: 'How many met the filter, each counted once.',
      complexity: 80,
      resolve: async ({ totals }) => Number((await totals()).total),
    }),
    inSeveralGroups: t.int({
      description:
        'How many of them stand in more than one group, as a model of two organisations does. Where there are any, the counts of all groups add up to more than `total`.',
      complexity: 80,
      resolve: async ({ totals }) => Number((await totals()).inSeveral),
    }),
  }),
});

AggregateGroupRef.implement({
  description: 'What has the same keys.',
  fields: (t) => ({
    keys: t.field({
      type: [AggregateKeyRef],
      description: 'One for each entry of `groupBy`, in that order.',
      resolve: ({ keys }) => keys,
    }),
    count: t.exposeInt('count', { description: 'How many stand in this group, each counted once.' }),
    figures: t.field({
      type: [FigureMeasuresRef],
      description: 'One for each entry of `figures`, in that order.',
      resolve: ({ figures }) => figures,
    }),
  }),
});

AggregateKeyRef.implement({
  description: 'The value of one key. One of its fields says it; all are null where there is no such value.',
  fields: (t) => ({
    type: t.field({
      type: EntityTypeRef,
      nullable: true,
      description: 'With TYPE and PARTY_TYPE: the type.',
      resolve: ({ form, value }) => (form === 'type' && value !== null ? String(value) : null),
    }),
    entity: t.field({
      type: EntityRef,
      nullable: true,
      description: 'With NEIGHBOUR, VOICE and PARTY: the entity.',
      resolve: ({ form, value }, _, { loaders }) =>
        form === 'entity' && value !== null ? loaders.entity.load(String(value)) : null,
    }),
    predicate: t.field({
      type: 'PredicateName',
      nullable: true,
      description: 'With PREDICATE: the predicate.',
      resolve: ({ form, value }) => (form === 'predicate' && value !== null ? String(value) : null),
    }),
    year: t.int({
      nullable: true,
      description: 'With YEAR: the year.',
      resolve: ({ form, value }) => (form === 'year' && value !== null ? Number(value) : null),
    }),
    word: t.string({
      nullable: true,
      description:
        'With PROPERTY and VALUE: the words. With CERTAINTY and MODALITY: the word, in small letters. With DOCUMENT: the id of the document.',
      resolve: ({ form, value }) => (form === 'word' && value !== null ? String(value) : null),
    }),
    from: t.field({
      type: 'Figure',
      nullable: true,
      description: 'With bins: the lower end, which belongs to the bin.',
      resolve: ({ form, value }) => (form === 'bin' && value !== null ? Number(value) : null),
    }),
    to: t.field({
      type: 'Figure',
      nullable: true,
      description: 'With bins: the upper end, which belongs to the next bin.',
      resolve: ({ form, value, width }) => (form === 'bin' && value !== null ? upperEnd(Number(value), width) : null),
    }),
  }),
});

/** Without a width bins are decades. */
const upperEnd = (from: number, width: number | null): number => (width === null ? from * 10 : from + width);

FigureMeasuresRef.implement({
  description: 'What the figures of one group come to, all in one unit. Null where the group has no figure.',
  fields: (t) => ({
    unit: t.exposeString('unit', { nullable: true, description: 'The unit of all of these but `count`. Null: none.' }),
    count: t.int({
      description: 'How many in the group have a figure.',
      resolve: ({ measures }) => Number(measures[0] ?? 0),
    }),
    sum: t.field({
      type: 'Figure',
      nullable: true,
      description: 'Their sum.',
      resolve: ({ measures }) => at(measures, 1),
    }),
    min: t.field({
      type: 'Figure',
      nullable: true,
      description: 'The smallest.',
      resolve: ({ measures }) => at(measures, 2),
    }),
    max: t.field({
      type: 'Figure',
      nullable: true,
      description: 'The largest.',
      resolve: ({ measures }) => at(measures, 3),
    }),
    average: t.field({
      type: 'Figure',
      nullable: true,
      description: 'Their sum, divided by their count.',
      resolve: ({ measures }) => at(measures, 4),
    }),
    median: t.field({
      type: 'Figure',
      nullable: true,
      description: 'The one in the middle; between two, their mean.',
      resolve: ({ measures }) => at(measures, 5),
    }),
  }),
});

function at(measures: readonly (number | bigint | null)[], index: number): number | null {
  const value = measures[index] ?? null;
  return value === null ? null : Number(value);
}

interface Asked {
  readonly groupBy: readonly GroupByShape[];
  readonly figures?: readonly FigureShape[] | null | undefined;
  readonly orderBy?: readonly GroupOrderShape[] | null | undefined;
  readonly first: number;
}

/** What both questions have: their groups as the answer tells them. */
function toAggregate(
  rows: readonly GroupRow[],
  { groupBy }: Asked,
  parts: {
    readonly forms: readonly KeyForm[];
    readonly units: readonly (string | null)[];
    readonly totals: () => Promise<TotalsRow>;
    readonly groupCount: () => Promise<number>;
  },
): AggregateShape {
  let asked: Promise<TotalsRow> | undefined;
  const widths = groupBy.map(({ bins }) => bins?.width ?? null);
  return {
    totals: () => (asked ??= parts.totals()),
    groupCount: parts.groupCount,
    groups: rows.map(({ keys, count, figures }) => ({
      keys: keys.map(
        (value, index): AggregateKeyShape => ({
          form: parts.forms[index] ?? 'word',
          value,
          width: widths[index] ?? null,
        }),
      ),
      count: Number(count),
      figures: figures.map((measures, index) => ({ measures, unit: parts.units[index] ?? null })),
    })),
  };
}

const slice = ({ groupBy, figures, orderBy, first }: Asked) => ({
  order: groupOrders(orderBy, { keys: groupBy.length, figures: (figures ?? []).length }),
  limit: between('first', first, [1, MAX_GROUPS]),
});

builder.queryFields((t) => ({
  entityGroups: t.field({
    type: AggregateRef,
    description:
      'The entities that meet a filter, counted in groups, with measures of their figures: models by country and year, organisations by how many models they made. An entity with several values of a key stands in several groups.',
    args: {
      where: t.arg({ type: EntityFilter, description: 'Which entities are counted.' }),
      groupBy: t.arg({
        type: [GroupBy],
        required: true,
        description: 'By what, at most three keys. An empty list makes one group of all.',
      }),
      figures: t.arg({ type: [FigureInput], description: 'Which figures are measured in each group, at most three.' }),
      orderBy: t.arg({
        type: [GroupOrder],
        description: 'In which order the groups come. Default: the largest first.',
      }),
      lens: t.arg({
        type: LensEnum,
        required: true,
        defaultValue: 'all',
        description: 'Which claims and links count; on the day and in the range that are given.',
      }),
      asOf: t.arg({ type: 'Date' }),
      from: t.arg({ type: 'Date' }),
      to: t.arg({ type: 'Date' }),
      first: t.arg.int({ required: true, defaultValue: 50, description: 'How many groups at most: 1 to 500.' }),
    },
    complexity: (args) => ({ field: costOfGroups(args) + costOfEntities(args.where), multiplier: args.first }),
    resolve: async (_, { where, lens, asOf, from, to, ...asked }, context) => {
      const parts = await filterParts(context);
      const view: ViewFilter = { certainties: LENSES[lens], ...toDays({ asOf, from, to }) };
      const [condition, { groups, forms }, figures] = await Promise.all([
        entityCondition(where, parts),
        entityGroups(asked.groupBy, parts),
        entityFigures(asked.figures ?? [], parts),
      ]);
      const question = { where: condition, view, groups, figures, ...slice(asked) };
      const graph = await context.source();
      return toAggregate(await graph.groups(question), asked, {
        forms,
        units: figures.map(({ unit }) => unit ?? null),
        totals: () => graph.groupTotals(question),
        groupCount: () => graph.groupCount(question),
      });
    },
  }),
  claimGroups: t.field({
    type: AggregateRef,
    description:
      'The claims that meet a filter, counted in groups, with measures of their figures: claims by predicate and certainty, by voice, by year.',
    args: {
      where: t.arg({ type: ClaimFilter, description: 'Which claims are counted.' }),
      groupBy: t.arg({
        type: [GroupBy],
        required: true,
        description: 'By what, at most three keys. An empty list makes one group of all.',
      }),
      figures: t.arg({
        type: [FigureInput],
        description: 'In which units the figures of the claims are measured, at most three.',
      }),
      orderBy: t.arg({
        type: [GroupOrder],
        description: 'In which order the groups come. Default: the largest first.',
      }),
      first: t.arg.int({ required: true, defaultValue: 50, description: 'How many groups at most: 1 to 500.' }),
    },
    complexity: (args) => ({ field: costOfGroups(args) + costOfClaims(args.where), multiplier: args.first }),
    resolve: (_, args, context) => groupsOfClaims(args, context, filterParts(context)),
  }),
}));

async function groupsOfClaims(
  { where, ...asked }: Asked & { readonly where?: Parameters<typeof claimCondition>[0] },
  { ask }: Context,
  reading: Promise<FilterParts>,
): Promise<AggregateShape> {
  const { groups, forms } = claimGroups(asked.groupBy);
  const figures = claimFigures(asked.figures ?? []);
  const question = {
    where: await claimCondition(where, await reading),
    view: EVERY,
    groups,
    figures,
    ...slice(asked),
  };
  const run = askComposed(ask);
  return toAggregate(await run(groupClaims(question)), asked, {
    forms,
    units: figures,
    totals: async () => (await run(claimTotals(question)))[0] ?? NO_TOTALS,
    groupCount: async () => Number((await run(claimGroupCount(question)))[0]?.groups ?? 0),
  });
}
