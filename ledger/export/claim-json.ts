import { isPredicate, predicateOf } from '@orrery/cypher/model/predicates.ts';
import { CITATION } from '@orrery/cypher/model/records/citation.ts';
import { CLAIM } from '@orrery/cypher/model/records/claim.ts';
import { storedNames } from '@orrery/cypher/model/records/rows.ts';
import { isPrecision } from '@orrery/cypher/model/vocabularies.ts';
import { citationId } from '../plan/identity.ts';
import { dateText } from './date-text.ts';
import { exportFields } from './export-fields.ts';
import { objectsIn, StoredProps } from './props.ts';

/** A line of a claims file, before it becomes text; fields that are undefined are left out. */
export type Json = Readonly<Record<string, unknown>>;

export interface StoredClaimRow {
  readonly id: string;
  readonly props: unknown;
  readonly subject: string;
  readonly object: string | null;
  readonly citations: unknown;
}

interface Cited {
  readonly id: string;
  readonly props: StoredProps;
  readonly chunkId: string;
  readonly par: number;
  readonly attributedTo: readonly string[];
}

/** What a claim is in the file of one source: lines of its own, or names of its entity. */
export interface ExportedClaim {
  readonly lines: readonly Json[];
  /** Names by the entity they were given to. */
  readonly names: readonly { readonly entity: string; readonly name: Json }[];
}

/**
 * Turns a stored claim into what its source stated: one line for each pair of ends as written, since a merge may have made one
 * claim of two. `voiceOf` gives the voice of a document.
 */
export function exportClaim(row: StoredClaimRow, voiceOf: (documentId: string) => string | undefined): ExportedClaim {
  const props = new StoredProps(row.props);
  const cited = citationsOf(row);
  const isName = props.text('predicate') === 'ALSO_KNOWN_AS';
  const names = isName ? namesOf(row, { props, cited, voiceOf }) : [];
  const asNames = new Set(names.flatMap((name) => name.citation ?? []));
  const groups = new Map<string, Cited[]>();
  for (const citation of cited) {
    if (asNames.has(citation.id)) continue;
    const ends = JSON.stringify([citation.props.text('statedSubject'), citation.props.text('statedObject')]);
    groups.set(ends, [...(groups.get(ends) ?? []), citation]);
  }
  const lines = [...groups.values()].map((group, index) => claimLine(row, { props, group, index }));
  return { lines, names: names.map(({ entity, name }) => ({ entity, name })) };
}

/** In the order that gives each its id again: citations that are otherwise the same are counted. */
function citationsOf(row: StoredClaimRow): readonly Cited[] {
  const all = objectsIn(row.citations).map((one): Cited => {
    const props = new StoredProps(one.get('props'));
    const attributed: unknown = one.get('attributedTo');
    return {
      id: props.text('id') ?? '',
      props,
      chunkId: String(one.get('chunkId')),
      par: Number(one.get('par')),
      attributedTo: Array.isArray(attributed) ? attributed.map(String).toSorted() : [],
    };
  });
  return all
    .map((citation) => ({ citation, n: ordinalOf(row.id, citation, all.length) }))
    .toSorted((a, b) => placeOf(a.citation, b.citation) || a.n - b.n)
    .map(({ citation }) => citation);
}

function placeOf(a: Cited, b: Cited): number {
  if (a.chunkId === b.chunkId) return 0;
  const [first, second] = [a.props.text('documentId') ?? '', b.props.text('documentId') ?? ''];
  return first === second ? a.par - b.par : first < second ? -1 : 1;
}

function ordinalOf(claimId: string, { id, chunkId, attributedTo, props }: Cited, most: number): number {
  const key = { claimId, chunkId, attributedTo, stance: props.text('stance') ?? 'affirms' };
  for (let n = 0; n < most; n += 1) if (citationId({ ...key, n }) === id) return n;
  return most;
}

interface LineParts {
  readonly props: StoredProps;
  readonly group: readonly Cited[];
  readonly index: number;
}

