import { CLAIM, DERIVED_CLAIM } from '@orrery/cypher/model/records/claim.ts';
import { LINK_PROPERTIES } from '@orrery/cypher/model/records/drawn.ts';
import { type Derived, namesOf, type Stated, type StatedFields } from '@orrery/cypher/model/records/field.ts';
import { PERIOD } from '@orrery/cypher/model/records/time.ts';
import { CERTAINTIES, MODALITIES, RANKS } from '@orrery/cypher/model/vocabularies.ts';
import type { EnumRef } from '@pothos/core';
import type { builder } from './builder.ts';
import { Certainty, Modality, Rank } from './enums.ts';

type SchemaTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never;
type Fields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Shape>;
type FieldMap<Shape> = Record<string, ReturnType<Fields<Shape>['string']>>;

/** Takes the row out of what stands behind a type. */
type RowIn<Shape> = (shape: Shape) => object;

const ENUMS = new Map<object, EnumRef<SchemaTypes, string>>([
  [CERTAINTIES, Certainty],
  [MODALITIES, Modality],
  [RANKS, Rank],
]);

interface Plain {
  readonly name: string;
  readonly form: Stated['form'];
  readonly words?: object | undefined;
  readonly means: string;
  readonly nullable: boolean;
}

function plainField<Shape>(t: Fields<Shape>, { name, form, words, means, nullable }: Plain, rowIn: RowIn<Shape>) {
  const read = (shape: Shape): unknown => Reflect.get(rowIn(shape), name);
  const description = `${means.charAt(0).toUpperCase()}${means.slice(1)}${means.endsWith('.') ? '' : '.'}`;
  const type = ENUMS.get(words ?? {});
  if (type !== undefined) {
    return t.field({ type, nullable, description, resolve: (shape) => read(shape) as string });
  }
  switch (form) {
    case 'number':
      return t.float({ nullable, description, resolve: (shape) => read(shape) as number });
    case 'count':
      return t.int({ nullable, description, resolve: (shape) => toNumber(read(shape)) as number });
    case 'flag':
      return t.boolean({ nullable, description, resolve: (shape) => read(shape) as boolean });
    case 'day':
      return t.field({ type: 'Date', nullable, description, resolve: (shape) => read(shape) as string });
    default:
      return t.string({ nullable, description, resolve: (shape) => read(shape) as string });
  }
}

const toNumber = (value: unknown): number | null => (typeof value === 'bigint' ? Number(value) : null);

const IN_CHINESE = ' In Traditional Chinese.';

function statedPlain(fields: StatedFields): readonly Plain[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.stored === true
      ? namesOf(name, field).map((own, index) => ({
          name: own,
          form: field.form,
          words: field.words,
          means: index === 0 ? field.means : `${field.means}.${IN_CHINESE}`,
          nullable: field.required !== true,
        }))
      : [],
  );
}

/** The bounds are one field, `period`. */
const DERIVED = Object.entries<Derived>(DERIVED_CLAIM).flatMap(([name, field]): readonly Plain[] =>
  field.internal === true || Object.hasOwn(PERIOD, name)
    ? []
    : [{ name, form: field.form, words: field.words, means: field.means, nullable: field.always !== true }],
);
const OF_CLAIM = [...statedPlain(CLAIM), ...DERIVED];
const OF_LINK = LINK_PROPERTIES.flatMap(({ name, from }): readonly Plain[] => {
  const found = OF_CLAIM.find((plain) => plain.name === from);
  return found === undefined ? [] : [{ ...found, name }];
});

const fieldsOf = <Shape>(t: Fields<Shape>, plain: readonly Plain[], rowIn: RowIn<Shape>): FieldMap<Shape> =>
  Object.fromEntries(plain.map((one) => [one.name, plainField(t, one, rowIn)])) as FieldMap<Shape>;

/** The plain fields of a claim, as its definition has them; each says there what it means. */
export const claimFields = <Shape>(t: Fields<Shape>, rowIn: RowIn<Shape>): FieldMap<Shape> =>
  fieldsOf(t, OF_CLAIM, rowIn);

/** The plain fields of a drawn link: what it carries of its claim. */
export const linkFields = <Shape>(t: Fields<Shape>, rowIn: RowIn<Shape>): FieldMap<Shape> =>
  fieldsOf(t, OF_LINK, rowIn);
