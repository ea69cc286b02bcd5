import { entityTypeNames } from '@orrery/cypher/model/entity-types.ts';
import { predicateNames } from '@orrery/cypher/model/predicates.ts';
import {
  CERTAINTIES,
  CLAIM_LINKS,
  DOCUMENT_STATUSES,
  MODALITIES,
  NAME_KINDS,
  RANKS,
  SECTIONS,
  STANCES,
} from '@orrery/cypher/model/vocabularies.ts';
import { REVIEWS, TIME_BASES, VERDICTS } from '@orrery/ledger/index.ts';
import { z } from 'zod';

const word = (known: object) => z.enum(Object.keys(known) as [string, ...string[]]);
const text = z.string().min(1);
const id = z.string().regex(/^[a-z][a-z0-9-]*:[a-z0-9][a-z0-9._-]*(?:#[a-z0-9][a-z0-9._-]*)?$/);
const documentId = z.string().regex(/^doc:[a-z0-9][a-z0-9._-]*(?:#[a-z0-9][a-z0-9._-]*)?$/);
const idOrIds = z.union([id, z.array(id)]);
const part = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const date = z
  .string()
  .regex(new RegExp(String.raw`^(?:${part}~?|\[${part}\.\.(?:${part})?\]|\[\.\.${part}\])$`))
  .describe('2025-07-03, 2025-07, 2025, 2025-09-10~ (about), [2025-08-21..2025-08-31] (one unknown day in it)');
const moment = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ].*)?)?)?$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const paragraph = z.int().min(1).describe('counts from 1');

const time = {
  start: date.optional(),
  end: z
    .union([date, z.literal('..')])
    .optional()
    .describe('".." is stated to be going on'),
  at: date.optional().describe('for what happens once, and for measures'),
  timeText: text.optional().describe('the expression as written'),
  timeBasis: word(TIME_BASES).optional(),
  observed: z.boolean().optional().describe('reported in the present tense: it held on the anchor date'),
};

const notes = { note: text.optional(), noteZh: text.optional() };

const cite = z.strictObject({
  par: paragraph,
  doc: documentId.optional(),
  stance: word(STANCES).optional(),
  certainty: word(CERTAINTIES).optional(),
  modality: word(MODALITIES).optional(),
  review: word(REVIEWS).optional(),
  hedge: text.optional().describe('the hedging words, a few characters'),
  hedgeEn: text.optional(),
  by: idOrIds.optional().describe('on whose word'),
  ...notes,
  ...time,
});

const name = z.strictObject({
  v: text,
  lang: text.optional(),
  kind: word(NAME_KINDS).optional(),
  editorial: z.boolean().optional().describe('no source uses it; there so that search finds the entity'),
  par: paragraph.optional(),
  doc: documentId.optional(),
});

const lines = [
  z.strictObject({
    type: z.literal('meta'),
    format: z.literal('claims/1'),
    origin: text.describe('who wrote the file, like hand:team'),
    license: text.optional(),
  }),
  z.strictObject({
    type: z.literal('document'),
    id: documentId,
    title: text,
    titleZh: text.optional(),
    lang: text,
    publisher: text.optional(),
    url: text.optional(),
    publishedAt: moment,
    anchorDate: day.describe('the day that "today" means in it'),
    retrievedAt: moment.optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('of the text file the paragraphs were counted in'),
    paragraphs: z.int().min(0),
    status: word(DOCUMENT_STATUSES).optional(),
    statusNote: text.optional(),
    statusNoteZh: text.optional(),
    credit: text.optional(),
    voice: id.optional().describe('who speaks where a citation names no voice'),
  }),
  z.strictObject({
    type: z.literal('paragraph'),
    doc: documentId.optional(),
    n: paragraph,
    key: z
      .string()
      .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/)
      .optional()
      .describe('what it is known by instead of its number, as a row that may move'),
    section: word(SECTIONS),
    summary: text.optional(),
    summaryZh: text.optional(),
    refersTo: z.union([documentId, z.array(documentId)]).optional(),
    text: text.optional(),
    cleanText: text.optional(),
  }),
  z.strictObject({
    type: z.literal('entity'),
    id,
    labels: z.array(z.enum(entityTypeNames())).min(1).max(2).describe('general first'),
    name: text,
    nameZh: text.optional(),
    names: z.array(name).optional(),
    anonymous: z.boolean().optional(),
    count: z.int().min(0).optional(),
    wikidataId: text.optional(),
    ...notes,
  }),
  z.strictObject({
    type: z.literal('claim'),
    ref: text.describe('a handle inside the file'),
    p: z.enum(predicateNames()),
    s: id,
    o: id.optional(),
    value: text.optional(),
    valueZh: text.optional(),
    valueNumber: z.number().optional(),
    valueMin: z.number().optional(),
    valueMax: z.number().optional(),
    unit: text.optional(),
    lang: text.optional(),
    role: text.optional(),
    roleZh: text.optional(),
    key: text.optional().describe('tells two claims apart that are otherwise the same'),
    also: z.array(z.strictObject({ id, as: text })).optional(),
    event: id.optional(),
    after: idOrIds.optional(),
    text: text.optional(),
    textZh: text.optional(),
    rank: word(RANKS).optional(),
    rankReason: text.optional(),
    cite: z.array(cite).min(1),
    ...time,
  }),
  z.strictObject({
    type: z.literal('link'),
    kind: word(CLAIM_LINKS),
    from: text,
    to: text,
    note: text.optional(),
    noteZh: text.optional(),
    resolution: text.optional(),
    resolutionZh: text.optional(),
  }),
  z.strictObject({
    type: z.literal('judgement'),
    a: id,
    b: id,
    verdict: word(VERDICTS),
    by: text,
    note: text.optional(),
  }),
  z.strictObject({
    type: z.literal('merge'),
    from: id,
    into: id,
    by: text,
    reason: text.optional(),
    force: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('retraction'), doc: documentId, by: text, reason: text }),
] as const;

/**
 * The JSON Schema of one line of a claims file, from the model's closed lists. It says what a line may look like; what only the
 * whole file can tell (references, ends of predicates, days that do not exist) the importer checks.
 */
export function claimsSchema(): string {
  const schema = z.toJSONSchema(z.discriminatedUnion('type', lines));
  const title = 'One line of a claims file (claims/1)';
  return `${JSON.stringify({ $id: 'urn:orrery:claims:1', title, ...schema }, undefined, 2)}\n`;
}
