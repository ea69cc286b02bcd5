import { ofLinks } from '@orrery/cypher/generated/document.ts';
import type { Predicate } from '@orrery/cypher/model/predicates.ts';
import { LENSES } from '@orrery/cypher/model/vocabularies.ts';
import { atMost } from '../bounds.ts';
import { toDays } from '../days.ts';
import type { ValueRow } from '../source/graph-source.ts';
import { builder } from './builder.ts';
import { stored } from './convert.ts';
import { LensEnum } from './enums.ts';
import {
  DocumentLinksRef,
  DocumentRef,
  EntityColumnsRef,
  PropertyColumnRef,
  type PropertyColumnShape,
} from './refs.ts';

/** As many as a canvas can hold. */
const MAX_ENTITIES = 10_000;
/** One column for a verb and a unit, figures apart from words, one entry for a value. */
function toColumns(rows: readonly ValueRow[], ids: readonly string[]): readonly PropertyColumnShape[] {
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const columns = new Map<
    string,
    { predicate: Predicate; unit: string | null; entities: number[]; numbers: number[]; words: string[] }
  >();
  for (const { id, predicate, unit, numbers, words } of rows) {
    const index = indexes.get(id);
    if (index === undefined) continue;
    const key = `${predicate} ${numbers.length > 0 ? 'number' : 'word'} ${unit ?? ''}`;
    const column = columns.get(key) ?? { predicate, unit, entities: [], numbers: [], words: [] };
    columns.set(key, column);
    for (const number of numbers) {
      column.entities.push(index);
      column.numbers.push(number);
    }
    if (numbers.length > 0) continue;
    for (const word of words) {
      column.entities.push(index);
      column.words.push(word);
    }
  }
  return [...columns.values()];
}

PropertyColumnRef.implement({
  description: 'One property of several entities: `entities[i]` has the value `numbers[i]`, or `words[i]`.',
  fields: (t) => ({
    predicate: t.expose('predicate', { type: 'PredicateName' }),
    unit: t.exposeString('unit', { nullable: true, description: 'Of the figures.' }),
    entities: t.field({
      type: ['Int'],
      description:
        'Indexes into the ids of the answer. An entity of several values stands here once for each, the latest first.',
      resolve: ({ entities }) => entities,
    }),
    numbers: t.field({
      type: ['Float'],
      description: 'Figures; a span counts with its middle. Empty in a column of words.',
      resolve: ({ numbers }) => numbers,
    }),
    words: t.field({ type: ['String'], description: 'Empty in a column of figures.', resolve: ({ words }) => words }),
  }),
});

DocumentLinksRef.implement({
  description: 'A document, and the drawn links that it speaks of.',
  fields: (t) => ({
    document: t.field({
      type: DocumentRef,
      resolve: async ({ document }, _, { loaders }) => stored(await loaders.document.load(document), 'document'),
    }),
    links: t.field({ type: ['ID'], description: 'Ids of claims.', resolve: ({ links }) => links }),
  }),
});

EntityColumnsRef.implement({
  description: 'What can be filtered by and styled by, as columns: small where a list of objects would be large.',
  fields: (t) => ({
    ids: t.field({ type: ['ID'], description: 'The ids that were asked for, each once.', resolve: ({ ids }) => ids }),
    properties: t.field({
      type: [PropertyColumnRef],
      description: 'Figures and short words said of the entities, under the lens, by the day and in the range.',
      resolve: async ({ ids, lens, days }, _, { source }) =>
        toColumns(await (await source()).values(ids, { certainties: LENSES[lens], ...days }), ids),
    }),
    documents: t.field({
      type: [DocumentLinksRef],
      description: 'The documents that speak of the drawn links among the entities.',
      resolve: ({ ids }, _, { ask }) => ask(ofLinks, { ids }),
    }),
  }),
});

builder.queryField('columns', (t) =>
  t.field({
    type: EntityColumnsRef,
    description: `What is said of the given entities (at most ${MAX_ENTITIES}), by property. Unknown ids have no values.`,
    args: {
      ids: t.arg.idList({ required: true }),
      lens: t.arg({ type: LensEnum, required: true, defaultValue: 'reported' }),
      asOf: t.arg({ type: 'Date' }),
      from: t.arg({ type: 'Date' }),
      to: t.arg({ type: 'Date' }),
    },
    complexity: 40,
    resolve: (_, { ids, lens, ...days }) => ({ ids: atMost('ids', ids, MAX_ENTITIES), lens, days: toDays(days) }),
  }),
);
