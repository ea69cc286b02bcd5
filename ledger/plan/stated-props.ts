import { namesOf, type Stated, type StatedFields } from '@orrery/cypher/model/records/field.ts';
import { localisedFields } from '@orrery/cypher/model/records/texts.ts';
import type { Scalar } from './source-graph.ts';

interface StoredPart {
  readonly name: string;
  readonly field: Stated;
}

interface StoredParts {
  readonly parts: readonly StoredPart[];
  readonly hasTexts: boolean;
}

const known = new WeakMap<StatedFields, StoredParts>();

/** A million lines are stored with one definition. */
function partsOf(fields: StatedFields): StoredParts {
  const made = known.get(fields);
  if (made !== undefined) return made;
  const parts = Object.entries(fields).flatMap(([name, field]) =>
    field.stored === true ? namesOf(name, field).map((own) => ({ name: own, field })) : [],
  );
  const all = { parts, hasTexts: localisedFields(fields).length > 0 };
  known.set(fields, all);
  return all;
}

/** The properties that keep what a line says, as its record defines them: null where it says nothing, whole numbers as integers. */
export function statedProps(line: object, fields: StatedFields): Readonly<Record<string, Scalar | readonly string[]>> {
  const props: Record<string, Scalar | readonly string[]> = {};
  const { parts, hasTexts } = partsOf(fields);
  for (const { name, field } of parts) props[name] = toStored(Reflect.get(line, name), field);
  if (!hasTexts) return props;
  const texts: unknown = Reflect.get(line, 'texts');
  props['texts'] = Array.isArray(texts) && texts.length > 0 ? texts : null;
  return props;
}

function toStored(said: unknown, { form, usual }: Stated): Scalar {
  const value: unknown = said !== null && typeof said === 'object' && 'value' in said ? said.value : said;
  // A flag is stored where it is set.
  if (value === undefined || (form === 'flag' && value === usual)) return null;
  return form === 'count' ? BigInt(Number(value)) : (value as Scalar);
}
