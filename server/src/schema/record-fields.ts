import { InvalidInput } from '@orrery/cypher/errors.ts';
import { REVIEWS } from '@orrery/cypher/model/records/citation.ts';
import { CLAIM, DERIVED_CLAIM } from '@orrery/cypher/model/records/claim.ts';
import { DRAWN_TEXTS, LINK_PROPERTIES } from '@orrery/cypher/model/records/drawn.ts';
import {
  type Derived,
  type LocalisedAs,
  namesOf,
  type Stated,
  type StatedFields,
} from '@orrery/cypher/model/records/field.ts';
import type { Texts } from '@orrery/cypher/model/records/rows.ts';
import { canonicalTag, parseTexts, textOfField } from '@orrery/cypher/model/records/texts.ts';
import { PERIOD } from '@orrery/cypher/model/records/time.ts';
import {
  CERTAINTIES,
  DOCUMENT_STATUSES,
  MODALITIES,
  RANKS,
  SECTIONS,
  STANCES,
} from '@orrery/cypher/model/vocabularies.ts';
import type { EnumRef } from '@pothos/core';
import { reads } from '../execute/reads.ts';
import type { builder } from './builder.ts';
import { Certainty, DocumentStatus, Modality, Rank, Review, Section, Stance } from './enums.ts';
import { LocalisedTextRef } from './refs.ts';

type SchemaTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never;
type Fields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Shape>;
type FieldMap<Shape> = Record<string, ReturnType<Fields<Shape>['string']>>;

/** Takes the row out of what stands behind a type. */
type RowIn<Shape> = (shape: Shape) => object;

const ENUMS = new Map<object, EnumRef<SchemaTypes, string>>([
  [CERTAINTIES, Certainty],
  [MODALITIES, Modality],
  [RANKS, Rank],
  [STANCES, Stance],
  [REVIEWS, Review],
  [SECTIONS, Section],
  [DOCUMENT_STATUSES, DocumentStatus],
]);

interface Plain {
  readonly name: string;
  readonly form: Stated['form'];
  readonly words?: object | undefined;
  readonly means: string;
  readonly nullable: boolean;
  /** Where the text may be asked for in any language. */
  readonly localised?: LocalisedAs | undefined;
}

const IN_LANGUAGE =
  'The language to read it in, as a BCP 47 tag such as "ja". `LocalisedText` says what is read where it is not given in that. Default: the main text.';

/** The tag as it is written; an InvalidInput when it is none. */
export function tagOf(lang: string): string {
  const tag = canonicalTag(lang);
  if (tag === undefined) throw new InvalidInput(`"${lang}" is no language tag. Give one by BCP 47, such as "ja".`);
  return tag;
}

const textsOf = (row: object) => parseTexts((row as Texts).texts);

function plainField<Shape>(t: Fields<Shape>, plain: Plain, rowIn: RowIn<Shape>) {
  const { name, form, words, means, nullable, localised } = plain;
  const read = (shape: Shape): unknown => Reflect.get(rowIn(shape), name);
  const description = `${means.charAt(0).toUpperCase()}${means.slice(1)}${means.endsWith('.') ? '' : '.'}`;
  const type = ENUMS.get(words ?? {});
  const plainReads = reads([name]);
  if (type !== undefined) {
    return t.field({ ...plainReads, type, nullable, description, resolve: (shape) => read(shape) as string });
  }
  if (localised !== undefined) {
    return t.string({
      ...reads([name], { withArguments: [`${name}${localised.second.suffix}`, 'texts'] }),
      nullable,
      description,
      args: { lang: t.arg.string({ description: IN_LANGUAGE }) },
      resolve: (shape, { lang }) => {
        if (typeof lang !== 'string') return read(shape) as string;
        const row = rowIn(shape);
        return textOfField({ ...row, texts: textsOf(row) }, { field: name, localised }, tagOf(lang)) as string;
      },
    });
  }
  switch (form) {
    case 'number':
      return t.float({ ...plainReads, nullable, description, resolve: (shape) => read(shape) as number });
    case 'count':
      return t.int({ ...plainReads, nullable, description, resolve: (shape) => toNumber(read(shape)) as number });
    case 'flag':
      return t.boolean({
        ...plainReads,
        nullable,
        description,
        resolve: (shape) => (read(shape) ?? (nullable ? null : false)) as boolean,
      });
    case 'day':
      return t.field({ ...plainReads, type: 'Date', nullable, description, resolve: (shape) => read(shape) as string });
    default:
      return t.string({ ...plainReads, nullable, description, resolve: (shape) => read(shape) as string });
  }
}

