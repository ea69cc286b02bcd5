import { namesOf, type Stated, type StatedFields } from '@orrery/cypher/model/records/field.ts';
import { type TaggedText, tagText, textsAmong } from '@orrery/cypher/model/records/texts.ts';
import type { StoredProps } from './props.ts';

/** What a file says of a record again, from the properties that keep it; what is as usual is left out. */
export function exportFields(props: StoredProps, fields: StatedFields): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      if (field.stored !== true) return [];
      return [[field.inFile ?? name, valueOf(props, name, field)] as const];
    }),
  );
}

function valueOf(props: StoredProps, name: string, field: Stated): unknown {
  const { localised, form, usual, required } = field;
  if (localised !== undefined) return languagesOf(props, name, { ...field, localised });
  if (form === 'number' || form === 'count') return props.number(name);
  if (form === 'flag') return props.flag(name);
  const text = props.text(name);
  return text === usual && required !== true ? undefined : text;
}

function languagesOf(
  props: StoredProps,
  name: string,
  field: Stated & Required<Pick<Stated, 'localised'>>,
): string | TaggedText | undefined {
  const [, second = ''] = namesOf(name, field);
  const others = textsAmong(props.texts('texts'), name);
  return tagText({ main: props.text(name), second: props.text(second), others }, field);
}
