/**
 * The kinds of nodes that Orrery writes. Each node of a kind carries two labels: the kind, as people ask for it in Cypher, and a label
 * of its own that no other tool gives (`ownLabel`), by which every query of ours knows it (docs/adr/20261127-bound-to-what-is-ours.md).
 */
export const OWN_KINDS = [
  'Entity',
  'MergedEntity',
  'Claim',
  'Citation',
  'Chunk',
  'Document',
  'Vocabulary',
  'Import',
  'ImportLock',
] as const;

export type OwnKind = (typeof OWN_KINDS)[number];

/** `Entity` → `OrreryEntity`: what tells our nodes from those of another tool with labels like ours. */
export function ownLabel(kind: OwnKind): `Orrery${OwnKind}` {
  return `Orrery${kind}`;
}

/** The label of the one node that marks the database as ours; no other tool has it, so it needs none beside it. */
export const MARKER_LABEL = 'OrreryGraph';

/** By which label a node of this kind is known as ours. */
export const knownBy = (kind: OwnKind | typeof MARKER_LABEL): string =>
  kind === MARKER_LABEL ? MARKER_LABEL : ownLabel(kind);

/** The types of relationships that Orrery writes beside the drawn predicates. They are ours where both ends are. */
export const TIES = [
  'FROM_DOCUMENT',
  'NEXT_CHUNK',
  'REFERS_TO',
  'HAS_CITATION',
  'IN_CHUNK',
  'ATTRIBUTED_TO',
  'SUBJECT',
  'OBJECT',
  'ALSO',
  'DESCRIBES',
  'AFTER',
  'CONTRADICTS',
  'SUPERSEDES',
  'EXCEPTION_TO',
  'EXPLAINS',
  'SAME_AS',
  'MERGED_INTO',
] as const;
