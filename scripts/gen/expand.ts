import { OWN_KINDS, type OwnKind, ownLabel, TIES } from '@orrery/cypher/model/own.ts';
import { DRAWN_NAMES, DRAWN_TYPES, POINT_NAMES } from '@orrery/cypher/words-in-query.ts';

const KINDS = OWN_KINDS.toSorted((a, b) => b.length - a.length).join('|');
const KIND_LABEL = new RegExp(`([:|&])(${KINDS})\\b`, 'g');
const CLAUSE = /\b(MATCH|CREATE|MERGE|SET|REMOVE|DELETE|WHERE|WITH|RETURN|UNWIND|CALL|USING|FOR|ORDER)\b/g;
/** Clauses that give or take labels: people get the kind beside the label that makes the node ours. */
const LABELLING = /^(CREATE|MERGE|SET|REMOVE)$/;

/**
 * What the database is asked, from what a `.cypher` file says. A kind of node (`:Entity`) means a node of ours: its own label
 * (`:OrreryEntity`). `:DRAWN` becomes a mark for the drawn predicates of the vocabulary (`withWords`), bound by the claim's id; `:LINK` means the same as a condition,
 * which the database plans several times sooner and which costs more where a node has many other relationships; `:TIES` the types of all other relationships.
 * `PACKED(…)` becomes a list of values (`unpackMarks`), `c {CLAIM}` the map of a `ClaimRow`; `SHOWN(c, $at, $from, $to)` and `HOLDS(r, $at, $from, $to)` what a view's day and range let
 * through, of claims and of links.
 */
export function expand(text: string): string {
  return expandRelationships(expandKinds(expandViews(unpackMarks(text).text)));
}

export interface Packed {
  readonly text: string;
  /** The keys of the rows in a column, in the order of their values. */
  readonly packs: Readonly<Record<string, readonly string[]>>;
}

const PACKED = /\bPACKED\((\w+) \{/g;

/**
 * `PACKED(n {.id, labels: labels(n)})` becomes a list of the values alone, and `run()` gives them their keys back: a thousand rows that each
 * repeat twenty keys cost the database, the wire and the driver several times what their values do.
 */
export function unpackMarks(text: string): Packed {
  const packs: Record<string, readonly string[]> = {};
  let rest = text.replaceAll('c {CLAIM}', CLAIM_ROW);
  for (let mark = PACKED.exec(rest); mark !== null; mark = PACKED.exec(rest)) {
    const [start, variable = ''] = mark;
    const open = mark.index + start.length - 1;
    const close = closingOf(rest, open);
    const entries = topLevelParts(rest.slice(open + 1, close)).map((part) => toEntry(part, variable));
    const after = rest.slice(rest.indexOf(')', close) + 1);
    const [, column] = /^\)* AS (\w+)/.exec(after) ?? [];
    if (column === undefined) throw new Error(`"${start}" is not followed by AS and the name of a column.`);
    packs[column] = entries.map(([key]) => key);
    rest = `${rest.slice(0, mark.index)}[${entries.map(([, value]) => value).join(', ')}]${after}`;
    PACKED.lastIndex = 0;
  }
  return { text: rest, packs };
}

/** A day leaves as text: the driver takes longer to make a date of it than to read all else of the row. */
const DAYS: ReadonlySet<string> = new Set(['startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'lastObserved']);

/** `.name` or `key: value` of a map projection. */
function toEntry(part: string, variable: string): readonly [key: string, value: string] {
  const [, own] = /^\.(\w+)$/.exec(part) ?? [];
  if (own !== undefined) return [own, DAYS.has(own) ? `toString(${variable}.${own})` : `${variable}.${own}`];
  const at = part.indexOf(':');
  return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
}

const OPENING = '([{';
const CLOSING = ')]}';

function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (OPENING.includes(letter)) depth += 1;
    if (CLOSING.includes(letter)) depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`A bracket is not closed: ${text.slice(open, open + 40)}`);
}

function topLevelParts(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (OPENING.includes(letter)) depth += 1;
    if (CLOSING.includes(letter)) depth -= 1;
    if (letter !== ',' || depth > 0) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
}

/** A claim as `ClaimRow` has it. */
const CLAIM_ROW = `c {
         .id, .predicate, .role, .roleZh, .value, .valueZh, .valueNumber, .valueMin, .valueMax, .unit, .lang, .text, .textZh, .timeText,
         .startEarliest, .startLatest, .endEarliest, .endLatest, .startPrecision, .endPrecision, .endOpen, .lastObserved,
         .certainty, .modality, .disputed, .timeConflict, .rank, .rankReason, .shown, .citationCount, .documentCount,
         subject: head([(c)-[:SUBJECT]->(s:Entity) | s.id]),
         object: head([(c)-[:OBJECT]->(o:Entity) | o.id]),
         also: [(c)-[a:ALSO]->(e:Entity) | {id: e.id, as: a.as}],
         describes: head([(c)-[:DESCRIBES]->(e:Entity:Event) | e.id]),
         after: [(c)-[:AFTER]->(e:Entity:Event) | e.id]
       }`;

const VIEW_MARK = /\b(SHOWN|HOLDS)\((\w+), (\$\w+), (\$\w+), (\$\w+)\)/g;

/**
 * The rule of the page (`client/src/graph/judge.ts`): a claim is hidden that had not begun by the day, or surely lies outside of the
 * range. A link holds that is not hidden, nor over by the day.
 */
function expandViews(text: string): string {
  return text.replaceAll(VIEW_MARK, (...[, what, it, at, from, to]: readonly string[]) => {
    const isPoint = `${what === 'HOLDS' ? `type(${it})` : `${it}.predicate`} IN [${POINT_NAMES}]`;
    const end = `CASE WHEN ${isPoint} THEN ${it}.startLatest WHEN coalesce(${it}.endOpen, false) THEN null ELSE ${it}.endLatest END`;
    const conditions = [
      `(${at} IS NULL OR coalesce(${it}.startEarliest <= date(${at}), true))`,
      ...(what === 'HOLDS' ? [`(${at} IS NULL OR coalesce(${it}.endLatest >= date(${at}), true))`] : []),
      `(${to} IS NULL OR coalesce(${it}.startEarliest <= date(${to}), true))`,
      `(${from} IS NULL OR coalesce(${end} >= date(${from}), true))`,
    ];
    return conditions.join(' AND ');
  });
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
