import type { EntityType } from '@orrery/cypher/model/entity-types.ts';
import { isId } from '../../decode-values.ts';
import { nearestWord } from '../../did-you-mean.ts';
import { Problems } from '../../problem.ts';
import type { Reading } from '../../source.ts';
import { prefixOf } from '../mint-id.ts';
import { EdgeKeys } from './edge-keys.ts';
import { type EdgeContext, interpretEdge } from './edges.ts';
import type { Format } from './formats.ts';
import type { GraphMapping } from './graph-mapping.ts';
import { mintNodeIds, type NodeInfo, ownPrefix } from './node-ids.ts';
import { partOfEdge, partOfNode } from './parts.ts';
import { NODE_WORDS, Properties } from './properties.ts';
import { type NodeRecord, type OtherRecord, SPACE_END, shownId } from './records.ts';
import { carOf, counted, type Fault, keptAsText, placeOf, Tally } from './tally.ts';
import { typeOf } from './types.ts';

/** A graph file, or a folder that is one, with what its side-car says. */
export interface GraphInput {
  readonly path: string;
  readonly format: Format;
  readonly sideCar: string;
  readonly mapping: GraphMapping;
  /** What ids made here are kept to: the document without `doc:`. */
  readonly scope: string;
}

/** What is learnt of a file before its lines are made, whichever order it has nodes and edges in. */
export interface Survey {
  readonly nodes: ReadonlyMap<string, NodeInfo>;
  readonly ignored: ReadonlySet<string>;
  /** Nodes that cannot be imported, which is reported: no edge of theirs is reported, too. */
  readonly faulty: ReadonlySet<string>;
  readonly keys: EdgeKeys;
  /** The parts of the document that a record is cited from, in order. */
  readonly parts: readonly string[];
  /** What the file says of itself. */
  readonly about: readonly string[];
  readonly notices: readonly string[];
}

/** Reads a file twice: its nodes, then its edges. Reports each cause of trouble once, with its count. */
export async function surveyGraph(input: GraphInput, reading: Reading): Promise<Survey> {
  const tally = new Tally();
  const { aliased, words, ...found } = await surveyNodes(input, { reading, tally });
  const keys = new EdgeKeys();
  const context: EdgeContext = { ...input, ...found, seen: words.relationships, carName: carOf(input.sideCar) };
  const parts = new Set(aliased);
  const later = { problems: new Problems(), signal: reading.signal };
  for await (const record of input.format.read(input, later)) {
    if (record.kind !== 'edge') continue;
    const result = interpretEdge(record, context);
    for (const note of result.notes) tally.note(note);
    for (const fault of result.faults) tally.fault(placeOf(record), fault);
    for (const edge of result.edges) {
      if (keys.add(edge)) tally.note(INDISTINCT);
      parts.add(partOfEdge(edge));
    }
  }
  keys.seal();
  reportUnread(input, words, reading.problems);
  tally.report(reading.problems);
  return { ...found, keys, parts: [...parts].toSorted(), notices: [...tally.lines(), ...unusedWords(input, words)] };
}

interface Surveying {
  readonly reading: Reading;
  readonly tally: Tally;
}

interface Words {
  readonly properties: Set<string>;
  readonly labels: Set<string>;
  readonly relationships: Set<string>;
  readonly elements: Set<string>;
}

interface Found extends Omit<Survey, 'keys' | 'parts' | 'notices'> {
  readonly words: Words;
  /** The parts of nodes with further names, which are cited. */
  readonly aliased: ReadonlySet<string>;
}

async function surveyNodes(input: GraphInput, { reading, tally }: Surveying): Promise<Found> {
  const types = new Map<string, { readonly type: EntityType; readonly ordinal: number; readonly line: number }>();
  const ignored = new Set<string>();
  const faulty = new Set<string>();
  const about: string[] = [];
  const aliased = new Set<string>();
  const words: Words = { properties: new Set(), labels: new Set(), relationships: new Set(), elements: new Set() };
  let ordinal = -1;
  for await (const record of input.format.read(input, reading)) {
    ordinal += 1;
    if (record.kind === 'node' || record.kind === 'edge') {
      for (const name of record.props.keys()) {
        words.properties.add(name);
        if (input.mapping.ignore.properties.includes(name)) tally.note(ignoredProperty(name));
      }
    }
    if (record.kind === 'edge') continue;
    if (record.kind !== 'node') {
      words.elements.add(record.name);
      takeOther(record, { about, tally, input });
      continue;
    }
    const first = types.get(record.id);
    if (first !== undefined || faulty.has(record.id) || ignored.has(record.id)) {
      tally.fault(placeOf(record), duplicate(record, first?.line));
      continue;
    }
    const props = new Properties(record.props, input.mapping);
    const result = typeOf(record, props, { ...input, seen: words.labels });
    const fault = result.kind === 'ignored' ? undefined : nodeFault(record, result, input);
    if (result.kind === 'ignored') {
      ignored.add(record.id);
      tally.note('left out, nodes whose label the side-car ignores');
    } else if (fault !== undefined || result.kind === 'unknown') {
      if (record.id !== '') faulty.add(record.id);
      if (fault !== undefined) tally.fault(placeOf(record), fault);
    } else {
      for (const label of result.unread) tally.note(`the label "${label}" of a ${result.type}, kept as text`);
      if (props.take('alias') !== undefined) aliased.add(partOfNode(record));
      for (const word of NODE_WORDS) if (word !== 'type') props.take(word);
      for (const [name] of props.rest()) tally.note(keptAsText(name, 'nodes'));
      if (record.id !== '') types.set(record.id, { type: result.type, ordinal, line: record.line });
    }
  }
  const ids = mintNodeIds(types, input.scope);
  const nodes = new Map(
    [...types].map(([id, { type, ordinal: at }]) => [id, { id: ids.get(id) ?? id, type, ordinal: at }]),
  );
  return { nodes, ignored, faulty, about, words, aliased };
}

