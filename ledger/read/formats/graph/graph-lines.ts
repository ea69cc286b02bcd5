import { predicateOf } from '@orrery/cypher/model/predicates.ts';
import type { ClaimsLine } from '../../lines.ts';
import { locate, makeCite, makeClaim, makeEntity, makeName } from '../make-lines.ts';
import type { Edge } from './edges.ts';
import type { NodeInfo } from './node-ids.ts';
import { partOfEdge, partOfNode } from './parts.ts';
import { Properties, textOf } from './properties.ts';
import { type EdgeRecord, LIST_SEPARATOR, type NodeRecord, SPACE_END } from './records.ts';
import type { GraphInput } from './survey.ts';
import { placeOf } from './tally.ts';
import { typeOf } from './types.ts';

export interface LineContext {
  readonly input: GraphInput;
  readonly document: string;
  readonly numberOf: (part: string) => number;
}

export function nodeLine(record: NodeRecord, { id, type }: NodeInfo, context: LineContext): ClaimsLine {
  const { input, document } = context;
  const place = placeOf(record);
  const props = new Properties(record.props, input.mapping);
  const typed = typeOf(record, props, input);
  const own = record.id.split(SPACE_END).at(-1) ?? record.id;
  const name = props.take('name') ?? own;
  const aliases = (props.take('alias') ?? '').split(LIST_SEPARATOR).map((alias) => alias.trim());
  const names = [...new Set(aliases)].filter((alias) => alias !== '' && alias !== name);
  const [nameZh, wikidataId] = [props.take('nameZh'), props.take('wikidataId')];
  const unread = typed.kind === 'known' && typed.unread.length > 0 ? [['label', typed.unread.join(', ')] as const] : [];
  const note = [props.take('note'), textOf([...unread, ...props.rest()])].filter((part) => part !== undefined);
  const par = context.numberOf(partOfNode(record));
  return makeEntity({
    place,
    id: locate(id, place),
    entityType: type,
    name,
    nameZh,
    note: note.length === 0 ? undefined : note.join(' · '),
    wikidataId,
    names: names.map((value) => makeName({ place, value, par: locate(par, place), doc: locate(document, place) })),
  });
}

export interface KeyedEdge {
  readonly record: EdgeRecord;
  readonly edge: Edge;
  readonly key: string | undefined;
}

export function edgeLine({ record, edge, key }: KeyedEdge, ref: string, context: LineContext): ClaimsLine {
  const place = placeOf(record);
  const { predicate, subject, object, start, end, number, unit, role, note } = edge;
  const { kind } = predicateOf(predicate);
  const happens = kind === 'point' || kind === 'measure';
  const par = context.numberOf(partOfEdge(edge));
  return makeClaim({
    place,
    ref: locate(ref, place),
    predicate,
    subject: locate(subject, place),
    object: locate(object, place),
    role,
    key,
    valueNumber: number,
    unit,
    ...(happens ? { at: start } : { start, end: end === undefined ? undefined : { open: false, range: end } }),
    cites: [makeCite({ place, par: locate(par, place), doc: locate(context.document, place), note })],
  });
}
