import { NotOurs } from '@orrery/cypher/errors.ts';
import { byIds as citationsByIds, ofClaims, ofParagraphs } from '@orrery/cypher/generated/citation.ts';
import { byIds as claimsByIds, related } from '@orrery/cypher/generated/claim.ts';
import { counts as documentCounts, byIds as documentsByIds } from '@orrery/cypher/generated/document.ts';
import { aliases, distinctions } from '@orrery/cypher/generated/entity.ts';
import { byIds as paragraphsByIds, byNumber as paragraphsByNumber } from '@orrery/cypher/generated/paragraph.ts';
import { LENSES, type Lens } from '@orrery/cypher/model/vocabularies.ts';
import type {
  AliasRow,
  CitationRow,
  ClaimRow,
  DistinctionRow,
  DocumentRow,
  EntityRow,
  ParagraphRow,
  RelatedClaimRow,
} from '@orrery/cypher/rows.ts';
import type DataLoader from 'dataloader';
import type { AskDatabase } from '../context.ts';
import type { Days } from '../days.ts';
import { groupBy } from '../group-by.ts';
import type { GraphSource } from '../source/graph-source.ts';
import type { NodeDetail } from '../source/plain/details.ts';
import type { PlainSource } from '../source/plain/plain-source.ts';
import { eachView, loadMany, loadOne } from './load-by-key.ts';
import { createOfEntities, type LoadersOfEntities } from './of-entities.ts';

/** Lens, day and range; a day is YYYY-MM-DD, null for none. */
export interface ViewOfLinks extends Days {
  readonly lens: Lens;
}

/** One request's batches and memory: the cure for asking once per row. Each loader answers in the order of its keys. */
export interface Loaders extends LoadersOfEntities {
  /** An id that was merged into another entity answers with that one. */
  readonly entity: DataLoader<string, EntityRow | null>;
  /** What a node of others carries; null for one of ours. */
  readonly stored: DataLoader<string, NodeDetail | null>;
  readonly aliases: DataLoader<string, readonly AliasRow[]>;
  /** Neighbours by the links that may hold under that view. At once where they were counted on the way to the entity. */
  degree(id: string, view: ViewOfLinks): number | Promise<number>;
  /** Remembers what another question has counted. */
  knowDegrees(view: ViewOfLinks, degrees: ReadonlyMap<string, number>): void;
  distinction(lens: Lens): DataLoader<string, DistinctionRow | null>;
  readonly claim: DataLoader<string, ClaimRow | null>;
  readonly citation: DataLoader<string, CitationRow | null>;
  readonly citationsOfClaim: DataLoader<string, readonly CitationRow[]>;
  readonly relatedOfClaim: DataLoader<string, readonly RelatedClaimRow[]>;
  readonly document: DataLoader<string, DocumentRow | null>;
  readonly documentCounts: DataLoader<string, DocumentCounts | null>;
  readonly paragraph: DataLoader<string, ParagraphRow | null>;
  readonly citationsOfParagraph: DataLoader<string, readonly CitationRow[]>;
  /** Entities by label. */
  labelCounts(): Promise<ReadonlyMap<string, number>>;
  /** Claims by predicate. */
  predicateCounts(): Promise<ReadonlyMap<string, number>>;
}

/** What takes longer to find than the rest of a document. */
export interface DocumentCounts {
  readonly hasText: boolean;
  readonly claimCount: bigint;
}

/** The ground of the database, found when it is first needed. */
type Source = () => Promise<GraphSource>;
/** The same where the database is one of others. */
type Plain = () => Promise<PlainSource | undefined>;

export function createLoaders(ask: AskDatabase, source: Source, plain: Plain): Loaders {
  return {
    stored: loadOne(async (ids) => (await (await plain())?.details(ids)) ?? new Map<string, NodeDetail>()),
    ...createEntityLoaders(ask, source),
    ...createOfEntities(ask, source),
    ...createClaimLoaders(ask),
    ...createDocumentLoaders(ask),
    ...createCounts(source),
  };
}

function createEntityLoaders(
  ask: AskDatabase,
  source: Source,
): Pick<Loaders, 'entity' | 'aliases' | 'degree' | 'knowDegrees' | 'distinction'> {
  return {
    entity: loadOne(async (ids) => {
      const rows = await (await source()).entities(ids);
      return new Map(rows.map(({ asked, entity }) => [asked, entity]));
    }),
    aliases: loadMany(async (ids) => {
      const rows = await ask(aliases, { ids });
      return new Map(rows.map((row) => [row.id, row.aliases]));
    }),
    ...createDegrees(source),
    distinction: eachView((lens: Lens) =>
      loadOne(async (ids) => {
        const rows = await ask(distinctions, { ids, certainties: LENSES[lens] });
        return new Map(rows.map(({ id, ...row }) => [id, row]));
      }),
    ),
  };
}

