import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { entityTypeNames } from '@orrery/cypher/model/entity-types.ts';
import { admits, predicateNames } from '@orrery/cypher/model/predicates.ts';
import { nearestWord } from '../../did-you-mean.ts';
import { Problems } from '../../problem.ts';
import { type Format, formatOf } from './formats.ts';
import { type GraphMapping, graphMappingSchema } from './graph-mapping.ts';
import { Properties } from './properties.ts';
import type { EdgeRecord, NodeRecord } from './records.ts';
import { type Relation, relationOf } from './relations.ts';
import { typeOf } from './types.ts';

/** What a graph file seems to be, and a side-car to begin with. */
export interface GraphSuggestion {
  /** For people, a line each. */
  readonly holds: readonly string[];
  /** Where the side-car belongs. */
  readonly path: string;
  /** Its text. */
  readonly sideCar: string;
}

/** The type that admits the least, and the relation that says the least: right for any file, and worth a better word. */
const ANY_TYPE = 'Concept';
const ANY_RELATION = 'RELATED_TO';
const SAMPLES = 3;
const SAMPLE_LENGTH = 40;

/**
 * Reads a graph file (or a folder of CSV files in the form of neo4j-admin) once and says what it holds: types, relations with the types
 * of their ends, properties with samples. The side-car lets it be imported as it stands: what the vocabulary has no word for gets the
 * neutral one, to be replaced by a person who knows the field.
 */
export async function suggestGraph(path: string): Promise<GraphSuggestion> {
  const sideCar = statSync(path).isDirectory() ? join(path, 'graph.yaml') : `${path}.graph.yaml`;
  const mapping = graphMappingSchema.parse({});
  const looker = new Looker(formatOf(path), mapping);
  const edges: EdgeRecord[] = [];
  for await (const record of looker.format.read({ path, mapping, sideCar }, { problems: new Problems() })) {
    if (record.kind === 'node') looker.node(record);
    // An edge may come before its nodes.
    else if (record.kind === 'edge') edges.push(record);
  }
  for (const edge of edges) looker.edge(edge);
  const day = (await stat(path)).mtime.toISOString().slice(0, 10);
  return { holds: looker.holds(path), path: sideCar, sideCar: looker.text({ title: basename(path), day }) };
}

interface Property {
  count: number;
  readonly samples: Set<string>;
}

/** A label as the file has it, how often, and the type that stands for it, if one does. */
interface Named {
  count: number;
  readonly known: string | undefined;
}

/** A relation as the file has it, how often, and between which types the predicate that is called so holds. */
interface NamedRelation {
  count: number;
  readonly rules: Map<string, string>;
  /** Some of its edges have no predicate, or one that does not take their ends. */
  isMissing: boolean;
}

class Looker {
  readonly format: Format;
  private readonly mapping: GraphMapping;
  private readonly typeOfNode = new Map<string, string>();
  private readonly labels = new Map<string, Named>();
  private readonly relations = new Map<string, NamedRelation>();
  private readonly ends = new Map<string, number>();
  private readonly properties = { nodes: new Map<string, Property>(), edges: new Map<string, Property>() };

  constructor(format: Format, mapping: GraphMapping) {
    this.format = format;
    this.mapping = mapping;
  }

  node(record: NodeRecord): void {
    const props = new Properties(record.props, this.mapping);
    const result = typeOf(record, props, { mapping: this.mapping, format: this.format });
    const label = record.labels.find((one) => one.trim() !== '') ?? props.find('type')?.value ?? '';
    const known = result.kind === 'known' ? result.type : undefined;
    add(this.labels, label, known);
    this.typeOfNode.set(record.id, known ?? this.wordFor(label));
    note(this.properties.nodes, record.props);
  }

  edge(record: EdgeRecord): void {
    note(this.properties.edges, record.props);
    if (record.nested === true) return;
    const [from, to] = [this.typeOfNode.get(record.from), this.typeOfNode.get(record.to)];
    if (from === undefined || to === undefined) return;
    const props = new Properties(record.props, this.mapping);
    const result = relationOf({ record, props, from, to }, { mapping: this.mapping, format: this.format, carName: '' });
    const type = record.types.find((one) => one.trim() !== '') ?? props.find('relationship')?.value ?? '';
    const named = this.relations.get(type) ?? { count: 0, rules: new Map<string, string>(), isMissing: false };
    this.relations.set(type, named);
    named.count += 1;
    if (result.kind === 'known' && fits(result.relation, from, to)) {
      named.rules.set(`${from} ${to}`, ruleText(result.relation, from, to));
    } else named.isMissing = true;
    const what = `${from} ${type === '' ? '–' : type} ${to}`;
    this.ends.set(what, (this.ends.get(what) ?? 0) + 1);
  }

