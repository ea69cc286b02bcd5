import { basename } from 'node:path';
import { isPredicate, type Predicate, predicateOf } from '@orrery/cypher/model/predicates.ts';
import type { ClaimsLine } from '../../lines.ts';
import type { Place, Problems } from '../../problem.ts';
import { type DateRange, parseDate } from '../../time.ts';
import { locate, makeCite, makeClaim, makeEntity, makeName } from '../make-lines.ts';
import { type GraphMapping, own, propertyOf } from './graph-mapping.ts';
import { type GraphInput, type Nodes, typeOf } from './node-ids.ts';
import { type EdgeRecord, LIST_SEPARATOR, type NodeRecord } from './records.ts';

export interface LineContext {
  readonly input: GraphInput;
  readonly mapping: GraphMapping;
  readonly nodes: Nodes;
  readonly document: string;
  readonly problems: Problems;
  /** Relationship types that were reported already. */
  readonly reported: Set<string>;
}

/** An entity; undefined when it is ignored. */
export function nodeLines(record: NodeRecord, n: number, context: LineContext): readonly ClaimsLine[] | undefined {
  const { input, mapping, nodes, document } = context;
  const id = nodes.ids.get(record.id);
  const type = typeOf(record, { mapping, format: input.format });
  if (id === undefined || type === undefined || type === 'ignored') return undefined;
  const place = { file: record.file, line: record.line, column: 1 };
  const of = (property: Parameters<typeof propertyOf>[1]): string | undefined =>
    propertyOf(record.props, property, mapping);
  const aliases = (of('alias') ?? '').split(LIST_SEPARATOR).map((alias) => alias.trim());
  const names = [...new Set(aliases)].filter((alias) => alias !== '');
  return [
    makeEntity({
      place,
      id: locate(id, place),
      entityType: type,
      name: of('name') ?? record.id,
      nameZh: of('nameZh'),
      note: of('note'),
      wikidataId: of('wikidataId'),
      names: names.map((value) => makeName({ place, value, par: locate(n, place), doc: locate(document, place) })),
    }),
  ];
}

/** A claim; undefined when it is ignored, nothing when it is wrong, which is reported. */
export function edgeLines(record: EdgeRecord, n: number, context: LineContext): readonly ClaimsLine[] | undefined {
  const { input, mapping, nodes, document, problems } = context;
  const place = { file: record.file, line: record.line, column: 1 };
  const isIgnored = mapping.ignore.relationships.includes(record.type);
  if (isIgnored || nodes.ignored.has(record.from) || nodes.ignored.has(record.to)) return undefined;
  const found = relationshipOf(record.type, context);
  if (found === undefined) {
    // Once for each type: a graph may have a million of one.
    if (context.reported.has(record.type)) return [];
    context.reported.add(record.type);
    problems.add({
      ...place,
      code: 'unknown-predicate',
      message: `no predicate for the relationship "${record.type}"`,
      remedy: `map it under "relationships" in ${basename(input.sideCar)}, or list it under "ignore"`,
    });
    return [];
  }
  const ends = [record.from, record.to].map((end) => nodes.ids.get(end));
  for (const [index, end] of [record.from, record.to].entries()) {
    if (ends[index] !== undefined) continue;
    const message = `an edge to the node "${end}", which is not in the file`;
    problems.add({ ...place, code: 'dangling-reference', message, remedy: 'add the node, or remove the edge' });
  }
  const [from, to] = found.reverse ? ends.toReversed() : ends;
  if (from === undefined || to === undefined) return [];
  const times = timesOf(record, { ...context, place, predicate: found.predicate });
  return [
    makeClaim({
      place,
      ref: locate(`record-${n}`, place),
      predicate: found.predicate,
      subject: locate(from, place),
      object: locate(to, place),
      role: propertyOf(record.props, 'role', mapping),
      cites: [makeCite({ place, par: locate(n, place), doc: locate(document, place) })],
      ...times,
    }),
  ];
}

function relationshipOf(
  type: string,
  { mapping, input }: LineContext,
): { readonly predicate: Predicate; readonly reverse: boolean } | undefined {
  const mapped = own(mapping.relationships, type);
  if (mapped !== undefined && typeof mapped === 'object') {
    return isPredicate(mapped.predicate) ? { predicate: mapped.predicate, reverse: mapped.reverse } : undefined;
  }
  const known = mapped ?? own(input.format.relationships ?? {}, type) ?? type;
  return isPredicate(known) ? { predicate: known, reverse: false } : undefined;
}

interface TimeContext extends LineContext {
  readonly place: Place;
  readonly predicate: Predicate;
}

/** A start and an end; for what happens once, the start is the day. */
function timesOf(
  record: EdgeRecord,
  { mapping, place, predicate, problems }: TimeContext,
): { at?: DateRange; start?: DateRange; end?: { readonly open: false; readonly range: DateRange } } {
  const read = (property: 'start' | 'end'): DateRange | undefined => {
    const text = propertyOf(record.props, property, mapping);
    if (text === undefined) return undefined;
    const result = parseDate(text.replace(/T.*$/, ''));
    if (result.ok) return result.range;
    problems.add({ ...place, code: 'bad-date', message: `${property}: ${result.message}`, remedy: result.remedy });
    return undefined;
  };
  const [start, end] = [read('start'), read('end')];
  const { kind } = predicateOf(predicate);
  if (kind === 'point' || kind === 'measure') return start === undefined ? {} : { at: start };
  return {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end: { open: false, range: end } }),
  };
}
