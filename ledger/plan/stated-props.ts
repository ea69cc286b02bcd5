import { namesOf, type Stated, type StatedFields } from '@orrery/cypher/model/records/field.ts';
import { localisedFields } from '@orrery/cypher/model/records/texts.ts';
import { ByNames, blankOf } from '../read/shapes.ts';
import type { Props, Scalar } from './source-graph.ts';

interface StoredPart {
  readonly name: string;
  readonly field: Stated;
}

interface StoredParts {
  readonly parts: readonly StoredPart[];
  readonly hasTexts: boolean;
  /** With room for what is stored besides. */
  blank(): Record<string, unknown>;
}

const known = new WeakMap<StatedFields, ByNames<StoredParts>>();

/** A million lines are stored with one definition and the same properties besides. */
function partsOf(fields: StatedFields, more: Props): StoredParts {
  const found = known.get(fields) ?? new ByNames((names) => partsWith(fields, names));
  known.set(fields, found);
  return found.of(more);
}

function partsWith(fields: StatedFields, more: readonly string[]): StoredParts {
  const parts = Object.entries(fields).flatMap(([name, field]) =>
    field.stored === true ? namesOf(name, field).map((own) => ({ name: own, field })) : [],
  );
  const hasTexts = localisedFields(fields).length > 0;
  const names = [...parts.map(({ name }) => name), ...(hasTexts ? ['texts'] : []), ...more];
  return { parts, hasTexts, blank: blankOf(names) };
}

/**
 * The properties that keep what a line says, as its record defines them: null where it says nothing, whole numbers as integers. `more` is
 * stored besides, and counts where both have a name.
 */
export function statedProps(line: object, fields: StatedFields, more: Props = {}): Props {
  const { parts, hasTexts, blank } = partsOf(fields, more);
  const props = blank() as Record<string, Props[string]>;
  for (const { name, field } of parts) props[name] = toStored(Reflect.get(line, name), field);
  if (hasTexts) {
    const texts: unknown = Reflect.get(line, 'texts');
    props['texts'] = Array.isArray(texts) && texts.length > 0 ? texts : null;
  }
  for (const name in more) props[name] = more[name] ?? null;
  return props;
}

function toStored(said: unknown, { form, usual }: Stated): Scalar {
  const value: unknown = said !== null && typeof said === 'object' && 'value' in said ? said.value : said;
  // A flag is stored where it is set.
  if (value === undefined || (form === 'flag' && value === usual)) return null;
  return form === 'count' ? BigInt(Number(value)) : (value as Scalar);
}
