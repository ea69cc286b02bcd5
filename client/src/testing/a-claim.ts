import type { Citation, Claim, EntityRef } from '../api/claim.ts';
import { NO_PERIOD } from './a-graph.ts';

/** An entity in a sentence; name what matters. */
export const aRef = (name: string, change: Partial<EntityRef> = {}): EntityRef => ({
  id: `person:${name.toLowerCase().replaceAll(' ', '-')}`,
  type: 'Person',
  name,
  nameZh: null,
  anonymous: false,
  ...change,
});

interface CitationChange extends Partial<Omit<Citation, 'paragraph' | 'document'>> {
  readonly paragraph?: Partial<Citation['paragraph']>;
  readonly document?: Partial<Citation['document']>;
}

/** A citation of paragraph 26 that affirms in the document's own voice, unless told otherwise. */
export function aCitation({ paragraph, document, ...change }: CitationChange = {}): Citation {
  return {
    id: `k_${paragraph?.index ?? 26}`,
    stance: 'AFFIRMS',
    certainty: 'ASSERTED',
    modality: 'ACTUAL',
    hedge: null,
    hedgeEn: null,
    note: null,
    noteZh: null,
    timeText: null,
    period: NO_PERIOD,
    attributedTo: [],
    ...change,
    paragraph: {
      index: 26,
      section: 'BODY',
      summary: 'A paraphrase.',
      summaryZh: '轉述。',
      passage: null,
      refersTo: [],
      ...paragraph,
    },
    document: {
      id: 'doc:a',
      title: 'The document',
      titleZh: null,
      publisher: null,
      url: null,
      publishedAt: '2025-10-10T06:16:09',
      status: 'LIVE',
      statusNote: null,
      lang: null,
      credit: null,
      license: null,
      ...document,
    },
  };
}

/** Zhao works at MSL; name what matters. */
export function aClaim(change: Partial<Claim> = {}): Claim {
  const citations = change.citations ?? [aCitation()];
  return {
    id: 'c_1',
    predicate: 'WORKS_AT',
    subject: aRef('Shengjia Zhao', { nameZh: '趙晟佳' }),
    object: aRef('MSL', { type: 'Lab' }),
    role: null,
    roleZh: null,
    value: null,
    valueZh: null,
    valueNumber: null,
    valueMin: null,
    valueMax: null,
    unit: null,
    text: null,
    textZh: null,
    certainty: 'ASSERTED',
    modality: 'ACTUAL',
    disputed: false,
    period: NO_PERIOD,
    also: [],
    describes: null,
    after: [],
    timeText: null,
    timeConflict: false,
    rank: 'NORMAL',
    rankReason: null,
    drawn: true,
    citationCount: citations.length,
    documentCount: 1,
    related: [],
    ...change,
    citations,
  };
}