  private wordFor(label: string): string {
    return label === '' ? ANY_TYPE : (nearestWord(label, entityTypeNames()) ?? ANY_TYPE);
  }

  holds(path: string): readonly string[] {
    return [
      `${basename(path)} as ${this.format.name}: nodes: ${this.typeOfNode.size}, edges between them: ${sum(this.ends)}`,
      ...[...this.labels].map(
        ([label, { count, known }]) =>
          `  ${count} × ${label === '' ? 'nodes without a type' : label}${known === undefined || known === label ? '' : `, read as ${known}`}`,
      ),
      ...[...this.ends].map(([what, count]) => `  ${count} × ${what}`),
      ...propertyLines('nodes', this.properties.nodes),
      ...propertyLines('edges', this.properties.edges),
    ];
  }

  text({ title, day }: { readonly title: string; readonly day: string }): string {
    const labels = unknown(this.labels);
    const relations = [...this.relations].filter(([type, { isMissing }]) => type !== '' && isMissing);
    const defaults = [
      ...(this.labels.get('') !== undefined && this.labels.get('')?.known === undefined ? [`type: ${ANY_TYPE}`] : []),
      ...(this.relations.get('')?.isMissing === true ? [`relationship: ${ANY_RELATION}`] : []),
    ];
    return [
      '# A beginning, made by --suggest. docs/formats.md tells every word, docs/vocabulary.md the types and predicates.',
      '# The day on which this was so: here the day on which the file was written.',
      `document: { publishedAt: "${day}", title: ${JSON.stringify(title)}, lang: en }`,
      ...(defaults.length === 0
        ? []
        : ['# For what the file gives no type. Is there a better word?', `default: { ${defaults.join(', ')} }`]),
      ...(labels.length === 0 ? [] : ['# Labels that are no types here.', 'labels:']),
      ...labels.map(([label, { count }]) => `  ${JSON.stringify(label)}: ${this.wordFor(label)} # nodes: ${count}`),
      ...(relations.length === 0
        ? []
        : ['# Relations that are no predicates here, or take other ends.', 'relationships:']),
      ...relations.map(
        ([type, { count, rules }]) => `  ${JSON.stringify(type)}: ${relationFor(type, rules)} # edges: ${count}`,
      ),
      '',
    ].join('\n');
  }
}

function fits({ predicate, reverse }: Relation, from: string, to: string): boolean {
  const [subject, object] = reverse ? [to, from] : [from, to];
  return admits(predicate, 'subject', subject) && admits(predicate, 'object', object);
}

const ruleText = ({ predicate, reverse }: Relation, from: string, to: string): string =>
  `{ from: ${from}, to: ${to}, predicate: ${predicate}${reverse ? ', reverse: true' : ''} }`;

/** The predicate of that name where it takes the ends, else the neutral one, which takes any; a near word may not take them. */
function relationFor(type: string, rules: ReadonlyMap<string, string>): string {
  if (rules.size > 0) return `[${[...rules.values(), ANY_RELATION].join(', ')}]`;
  const near = nearestWord(type.toUpperCase().replaceAll(/[\s-]+/g, '_'), predicateNames());
  return near === undefined || near === ANY_RELATION ? ANY_RELATION : `${ANY_RELATION} # ${near}?`;
}

function add(names: Map<string, Named>, name: string, known: string | undefined): void {
  const before = names.get(name);
  if (before === undefined) names.set(name, { count: 1, known });
  else before.count += 1;
}

function note(properties: Map<string, Property>, props: ReadonlyMap<string, string>): void {
  for (const [name, value] of props) {
    if (value.trim() === '') continue;
    const property = properties.get(name) ?? { count: 0, samples: new Set<string>() };
    property.count += 1;
    if (property.samples.size < SAMPLES) property.samples.add(value.slice(0, SAMPLE_LENGTH));
    properties.set(name, property);
  }
}

const unknown = (names: ReadonlyMap<string, Named>): readonly (readonly [string, Named])[] =>
  [...names].filter(([name, { known }]) => name !== '' && known === undefined);

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((total, count) => total + count, 0);

const propertyLines = (of: string, properties: ReadonlyMap<string, Property>): readonly string[] =>
  [...properties].map(
    ([name, { count, samples }]) =>
      `  ${name}: on ${count} of the ${of}, as ${[...samples].map((text) => JSON.stringify(text)).join(', ')}`,
  );
