import { MARKER_LABEL, OWN_KINDS, TIES } from '@orrery/cypher/model/own.ts';
import { type Clause, clausesOf, type NodePattern, type RelationshipPattern } from './patterns.ts';

const KINDS: ReadonlySet<string> = new Set([...OWN_KINDS, MARKER_LABEL]);
const OWN_TYPES: ReadonlySet<string> = new Set([...TIES, 'TIES']);
/** All mean a drawn relationship; `DRAWN` and `LINK` are bound to a claim wherever they stand (scripts/gen/expand.ts). */
const DRAWN_TYPES: ReadonlySet<string> = new Set(['DRAWN', 'LINK', 'PREDICATE']);
const WRITES = /^(CREATE|MERGE|SET|ON CREATE SET|ON MATCH SET|REMOVE|DELETE|DETACH DELETE)$/;
const MATCHES = /MATCH$/;

/**
 * What in a query of ours could reach what another tool has put beside it, one sentence each. A query may change or delete only nodes
 * with a label of ours, and relationships between such; it may read only patterns that are held by one. `everything`: the query asks
 * about the whole database on purpose, and writes nothing.
 */
export function findUnbound(query: string, { everything = false } = {}): readonly string[] {
  const clauses = clausesOf(query);
  const bound = boundVariables(clauses);
  const writes = clauses.some(({ word }) => WRITES.test(word));
  if (!writes) return everything ? [] : clauses.flatMap((clause) => unboundReads(clause, bound));
  return clauses.flatMap((clause) => [...unboundMatches(clause, bound), ...unboundWrites(clause, clauses, bound)]);
}

const carriesKind = ({ labels }: NodePattern): boolean => labels.some((label) => KINDS.has(label));
const onlyKinds = ({ labels }: NodePattern): boolean => labels.length > 0 && labels.every((label) => KINDS.has(label));

/** Variables that stand for nodes of ours: by a label, or by what they were taken from. */
function boundVariables(clauses: readonly Clause[]): ReadonlySet<string> {
  const bound = new Set<string>();
  for (const { word, nodes, text } of clauses) {
    for (const node of nodes) if (node.variable !== '' && carriesKind(node)) bound.add(node.variable);
    // `WHERE e:Entity` after an index has yielded it.
    if (word === 'WHERE')
      for (const [, name = '', label = ''] of text.matchAll(/\b(\w+):(\w+)\b/g)) if (KINDS.has(label)) bound.add(name);
    for (const [, taken = '', name = ''] of text.matchAll(/coalesce\(([^()]*)\) AS (\w+)/g)) {
      if (taken.split(',').every((each) => bound.has(each.trim()))) bound.add(name);
    }
    for (const [, from = '', name = ''] of text.matchAll(/\b(\w+) AS (\w+)/g)) if (bound.has(from)) bound.add(name);
  }
  return bound;
}

const isBound = (node: NodePattern, bound: ReadonlySet<string>): boolean => onlyKinds(node) || bound.has(node.variable);

const named = (node: NodePattern): string => `(${node.variable}${node.labels.map((label) => `:${label}`).join('')})`;

/** A reading pattern has a node of ours to hold on to; what is far from it may be anything. */
function unboundReads({ word, text, nodes }: Clause, bound: ReadonlySet<string>): readonly string[] {
  if (!MATCHES.test(word) || nodes.length === 0) return [];
  const loose = nodes.filter((node) => !isBound(node, bound));
  const isHeld = nodes.some((node) => isBound(node, bound)) || /claimId/.test(text);
  const foreign = loose.filter(({ labels }) => labels.length > 0).map((node) => `${named(node)} has no label of ours`);
  return isHeld ? foreign : [`nothing in "${word}${firstLine(text)}" has a label of ours`];
}

function unboundMatches({ word, nodes }: Clause, bound: ReadonlySet<string>): readonly string[] {
  if (!MATCHES.test(word) && word !== 'MERGE' && word !== 'CREATE') return [];
  return nodes
    .filter((node) => !isBound(node, bound) && !(word === 'CREATE' && carriesKind(node)))
    .map((node) => `${named(node)} in ${word} has no label of ours`);
}

function unboundWrites(clause: Clause, clauses: readonly Clause[], bound: ReadonlySet<string>): readonly string[] {
  const { word, text, nodes } = clause;
  if (word === 'DETACH DELETE') return ['DETACH DELETE takes the relationships of other tools along'];
  if (word === 'MERGE') {
    return nodes
      .filter((node) => node.labels.length > 0 && !/\bid:/.test(node.condition))
      .map((node) => `${named(node)} is merged without its id`);
  }
  if (word === 'DELETE') return variablesIn(text).flatMap((name) => reasonsAgainst(name, clauses, bound));
  if (!/SET$|^REMOVE$/.test(word)) return [];
  const targets = text.matchAll(/(?:^|,)\s*(\w+)\s*(?:\.|:|\+=|=)/g);
  return [...new Set([...targets].map(([, name = '']) => name))].flatMap((name) =>
    reasonsAgainst(name, clauses, bound),
  );
}

const variablesIn = (text: string): readonly string[] => text.split(/[\n}]/)[0]?.match(/\w+/g) ?? [];
const firstLine = (text: string): string => text.split('\n')[0] ?? '';

/** Why this variable must not be changed, if anything is against it. */
function reasonsAgainst(name: string, clauses: readonly Clause[], bound: ReadonlySet<string>): readonly string[] {
  if (bound.has(name)) return [];
  const patterns = clauses.flatMap((clause) =>
    clause.relationships.filter(({ variable }) => variable === name).map((pattern) => ({ clause, pattern })),
  );
  if (patterns.length === 0) return [`${name} is changed and has no label of ours`];
  return patterns.flatMap(({ clause, pattern }) =>
    reasonsAgainstRelationship(pattern, textAfter(clause, clauses), bound),
  );
}

/** The clause with the WHERE that follows it. */
function textAfter(clause: Clause, clauses: readonly Clause[]): string {
  const next = clauses.slice(clauses.indexOf(clause) + 1).find(({ word }) => word !== 'USING');
  return clause.text + (next?.word === 'WHERE' ? next.text : '');
}

function reasonsAgainstRelationship(
  { variable, types, condition, ends }: RelationshipPattern,
  text: string,
  bound: ReadonlySet<string>,
): readonly string[] {
  const loose = ends
    .filter((end) => !isBound(end, bound))
    .map((end) => `${variable} ends at ${named(end)}, which need not be ours`);
  const isByClaim = /claimId/.test(condition) || new RegExp(`\\b${variable}\\.claimId`).test(text);
  // The type of a created one is data: `$(row.predicate)`.
  const strangers = types.filter((type) => !OWN_TYPES.has(type) && !DRAWN_TYPES.has(type) && !type.startsWith('$('));
  return [
    ...loose,
    ...strangers.map((type) => `${variable} has the type ${type}, which other tools may use too`),
    ...(types.includes('PREDICATE') && !isByClaim ? [`${variable} is drawn and not bound by its claimId`] : []),
  ];
}
