import { CITATION } from '@orrery/cypher/model/records/citation.ts';
import type { CiteEntry, ClaimLine, TimeFields } from '../read/lines.ts';
import type { Symbols } from '../read/symbols.ts';
import { type Bounds, withRanges } from './combine-time.ts';
import { citationId } from './identity.ts';
import type { CitationRecord } from './source-graph.ts';
import { statedProps } from './stated-props.ts';

/** A citation before it has an id: where it stands and what it says. */
export interface CitedPlace {
  readonly claimId: string;
  readonly documentId: string;
  readonly n: number;
  readonly cite: CiteEntry;
  readonly claim: ClaimLine | undefined;
  /** As written in the file, before redirects. */
  readonly subject: string;
  readonly object: string | null;
}

export interface CitationContext {
  readonly symbols: Symbols;
  readonly origin: string;
  readonly source: string;
  readonly redirect: (id: string) => string;
  /** How often each citation key was seen, so that equal ones get different ids. */
  readonly seen: Map<string, number>;
}

export function mapCitation(place: CitedPlace, context: CitationContext): CitationRecord {
  const { cite, claimId, documentId } = place;
  const document = context.symbols.documents.get(documentId);
  const chunkId = context.symbols.paragraphId(documentId, place.n);
  const voices = cite.by.length > 0 ? cite.by : document?.voice === undefined ? [] : [document.voice];
  const attributedTo = [...new Set(voices.map((voice) => context.redirect(voice.value)))].toSorted();
  const time = effectiveTime(cite, place.claim);
  const bounds = boundsOf(time);
  const observed = time.observed === true || bounds.endOpen;
  return {
    id: citationId({ claimId, chunkId, attributedTo, stance: cite.stance, n: ordinal(place, attributedTo, context) }),
    claimId,
    chunkId,
    documentId,
    attributedTo,
    stance: cite.stance,
    certainty: cite.certainty,
    modality: cite.modality,
    review: cite.review,
    live: document === undefined || isLive(document.status),
    section: context.symbols.sections.get(chunkId) ?? 'body',
    bounds,
    lastObserved: observed ? (document?.anchorDate ?? null) : null,
    timeText: time.timeText ?? null,
    props: statedProps(cite, CITATION, {
      claimId,
      documentId,
      timeText: time.timeText ?? null,
      timeBasis: time.timeText === undefined && !hasDate(time) ? null : (time.timeBasis ?? 'explicit'),
      startPrecision: bounds.startPrecision,
      endPrecision: bounds.endPrecision,
      endOpen: bounds.endOpen ? true : null,
      origin: context.origin,
      source: context.source,
      statedSubject: place.subject,
      statedObject: place.object,
      statedBy: voices.length === 0 ? null : [...new Set(voices.map((voice) => voice.value))].toSorted(),
      hash: null,
    }),
  };
}

/** A retracted or duplicate document no longer counts. */
export function isLive(status: string): boolean {
  return status === 'live' || status === 'corrected';
}

function ordinal(place: CitedPlace, attributedTo: readonly string[], context: CitationContext): number {
  const key = [place.claimId, place.documentId, place.n, place.cite.stance, ...attributedTo].join(' ');
  const n = context.seen.get(key) ?? 0;
  context.seen.set(key, n + 1);
  return n;
}

/** The citation's own dates where it has any, else the claim's; the wording goes with the dates it words. */
function effectiveTime(cite: CiteEntry, claim: ClaimLine | undefined): TimeFields {
  const own = hasDate(cite);
  const start = cite.start ?? cite.at;
  return {
    start: start ?? claim?.start ?? claim?.at,
    end: cite.end ?? claim?.end,
    at: undefined,
    timeText: cite.timeText ?? (own ? undefined : claim?.timeText),
    timeBasis: cite.timeBasis ?? (own ? undefined : claim?.timeBasis),
    observed: cite.observed ?? claim?.observed,
  };
}

function hasDate(time: TimeFields): boolean {
  return time.start !== undefined || time.end !== undefined || time.at !== undefined;
}

function boundsOf(time: TimeFields): Bounds {
  const end = time.end;
  const range = end === undefined || end.open ? null : end.range;
  return { ...withRanges(time.start ?? null, range), endOpen: end?.open === true };
}
