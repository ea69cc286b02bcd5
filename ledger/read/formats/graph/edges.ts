import type { PredicateKind } from '@orrery/cypher/model/define.ts';
import { admits, type Predicate, predicateOf } from '@orrery/cypher/model/predicates.ts';
import type { DateRange } from '../../time.ts';
import { type Figure, readFigure, readTimes, type Times } from './edge-values.ts';
import type { NodeInfo } from './node-ids.ts';
import { Properties, textOf } from './properties.ts';
import { type EdgeRecord, shownId } from './records.ts';
import { type Relation, type RelationContext, relationOf } from './relations.ts';
import { counted, type Fault, keptAsText } from './tally.ts';

export interface EdgeContext extends RelationContext {
  readonly nodes: ReadonlyMap<string, NodeInfo>;
  readonly ignored: ReadonlySet<string>;
  readonly faulty: ReadonlySet<string>;
}

/** An edge as a claim, but for what only the other edges tell: `key` may be one that a second edge has, too. */
export interface Edge {
  /** Of its record, where the file gives one. */
  readonly ownId: string | undefined;
  readonly predicate: Predicate;
  readonly subject: string;
  readonly object: string;
  readonly role: string | undefined;
  readonly key: string | undefined;
  readonly start: DateRange | undefined;
  readonly end: DateRange | undefined;
  readonly number: number | undefined;
  readonly unit: string | undefined;
  /** What no field of a claim holds, as text. */
  readonly note: string | undefined;
  /** What is the same in every edge that would be one claim with this. */
  readonly identity: string;
  /** What tells it from the others of its identity: never its place in the file. */
  readonly content: string;
}

export interface EdgeResult {
  /** Two for a mutual one that has a direction here, none for what is ignored or wrong. */
  readonly edges: readonly Edge[];
  readonly faults: readonly Fault[];
  /** What is counted in the report. */
  readonly notes: readonly string[];
}

export function interpretEdge(record: EdgeRecord, context: EdgeContext): EdgeResult {
  const { nodes, ignored, faulty } = context;
  const ends = [record.from, record.to] as const;
  if (ends.some((end) => ignored.has(end))) return leftOut('edges of nodes that the side-car ignores');
  const missing = ends.flatMap((end, at) => (nodes.has(end) || faulty.has(end) ? [] : [missingEnd(end, at)]));
  const [from, to] = ends.map((end) => nodes.get(end));
  if (missing.length > 0 || from === undefined || to === undefined) return { ...NOTHING, faults: missing };
  const props = new Properties(record.props, context.mapping);
  const relation = relationOf({ record, props, from: from.type, to: to.type }, context);
  if (relation.kind === 'ignored') return leftOut(`edges "${relation.type}" that the side-car ignores`);
  if (relation.kind === 'fault') return { ...NOTHING, faults: [relation.fault] };
  const { predicate, reverse } = relation.relation;
  const [subject, object] = reverse ? [to, from] : [from, to];
  const misfit = misfitOf(relation.relation, { subject, object, carName: context.carName });
  if (misfit !== undefined) return { ...NOTHING, faults: [misfit] };
  const { edge, faults } = readEdge(record, { props, relation: relation.relation, subject, object });
  const { symmetric } = predicateOf(predicate);
  const isMutual = record.direction === 'mutual' && symmetric !== true;
  const notes =
    record.direction === 'undirected' && symmetric !== true
      ? [`edges without a direction, read as "${predicate}" from source to target`]
      : [];
  for (const [name] of props.rest()) notes.push(keptAsText(name, 'edges'));
  const both = isMutual ? [edge, turned(edge)] : [edge];
  return { edges: both, faults, notes };
}

const NOTHING: EdgeResult = { edges: [], faults: [], notes: [] };

function leftOut(what: string): EdgeResult {
  return { ...NOTHING, notes: [`left out, ${what}`] };
}

function missingEnd(end: string, at: number): Fault {
  const side = at === 0 ? 'source' : 'target';
  return {
    code: 'dangling-reference',
    cause: end === '' ? ` ${side}` : end,
    say: ({ count }) =>
      end === ''
        ? [`${counted(count, 'edge')} without a ${side}`, `name the ${side}, or remove the edge`]
        : [
            `${counted(count, 'edge')} of the node ${shownId(end)}, which is not in the file`,
            'add the node, or remove the edge',
          ],
  };
}

interface Ends {
  readonly subject: NodeInfo;
  readonly object: NodeInfo;
}

