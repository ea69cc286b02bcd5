import { InvalidInput } from '@orrery/cypher/errors.ts';
import type { LabelFound, PlainSchema } from './graph-schema.ts';

/** By which properties the nodes of a label are called, as a client chose it: label → properties, in order. */
export type ChosenCaptions = ReadonlyMap<string, readonly string[]>;

const MOST_LABELS = 100;
const MOST_PROPERTIES = 3;
const LONGEST = 200;
const REMEDY =
  'Send `extensions: { captions: { Label: ["property"] } }` beside the query, with one to three properties for each of at most 100 labels.';

/**
 * Reads the request extension `captions`. Undefined where there is none. A label or a property that the database does not have is no
 * mistake: a view that was saved may be older than the data. Throws InvalidInput for another shape.
 */
export function readCaptions(extensions: unknown): ChosenCaptions | undefined {
  if (!isObject(extensions) || extensions['captions'] === undefined || extensions['captions'] === null)
    return undefined;
  const { captions } = extensions;
  if (!isObject(captions)) throw new InvalidInput(`\`extensions.captions\` is no object. ${REMEDY}`);
  const entries = Object.entries(captions);
  if (entries.length > MOST_LABELS) {
    throw new InvalidInput(`\`extensions.captions\` names ${entries.length} labels. ${REMEDY}`);
  }
  return new Map(entries.map(([label, properties], index) => [label, readProperties(properties, index)]));
}

function readProperties(properties: unknown, index: number): readonly string[] {
  const list: readonly unknown[] = Array.isArray(properties) ? properties : [];
  const names = list.filter((name) => typeof name === 'string' && name !== '' && name.length <= LONGEST);
  if (names.length === list.length && names.length > 0 && names.length <= MOST_PROPERTIES) return names.map(String);
  // The label itself is not repeated: an error says nothing of the request but where to look.
  throw new InvalidInput(`Entry ${index} of \`extensions.captions\` is no list of properties. ${REMEDY}`);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same database under other captions. What of a choice the database does not have is left to the rule. */
export function withCaptions(schema: PlainSchema, chosen: ChosenCaptions | undefined): PlainSchema {
  if (chosen === undefined || chosen.size === 0) return schema;
  return { ...schema, labels: schema.labels.map((label) => ({ ...label, caption: captionFor(label, chosen) })) };
}

function captionFor({ name, properties, caption }: LabelFound, chosen: ChosenCaptions): readonly string[] {
  const known = (chosen.get(name) ?? []).filter((property) => properties.some((one) => one.name === property));
  return known.length === 0 ? caption : known;
}

/** By what the nodes of a label are called, and by what else they could be. */
export interface CaptionShape {
  readonly type: string;
  readonly properties: readonly string[];
  readonly byRule: readonly string[];
  readonly choices: readonly string[];
}

/** What may be a name, as the sample shows it: no list, no point, no bytes. */
export function captionsOf(schema: PlainSchema, found: PlainSchema): readonly CaptionShape[] {
  const byRule = new Map(found.labels.map(({ name, caption }) => [name, caption]));
  return schema.labels.map(({ name, caption, properties }) => ({
    type: name,
    properties: caption,
    byRule: byRule.get(name) ?? [],
    choices: properties
      .filter(({ kind }) => kind !== 'other')
      .map((property) => property.name)
      .toSorted(),
  }));
}
