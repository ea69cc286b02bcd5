import { OWN_KINDS, type OwnKind, ownLabel, TIES } from '@orrery/cypher/model/own.ts';
import { viewCondition } from '@orrery/cypher/views-in-query.ts';
import { DRAWN_NAMES, DRAWN_TYPES } from '@orrery/cypher/words-in-query.ts';
import { unpackMarks } from './packed.ts';

const KINDS = OWN_KINDS.toSorted((a, b) => b.length - a.length).join('|');
const KIND_LABEL = new RegExp(`([:|&])(${KINDS})\\b`, 'g');
const CLAUSE = /\b(MATCH|CREATE|MERGE|SET|REMOVE|DELETE|WHERE|WITH|RETURN|UNWIND|CALL|USING|FOR|ORDER)\b/g;
/** Clauses that give or take labels: people get the kind beside the label that makes the node ours. */
const LABELLING = /^(CREATE|MERGE|SET|REMOVE)$/;

/**
 * What the database is asked, from what a `.cypher` file says. A kind of node (`:Entity`) means a node of ours: its own label
 * (`:OrreryEntity`). `:DRAWN` becomes a mark for the drawn predicates of the vocabulary (`withWords`), bound by the claim's id;
 * `:LINK` means the same as a condition, which the database plans several times sooner and which costs more where a node has many other
 * relationships; `:TIES` the types of all other relationships. `PACKED(…)` becomes a list of values (packed.ts).
 * `c {CLAIM}`, `e {ENTITY}` and `r {LINK}` become the maps of their rows (records.ts); `SHOWN(c, $at, $from, $to)` and `HOLDS(r, $at, $from, $to)` what a view's day and range let
 * through, of claims and of links.
 */
export function expand(text: string): string {
  return expandRelationships(expandKinds(expandViews(unpackMarks(text).text)));
}

const VIEW_MARK = /\b(SHOWN|HOLDS)\((\w+), (\$\w+), (\$\w+), (\$\w+)\)/g;

function expandViews(text: string): string {
  return text.replaceAll(VIEW_MARK, (...[, what, it = '', at = '', from = '', to = '']: readonly string[]) =>
    viewCondition(what === 'HOLDS' ? 'HOLDS' : 'SHOWN', it, { at, from, to }),
  );
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
  const drawn = DRAWN_TYPES;
  const isLink = (name: string): string => `${name}.claimId IS NOT NULL AND type(${name}) IN [${DRAWN_NAMES}]`;
  return text
    .replaceAll(/\[(\w+):LINK WHERE /g, (_, name: string) => `[${name} WHERE ${isLink(name)} AND `)
    .replaceAll(/\[(\w+):LINK\]/g, (_, name: string) => `[${name} WHERE ${isLink(name)}]`)
    .replaceAll(/\[(\w+):DRAWN WHERE /g, `[$1:${drawn} WHERE $1.claimId IS NOT NULL AND `)
    .replaceAll(/\[(\w+):DRAWN\]/g, `[$1:${drawn} WHERE $1.claimId IS NOT NULL]`)
    .replaceAll(/:DRAWN\b/g, `:${drawn}`)
    .replaceAll(/:TIES\b/g, `:${TIES.join('|')}`);
}
