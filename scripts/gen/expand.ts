import { OWN_KINDS, type OwnKind, ownLabel, TIES } from '@orrery/cypher/model/own.ts';
import { DRAWN_PREDICATES } from '@orrery/cypher/model/predicates.ts';

const KINDS = OWN_KINDS.toSorted((a, b) => b.length - a.length).join('|');
const KIND_LABEL = new RegExp(`([:|&])(${KINDS})\\b`, 'g');
const CLAUSE = /\b(MATCH|CREATE|MERGE|SET|REMOVE|DELETE|WHERE|WITH|RETURN|UNWIND|CALL|USING|FOR|ORDER)\b/g;
/** Clauses that give or take labels: people get the kind beside the label that makes the node ours. */
const LABELLING = /^(CREATE|MERGE|SET|REMOVE)$/;

/**
 * What the database is asked, from what a `.cypher` file says. A kind of node (`:Entity`) means a node of ours: its own label
 * (`:OrreryEntity`). `:DRAWN` becomes the drawn predicates, bound by the claim's id, and `:TIES` the types of all other relationships.
 */
export function expand(text: string): string {
  return expandRelationships(expandKinds(text));
}

function expandKinds(text: string): string {
  const starts = [...text.matchAll(CLAUSE)];
  let expanded = text.slice(0, starts[0]?.index ?? text.length);
  for (const [at, start] of starts.entries()) {
    const part = text.slice(start.index, starts[at + 1]?.index ?? text.length);
    const isLabelling = LABELLING.test(start[0]);
    expanded += part.replaceAll(KIND_LABEL, (_, mark: string, kind: OwnKind) =>
      isLabelling ? `${mark}${ownLabel(kind)}:${kind}` : `${mark}${ownLabel(kind)}`,
    );
  }
  return expanded;
}

function expandRelationships(text: string): string {
  const drawn = DRAWN_PREDICATES.join('|');
  return text
    .replaceAll(/\[(\w+):DRAWN WHERE /g, `[$1:${drawn} WHERE $1.claimId IS NOT NULL AND `)
    .replaceAll(/\[(\w+):DRAWN\]/g, `[$1:${drawn} WHERE $1.claimId IS NOT NULL]`)
    .replaceAll(/:DRAWN\b/g, `:${drawn}`)
    .replaceAll(/:TIES\b/g, `:${TIES.join('|')}`);
}
