import { fold } from '@orrery/cypher/text/fold.ts';
import { claimId } from './identity.ts';
import type { ClaimLine, DocumentLine, EntityLine, JudgementLine, LinkLine, NameEntry } from './lines.ts';
import { type CitationContext, isLive, mapCitation } from './map-citation.ts';
import type { ClaimsFile } from './read-claims-file.ts';
import type {
  CitationRecord,
  ClaimLinkRecord,
  ClaimRecord,
  DocumentRecord,
  EntityRecord,
  JudgementRecord,
  ParagraphRecord,
  SourceGraph,
} from './source-graph.ts';
import { paragraphId, type Symbols } from './symbols.ts';
import { keyOf } from './validate-claims.ts';

/** Ids of merged entities and the ids they have now. */
export type Redirects = ReadonlyMap<string, string>;

/** Turns a validated file into the graph it states. Entity ids are redirected before any other id is computed. */
export function mapClaimsFile(file: ClaimsFile, symbols: Symbols, redirects: Redirects): SourceGraph {
  const origin = file.lines.find((line) => line.type === 'meta')?.origin ?? '';
  const [home] = symbols.documents.keys();
  const source = `${origin} ${home ?? 'judgements'}`;
  const redirect = (id: string): string => redirects.get(id) ?? id;
  const context: MapContext = { symbols, origin, source, redirect, seen: new Map() };
  const claims = new Map<string, ClaimRecord>();
  const citations: CitationRecord[] = [];
  for (const line of file.lines) {
    const current = symbols.currentDocument.get(line) ?? '';
    if (line.type === 'claim') addClaim(line, { current, claims, citations }, context);
    if (line.type === 'entity')
      for (const name of line.names) addName(line, name, { current, claims, citations, context });
  }
  return {
    origin,
    source,
    documents: [...symbols.documents.values()].map((line) => mapDocument(line, context)),
    paragraphs: [...symbols.documents.values()].flatMap((line) => mapParagraphs(line, symbols)),
    entities: [...symbols.entities.values()].flatMap((line) => mapEntity(line, redirects)),
    claims: [...claims.values()],
    citations,
    links: file.lines.flatMap((line) => (line.type === 'link' ? mapLink(line, context) : [])),
    judgements: file.lines.flatMap((line) => (line.type === 'judgement' ? mapJudgement(line) : [])),
  };
}

type MapContext = CitationContext;

interface Collected {
  readonly current: string;
  readonly claims: Map<string, ClaimRecord>;
  readonly citations: CitationRecord[];
}

function mapDocument(line: DocumentLine, context: MapContext): DocumentRecord {
  return {
    id: line.id.value,
    anchorDate: line.anchorDate,
    live: isLive(line.status),
    sha256: line.sha256 ?? null,
    props: {
      title: line.title,
      titleZh: line.titleZh ?? null,
      lang: line.lang,
      publisher: line.publisher ?? null,
      url: line.url ?? null,
      publishedAt: line.publishedAt,
      retrievedAt: line.retrievedAt ?? null,
      sha256: line.sha256 ?? null,
      status: line.status,
      statusNote: line.statusNote ?? null,
      credit: line.credit ?? null,
      voice: line.voice === undefined ? null : context.redirect(line.voice.value),
      paragraphCount: BigInt(line.paragraphs),
      origin: context.origin,
      source: context.source,
    },
  };
}

/** Every paragraph the document has, those without a line of their own included. */
function mapParagraphs(line: DocumentLine, symbols: Symbols): ParagraphRecord[] {
  return Array.from({ length: line.paragraphs }, (_, offset) => {
    const index = offset + 1;
    const id = paragraphId(line.id.value, index);
    const described = symbols.paragraphs.get(id);
    return {
      id,
      documentId: line.id.value,
      index,
      section: described?.section ?? 'body',
      summary: described?.summary ?? null,
      summaryZh: described?.summaryZh ?? null,
    };
  });
}

/** A merged-away entity is not declared again: its line would resurrect it. */
function mapEntity(line: EntityLine, redirects: Redirects): EntityRecord[] {
  if (line.entityType === undefined || redirects.has(line.id.value)) return [];
  return [
    {
      id: line.id.value,
      type: line.entityType,
      name: line.name,
      nameZh: line.nameZh ?? null,
      props: {
        name: line.name,
        nameZh: line.nameZh ?? null,
        note: line.note ?? null,
        noteZh: line.noteZh ?? null,
        anonymous: line.anonymous ? true : null,
        count: line.count === undefined ? null : BigInt(line.count),
        wikidataId: line.wikidataId ?? null,
      },
    },
  ];
}

