import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type EntityType, isEntityType, labelsOf } from '@orrery/cypher/model/entity-types.ts';
import { isId } from '../../decode-line.ts';
import type { Reading } from '../../source.ts';
import { prefixOf, slugOf } from '../mint-id.ts';
import type { Format } from './formats.ts';
import { type GraphMapping, own, propertyOf } from './graph-mapping.ts';
import type { NodeRecord } from './records.ts';

/** A graph file, or a folder that is one, and what goes with it. */
export interface GraphInput {
  readonly path: string;
  readonly format: Format;
  readonly sideCar: string;
  readonly notices: string[];
}

/** What a first reading learns of the nodes, whichever order the file has them in. */
export interface Nodes {
  readonly ids: ReadonlyMap<string, string>;
  readonly ignored: ReadonlySet<string>;
  readonly records: number;
}

interface SurveyContext {
  readonly mapping: GraphMapping;
  readonly scope: string;
  readonly reading: Reading;
}

/** Gives every node its id: its own where it is one of ours, else one made from its name, kept to this file. */
export async function surveyNodes({ path, format, sideCar }: GraphInput, context: SurveyContext): Promise<Nodes> {
  const { mapping, scope, reading } = context;
  const made = new Map<string, string>();
  const bearers = new Map<string, string[]>();
  const ids = new Map<string, string>();
  const ignored = new Set<string>();
  const reported = new Set<string>();
  let records = 0;
  for await (const record of format.read(path, reading)) {
    records += 1;
    if (record.kind === 'edge') continue;
    const place = { file: record.file, line: record.line, column: 1 };
    const type = typeOf(record, { mapping, format });
    const label = record.labels.join(':');
    if (type === 'ignored') ignored.add(record.id);
    else if (type !== undefined) {
      const name = propertyOf(record.props, 'name', mapping) ?? record.id;
      const id = isId(record.id) ? record.id : `${prefixOf(type)}:${scope}#${slugOf(name)}`;
      bearers.set(id, [...(bearers.get(id) ?? []), record.id]);
      if (isId(record.id)) ids.set(record.id, id);
      else made.set(record.id, id);
    } else if (!reported.has(label)) {
      reported.add(label);
      reading.problems.add({
        ...place,
        code: 'unknown-label',
        message: label === '' ? `the node "${record.id}" has no label` : `no entity type for the label "${label}"`,
        remedy: `map it under "labels" in ${basename(sideCar)}, or list it under "ignore"`,
      });
    }
  }
  // Nodes of one name are different nodes, whichever comes first.
  for (const [foreign, id] of toldApart(made, bearers)) ids.set(foreign, id);
  return { ids, ignored, records };
}

/**
 * Where several nodes are given one id, each takes its own id in the file behind it; where those differ in what an id leaves out
 * (`N1` and `n1`, `01` and `0-1`), a mark made of the exact text, too.
 */
function toldApart(
  made: ReadonlyMap<string, string>,
  bearers: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string> {
  const isShared = (id: string): boolean => new Set(bearers.get(id)).size > 1;
  const behind = new Map([...made].map(([foreign, id]) => [foreign, isShared(id) ? `${id}.${slugOf(foreign)}` : id]));
  const taken = new Map<string, number>();
  for (const id of [...behind.values(), ...bearers.keys()]) taken.set(id, (taken.get(id) ?? 0) + 1);
  const once = (id: string): number => (bearers.has(id) ? 2 : 1);
  return new Map(
    [...behind].map(([foreign, id]) => [
      foreign,
      (taken.get(id) ?? 0) > once(id) || (id !== made.get(foreign) && bearers.has(id))
        ? `${id}-${markOf(foreign)}`
        : id,
    ]),
  );
}

function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** The type of a node; undefined when none of its labels is known. */
export function typeOf(
  { labels }: NodeRecord,
  { mapping, format }: { readonly mapping: GraphMapping; readonly format: Format },
): EntityType | 'ignored' | undefined {
  const types = labels.flatMap((label): EntityType[] => {
    const known = own(mapping.labels, label) ?? own(format.labels ?? {}, label) ?? label;
    return isEntityType(known) ? [known] : [];
  });
  // The most specific of several labels is the type.
  const type = types.find((one) => labelsOf(one).length === 2) ?? types[0];
  return labels.some((label) => mapping.ignore.labels.includes(label)) ? 'ignored' : type;
}