const toNumber = (value: unknown): number | null => (typeof value === 'bigint' ? Number(value) : null);

const LANGUAGES: Readonly<Record<string, string>> = { en: 'In English', 'zh-Hant': 'In Traditional Chinese' };

function statedPlain(fields: StatedFields): readonly Plain[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.stored !== true || field.internal === true) return [];
    const { form, words, means, localised, required, usual } = field;
    const first = { name, form, words, means, nullable: required !== true && usual === undefined, localised };
    const [, second] = namesOf(name, field);
    if (second === undefined || localised === undefined) return [first];
    const language = LANGUAGES[localised.second.tag] ?? localised.second.tag;
    return [first, { name: second, form, means: `${language}: ${means}.`, nullable: true }];
  });
}

/** What the field `period` of a record reads. */
export const PERIOD_NAMES = Object.keys(PERIOD);

/** The bounds are one field, `period`. */
const DERIVED = Object.entries<Derived>(DERIVED_CLAIM).flatMap(([name, field]): readonly Plain[] =>
  field.internal === true || Object.hasOwn(PERIOD, name)
    ? []
    : [{ name, form: field.form, words: field.words, means: field.means, nullable: field.always !== true }],
);
const OF_CLAIM = [...statedPlain(CLAIM), ...DERIVED];
const OF_LINK = LINK_PROPERTIES.flatMap(({ name, from }): readonly Plain[] => {
  const found = OF_CLAIM.find((plain) => plain.name === from);
  return found === undefined
    ? []
    : [{ ...found, name, localised: DRAWN_TEXTS.includes(name) ? found.localised : undefined }];
});

const fieldsOf = <Shape>(t: Fields<Shape>, plain: readonly Plain[], rowIn: RowIn<Shape>): FieldMap<Shape> =>
  Object.fromEntries([
    ...plain.map((one) => [one.name, plainField(t, one, rowIn)]),
    ...(plain.some(({ localised }) => localised !== undefined) ? [['texts', textsField(t, rowIn)]] : []),
  ]) as FieldMap<Shape>;

const textsField = <Shape>(t: Fields<Shape>, rowIn: RowIn<Shape>) =>
  t.field({
    ...reads(['texts']),
    type: [LocalisedTextRef],
    nullable: true,
    description: 'Its texts in languages that have no field of their own, of all its fields. Null: there are none.',
    complexity: { field: 1, multiplier: 0 },
    resolve: (shape) => textsOf(rowIn(shape)),
  });

/** The plain fields of a record as its definition has them; each says there what it means. */
export const recordFields = <Shape extends object>(t: Fields<Shape>, record: StatedFields): FieldMap<Shape> =>
  fieldsOf(t, statedPlain(record), (row) => row);

/** Those of a claim, with what is computed of it. */
export const claimFields = <Shape extends object>(t: Fields<Shape>): FieldMap<Shape> =>
  fieldsOf(t, OF_CLAIM, (row) => row);

/** The plain fields of a drawn link: what it carries of its claim. */
export const linkFields = <Shape>(t: Fields<Shape>, rowIn: RowIn<Shape>): FieldMap<Shape> =>
  fieldsOf(t, OF_LINK, rowIn);
