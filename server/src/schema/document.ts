import { drawnOfDocument } from '@orrery/cypher/generated/claim.ts';
import { linksById } from '@orrery/cypher/generated/graph.ts';
import { ofDocument, search, searchContains } from '@orrery/cypher/generated/paragraph.ts';
import { drawnPredicates } from '@orrery/cypher/model/predicates.ts';
import { CITATION } from '@orrery/cypher/model/records/citation.ts';
import { DOCUMENT, PARAGRAPH } from '@orrery/cypher/model/records/document.ts';
import { LENSES } from '@orrery/cypher/model/vocabularies.ts';
import { toContainsKey, toPassagesQuery, toSpellingQuery } from '@orrery/cypher/text/search-query.ts';
import { between } from '../bounds.ts';
import { reads } from '../execute/reads.ts';
import { builder } from './builder.ts';
import { encodeCursor, toEdgesAndInfo, toPage, toPosition } from './connection.ts';
import { present, stored, toSubgraph } from './convert.ts';
import { LensEnum } from './enums.ts';
import { PERIOD_NAMES, recordFields } from './record-fields.ts';
import {
  CitationRef,
  ClaimRef,
  DocumentRef,
  EntityRef,
  NodeRef,
  ParagraphConnectionRef,
  ParagraphRef,
  PassageHitRef,
  PeriodRef,
  SubgraphRef,
} from './refs.ts';

const MAX_HITS = 50;
const MAX_LINKS = 500;

CitationRef.implement({
  description: 'One place in one document that speaks about a claim.',
  interfaces: [NodeRef],
  fields: (t) => ({
    claim: t.field({
      ...reads(['claimId']),
      type: ClaimRef,
      resolve: async ({ claimId }, _, { loaders }) => stored(await loaders.claim.load(claimId), 'claim'),
    }),
    ...recordFields(t, CITATION),
    timeText: t.exposeString('timeText', { ...reads(['timeText']), nullable: true }),
    period: t.field({ ...reads(PERIOD_NAMES), type: PeriodRef, resolve: (row) => row }),
    attributedTo: t.field({
      ...reads(['attributedTo']),
      type: [EntityRef],
      description: 'On whose word; empty is the voice of the document itself.',
      resolve: async ({ attributedTo }, _, { loaders }) => present(await loaders.entity.loadMany(attributedTo)),
    }),
    document: t.field({
      ...reads(['documentId']),
      type: DocumentRef,
      resolve: async ({ documentId }, _, { loaders }) => stored(await loaders.document.load(documentId), 'document'),
    }),
    paragraph: t.field({
      ...reads(['paragraphId']),
      type: ParagraphRef,
      // Of a citation taken at random the paragraph has three times as many as one paragraph in the middle: rows with many authors.
      complexity: { field: 1, multiplier: 3 },
      resolve: async ({ paragraphId }, _, { loaders }) =>
        stored(await loaders.paragraph.load(paragraphId), 'paragraph'),
    }),
  }),
});

ParagraphRef.implement({
  description: 'A numbered part of a document.',
  interfaces: [NodeRef],
  fields: (t) => ({
    index: t.int({ description: 'Its number, from 1.', resolve: ({ index }) => Number(index) }),
    ...recordFields(t, PARAGRAPH),
    passage: t.exposeString('passage', {
      nullable: true,
      description: 'The cleaned text, when the user has attached it.',
    }),
    refersTo: t.field({
      type: [DocumentRef],
      description: 'The documents it points to, as a row of a table points to the paper it was taken from.',
      complexity: { field: 1, multiplier: 2 },
      resolve: async ({ refersTo }, _, { loaders }) => present(await loaders.document.loadMany([...refersTo])),
    }),
    citations: t.field({
      type: [CitationRef],
      description: 'What is cited from it.',
      // In the bundled data a paragraph has 15; what many have beside more is told by the way there.
      complexity: { field: 1, multiplier: 12 },
      resolve: ({ id }, _, { loaders }) => loaders.citationsOfParagraph.load(id),
    }),
    document: t.field({
      type: DocumentRef,
      resolve: async ({ documentId }, _, { loaders }) => stored(await loaders.document.load(documentId), 'document'),
    }),
  }),
});

