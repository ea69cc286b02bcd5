import {
  type Derived,
  type DerivedFields,
  type Drawn,
  type NamesOf,
  namesOf,
  type Stated,
  type StatedFields,
  type ValueOf,
} from './field.ts';
import { localisedFields } from './texts.ts';

/** Texts in further languages than the two that have properties of their own, of all fields together: `role@ja=主任`. */
export interface Texts {
  readonly texts: readonly string[] | null;
}

/** A word has a usual value, and what is required is there; everything else may be missing. */
type Stored<F extends Stated> = F extends { readonly required: true }
  ? ValueOf<F>
  : F extends { readonly form: 'word'; readonly usual: string }
    ? ValueOf<F>
    : ValueOf<F> | null;

type StoredName<K extends string, F> = F extends { readonly stored: true } ? K : never;

/** The properties that keep what a source says of a record. */
export type KeptRow<D extends StatedFields> = {
  readonly [K in keyof D & string as StoredName<K, D[K]>]: Stored<D[K]>;
} & {
  readonly [K in keyof D & string as Exclude<NamesOf<StoredName<K, D[K]>, D[K]>, K>]: string | null;
} & Texts;

type InternalName<D> = { [K in keyof D]: D[K] extends { readonly internal: true } ? K : never }[keyof D];

/** Those of them that a query returns. */
export type StatedRow<D extends StatedFields> = Omit<KeptRow<D>, InternalName<D>>;

/** Some fields of a record, those in two languages with both names. */
export type FieldsOfRow<D extends StatedFields, K extends keyof D & string> = Pick<
  StatedRow<D>,
  { [N in K]: NamesOf<N, D[N]> }[K] & keyof StatedRow<D>
>;

/** What is computed of a record, as a query returns it. */
export type DerivedRow<D extends DerivedFields> = {
  readonly [K in keyof D & string as D[K] extends { readonly internal: true } ? never : K]: DerivedValue<D[K]>;
};

type DerivedValue<F extends Derived> = F extends { readonly always: true } ? ValueOf<F> : ValueOf<F> | null;

type DrawnName<K extends string, F> = F extends { readonly internal: true }
  ? never
  : F extends { readonly drawn: { readonly as: infer A extends string } }
    ? A
    : F extends { readonly drawn: { readonly or: string } }
      ? K
      : F extends { readonly drawn: Drawn }
        ? NamesOf<K, F>
        : never;

/** What a drawn link carries of a record. */
export type DrawnRow<D extends StatedFields | DerivedFields> = {
  readonly [K in keyof D & string as DrawnName<K, D[K]>]: D[K] extends Derived ? DerivedValue<D[K]> : string | null;
};

/** The names of the properties that keep what a source says, in the order of the definition. */
export function storedNames(fields: StatedFields): readonly string[] {
  const names = Object.entries(fields).flatMap(([name, field]) => (field.stored === true ? namesOf(name, field) : []));
  return localisedFields(fields).length > 0 ? [...names, 'texts'] : names;
}

/** The names of the properties that a query returns of them. */
export const statedNames = (fields: StatedFields): readonly string[] =>
  storedNames(Object.fromEntries(Object.entries(fields).filter(([, { internal }]) => internal !== true)));

/** A row of a record of which a source says nothing but what is usual. */
export const nothingStated = <D extends StatedFields>(fields: D): StatedRow<D> =>
  Object.fromEntries(statedNames(fields).map((name) => [name, fields[name]?.usual ?? null])) as StatedRow<D>;

/** The names of what is computed and returned. */
export function derivedNames(fields: DerivedFields): readonly string[] {
  return Object.entries(fields).flatMap(([name, { internal }]) => (internal === true ? [] : [name]));
}

/** A property of a drawn link: `from` of the claim, or `or` where that has no value. */
export interface DrawnProperty {
  readonly name: string;
  readonly from: string;
  readonly or?: string;
  readonly internal: boolean;
  readonly bound: boolean;
}

/** The properties of a drawn link that come from fields like these. */
export function drawnProperties(fields: StatedFields | DerivedFields): readonly DrawnProperty[] {
  return Object.entries<Stated & Derived>(fields).flatMap(([name, field]) => {
    const { drawn, internal = false, bound = false } = field;
    if (drawn === undefined) return [];
    const { as, or } = drawn === true ? {} : drawn;
    // A figure stands for a text in one language: it has no second one.
    const names = or === undefined ? namesOf(name, field) : [name];
    return names.map((from) => ({ name: as ?? from, from, ...(or === undefined ? {} : { or }), internal, bound }));
  });
}
