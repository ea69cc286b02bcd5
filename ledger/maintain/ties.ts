import { isPredicate, predicateOf } from '@orrery/cypher/model/predicates.ts';

/** Relationships that touch a node of ours, grouped by type and by the kinds of their ends; null is an end that is not ours. */
export interface Tie {
  readonly from: string | null;
  readonly type: string;
  readonly to: string | null;
  /** It carries the id of a claim, as every drawn relationship does. */
  readonly claimed: boolean;
  /** It carries a verdict and who gave it, as every judgement does. */
  readonly judged: boolean;
  readonly count: bigint;
}

/** The relationships we write, as `from type to`; drawn ones and judgements need their keys besides. */
const WRITTEN: ReadonlySet<string> = new Set([
  ...['SUBJECT', 'OBJECT', 'ALSO', 'DESCRIBES', 'AFTER'].map((type) => `Claim ${type} Entity`),
  'Claim HAS_CITATION Citation',
  ...['CONTRADICTS', 'SUPERSEDES', 'EXCEPTION_TO', 'EXPLAINS'].map((type) => `Claim ${type} Claim`),
  'Citation IN_CHUNK Chunk',
  'Citation ATTRIBUTED_TO Entity',
  'Citation ATTRIBUTED_TO MergedEntity',
  'Chunk FROM_DOCUMENT Document',
  'Chunk REFERS_TO Document',
  'Chunk NEXT_CHUNK Chunk',
  'MergedEntity MERGED_INTO Entity',
  'MergedEntity MERGED_INTO MergedEntity',
]);

const JUDGED: ReadonlySet<string | null> = new Set(['Entity', 'MergedEntity']);

/** Whether we wrote these relationships: all others that touch our nodes are another tool's, or were made by hand. */
export function isOurTie({ from, type, to, claimed, judged }: Tie): boolean {
  if (isPredicate(type) && predicateOf(type).drawn && claimed && from === 'Entity' && to === 'Entity') return true;
  if (type === 'SAME_AS' && judged && JUDGED.has(from) && JUDGED.has(to)) return true;
  return WRITTEN.has(`${from} ${type} ${to}`);
}