DocumentRef.implement({
  description: 'A source that was read.',
  interfaces: [NodeRef],
  fields: (t) => ({
    ...recordFields(t, DOCUMENT),
    license: t.exposeString('license', {
      ...reads(['license']),
      nullable: true,
      description: 'Of what the file with this document says.',
    }),
    anchorDate: t.expose('anchorDate', {
      ...reads(['anchorDate']),
      type: 'Date',
      nullable: true,
      description: 'The day relative dates were read from.',
    }),
    paragraphCount: t.int({ ...reads(['paragraphCount']), resolve: ({ paragraphCount }) => Number(paragraphCount) }),
    hasText: t.boolean({
      ...reads(['hasText']),
      description: 'The user has attached the text.',
      resolve: async ({ id, hasText }, _, { loaders }) =>
        hasText ?? (await loaders.documentCounts.load(id))?.hasText ?? false,
    }),
    claimCount: t.int({
      ...reads(['claimCount']),
      resolve: async ({ id, claimCount }, _, { loaders }) =>
        Number(claimCount ?? (await loaders.documentCounts.load(id))?.claimCount ?? 0n),
    }),
    subgraph: t.field({
      ...reads([]),
      type: SubgraphRef,
      description: `The links that this document speaks of (at most ${MAX_LINKS}), what is disputed first. \`total\` counts all of them, those beyond \`first\`, too.`,
      args: {
        lens: t.arg({ type: LensEnum, required: true, defaultValue: 'reported' }),
        first: t.arg.int({ required: true, defaultValue: 200 }),
      },
      // The lists of a subgraph count what they hold.
      complexity: 20,
      resolve: async ({ id }, { lens, first }, { ask, loaders }) => {
        const limit = between('first', first, [0, MAX_LINKS]);
        const question = { document: id, predicates: drawnPredicates(), certainties: LENSES[lens], limit };
        const drawn = await ask(drawnOfDocument, question);
        const links = (await ask(linksById, { ids: drawn.ids })).map(({ link }) => link);
        const ends = [...new Set(links.flatMap(({ source, target }) => [source, target]))];
        return toSubgraph(present(await loaders.entity.loadMany(ends)), links, Number(drawn.total));
      },
    }),
    paragraphs: t.field({
      ...reads(['paragraphCount']),
      type: ParagraphConnectionRef,
      description: 'In the order of the text.',
      args: { first: t.arg.int({ required: true, defaultValue: 50 }), after: t.arg.string() },
      complexity: ({ first }) => ({ field: 5, multiplier: first }),
      resolve: async ({ id, paragraphCount }, pageArgs, { ask }) => {
        const page = toPage(pageArgs);
        // Numbers begin at 1, but a title may be numbered 0.
        const after = page.after === null ? -1 : toPosition(page);
        const rows = await ask(ofDocument, { documentId: id, after, limit: page.limit });
        const edges = rows.map(({ paragraph }) => ({ cursor: encodeCursor(String(paragraph.index)), node: paragraph }));
        return { ...toEdgesAndInfo(edges, page), totalCount: async () => Number(paragraphCount) };
      },
    }),
  }),
});

PassageHitRef.implement({
  fields: (t) => ({
    paragraph: t.field({
      type: ParagraphRef,
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ paragraph }) => paragraph,
    }),
    score: t.exposeFloat('score'),
  }),
});

builder.queryFields((t) => ({
  document: t.field({
    type: DocumentRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, { loaders }) => loaders.document.load(id),
  }),
  passages: t.field({
    type: [PassageHitRef],
    description:
      'Paragraphs whose text or paraphrase holds every word, best first; when none does, those that hold words spelt nearly so.',
    args: {
      query: t.arg.string({ required: true }),
      first: t.arg.int({ required: true, defaultValue: 10 }),
    },
    complexity: ({ first }) => ({ field: 10, multiplier: first }),
    resolve: async (_, { query, first }, { ask }) => {
      const limit = between('first', first, [1, MAX_HITS]);
      const words = toPassagesQuery(query);
      if (words !== null) {
        const found = await ask(search, { query: words, limit });
        const guess = found.length === 0 ? toSpellingQuery(query) : null;
        return guess === null ? found : ask(search, { query: guess, limit });
      }
      const key = toContainsKey(query);
      return key === null ? [] : ask(searchContains, { key, limit });
    },
  }),
}));