function claimLine(row: StoredClaimRow, { props, group, index }: LineParts): Json {
  const [first] = group;
  const predicate = props.text('predicate') ?? '';
  return {
    type: 'claim',
    ref: index === 0 ? row.id : `${row.id}-${index + 1}`,
    p: predicate,
    s: first?.props.text('statedSubject') ?? row.subject,
    o: first?.props.text('statedObject') ?? row.object ?? undefined,
    ...exportFields(props, CLAIM),
    also: listOrNone(props.texts('statedAlso').map(partyOf)),
    event: props.text('statedEvent'),
    after: listOrNone(props.texts('statedAfter')),
    at: measuredAt(props.text('measuredAt')),
    // What its own source says of it, whether or not its documents are withdrawn.
    rank: props.text('statedRank'),
    rankReason: props.text('statedRankReason'),
    cite: group.map((citation) => cite(citation, predicate)),
  };
}

function partyOf(stated: string): Json {
  const space = stated.lastIndexOf(' ');
  return { id: stated.slice(space + 1), as: stated.slice(0, space) };
}

/** When a measure was read is part of the claim; how exactly it was said belongs to its citations. */
function measuredAt(stated: string | undefined): string | undefined {
  const [earliest, latest] = stated?.split('..') ?? [];
  if (earliest === undefined || latest === undefined) return undefined;
  const ends = { earliest: earliest === '' ? null : earliest, latest: latest === '' ? null : latest };
  return dateText({ ...ends, precision: earliest === latest ? 'day' : 'range' });
}

function cite({ props, par, attributedTo }: Cited, predicate: string): Json {
  const stated = props.texts('statedBy');
  return {
    par,
    doc: props.text('documentId'),
    ...exportFields(props, CITATION),
    by: listOrNone(stated.length > 0 ? stated : attributedTo),
    ...times(props, predicate),
  };
}

function times(props: StoredProps, predicate: string): Json {
  const kind = isPredicate(predicate) ? predicateOf(predicate).kind : undefined;
  const once = kind === 'point' || kind === 'measure';
  const start = dateText(rangeOf(props, 'start'));
  const isOpen = props.flag('endOpen') === true;
  return {
    ...(once ? { at: start } : { start }),
    end: isOpen ? '..' : dateText(rangeOf(props, 'end')),
    timeText: props.text('timeText'),
    timeBasis: props.text('timeBasis'),
    observed: props.text('lastObserved') !== undefined && !isOpen ? true : undefined,
  };
}

function rangeOf(props: StoredProps, end: 'start' | 'end'): Parameters<typeof dateText>[0] {
  const precision = props.text(`${end}Precision`) ?? 'range';
  return {
    earliest: props.text(`${end}Earliest`) ?? null,
    latest: props.text(`${end}Latest`) ?? null,
    precision: isPrecision(precision) ? precision : 'range',
  };
}

interface NameParts {
  readonly props: StoredProps;
  readonly cited: readonly Cited[];
  readonly voiceOf: (documentId: string) => string | undefined;
}

interface ExportedName {
  readonly entity: string;
  readonly name: Json;
  readonly citation: string | undefined;
}

/** The citations that say no more than that the source uses the name; an editorial name has none. */
function namesOf(row: StoredClaimRow, { props, cited, voiceOf }: NameParts): readonly ExportedName[] {
  const kind = props.text('nameKind');
  const base = { v: props.text('value'), lang: props.text('lang'), kind: kind === 'name' ? undefined : kind };
  if (props.flag('editorial') === true) {
    const entity = props.text('statedSubject') ?? row.subject;
    return [{ entity, name: { ...base, editorial: true }, citation: undefined }];
  }
  if (kind === undefined) return [];
  return cited
    .filter((citation) => isPlain(citation, voiceOf))
    .map((citation) => ({
      entity: citation.props.text('statedSubject') ?? row.subject,
      name: { ...base, par: citation.par, doc: citation.props.text('documentId') },
      citation: citation.id,
    }));
}

/** What a citation may say beside that its source uses the name. */
const SAID = [
  ...storedNames(CITATION).filter((name) => !['stance', 'certainty', 'modality', 'review', 'texts'].includes(name)),
  'timeText',
  'startEarliest',
  'startLatest',
  'endLatest',
  'lastObserved',
];

function isPlain({ props }: Cited, voiceOf: NameParts['voiceOf']): boolean {
  const voice = voiceOf(props.text('documentId') ?? '');
  return (
    props.text('stance') === 'affirms' &&
    props.text('certainty') === 'asserted' &&
    props.text('modality') === 'actual' &&
    props.text('review') === 'accepted' &&
    props.texts('statedBy').join(' ') === (voice ?? '') &&
    SAID.every((name) => props.text(name) === undefined) &&
    props.texts('texts').length === 0
  );
}

function listOrNone<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
