import type { IsoDate } from '../../iso-date.ts';

/**
 * What a value is. In a file every value is checked against its form; in the database it is a text, a number, an integer, a flag, a day
 * or a list of texts.
 *
 * - `text`, `number`, `count` (a whole number), `flag`, `word` (of a closed list)
 * - `date` (a day, month, year or range), `endDate` (also `..`, still going on), `day` (exactly one), `moment` (a date, or one with a time)
 * - `address`, `sha256`, `key`: texts with a rule of their own
 * - `id`, `documentId`: the id of what the line is about; `entity`, `entities`, `document`, `documents`: ids that other lines declare, one or a
 *   list; `ref`: the handle of a claim
 * - `labels`, `predicate`: words of the vocabulary
 * - `entries`: a list of objects with fields of their own
 */
export type Form =
  | 'text'
  | 'number'
  | 'count'
  | 'flag'
  | 'word'
  | 'date'
  | 'endDate'
  | 'day'
  | 'moment'
  | 'address'
  | 'sha256'
  | 'key'
  | 'id'
  | 'documentId'
  | 'entity'
  | 'entities'
  | 'document'
  | 'documents'
  | 'ref'
  | 'labels'
  | 'predicate'
  | 'entries';

export type Words = Readonly<Record<string, unknown>>;

/** How a field is drawn: under its own name, or under another one; `or` names the property that is taken where the field has no value. */
export type Drawn = true | { readonly as?: string; readonly or?: string };

interface Common {
  readonly form: Form;
  /** In one line; stands in the documentation of the format and of the API. */
  readonly means: string;
  readonly words?: Words;
  readonly drawn?: Drawn;
}

/** What a source may say: a field of a line of a claims file. */
export interface Stated extends Common {
  /** Its name in the file, where that is another. */
  readonly inFile?: string;
  readonly required?: true;
  /** What it is where nothing is said; lists are empty, flags false only where this says so. */
  readonly usual?: string | boolean;
  readonly least?: number;
  /** The place it was read from is kept, so that a later check can point at it. Names of other lines always keep theirs. */
  readonly located?: true;
  /** May be given in several languages: `{"en": …, "zh-Hant": …}` (texts.ts). */
  readonly localised?: LocalisedAs;
  /** A text in the second language alone is the main one, too: what is required, and what is part of an identity. */
  readonly alone?: true | undefined;
  /** Kept in a property of its name; absent where a relationship or a derived property keeps it. */
  readonly stored?: true;
  /** Kept for the importer and for exports; no query returns it. */
  readonly internal?: true;
  readonly entries?: StatedFields;
}

/** A text in several languages: `names` are the properties of two of them, by tag; `main` says which one is meant where no tag is given. */
export interface LocalisedAs {
  readonly main: 'en' | 'und';
  readonly second: { readonly tag: string; readonly suffix: string };
}

/** What is computed from all that the sources say. */
export interface Derived extends Common {
  /** Never null on a stored record. */
  readonly always?: true;
  /** Kept for the importer; no query returns it. */
  readonly internal?: true;
  /** Part of the bounds, which are compared as one. */
  readonly bound?: true;
}

export type StatedFields = Readonly<Record<string, Stated>>;
export type DerivedFields = Readonly<Record<string, Derived>>;

/** What the stored form of a field is in code. */
export type ValueOf<F extends Common> = F['form'] extends 'number'
  ? number
  : F['form'] extends 'count'
    ? bigint
    : F['form'] extends 'flag'
      ? boolean
      : F['form'] extends 'day'
        ? IsoDate
        : F['form'] extends 'word'
          ? keyof F['words'] & string
          : F['form'] extends 'entities' | 'documents'
            ? readonly string[]
            : string;

/** Localised texts that stand in English unless a tag says otherwise, with Traditional Chinese as the second language. */
export const IN_TWO = { main: 'en', second: { tag: 'zh-Hant', suffix: 'Zh' } } as const satisfies LocalisedAs;
/** Words as written in a source, whatever its language, with their sense in English. */
export const AS_WRITTEN = { main: 'und', second: { tag: 'en', suffix: 'En' } } as const satisfies LocalisedAs;

/** The names under which a localised field has its two languages: `name` and `nameZh`. */
export type NamesOf<Name extends string, F> = F extends {
  readonly localised: { readonly second: { readonly suffix: infer S extends string } };
}
  ? Name | `${Name}${S}`
  : Name;

export function namesOf(name: string, { localised }: Pick<Stated, 'localised'>): readonly string[] {
  return localised === undefined ? [name] : [name, `${name}${localised.second.suffix}`];
}
