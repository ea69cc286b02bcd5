import { CLAIM } from '@orrery/cypher/model/records/claim.ts';
import type { StatedRow } from '@orrery/cypher/model/records/rows.ts';
import { parseTexts } from '@orrery/cypher/model/records/texts.ts';
import type { SentenceClaim, SentenceEntity } from '@orrery/cypher/sentence/index.ts';
import { sentenceText } from '@orrery/cypher/sentence/index.ts';
import { statedProps } from '../plan/stated-props.ts';
import type { ClaimLine, EntityLine } from '../read/lines.ts';
import { formatProblem, Problems } from '../read/problem.ts';
import type { Source } from '../read/source.ts';

export interface Preview {
  /** The first claims, in words. */
  readonly sentences: readonly string[];
  /** What is wrong, as an import would say it. */
  readonly problems: readonly string[];
  readonly notices: readonly string[];
}

/** Reads a source through, without a database, and says its first claims as the page would. */
export async function previewSource(source: Source, most: number): Promise<Preview> {
  const problems = new Problems();
  const entities = new Map<string, EntityLine>();
  const claims: ClaimLine[] = [];
  for await (const line of source.lines({ problems })) {
    if (line.type === 'entity') entities.set(line.id.value, line);
    else if (line.type === 'claim' && claims.length < most) claims.push(line);
  }
  return {
    sentences: claims.flatMap((line) => sentenceOf(line, entities) ?? []),
    problems: problems.kept.map(formatProblem),
    notices: source.notices?.() ?? [],
  };
}

function sentenceOf(line: ClaimLine, entities: ReadonlyMap<string, EntityLine>): string | undefined {
  const entityOf = (id: string): SentenceEntity => {
    const found = entities.get(id);
    return { id, type: found?.entityType ?? 'Entity', name: found?.name ?? id, nameZh: found?.nameZh ?? null };
  };
  if (line.predicate === undefined) return undefined;
  const day = new Date().toISOString().slice(0, 10);
  const [cite] = line.cites;
  const start = line.at ?? line.start;
  const end = line.end === undefined || line.end.open ? undefined : line.end.range;
  const subject = entityOf(line.subject.value);
  const stated = statedProps(line, CLAIM) as unknown as StatedRow<typeof CLAIM>;
  const claim: SentenceClaim = {
    ...stated,
    texts: parseTexts(stated.texts),
    predicate: line.predicate,
    subject,
    object: line.object === undefined ? null : entityOf(line.object.value),
    also: [],
    certainty: cite?.certainty ?? 'asserted',
    modality: cite?.modality ?? 'actual',
    disputed: false,
    timeConflict: false,
    period: {
      startEarliest: start?.earliest ?? null,
      startLatest: start?.latest ?? null,
      endEarliest: end?.earliest ?? null,
      endLatest: end?.latest ?? null,
      startPrecision: start?.precision ?? null,
      endPrecision: end?.precision ?? null,
      endOpen: line.end?.open === true,
      lastObserved: null,
    },
  };
  return sentenceText(claim, { language: 'en', seenFrom: subject.id, day });
}