/** A picture of a thousand nodes asks a thousand times: what is known is answered without a promise. */
function createDegrees(source: Source): Pick<Loaders, 'degree' | 'knowDegrees'> {
  const keyOf = ({ lens, at, from, to }: ViewOfLinks): string => `${lens} ${at} ${from} ${to}`;
  const known = new Map<string, Map<string, number>>();
  const asked = eachView(({ lens, ...days }: ViewOfLinks) =>
    loadOne(async (ids) => {
      const rows = await (await source()).degrees(ids, { certainties: LENSES[lens], ...days });
      return new Map(rows.map(({ id, degree }) => [id, Number(degree)]));
    }),
  );
  return {
    degree: (id, view) =>
      known.get(keyOf(view))?.get(id) ??
      asked(view)
        .load(id)
        .then((degree) => degree ?? 0),
    knowDegrees(view, degrees) {
      const key = keyOf(view);
      known.set(key, new Map([...(known.get(key) ?? []), ...degrees]));
    },
  };
}

function createClaimLoaders(
  ask: AskDatabase,
): Pick<Loaders, 'claim' | 'citation' | 'citationsOfClaim' | 'relatedOfClaim'> {
  return {
    claim: loadOne(async (ids) => {
      const rows = await ask(claimsByIds, { ids });
      return new Map(rows.map(({ claim }) => [claim.id, claim]));
    }),
    citation: loadOne(async (ids) => {
      const rows = await ask(citationsByIds, { ids });
      return new Map(rows.map(({ citation }) => [citation.id, citation]));
    }),
    citationsOfClaim: loadMany(async (claimIds) => {
      const rows = await ask(ofClaims, { claimIds });
      return groupBy(
        rows,
        ({ claimId }) => claimId,
        ({ citation }) => citation,
      );
    }),
    relatedOfClaim: loadMany(async (claimIds) => {
      const rows = await ask(related, { claimIds });
      return groupBy(
        rows,
        ({ claimId }) => claimId,
        (row) => row.related,
      );
    }),
  };
}

function createDocumentLoaders(
  ask: AskDatabase,
): Pick<Loaders, 'document' | 'documentCounts' | 'paragraph' | 'citationsOfParagraph'> {
  return {
    document: loadOne(async (ids) => {
      const rows = await ask(documentsByIds, { ids });
      return new Map(rows.map(({ document }) => [document.id, document]));
    }),
    documentCounts: loadOne(async (ids) => {
      const rows = await ask(documentCounts, { ids });
      return new Map(rows.map(({ id, ...row }) => [id, row]));
    }),
    paragraph: loadOne(async (ids) => {
      const rows = await ask(paragraphsByIds, { ids });
      const found = new Map(rows.map(({ paragraph }) => [paragraph.id, paragraph]));
      const missing = ids.filter((id) => !found.has(id));
      return new Map([...found, ...(await paragraphsNumbered(ask, missing))]);
    }),
    citationsOfParagraph: loadMany(async (paragraphIds) => {
      const rows = await ask(ofParagraphs, { paragraphIds });
      return groupBy(
        rows,
        ({ paragraphId }) => paragraphId,
        ({ citation }) => citation,
      );
    }),
  };
}

/** A row of a table is known by its key; by its number, as a link names it, it is looked for where no paragraph has that id. */
async function paragraphsNumbered(
  ask: AskDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ParagraphRow>> {
  const places = ids.flatMap((id) => {
    const [, document, number] = /^(.+)#p(\d{1,9})$/.exec(id) ?? [];
    return document === undefined || number === undefined ? [] : [{ document, number: BigInt(number) }];
  });
  if (places.length === 0) return new Map();
  const rows = await ask(paragraphsByNumber, {
    documentIds: places.map(({ document }) => document),
    numbers: places.map(({ number }) => number),
  });
  return new Map(rows.map(({ paragraph }) => [`${paragraph.documentId}#p${paragraph.index}`, paragraph]));
}

function createCounts(source: Source): Pick<Loaders, 'labelCounts' | 'predicateCounts'> {
  const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
    let answer: Promise<T> | undefined;
    return () => (answer ??= work());
  };
  return {
    labelCounts: once(async () => (await source()).typeCounts().catch(noneOfOurs)),
    predicateCounts: once(async () => (await source()).predicateCounts().catch(noneOfOurs)),
  };
}

/** The words of the model hold for any database; in one of others there is nothing of ours to count. */
function noneOfOurs(error: unknown): ReadonlyMap<string, number> {
  if (error instanceof NotOurs) return new Map();
  throw error;
}