function addClaim(line: ClaimLine, collected: Collected, context: MapContext): void {
  if (line.predicate === undefined) return;
  const key = keyOf(line, line.predicate, context.redirect);
  const id = claimId(key);
  const { figures, ...ends } = key;
  // A redirect can make two claims one: the first wording stays, the citations come together.
  if (!collected.claims.has(id)) {
    collected.claims.set(id, {
      id,
      predicate: line.predicate,
      subject: ends.subject,
      object: ends.object,
      also: line.also.map((party) => ({ id: context.redirect(party.id.value), as: party.as })),
      describes: line.event === undefined ? null : context.redirect(line.event.value),
      after: [...new Set(line.after.map((event) => context.redirect(event.value)))].toSorted(),
      rank: line.rank,
      rankReason: line.rankReason ?? null,
      editorial: false,
      role: line.role ?? null,
      roleZh: line.roleZh ?? null,
      value: ends.value,
      figure: figureText(line),
      props: {
        ...figures,
        valueZh: line.valueZh ?? null,
        lang: line.lang ?? null,
        key: line.key ?? null,
        text: line.text ?? null,
        textZh: line.textZh ?? null,
        searchText: foldAll([line.text, line.textZh, line.value?.value, line.valueZh, line.role, line.roleZh]),
      },
    });
  }
  for (const cite of line.cites) {
    const documentId = cite.doc?.value ?? collected.current;
    const subject = line.subject.value;
    const object = line.object?.value ?? null;
    collected.citations.push(
      mapCitation({ claimId: id, documentId, n: cite.par.value, cite, claim: line, subject, object }, context),
    );
  }
}

/** `97 rank`, `4 times`, `3–5 days/week`: a figure as people read it. */
function figureText(line: ClaimLine): string | null {
  const { valueNumber, valueMin, valueMax, unit } = line;
  const range = [valueMin, valueMax].filter((part) => part !== undefined).join('–');
  const figure = valueNumber === undefined ? range : String(valueNumber);
  return figure === '' ? null : unit === undefined ? figure : `${figure} ${unit}`;
}

function addName(line: EntityLine, name: NameEntry, into: Collected & { readonly context: MapContext }): void {
  const { context, claims } = into;
  const subject = context.redirect(line.id.value);
  const figures = { valueNumber: null, valueMin: null, valueMax: null, unit: null };
  const base = { predicate: 'ALSO_KNOWN_AS', subject, object: null, role: null, at: null, key: null } as const;
  const id = claimId({ ...base, value: name.value, figures });
  const known = claims.get(id);
  if (known === undefined || (known.editorial && !name.editorial)) {
    claims.set(id, {
      id,
      ...base,
      also: [],
      describes: null,
      after: [],
      rank: 'normal',
      rankReason: null,
      editorial: name.editorial,
      roleZh: null,
      value: name.value,
      figure: null,
      props: {
        lang: name.lang ?? null,
        nameKind: name.kind,
        par: name.par === undefined ? null : BigInt(name.par.value),
        searchText: foldAll([name.value]),
      },
    });
  }
  if (name.par === undefined) return;
  const documentId = name.doc?.value ?? into.current;
  const place = { claimId: id, documentId, n: name.par.value, subject: line.id.value, object: null };
  into.citations.push(mapCitation({ ...place, cite: plainCite(name, name.par), claim: undefined }, context));
}

/** A name is read off the page: the source affirms it in its own voice. */
function plainCite(name: NameEntry, par: NonNullable<NameEntry['par']>): Parameters<typeof mapCitation>[0]['cite'] {
  const none = undefined;
  return {
    place: name.place,
    par,
    doc: name.doc,
    stance: 'affirms',
    certainty: 'asserted',
    modality: 'actual',
    review: 'accepted',
    by: [],
    hedge: none,
    hedgeEn: none,
    note: none,
    noteZh: none,
    start: none,
    end: none,
    at: none,
    timeText: none,
    timeBasis: none,
    observed: none,
  };
}

function foldAll(texts: readonly (string | null | undefined)[]): string | null {
  const present = texts.filter((text) => text !== undefined && text !== null);
  return present.length === 0 ? null : fold(present.join('\n'));
}

/** CONTRADICTS has no direction and is stored from the lower id to the higher. */
function mapLink(line: LinkLine, context: MapContext): ClaimLinkRecord[] {
  const ids = [line.from, line.to].flatMap((ref) => {
    const claim = context.symbols.claims.get(ref.value);
    return claim?.predicate === undefined ? [] : [claimId(keyOf(claim, claim.predicate, context.redirect))];
  });
  const [from, to] = line.kind === 'CONTRADICTS' ? ids.toSorted() : ids;
  if (line.kind === undefined || from === undefined || to === undefined) return [];
  return [{ kind: line.kind, from, to, note: line.note ?? null, resolution: line.resolution ?? null }];
}

/** Kept on the ids as written: a judgement about a merged entity explains the merge. */
function mapJudgement(line: JudgementLine): JudgementRecord[] {
  const [a, b] = [line.a.value, line.b.value].toSorted();
  if (line.verdict === undefined || a === undefined || b === undefined) return [];
  return [{ a, b, verdict: line.verdict, by: line.by, note: line.note ?? null }];
}
