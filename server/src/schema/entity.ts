import { ENTITY } from '@orrery/cypher/model/records/entity.ts';
import { LENSES } from '@orrery/cypher/model/vocabularies.ts';
import { toDays } from '../days.ts';
import { reads } from '../execute/reads.ts';
import { predicatesIn } from '../vocabulary/names.ts';
import { knownType, typesOf } from '../vocabulary/type-of.ts';
import { builder } from './builder.ts';
import { encodeCursor, toEdgesAndInfo, toPage, toPosition } from './connection.ts';
import { toNumber, toRelationCount } from './convert.ts';
import { ClaimEnd, Direction, LensEnum } from './enums.ts';
import { recordFields } from './record-fields.ts';
import {
  AliasRef,
  ClaimConnectionRef,
  DistinctionRef,
  EntityRef,
  EntityTypeRef,
  FactCountRef,
  NeighbourConnectionRef,
  NodeRef,
  RelationCountRef,
} from './refs.ts';

/** The sets of labels that a row holds. */
const labelSets = (others: object): readonly (readonly string[])[] =>
  (Array.isArray(others) ? others : []).flatMap((labels: unknown) =>
    Array.isArray(labels) ? [labels.map(String)] : [],
  );

EntityRef.implement({
  description: 'Anything that can be spoken of: a person, a lab, a product, a policy … What it is, `type` says.',
  interfaces: [NodeRef],
  fields: (t) => ({
    type: t.field({
      ...reads(['labels']),
      type: EntityTypeRef,
      description: 'What it is: the most specific of its types.',
      resolve: ({ labels }, _, { vocabulary }) => knownType(labels, vocabulary),
    }),
    ...recordFields(t, ENTITY),
    aliases: t.field({
      ...reads([]),
      type: [AliasRef],
      description: 'Its other names.',
      resolve: ({ id }, _, { loaders }) => loaders.aliases.load(id),
    }),
    degree: t.int({
      ...reads([]),
      description:
        'Distinct neighbours on the canvas under this lens; on a day, and within a range, when one is given.',
      args: {
        lens: t.arg({ type: LensEnum, required: true, defaultValue: 'reported' }),
        asOf: t.arg({ type: 'Date' }),
        from: t.arg({ type: 'Date' }),
        to: t.arg({ type: 'Date' }),
      },
      resolve: ({ id }, { lens, ...days }, { loaders }) => loaders.degree(id, { lens, ...toDays(days) }),
    }),
    distinction: t.field({
      ...reads([]),
      type: DistinctionRef,
      nullable: true,
      description: 'What tells it apart from others of its name.',
      args: { lens: t.arg({ type: LensEnum, required: true, defaultValue: 'reported' }) },
      // The dearest field of an entity: it walks to works, their makers and their fields (docs/performance.md).
      complexity: 40,
      resolve: ({ id }, { lens }, { loaders }) => loaders.distinction(lens).load(id),
    }),
    relationCounts: t.field({
      ...reads([]),
      type: [RelationCountRef],
      description: 'Links by predicate and direction; `hidden` leaves out the neighbours already on screen.',
      args: {
        lens: t.arg({ type: LensEnum, required: true, defaultValue: 'reported' }),
        asOf: t.arg({ type: 'Date' }),
        from: t.arg({ type: 'Date' }),
        to: t.arg({ type: 'Date' }),
        onScreen: t.arg.idList(),
      },
      complexity: { field: 20, multiplier: 10 },
      resolve: async ({ id }, { lens, onScreen, ...days }, { loaders }) => {
        const view = { certainties: LENSES[lens], ...toDays(days), onScreen: onScreen ?? [] };
        return (await loaders.relationCounts(view).load(id)).map(toRelationCount);
      },
    }),
    neighbours: t.field({
      ...reads([]),
      type: NeighbourConnectionRef,
      description: 'The entities one link away, most connected first, each with the links to it.',
      args: {
        first: t.arg.int({ required: true, defaultValue: 20 }),
        after: t.arg.string(),
        predicates: t.arg({ type: ['PredicateName'], description: 'Only by these predicates. Default: by any.' }),
        direction: t.arg({ type: Direction, required: true, defaultValue: 'both' }),
        lens: t.arg({ type: LensEnum, required: true, defaultValue: 'reported' }),
        asOf: t.arg({ type: 'Date' }),
        from: t.arg({ type: 'Date' }),
        to: t.arg({ type: 'Date' }),
      },
      complexity: ({ first }) => ({ field: 20, multiplier: first }),
      resolve: async (
        { id },
        { predicates, direction, lens, asOf, from, to, ...pageArgs },
        { loaders, vocabulary },
      ) => {
        const page = toPage(pageArgs);
        const skip = toPosition(page);
        const question = {
          predicates: (await predicatesIn({ predicates }, vocabulary)) ?? [],
          direction,
          types: [],
          without: [],
          certainties: LENSES[lens],
          ...toDays({ asOf, from, to }),
          exclude: [],
          skip,
          limit: page.limit,
        };
        const {
          neighbours,
          total,
          isAtLeast = false,
        } = (await loaders.neighbours(question).load(id)) ?? {
          neighbours: [],
          total: 0,
        };
        const edges = neighbours.map(({ entity, links }, index) => ({
          cursor: encodeCursor(String(skip + index + 1)),
          node: entity,
          links,
        }));
        const counted = neighbours.flatMap(({ entity, degree }): readonly (readonly [string, number])[] =>
          degree === null ? [] : [[entity.id, Number(degree)]],
        );
        loaders.knowDegrees({ lens, at: null, from: null, to: null }, new Map(counted));
        return { ...toEdgesAndInfo(edges, page), totalCount: async () => total, isAtLeast };
      },
    }),
    factCounts: t.field({
      ...reads([]),
      type: [FactCountRef],
      description:
        'What is said of it, counted by predicate and by the part it plays: all of it, or what a lens, a day and a range show.',
      args: {
        lens: t.arg({ type: LensEnum, required: true, defaultValue: 'all' }),
        asOf: t.arg({ type: 'Date' }),
        from: t.arg({ type: 'Date' }),
        to: t.arg({ type: 'Date' }),
      },
      complexity: { field: 20, multiplier: 10 },
      resolve: async ({ id }, { lens, ...days }, { loaders }) =>
        (await loaders.factCounts({ certainties: LENSES[lens], ...toDays(days) }).load(id)).map(
          ({ predicate, end, part, claims, firstYear, lastYear, others }) => ({
            predicate,
            end: end === 'SUBJECT' ? ('SUBJECT' as const) : end === 'OBJECT' ? ('OBJECT' as const) : ('ALSO' as const),
            part,
            claims: Number(claims),
            firstYear: toNumber(firstYear),
            lastYear: toNumber(lastYear),
            types: typesOf(labelSets(others)),
          }),
        ),
    }),
    documentCount: t.int({
      ...reads([]),
      description: 'How many documents speak of it, in all or in what a lens, a day and a range show.',
      args: {
        lens: t.arg({ type: LensEnum, required: true, defaultValue: 'all' }),
        asOf: t.arg({ type: 'Date' }),
        from: t.arg({ type: 'Date' }),
        to: t.arg({ type: 'Date' }),
      },
      complexity: 20,
      resolve: async ({ id }, { lens, ...days }, { loaders }) =>
        (await loaders.documentCount({ certainties: LENSES[lens], ...toDays(days) }).load(id)) ?? 0,
    }),
    claims: t.field({
      ...reads([]),
      type: ClaimConnectionRef,
      description:
        'What is said of it, drawn or not, what a reader wants first before the rest. Names are left out unless asked for by predicate.',
      args: {
        first: t.arg.int({ required: true, defaultValue: 50 }),
        after: t.arg.string(),
        predicates: t.arg({ type: ['PredicateName'], description: 'Only claims with these predicates.' }),
        end: t.arg({ type: ClaimEnd, description: 'Only claims in which it plays this part.' }),
      },
      complexity: ({ first }) => ({ field: 10, multiplier: first }),
      resolve: async ({ id }, { predicates, end, ...pageArgs }, { loaders, vocabulary }) => {
        const page = toPage(pageArgs);
        const skip = toPosition(page);
        const only = (await predicatesIn({ predicates }, vocabulary)) ?? [];
        const question = { predicates: only, end: end ?? null, skip, limit: page.limit };
        const { claims, total } = (await loaders.claims(question).load(id)) ?? { claims: [], total: 0 };
        const edges = claims.map((claim, index) => ({ cursor: encodeCursor(String(skip + index + 1)), node: claim }));
        return { ...toEdgesAndInfo(edges, page), totalCount: async () => total };
      },
    }),
  }),
});

