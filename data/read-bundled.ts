import { join } from 'node:path';
import { isEntityType, typeFromLabels } from '../cypher/model/entity-types.ts';
import { isPredicate } from '../cypher/model/predicates.ts';
import type { Certainty, Modality, Precision, Stance } from '../cypher/model/vocabularies.ts';
import type { SentenceClaim, SentenceEntity } from '../cypher/sentence/index.ts';
import { checkSource, collectSymbols } from '../ledger/check/check-source.ts';
import { openState } from '../ledger/check/source-state.ts';
import { redirectsOf } from '../ledger/decide/merges.ts';
import { planSource } from '../ledger/import/plan-source.ts';
import type { Props } from '../ledger/plan/source-graph.ts';
import type { CitationWrite, ClaimDerivation, ClaimWrite, EntityWrite } from '../ledger/plan/write-rows.ts';
import { openSource } from '../ledger/read/formats/detect.ts';
import { Problems } from '../ledger/read/problem.ts';
import { EMPTY_STORE } from '../ledger/store/store.ts';

export interface BundledClaim extends SentenceClaim {
  readonly id: string;
  /** Stated by the article; otherwise by the table alone. */
  readonly fromArticle: boolean;
}

const SOURCES = ['lecun-2025-10', 'epoch-models', 'judgements.claims.jsonl'];

/**
 * Every claim of the bundled data, as the importer would store it in an empty database, ready to be told. Without a database: what is
 * planned is read off the plan.
 * @throws {Error} when the data does not import.
 */
export async function readBundled(): Promise<readonly BundledClaim[]> {
  const opened = (await Promise.all(SOURCES.map((name) => openSource(join(import.meta.dirname, name))))).flat();
  const problems = new Problems();
  const collected = await Promise.all(
    opened.map(async (source) => ({
      source,
      problems,
      leftOut: new Problems(),
      symbols: await collectSymbols(source, { problems }),
    })),
  );
  const redirects = redirectsOf(
    collected.map(({ symbols }) => symbols),
    [],
  );
  const rows = new Rows();
  for (const one of collected) {
    // oxlint-disable-next-line no-await-in-loop
    const checked = await checkSource(one, { redirects });
    if (problems.total > 0) throw new Error(`The bundled data is wrong: ${JSON.stringify(problems.kept[0])}`);
    // oxlint-disable-next-line no-await-in-loop
    const state = await openState({ checked, store: EMPTY_STORE, text: undefined, signal: undefined });
    // oxlint-disable-next-line no-await-in-loop
    for await (const batch of planSource(state)) rows.add(batch.rows);
  }
  return rows.claims();
}

const text = (props: Props, key: string): string | null => {
  const value = props[key];
  return typeof value === 'string' ? value : null;
};
const number = (props: Props, key: string): number | null => {
  const value = props[key];
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null;
};

class Rows {
  private readonly entities = new Map<string, SentenceEntity>();
  private readonly written = new Map<string, ClaimWrite>();
  private readonly derived = new Map<string, ClaimDerivation>();
  private readonly citations = new Map<string, CitationWrite[]>();

  add(rows: {
    readonly entities: readonly EntityWrite[];
    readonly claims: readonly ClaimWrite[];
    readonly claimDerivations: readonly ClaimDerivation[];
    readonly citations: readonly CitationWrite[];
  }): void {
    for (const { id, labels, props } of rows.entities) {
      const type = typeFromLabels(labels) ?? '';
      if (!isEntityType(type)) throw new Error(`${id} has no type.`);
      if (!this.entities.has(id)) {
        this.entities.set(id, { id, type, name: text(props, 'name') ?? '', nameZh: text(props, 'nameZh') });
      }
    }
    for (const claim of rows.claims) if (!this.written.has(claim.id)) this.written.set(claim.id, claim);
    for (const row of rows.claimDerivations) if (!this.derived.has(row.id)) this.derived.set(row.id, row);
    for (const citation of rows.citations) {
      this.citations.set(citation.claimId, [...(this.citations.get(citation.claimId) ?? []), citation]);
    }
  }

  claims(): readonly BundledClaim[] {
    return [...this.written.values()].map((claim) => this.claim(claim));
  }

  private entity(id: string): SentenceEntity {
    const entity = this.entities.get(id);
    if (entity === undefined) throw new Error(`${id} is not declared.`);
    return entity;
  }

  private claim({ id, props, subject, object, also }: ClaimWrite): BundledClaim {
    const predicate = text(props, 'predicate') ?? '';
    const derived = this.derived.get(id);
    if (!isPredicate(predicate) || derived === undefined) throw new Error(`${id} cannot be told.`);
    const facts = derived.props;
    const citations = this.citations.get(id) ?? [];
    const of = (stance: string): readonly CitationWrite[] =>
      citations.filter((citation) => text(citation.props, 'stance') === stance);
    const strongest = of('affirms').filter(({ props: own }) => text(own, 'certainty') === text(facts, 'certainty'));
    const bySomebody = (some: readonly CitationWrite[]): readonly SentenceEntity[] =>
      [...new Set(some.flatMap(({ attributedTo }) => attributedTo))]
        .filter((one) => !one.endsWith('#article'))
        .map((one) => this.entity(one));
    return {
      id,
      fromArticle: citations.some(({ chunkId }) => chunkId.startsWith('doc:lecun-2025-10')),
      predicate,
      subject: this.entity(subject),
      object: object === null ? null : this.entity(object),
      also: also.map((party) => ({ as: party.as, entity: this.entity(party.id) })),
      role: text(props, 'role'),
      roleZh: text(props, 'roleZh'),
      value: text(props, 'value'),
      valueZh: text(props, 'valueZh'),
      valueNumber: number(props, 'valueNumber'),
      valueMin: number(props, 'valueMin'),
      valueMax: number(props, 'valueMax'),
      unit: text(props, 'unit'),
      certainty: (text(facts, 'certainty') ?? 'asserted') as Certainty,
      modality: (text(facts, 'modality') ?? 'actual') as Modality,
      disputed: facts['disputed'] === true,
      timeConflict: facts['timeConflict'] === true,
      period: {
        startEarliest: derived.startEarliest,
        startLatest: derived.startLatest,
        endEarliest: derived.endEarliest,
        endLatest: derived.endLatest,
        startPrecision: text(facts, 'startPrecision') as Precision | null,
        endPrecision: text(facts, 'endPrecision') as Precision | null,
        endOpen: facts['endOpen'] === true,
        lastObserved: derived.lastObserved,
      },
      stance: stanceOf(of('affirms').length, of('denies').length, citations.length),
      voices: bySomebody(strongest),
      deniers: bySomebody(of('denies')),
      estimate: strongest.map(({ props: own }) => text(own, 'hedge')).find((hedge) => hedge !== null) ?? null,
    };
  }
}

function stanceOf(affirming: number, denying: number, all: number): Stance {
  if (affirming > 0 || all === 0) return 'affirms';
  return denying > 0 ? 'denies' : 'doubts';
}
