import { predicateOf } from '@orrery/cypher/model/predicates.ts';
import { CITATION } from '@orrery/cypher/model/records/citation.ts';
import { CLAIM } from '@orrery/cypher/model/records/claim.ts';
import { DOCUMENT, PARAGRAPH } from '@orrery/cypher/model/records/document.ts';
import { ENTITY } from '@orrery/cypher/model/records/entity.ts';
import { namesOf } from '@orrery/cypher/model/records/field.ts';
import { LINK } from '@orrery/cypher/model/records/lines.ts';
import { fold } from '@orrery/cypher/text/fold.ts';
import type {
  CiteEntry,
  ClaimLine,
  DocumentLine,
  EntityLine,
  JudgementLine,
  LinkLine,
  NameEntry,
  ParagraphLine,
} from '../read/lines.ts';
import type { StreamedLine } from '../read/stream-lines.ts';
import type { Symbols } from '../read/symbols.ts';
import type { DateRange } from '../read/time.ts';
import { usualLine } from '../read/usual-line.ts';
import { drawnStated } from './drawn-stated.ts';
import { claimId } from './identity.ts';
import { type CitationContext, isLive, mapCitation } from './map-citation.ts';
import type { Redirects } from './redirects.ts';
import type {
  CitationRecord,
  ClaimLinkRecord,
  ClaimRecord,
  DocumentRecord,
  EntityRecord,
  JudgementRecord,
  ParagraphRecord,
  Props,
  SourceGraph,
} from './source-graph.ts';
import { statedProps } from './stated-props.ts';
import { keyOf } from './validate-claims.ts';

export interface MapInput {
  readonly symbols: Symbols;
  readonly redirects: Redirects;
  /** Claim ids of the refs that links name. */
  readonly linked: ReadonlyMap<string, string>;
}

/** Who speaks: the origin and the first document. */
export function sourceOf(symbols: Symbols): string {
  return `${symbols.origin} ${symbols.home ?? 'judgements'}`;
}

/**
 * Turns some lines of a checked source into the graph they state; all lines that state one claim must be among them. Entity ids
 * are redirected before any other id is computed.
 */
export function mapLines(lines: readonly StreamedLine[], input: MapInput): SourceGraph {
  const { symbols, redirects } = input;
  const { origin } = symbols;
  const source = sourceOf(symbols);
  const context: MapContext = { symbols, origin, source, redirect: (id) => redirects.of(id), seen: new Map() };
  const claims = new Map<string, ClaimRecord>();
  const citations: CitationRecord[] = [];
  const documents: DocumentRecord[] = [];
  const paragraphs: ParagraphRecord[] = [];
  const entities: EntityRecord[] = [];
  const merged: EntityRecord[] = [];
  const links: ClaimLinkRecord[] = [];
  const judgements: JudgementRecord[] = [];
  for (const { line, current = '' } of lines) {
    if (line.type === 'document') documents.push(mapDocument(line, context));
    else if (line.type === 'paragraph') paragraphs.push(mapParagraph(line, line.doc?.value ?? current, symbols));
    else if (line.type === 'claim') addClaim(line, { current, claims, citations }, context);
    else if (line.type === 'link') links.push(...mapLink(line, input.linked));
    else if (line.type === 'judgement') judgements.push(...mapJudgement(line));
    else if (line.type === 'entity') {
      (redirects.has(line.id.value) ? merged : entities).push(...mapEntity(line));
      for (const name of line.names) addName(line, name, { current, claims, citations, context });
    }
  }
  return {
    origin,
    source,
    documents,
    paragraphs,
    entities,
    merged,
    claims: [...claims.values()],
    citations,
    links,
    judgements,
  };
}

/** A paragraph that has no line of its own. */
export function undescribedParagraph(documentId: string, index: number, symbols: Symbols): ParagraphRecord {
  return {
    id: symbols.paragraphId(documentId, index),
    documentId,
    index,
    before: index === 1 ? null : symbols.paragraphId(documentId, index - 1),
    key: null,
    section: 'body',
    summary: null,
    summaryZh: null,
    texts: null,
    refersTo: [],
    text: null,
    cleanText: null,
  };
}

function mapParagraph(line: ParagraphLine, documentId: string, symbols: Symbols): ParagraphRecord {
  return {
    ...undescribedParagraph(documentId, line.n.value, symbols),
    ...statedProps(line, PARAGRAPH),
    refersTo: [...new Set(line.refersTo.map((document) => document.value))].toSorted(),
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
      ...statedProps(line, DOCUMENT),
      // Of what this source says of its own documents; others it only names.
      license: context.symbols.holds(line.id.value) ? (context.symbols.license ?? null) : null,
      voice: line.voice === undefined ? null : context.redirect(line.voice.value),
      paragraphCount: BigInt(line.paragraphs),
      origin: context.origin,
      source: context.source,
      retractedBy: line.retraction?.by ?? null,
      retractionSource: line.retraction?.source ?? null,
      statedStatus: line.retraction?.statedStatus ?? null,
      statedStatusNote: line.retraction?.statedStatusNote ?? null,
    },
  };
}