const INDISTINCT =
  'edges without an id, equal to another one in everything, told apart by a number: give them ids, or the claim with the last number goes whichever of them is deleted';

function ignoredProperty(name: string): string {
  return `left out, the property "${name}" that the side-car ignores`;
}

interface Taking {
  readonly about: string[];
  readonly tally: Tally;
  readonly input: GraphInput;
}

function takeOther(record: OtherRecord, { about, tally, input }: Taking): void {
  const { name, text } = record;
  if (record.kind === 'about') about.push(`${name}: ${text}`);
  else if (record.kind === 'drawing') tally.note(`left out, ${name}: how another program draws it`);
  else if (input.mapping.ignore.elements.includes(name)) tally.note(`left out, <${name}> that the side-car ignores`);
  else {
    tally.fault(placeOf(record), {
      code: 'not-taken',
      cause: name,
      say: ({ count }) => [
        `${counted(count, 'element')} <${name}>, which cannot be imported`,
        `to import the rest, say so in ${carOf(input.sideCar)}: ignore: { elements: [${name}] }`,
      ],
    });
  }
}

function duplicate({ id }: NodeRecord, line: number | undefined): Fault {
  return {
    code: 'duplicate-id',
    cause: id,
    say: ({ count }) => [
      count === 1
        ? `the node id ${shownId(id)} is declared twice`
        : `the node id ${shownId(id)} is declared ${count + 1} times`,
      `${line === undefined ? 'an earlier node has it' : `it is on line ${line} already`}; give each node an id of its own`,
    ],
  };
}

/** What is wrong with a node. */
function nodeFault(record: NodeRecord, result: ReturnType<typeof typeOf>, input: GraphInput): Fault | undefined {
  const car = carOf(input.sideCar);
  if (record.id === '') {
    return {
      code: 'bad-id',
      cause: 'empty',
      say: ({ count }) => [
        `${counted(count, 'node')} without an id: ${input.format.emptyId ?? 'the "id" is empty'}`,
        'give each node an id; without one no edge can name it, and it would be another one in each import',
      ],
    };
  }
  if (result.kind === 'unknown') {
    const { label } = result;
    const place = input.format.noLabel?.(record.file);
    return {
      code: 'unknown-label',
      cause: label === '' ? ` ${place?.cause ?? ''}` : label,
      sample: record.id.split(SPACE_END).at(-1),
      say: ({ count, samples }) =>
        label === ''
          ? [
              `${counted(count, 'node')} ${count === 1 ? 'has' : 'have'} no type: ${samples}${place?.why ?? ''}`,
              place?.remedy ??
                `give one in ${car}: default: { type: Person }, or name the property that holds it: properties: { type: … }`,
            ]
          : [
              `no entity type for the label "${label}" (${counted(count, 'node')}: ${samples})`,
              `map it under "labels" in ${car}, or list it under "ignore"`,
            ],
    };
  }
  if (result.kind !== 'known' || !isId(record.id)) return undefined;
  const own = ownPrefix(record.id);
  const wanted = prefixOf(result.type);
  if (own === undefined || own === wanted) return undefined;
  return {
    code: 'label-mismatch',
    cause: `${own} ${result.type}`,
    sample: record.id,
    say: ({ count, samples }) => [
      `${counted(count, 'node')} of the type ${result.type} with an id that begins with "${own}:": ${samples}`,
      `ids of a ${result.type} begin with "${wanted}:"; correct the id or the type`,
    ],
  };
}

/** Words of the side-car that nothing in the file is called by: no mistake where one side-car serves several files. */
function unusedWords({ mapping, format }: GraphInput, words: Words): readonly string[] {
  const { ignore } = mapping;
  const stated: readonly (readonly [where: string, names: readonly string[], seen: ReadonlySet<string>])[] = [
    ['labels', Object.keys(mapping.labels), words.labels],
    ['relationships', Object.keys(mapping.relationships), words.relationships],
    ['ignore.labels', ignore.labels, words.labels],
    ['ignore.relationships', ignore.relationships, words.relationships],
    ['ignore.properties', ignore.properties, words.properties],
    ['ignore.elements', ignore.elements, words.elements],
  ];
  return stated.flatMap(([where, names, seen]) => {
    const unused = names.filter((name) => name !== '' && name !== '*' && !seen.has(name));
    const edges = unused.filter((name) => where === 'labels' && Object.hasOwn(format.relationships ?? {}, name));
    const hint = edges.length === 0 ? '' : ` (in this format ${edges.join(', ')} would be under "relationships")`;
    return unused.length === 0
      ? []
      : [`the file has nothing of what the side-car lists under "${where}": ${unused.join(', ')}${hint}`];
  });
}

/** A property that the side-car names and no record has is a slip: what it should have read would be lost. */
function reportUnread({ mapping, sideCar }: GraphInput, { properties }: Words, problems: Problems): void {
  for (const [word, name] of Object.entries(mapping.properties)) {
    if (name === undefined || properties.has(name)) continue;
    const near = nearestWord(name, [...properties]);
    problems.add({
      file: sideCar,
      line: 1,
      column: 1,
      code: 'bad-mapping',
      message: `properties.${word}: no node and no edge has a property "${name}"`,
      remedy: near === undefined ? `the file has ${[...properties].join(', ') || 'none'}` : `did you mean "${near}"?`,
    });
  }
}
