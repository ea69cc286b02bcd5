import { CERTAINTIES, MODALITIES, RANKS } from '../vocabularies.ts';
import { CITATION } from './citation.ts';
import { type DerivedFields, IN_TWO, type StatedFields } from './field.ts';
import { PERIOD, STATED_TIME } from './time.ts';

/** A further party of a claim. */
export const PARTY = {
  id: { form: 'entity', required: true, means: 'the entity' },
  as: { form: 'text', required: true, means: 'the part it plays, like office' },
} as const satisfies StatedFields;

/**
 * What a source says of a claim. From here come the line of a claims file, its reader, its JSON Schema and documentation, the properties
 * that are stored and compared, what a drawn link carries, the rows of queries, and the plain fields of the API. To add a field, add it
 * here and say what it means for a sentence (cypher/sentence) or for the identity of the claim (ledger/plan/identity.ts), if anything.
 */
export const CLAIM = {
  ref: { form: 'ref', required: true, means: 'a handle inside the file' },
  predicate: { form: 'predicate', inFile: 'p', required: true, means: 'the verb, a word of the vocabulary' },
  subject: { form: 'entity', inFile: 's', required: true, means: 'the entity it is about' },
  object: { form: 'entity', inFile: 'o', means: 'the entity at the other end, for a drawn predicate' },
  value: {
    form: 'text',
    located: true,
    localised: IN_TWO,
    stored: true,
    drawn: { or: 'figure' },
    means: 'the object of a literal predicate',
  },
  valueNumber: { form: 'number', stored: true, means: 'the figure, in its unit: 1e25 with "FLOP"' },
  valueMin: { form: 'number', stored: true, means: 'the lower end of a span of figures, in its unit' },
  valueMax: { form: 'number', stored: true, means: 'the upper end of a span of figures, in its unit' },
  unit: { form: 'text', stored: true, means: 'the unit of the figures, like rank, CNY, FLOP or days/week' },
  lang: { form: 'text', stored: true, means: 'the language of the value, as a tag' },
  role: {
    form: 'text',
    localised: IN_TWO,
    alone: true,
    stored: true,
    drawn: true,
    means: "in which capacity, like chief scientist; part of the claim's identity",
  },
  key: {
    form: 'text',
    stored: true,
    means: 'tells two claims apart that are otherwise the same (left, came back, left again)',
  },
  also: { form: 'entries', entries: PARTY, means: 'further parties: [{"id": "role:chief-scientist", "as": "office"}]' },
  event: {
    form: 'entity',
    means: 'the event this claim describes; the event takes its dates from such claims',
  },
  after: { form: 'entities', means: 'events it is stated to come after' },
  text: { form: 'text', localised: IN_TWO, stored: true, means: 'one sentence in our own words' },
  rank: { form: 'word', words: RANKS, usual: 'normal', means: "the editor's judgement of the claim" },
  rankReason: { form: 'text', means: 'why it has that rank' },
  cites: {
    form: 'entries',
    inFile: 'cite',
    entries: CITATION,
    required: true,
    means: 'the places that speak about it, one or more',
  },
  ...STATED_TIME,
} as const satisfies StatedFields;

/** What is computed from all citations of a claim, of all sources. */
export const DERIVED_CLAIM = {
  timeText: { form: 'text', means: 'Its date in the words of the sources.' },
  ...PERIOD,
  firstObserved: {
    form: 'day',
    internal: true,
    means: 'The first day on which a source reported it in the present tense.',
  },
  certainty: {
    form: 'word',
    words: CERTAINTIES,
    always: true,
    drawn: true,
    means: 'The strongest among its affirming citations.',
  },
  modality: {
    form: 'word',
    words: MODALITIES,
    always: true,
    drawn: true,
    means: 'The most cautious among its citations: a fact, a plan or a possibility.',
  },
  disputed: {
    form: 'flag',
    always: true,
    drawn: true,
    means: 'A citation denies it, or an unresolved contradiction touches it. Denied is not false.',
  },
  timeConflict: {
    form: 'flag',
    always: true,
    drawn: true,
    bound: true,
    means: 'Citations whose dates cannot both be true.',
  },
  rank: { form: 'word', words: RANKS, always: true, means: 'The judgement of the editor; deprecated is not denied.' },
  rankReason: { form: 'text', means: 'Why it has that rank.' },
  shown: { form: 'flag', always: true, means: 'May be drawn: not deprecated, with a live citation that affirms.' },
  citationCount: {
    form: 'count',
    always: true,
    drawn: { as: 'citations' },
    means: 'How many places in documents speak of it and count.',
  },
  documentCount: {
    form: 'count',
    always: true,
    drawn: { as: 'documents' },
    means: 'In how many documents these stand.',
  },
  linkHash: {
    form: 'text',
    internal: true,
    drawn: { as: 'hash' },
    means: 'Tells whether what is drawn is still right.',
  },
  derivedHash: { form: 'text', internal: true, means: 'Tells whether what was derived is still right.' },
} as const satisfies DerivedFields;
