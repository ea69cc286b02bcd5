import { hash } from 'node:crypto';
import { type Predicate, predicateOf } from '@orrery/cypher/model/predicates.ts';
import { fold } from '@orrery/cypher/text/fold.ts';
import { ByNames } from '../read/shapes.ts';
import type { DateRange } from '../read/time.ts';

/** What makes a claim the claim it is: what it says of which entities, never its wording, its sources or, but for measures, its dates. */
export interface ClaimKey {
  readonly predicate: Predicate;
  /** Entity ids after redirects. */
  readonly subject: string;
  readonly object: string | null;
  readonly value: string | null;
  readonly figures: Figures;
  readonly role: string | null;
  readonly key: string | null;
  /** When a measure was read. */
  readonly at: DateRange | null;
}

export interface Figures {
  readonly valueNumber: number | null;
  readonly valueMin: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
}

/** `c_` and 20 hexadecimal digits; the same for every source that states the same fact. */
export function claimId(claim: ClaimKey): string {
  const { kind, symmetric } = predicateOf(claim.predicate);
  const [subject, object] = ends(claim, symmetric === true);
  const parts = ['1', claim.predicate, subject, object, claim.role ?? '', claim.key ?? ''];
  if (kind === 'measure') {
    const at = claim.at;
    parts.push(figureText(claim.figures), claim.value ?? '', `${at?.earliest ?? ''}..${at?.latest ?? ''}`);
  }
  return `c_${digest(parts, 20)}`;
}

function ends(claim: ClaimKey, symmetric: boolean): readonly [string, string] {
  if (claim.object === null) return [claim.subject, valueKey(claim)];
  const [first, second] = [claim.subject, claim.object];
  return symmetric && second < first ? [second, first] : [first, second];
}

/**
 * The value as far as it tells claims apart. Names keep their script and case: 趙晟佳 and 赵晟佳 fold to one text,
 * but as names they are two, and each has its own source.
 */
function valueKey(claim: ClaimKey): string {
  if (claim.value === null) return figureText(claim.figures);
  return claim.predicate === 'ALSO_KNOWN_AS' ? claim.value.normalize('NFKC').trim() : fold(claim.value);
}

function figureText(figures: Figures): string {
  const { valueNumber, valueMin, valueMax, unit } = figures;
  return [valueNumber, valueMin, valueMax, unit].map((part) => part ?? '').join('~');
}

export interface CitationKey {
  readonly claimId: string;
  readonly chunkId: string;
  readonly attributedTo: readonly string[];
  readonly stance: string;
  /** Tells apart citations that are otherwise the same: 0, 1, … in file order. */
  readonly n: number;
}

export function citationId(citation: CitationKey): string {
  const attribution = citation.attributedTo.toSorted().join(',');
  return `k_${digest([citation.claimId, citation.chunkId, attribution, citation.stance, String(citation.n)], 20)}`;
}

/** A bar inside a part is escaped, so that no two different lists of parts give one text. */
function digest(parts: readonly string[], length: number): string {
  const text = parts.map((part) => part.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join('|');
  return hash('sha256', text).slice(0, length);
}

/** A fingerprint of plain content, independent of key order: equal content, equal hash. */
export function contentHash(content: unknown): string {
  return hash('sha256', canonicalJson(content)).slice(0, 16);
}

/** JSON with sorted keys; missing and null fields are the same, as they are in the database. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  // A string grown in a loop, not lists mapped and joined: every record of an import comes through here several times.
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${canonicalJson(item)}`;
    return `[${text}]`;
  }
  for (const { key, quoted } of sortedKeys.of(value)) {
    const field: unknown = Reflect.get(value, key);
    if (field !== null && field !== undefined) text += `${text === '' ? '' : ','}${quoted}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
}

/** A million objects have few shapes: to compare their keys takes less time than to sort them. */
const sortedKeys = new ByNames((keys) => keys.toSorted().map((key) => ({ key, quoted: JSON.stringify(key) })));