DistinctionRef.implement({
  description:
    'What tells entities of one name apart, from what is said of them under a lens. Null where nothing says it.',
  fields: (t) => ({
    organisation: t.field({
      type: EntityRef,
      nullable: true,
      description: 'Where it belongs, or who made it or its works.',
      resolve: ({ organisation }, _, { loaders }) => (organisation === null ? null : loaders.entity.load(organisation)),
    }),
    field: t.exposeString('field', {
      nullable: true,
      description: 'What most of its work is for, as the source words it.',
    }),
    firstYear: t.int({ nullable: true, resolve: ({ first }) => yearOf(first) }),
    lastYear: t.int({ nullable: true, resolve: ({ last }) => yearOf(last) }),
    work: t.field({
      type: EntityRef,
      nullable: true,
      description: 'The work it is best known for: the one most others are built on, then the one most take part in.',
      resolve: ({ work }, _, { loaders }) => (work === null ? null : loaders.entity.load(work)),
    }),
    namesakes: t.int({
      description: 'How many other entities bear its first name, folded.',
      resolve: ({ namesakes }) => Number(namesakes),
    }),
  }),
});

const yearOf = (day: string | null): number | null => (day === null ? null : Number(day.slice(0, 4)));

builder.queryFields((t) => ({
  entity: t.field({
    type: EntityRef,
    nullable: true,
    description: 'An entity by its id, or by the id of one that was merged into it.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, { loaders }) => loaders.entity.load(id),
  }),
}));
