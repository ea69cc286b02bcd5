import { ownLabel } from '../model/own.ts';
import {
  citationParts,
  claimParts,
  documentParts,
  entityParts,
  packedValue,
  type RowParts,
} from '../model/records/maps.ts';
import { unpacker } from '../plain.ts';
import type { CitationRow, ClaimRow, DocumentRow, EntityRow } from '../rows.ts';
import { CITATION, ENTITY } from './claims-tests.ts';

/** The kinds of records that can be read in part. */
export const READ_RECORDS = ['Claim', 'Entity', 'Citation', 'Document'] as const;
export type ReadRecord = (typeof READ_RECORDS)[number];

/** Ways from one record to another that a page can bring along. */
export const WAYS = ['Claim.subject', 'Claim.object', 'Claim.citations', 'Citation.document'] as const;
export type Way = (typeof WAYS)[number];

/** What an answer reads: which keys of each record, `id` beside them (undefined: all of them), and which ways it takes. */
export interface Reads extends Readonly<Record<ReadRecord, ReadonlySet<string> | undefined>> {
  readonly ways: ReadonlySet<Way>;
}

export const READ_ALL: Reads = {
  Claim: undefined,
  Entity: undefined,
  Citation: undefined,
  Document: undefined,
  ways: new Set(),
};

/** A column of a page that holds a row as a list of values, or a list of such rows. */
export interface PackedColumn {
  readonly name: string;
  readonly text: string;
  readonly keys: readonly string[];
  /** Keys of the record that were not read: to look at one is a mistake of ours. */
  readonly unread: readonly string[];
}

interface Packed extends Omit<PackedColumn, 'name'> {}

/** The values of the wanted keys, in the order of the record. */
function pack(it: string, parts: RowParts, wanted: ReadonlySet<string> | undefined): Packed {
  const isRead = (key: string): boolean => wanted === undefined || key === 'id' || wanted.has(key);
  const read = [...parts].filter(([key]) => isRead(key));
  const values = read.map(([key, value]) => (value === `${it}.${key}` ? packedValue(it, key) : value));
  return {
    text: `[${values.join(', ')}]`,
    keys: read.map(([key]) => key),
    unread: [...parts.keys()].filter((key) => !isRead(key)),
  };
}

/** The row of an entity, as far as it is read. */
export const entityColumn = (e: string, reads: Reads): PackedColumn => ({
  name: 'row',
  ...pack(e, entityParts(e), reads.Entity),
});

/** What a page of claims brings along, so that nothing more has to be asked for it. */
export interface FoundClaim {
  /** Without `subject` and `object` where `ends` tells them. */
  readonly row: ClaimRow;
  /** Its subject and its object; null for one that the answer does not go on to. */
  readonly ends?: readonly (EntityRow | null)[];
  /** Its citations in the order of the loader, where the answer goes on to them. */
  readonly cited?: readonly CitedRow[];
}

export interface CitedRow extends CitationRow {
  /** The values of its document, for `documentReader`; absent where the answer does not go on to it. */
  readonly document?: readonly unknown[];
}

/** The row of a claim, and what hangs on it as far as it is read. */
export function claimColumns(c: string, reads: Reads): readonly PackedColumn[] {
  // Where the answer goes on to an end, the end itself says its id.
  const parts = [...claimParts(c, ENTITY)].filter(([key]) => !isTaken(reads, key));
  const row = { name: 'row', ...pack(c, new Map(parts), reads.Claim) };
  return [row, ...endsColumn(c, reads), ...citedColumn(c, reads)];
}

const ENDS = ['subject', 'object'] as const;
const isTaken = ({ ways }: Reads, key: string): boolean => ENDS.some((end) => end === key && ways.has(`Claim.${end}`));

function endsColumn(c: string, reads: Reads): readonly PackedColumn[] {
  if (!ENDS.some((end) => isTaken(reads, end))) return [];
  const { text, keys, unread } = pack('e', entityParts('e'), reads.Entity);
  const ends = ENDS.map((end) =>
    isTaken(reads, end) ? `head([(${c})-[:${end.toUpperCase()}]->(e:${ENTITY}) | ${text}])` : 'null',
  );
  return [{ name: 'ends', text: `[${ends.join(', ')}]`, keys, unread }];
}

function citedColumn(c: string, reads: Reads): readonly PackedColumn[] {
  if (!reads.ways.has('Claim.citations')) return [];
  const { text, keys, unread } = pack('k', citationParts({ k: 'k', c, p: 'p', entity: ENTITY }), reads.Citation);
  const isOn = reads.ways.has('Citation.document');
  const all = isOn ? `${text.slice(0, -1)}, ${pack('d', documentParts('d'), reads.Document).text}]` : text;
  const list = `COLLECT {
  MATCH (${c})-[:HAS_CITATION]->(k:${CITATION})-[:IN_CHUNK]->(p:${ownLabel('Chunk')})-[:FROM_DOCUMENT]->(d:${ownLabel('Document')})
  WITH k, p, d ORDER BY d.publishedAt, d.id, p.index, k.id
  RETURN ${all}
}`;
  return [{ name: 'cited', text: list, keys: isOn ? [...keys, 'document'] : keys, unread }];
}

/** Makes documents of what `cited` brings along. */
export function documentReader(reads: Reads): (values: readonly unknown[]) => DocumentRow {
  const { keys, unread } = pack('d', documentParts('d'), reads.Document);
  const unpack = unpacker(keys, { unread, of: 'a document' });
  return (values) => unpack(values) as unknown as DocumentRow;
}
