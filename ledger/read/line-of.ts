import type { EntityType } from '@orrery/cypher/model/entity-types.ts';
import type { Predicate } from '@orrery/cypher/model/predicates.ts';
import type { NamesOf, Stated, StatedFields } from '@orrery/cypher/model/records/field.ts';
import type { EndDate, Located } from './field-reader.ts';
import type { Place } from './problem.ts';
import type { DateRange } from './time.ts';

/** What a field is in a decoded line: typed, references still as written, with their places. */
type Decoded<F extends Stated> = F['form'] extends 'number'
  ? number
  : F['form'] extends 'count'
    ? Kept<F, number>
    : F['form'] extends 'flag'
      ? boolean
      : F['form'] extends 'word'
        ? keyof F['words'] & string
        : F['form'] extends 'date'
          ? DateRange
          : F['form'] extends 'endDate'
            ? EndDate
            : F['form'] extends 'entities' | 'documents'
              ? readonly Located<string>[]
              : F['form'] extends 'entity' | 'document' | 'ref' | 'id' | 'documentId'
                ? Located<string>
                : F['form'] extends 'labels'
                  ? EntityType
                  : F['form'] extends 'predicate'
                    ? Predicate
                    : F['form'] extends 'entries'
                      ? readonly EntryOf<NonNullable<F['entries']>>[]
                      : Kept<F, string>;

type Kept<F extends Stated, T> = F extends { readonly located: true } ? Located<T> : T;

/** Lists are never missing; a word that is wrong or missing is undefined, and was reported. */
type IsThere<F extends Stated> = F['form'] extends 'entities' | 'documents' | 'entries'
  ? true
  : F extends { readonly usual: string | boolean }
    ? true
    : F extends { readonly required: true }
      ? F['form'] extends 'word' | 'labels' | 'predicate'
        ? false
        : true
      : false;

type FieldOf<F extends Stated> = IsThere<F> extends true ? Decoded<F> : Decoded<F> | undefined;

/** What a source says with these fields. A text in a second language stands beside the main one (`name`, `nameZh`). */
export type FieldsOf<D extends StatedFields> = {
  readonly [K in keyof D & string as K]: FieldOf<D[K]>;
} & {
  readonly [K in keyof D & string as Exclude<NamesOf<K, D[K]>, K>]: string | undefined;
};

type HasTexts<D extends StatedFields> = {
  [K in keyof D]: D[K] extends { readonly localised: object } ? K : never;
}[keyof D] extends never
  ? unknown
  : {
      /** Texts in further languages, as they are stored: `role@ja=…`. */
      readonly texts?: readonly string[] | undefined;
    };

export type EntryOf<D extends StatedFields> = FieldsOf<D> & HasTexts<D> & { readonly place: Place };
