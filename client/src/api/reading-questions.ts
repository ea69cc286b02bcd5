import type { Send } from './client.ts';
import {
  claimsQuery,
  contradictionsQuery,
  documentGraphQuery,
  entityNoteQuery,
  eventQuery,
  paragraphQuery,
  paragraphsQuery,
  timelineQuery,
  voicesQuery,
} from './operations/reading.ts';
import type { ReadingApi } from './reading.ts';
import { toSubgraph } from './to-graph.ts';
import { toPlain } from './to-plain.ts';
import { toView } from './to-view.ts';

const CLAIMS = 50;
const MOMENTS = 60;
const VOICES = 200;
const PAIRS = 50;
/** All paragraphs of an article at once, so that a link to one of them can be followed at once. */
const PARAGRAPHS = 100;

const nextOf = (info: { readonly hasNextPage: boolean; readonly endCursor: string | null }): string | null =>
  info.hasNextPage ? info.endCursor : null;

/** What the pages ask, over HTTP. */
export function readingQuestions(send: Send): ReadingApi {
  return {
    async claims({ disputed, attributedTo, citedAs, after }, ask) {
      const variables = {
        disputed: disputed ?? null,
        attributedTo: attributedTo === undefined ? null : [...attributedTo],
        citedAs: citedAs === undefined ? null : [...citedAs],
        first: CLAIMS,
        after: after ?? null,
      };
      const { claims } = toPlain(await send(claimsQuery, variables, ask));
      return { claims: claims.edges.map((edge) => edge.node), total: claims.totalCount, next: nextOf(claims.pageInfo) };
    },
    async timeline({ after, ...question }, ask) {
      const { timeline } = toPlain(
        await send(timelineQuery, { ...question, first: MOMENTS, after: after ?? null }, ask),
      );
      return {
        moments: timeline.edges.map((edge) => edge.node),
        total: timeline.totalCount,
        undated: timeline.undatedCount,
        next: nextOf(timeline.pageInfo),
      };
    },
    voices: async (ask) => toPlain(await send(voicesQuery, { first: VOICES }, ask)).voices,
    entityNote: async (id, ask) => toPlain(await send(entityNoteQuery, { id }, ask)).entity,
    contradictions: async (ask) => toPlain(await send(contradictionsQuery, { first: PAIRS }, ask)).contradictions,
    event: async (id, ask) => toPlain(await send(eventQuery, { id }, ask)).event,
    async paragraphs({ document: id, after }, ask) {
      const variables = { document: id, first: PARAGRAPHS, after: after ?? null };
      const { document } = toPlain(await send(paragraphsQuery, variables, ask));
      if (document === null) return null;
      const { paragraphs, ...rest } = document;
      return {
        document: rest,
        paragraphs: paragraphs.edges.map((edge) => edge.node),
        next: nextOf(paragraphs.pageInfo),
      };
    },
    async paragraph(id, ask) {
      const { node } = toPlain(await send(paragraphQuery, { id }, ask));
      if (node === null || !('document' in node)) return null;
      const { document, ...paragraph } = node;
      return { document, paragraph };
    },
    async documentGraph({ document: id, ...view }, ask) {
      const { document } = await send(documentGraphQuery, { document: id, ...toView(view) }, ask);
      return document === null ? null : toSubgraph(document.subgraph);
    },
  };
}
