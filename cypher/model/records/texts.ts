import { IN_TWO, type LocalisedAs, type Stated, type StatedFields } from './field.ts';

/** A text by BCP 47 tag, as a file gives it: `{"en": "chief scientist", "zh-Hant": "首席科學家"}`. */
export type TaggedText = Readonly<Record<string, string>>;

/**
 * A text in several languages, as it is stored: two properties for the two commonest (`name`, `nameZh`), and the others of all fields of
 * a record together in one list, `texts`, each as `name@ja=楊立昆`. A column more for each language would be a column more in every query.
 */
export interface SettledText {
  /** What is shown where the language asked for is not there; undefined where there is only the second language. */
  readonly main: string | undefined;
  readonly second: string | undefined;
  readonly others: TaggedText;
}

/** The tag as it is written (`zh-hant` becomes `zh-Hant`), or undefined when it is none. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** How a field has its languages. */
type Localised = Pick<Stated, 'alone'> & { readonly localised: LocalisedAs };

/**
 * Settles which text is the main one: that of the main language, else one of no language (`und`), else the first one that is not in the
 * second language.
 */
export function settleText(texts: TaggedText, { localised: { main, second }, alone }: Localised): SettledText {
  const { [second.tag]: secondText, ...rest } = texts;
  const tags = Object.keys(rest);
  const own = [main, 'und'].find((tag) => Object.hasOwn(rest, tag));
  return {
    main: rest[own ?? tags[0] ?? ''] ?? (alone === true ? secondText : undefined),
    second: secondText,
    others: Object.fromEntries(tags.filter((tag) => tag !== own).map((tag) => [tag, rest[tag] ?? ''])),
  };
}

/** How a file says a stored text again: plainly where its language is not told, else by tag. Undefined where there is none. */
export function tagText({ main, second, others }: SettledText, field: Localised): string | TaggedText | undefined {
  const { localised } = field;
  const told = { ...others, ...(second === undefined ? {} : { [localised.second.tag]: second }) };
  if (Object.keys(told).length === 0) return main;
  // Where the told languages give the same main text, it was one of them.
  const isTold = settleText(told, field).main === main && !Object.hasOwn(told, localised.main);
  return isTold || main === undefined ? told : { [localised.main]: main, ...told };
}

/** The items of `texts` for one field. */
export function textItems(field: string, others: TaggedText): readonly string[] {
  return Object.entries(others).map(([tag, text]) => `${field}@${tag}=${text}`);
}

/** The texts of one field among the items of a record, by tag. */
export function textsAmong(items: readonly string[], field: string): TaggedText {
  const start = `${field}@`;
  const own = items.filter((item) => item.startsWith(start));
  return Object.fromEntries(
    own.map((item) => {
      const end = item.indexOf('=');
      return [item.slice(start.length, end), item.slice(end + 1)];
    }),
  );
}

/** A text of a record in a further language than the two that have a property of their own, as the API gives it. */
export interface TextItem {
  readonly field: string;
  readonly tag: string;
  readonly value: string;
}

/** The stored items of `texts`, taken apart: `name@ja=楊立昆`. */
export const parseTexts = (items: readonly string[] | null): readonly TextItem[] | null =>
  items?.map((item) => {
    const [at, is] = [item.indexOf('@'), item.indexOf('=')];
    return { field: item.slice(0, at), tag: item.slice(at + 1, is), value: item.slice(is + 1) };
  }) ?? null;

/** A record with a field in two languages, and its texts in further ones. */
export type Spoken<F extends string> = { readonly [K in F | `${F}Zh`]: string | null } & {
  readonly texts?: readonly TextItem[] | null | undefined;
};

/** The text of a field for a reader of this language, by the rule of `textIn`; null where the field says nothing. */
export const textFor = <F extends string>(record: Spoken<F>, field: F, language: string): string | null =>
  textOfField(record, { field, localised: IN_TWO }, language);

export function textOfField(
  record: object,
  { field, localised: { main, second } }: { readonly field: string; readonly localised: LocalisedAs },
  language: string,
): string | null {
  const read = record as Readonly<Record<string, string | null | undefined>> & Partial<Spoken<string>>;
  const texts = [
    [main, read[field]],
    // Before the others: who reads "zh" reads the text of `nameZh` before one in zh-Hans.
    [second.tag, read[field + second.suffix]],
    ...(read.texts ?? []).flatMap((each) => (each.field === field ? [[each.tag, each.value]] : [])),
  ];
  return textIn(Object.fromEntries(texts.filter(([, text]) => text != null)) as TaggedText, language) ?? null;
}

/** The names of the fields of a record that may be given in several languages. */
export function localisedFields(fields: StatedFields): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => (field.localised === undefined ? [] : [name]));
}

/**
 * The text for a reader of this language: in it, else in a language it is a form of (`zh` for `zh-Hant`), else in another form of that
 * (`zh-Hans`), else in English, else in no language, else whatever there is.
 */
export function textIn(texts: TaggedText, language: string): string | undefined {
  for (let tag = language; tag !== ''; tag = tag.replace(/-?[^-]*$/, '')) {
    const text = texts[tag];
    if (text !== undefined) return text;
  }
  const sibling = Object.keys(texts).find((tag) => tag.split('-')[0] === language.split('-')[0]);
  return texts[sibling ?? ''] ?? texts['en'] ?? texts['und'] ?? Object.values(texts)[0];
}