function mapEntity(line: EntityLine): EntityRecord[] {
  if (line.entityType === undefined) return [];
  return [
    {
      id: line.id.value,
      type: line.entityType,
      name: line.name,
      nameZh: line.nameZh ?? null,
      texts: line.texts ?? null,
      props: statedProps(line, ENTITY, { sources: null, hash: null }),
    },
  ];
}

/** The texts that a search of claims looks through, in the languages that have a property; those in others are added. */
const SEARCHED = (['text', 'value', 'role'] as const).flatMap((name) => namesOf(name, CLAIM[name]));

function textOf(line: ClaimLine, name: string): string | undefined {
  const said: unknown = Reflect.get(line, name);
  const text: unknown = said !== null && typeof said === 'object' && 'value' in said ? said.value : said;
  return typeof text === 'string' ? text : undefined;
}

/** What is known when a claim is compared. There is room for it from the beginning: to add it then would take longer than all else. */
const WRITTEN_LATER = { predicate: null, editorial: null, source: null, hash: null };

function addClaim(line: ClaimLine, collected: Collected, context: MapContext): void {
  if (line.predicate === undefined) return;
  const key = keyOf(line, line.predicate, context.redirect);
  const id = claimId(key);
  // A redirect can make two claims one: the first wording stays, the citations come together.
  if (!collected.claims.has(id)) {
    const props = statedProps(line, CLAIM, {
      figure: figureText(line),
      ...statedParties(line),
      statedRank: line.rank === 'normal' ? null : line.rank,
      statedRankReason: line.rankReason ?? null,
      searchText: foldAll([
        ...SEARCHED.map((name) => textOf(line, name)),
        ...(line.texts ?? []).map((text) => text.slice(text.indexOf('=') + 1)),
      ]),
      ...WRITTEN_LATER,
    });
    collected.claims.set(id, {
      id,
      predicate: line.predicate,
      subject: key.subject,
      object: key.object,
      also: line.also.map((party) => ({ id: context.redirect(party.id.value), as: party.as })),
      describes: line.event === undefined ? null : context.redirect(line.event.value),
      after: [...new Set(line.after.map((event) => context.redirect(event.value)))].toSorted(),
      rank: line.rank,
      rankReason: line.rankReason ?? null,
      editorial: false,
      drawn: drawnStated(props),
      props,
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

/** What a redirect would hide, as written: splitting a merged entity starts from it. */
function statedParties(line: ClaimLine): Props {
  const kind = line.predicate === undefined ? undefined : predicateOf(line.predicate).kind;
  return {
    statedAlso: line.also.length === 0 ? null : line.also.map((party) => `${party.as} ${party.id.value}`),
    statedEvent: line.event?.value ?? null,
    statedAfter: line.after.length === 0 ? null : line.after.map((event) => event.value),
    measuredAt: kind !== 'measure' || line.at === undefined ? null : rangeText(line.at),
  };
}

function rangeText({ earliest, latest }: DateRange): string {
  return `${earliest ?? ''}..${latest ?? ''}`;
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
    const { predicate, object } = base;
    const props: Props = {
      value: name.value,
      lang: name.lang ?? null,
      nameKind: name.kind,
      // Earlier versions kept the number of the paragraph here; it changed with every paragraph before it. The citation knows its own.
      par: null,
      // A name that no source uses has no citation that could tell.
      statedSubject: name.editorial ? line.id.value : null,
      searchText: foldAll([name.value]),
      ...WRITTEN_LATER,
    };
    claims.set(id, {
      id,
      predicate,
      subject,
      object,
      also: [],
      describes: null,
      after: [],
      rank: 'normal',
      rankReason: null,
      editorial: name.editorial,
      drawn: drawnStated(props),
      props,
    });
  }
  if (name.par === undefined) return;
  const documentId = name.doc?.value ?? into.current;
  const place = { claimId: id, documentId, n: name.par.value, subject: line.id.value, object: null };
  into.citations.push(mapCitation({ ...place, cite: plainCite(name, name.par), claim: undefined }, context));
}

/** A name is read off the page: the source affirms it in its own voice. */
function plainCite({ place, doc }: NameEntry, par: NonNullable<NameEntry['par']>): CiteEntry {
  return usualLine<CiteEntry>(CITATION, { place, par, doc });
}

function foldAll(texts: readonly (string | null | undefined)[]): string | null {
  const present = texts.filter((text) => text !== undefined && text !== null);
  return present.length === 0 ? null : fold(present.join('\n'));
}

/** CONTRADICTS has no direction and is stored from the lower id to the higher. */
function mapLink(line: LinkLine, linked: ReadonlyMap<string, string>): ClaimLinkRecord[] {
  const ids = [line.from, line.to].flatMap((ref) => linked.get(ref.value) ?? []);
  const [from, to] = line.kind === 'CONTRADICTS' ? ids.toSorted() : ids;
  if (line.kind === undefined || from === undefined || to === undefined) return [];
  return [{ kind: line.kind, from, to, ...statedProps(line, LINK) } as ClaimLinkRecord];
}

/** Kept on the ids as written: a judgement about a merged entity explains the merge. */
function mapJudgement(line: JudgementLine): JudgementRecord[] {
  const [a, b] = [line.a.value, line.b.value].toSorted();
  if (line.verdict === undefined || a === undefined || b === undefined) return [];
  return [{ a, b, verdict: line.verdict, by: line.by, note: line.note ?? null }];
}
