import { typeFromLabels } from '@orrery/cypher/model/entity-types.ts';
import { predicateOf } from '@orrery/cypher/model/predicates.ts';
import { parseTexts } from '@orrery/cypher/model/records/texts.ts';
import type { CitationRow, ClaimRow, EntityRow } from '@orrery/cypher/rows.ts';
import type { SentenceClaim, SentenceEntity } from '@orrery/cypher/sentence/index.ts';
import type { Loaders } from './loaders/loaders.ts';

/** What a sentence reads of records beside the claim: `entityOf` and `voicesOf`. */
export const SENTENCE_READS = {
  Entity: ['labels', 'name', 'nameZh', 'texts'],
  Citation: ['stance', 'certainty', 'hedge', 'attributedTo'],
} as const;

type Needed = Pick<Loaders, 'entity' | 'citationsOfClaim'>;

/** A claim with all that its sentence names. Citations are asked for only where the sentence says who speaks or denies. */
export async function sentenceClaim(row: ClaimRow, loaders: Needed): Promise<SentenceClaim> {
  const [subject, object, also, spoken] = await Promise.all([
    entityOf(row.subject, loaders),
    row.object === null ? null : entityOf(row.object, loaders),
    Promise.all(row.also.map(async ({ id, as }) => ({ as, entity: await entityOf(id, loaders) }))),
    needsVoices(row) ? voicesOf(row, loaders) : {},
  ]);
  return { ...row, texts: parseTexts(row.texts), period: row, subject, object, also, ...spoken };
}

const needsVoices = ({ certainty, disputed, shown, predicate }: ClaimRow): boolean =>
  certainty !== 'asserted' || disputed || !shown || predicateOf(predicate).estimate === true;

type Spoken = Pick<SentenceClaim, 'stance' | 'voices' | 'deniers' | 'estimate'>;

async function voicesOf(row: ClaimRow, loaders: Needed): Promise<Spoken> {
  const citations = await loaders.citationsOfClaim.load(row.id);
  const of = (stance: CitationRow['stance']): readonly CitationRow[] =>
    citations.filter((citation) => citation.stance === stance);
  const affirming = of('affirms');
  const strongest = affirming.filter(({ certainty }) => certainty === row.certainty);
  return {
    stance: affirming.length > 0 || citations.length === 0 ? 'affirms' : of('denies').length > 0 ? 'denies' : 'doubts',
    voices: await speakersOf(strongest, loaders),
    deniers: await speakersOf(of('denies'), loaders),
    estimate: citations.map(({ hedge }) => hedge).find((hedge) => hedge !== null) ?? null,
  };
}

/** Those who speak; the article's own voice is the source group `#article` of its document and says nothing new. */
async function speakersOf(citations: readonly CitationRow[], loaders: Needed): Promise<readonly SentenceEntity[]> {
  const ids = new Set(citations.flatMap(({ attributedTo }) => attributedTo).filter((id) => !id.endsWith('#article')));
  return Promise.all([...ids].map((id) => entityOf(id, loaders)));
}

async function entityOf(id: string, { entity }: Needed): Promise<SentenceEntity> {
  const row: EntityRow | null = await entity.load(id);
  return {
    id,
    type: typeFromLabels(row?.labels ?? []) ?? '',
    name: row?.name ?? id,
    nameZh: row?.nameZh ?? null,
    texts: parseTexts(row?.texts ?? null),
  };
}