/** What a predicate does not take is reported once for each pair of types. */
function misfitOf(
  { predicate, type }: Relation,
  { subject, object, carName }: Ends & { readonly carName: string },
): Fault | undefined {
  const { drawn, subjects, objects } = predicateOf(predicate);
  const wrong = !admits(predicate, 'subject', subject.type)
    ? 'subject'
    : !admits(predicate, 'object', object.type)
      ? 'object'
      : undefined;
  if (drawn && wrong === undefined) return undefined;
  const named = type === '' ? 'without a type' : `"${type}"`;
  const pair = `from a ${subject.type} to a ${object.type}`;
  const rule = `relationships: { ${JSON.stringify(type)}: [{ from: …, to: …, predicate: … }] }`;
  const allowed = wrong === 'subject' ? subjects : objects;
  return {
    code: 'not-admitted',
    cause: `${type} ${predicate} ${subject.type} ${object.type}`,
    say: ({ count }) => [
      `${counted(count, 'edge')} ${named} ${pair}: ${
        drawn
          ? `${predicate} does not take a ${wrong === 'subject' ? subject.type : object.type} as ${wrong ?? 'object'}, only ${allowed.join(', ')}`
          : `${predicate} takes a value, not an entity`
      }`,
      `name another predicate in ${carName}, for these ends or all: ${rule}`,
    ],
  };
}

interface Reading extends Ends {
  readonly props: Properties;
  readonly relation: Relation;
}

function readEdge(
  record: EdgeRecord,
  { props, relation, subject, object }: Reading,
): { readonly edge: Edge; readonly faults: readonly Fault[] } {
  const { predicate } = relation;
  const { kind } = predicateOf(predicate);
  const times = readTimes(props, kind);
  const figure = readFigure(props, relation.unit);
  const role = props.take('role') ?? relation.role;
  const stated = props.take('key');
  const day = dayOf(times.start);
  const key = stated ?? ownKey(kind, times, figure);
  const note = noteOf(record, relation, props);
  const content = [day ?? '', dayOf(times.end) ?? '', String(figure.number ?? ''), figure.unit ?? '', note ?? ''];
  const edge = {
    ownId: record.id,
    predicate,
    subject: subject.id,
    object: object.id,
    role,
    key,
    start: times.start,
    end: times.end,
    number: figure.number,
    unit: figure.unit,
    note,
    content: content.join('\n'),
  };
  return { edge: { ...edge, identity: identityOf(edge) }, faults: [...times.faults, ...figure.faults] };
}

/**
 * What tells this edge from another with the same ends, made of nothing but what it says itself: of what happens its day and amount, of
 * a stay its beginning, since a stay that is ended later is still the same one. What has no date is alone unless another edge is found.
 */
function ownKey(
  kind: PredicateKind,
  times: Pick<Times, 'start' | 'end'>,
  figure: Pick<Figure, 'number' | 'unit'>,
): string | undefined {
  // Dates and figures are part of a measure's identity already.
  if (kind === 'measure') return undefined;
  const day = dayOf(times.start);
  if (kind === 'point') {
    return (
      [day, figure.number?.toString(), figure.number === undefined ? undefined : figure.unit]
        .filter((part) => part !== undefined)
        .join(' ') || undefined
    );
  }
  const end = dayOf(times.end);
  return day ?? (end === undefined ? undefined : `until ${end}`);
}

function turned(edge: Edge): Edge {
  const back = { ...edge, subject: edge.object, object: edge.subject };
  return { ...back, identity: identityOf(back) };
}

/** What makes a claim the claim it is, as the ledger has it: never its dates, but for what is measured. */
function identityOf({ predicate, subject, object, role, key, start, number, unit }: Omit<Edge, 'identity'>): string {
  const { kind, symmetric } = predicateOf(predicate);
  const parties = symmetric === true ? [subject, object].toSorted() : [subject, object];
  const measured = kind === 'measure' ? [dayOf(start) ?? '', String(number ?? ''), unit ?? ''] : [];
  return [predicate, ...parties, role ?? '', key ?? '', ...measured].join('\n');
}

/** `2019-01-02`, or `2019-01-01..2019-12-31`. */
function dayOf(range: DateRange | undefined): string | undefined {
  if (range === undefined) return undefined;
  const { earliest, latest } = range;
  return earliest === latest && earliest !== null ? earliest : `${earliest ?? ''}..${latest ?? ''}`;
}

/**
 * What the file says of an edge beyond the claim: its own id, its type where the predicate is called otherwise, and every property
 * that no field took. A number as id is left out: programs count them anew whenever they write the file.
 */
function noteOf(record: EdgeRecord, relation: Relation, props: Properties): string | undefined {
  const named = record.id === undefined || /^\d*$/.test(record.id) ? [] : [['id', record.id] as const];
  const type = relation.type === '' || isSameWord(relation) ? [] : [['type', relation.type] as const];
  return textOf([...named, ...type, ...props.rest()]);
}

function isSameWord({ type, predicate, role }: Relation): boolean {
  return type === role || type.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_') === predicate;
}
