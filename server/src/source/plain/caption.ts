import type { PropertyFound } from './graph-schema.ts';

/** What things are called by, in this order; compared without case, `_` and `-`. */
const NAMES = [
  'name',
  'title',
  'label',
  'displayname',
  'fullname',
  'caption',
  'preferredname',
  'prefname',
  'username',
  'screenname',
  'headline',
  'subject',
  'heading',
  'code',
  'symbol',
  'number',
  'email',
  'address',
  'description',
  'type',
  'id',
  'uuid',
];
const GIVEN = ['firstname', 'givenname', 'forename', 'name'];
const FAMILY = ['lastname', 'surname', 'familyname'];

/** A longer text is told and not called. */
const LONGEST = 80;

const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]+/g, '');

/** The share of the sample that a property must be seen in to stand for all. */
const MOST = 0.5;

/**
 * The properties that make the caption of a label's nodes: first and last name where both are there, else the first of the usual
 * names, else one that ends with `name` or `title` (`companyName`), else the key, else the first short text, else anything.
 */
export function captionOf(
  label: string,
  {
    properties,
    sampled,
    key,
  }: { readonly properties: readonly PropertyFound[]; readonly sampled: number; readonly key: string | null },
): readonly string[] {
  const fit = properties
    .filter(({ kind, length }) => kind !== 'other' && kind !== 'truth' && length <= LONGEST)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const frequent = fit.filter(({ seen }) => seen >= sampled * MOST);
  const find = (names: readonly string[]): string | undefined => {
    for (const wanted of names) {
      const found =
        frequent.find(({ name }) => plain(name) === wanted) ?? fit.find(({ name }) => plain(name) === wanted);
      if (found !== undefined) return found.name;
    }
    return undefined;
  };
  const [given, family] = [find(GIVEN), find(FAMILY)];
  if (given !== undefined && family !== undefined) return [given, family];
  const ownName = plain(label);
  const named = find(NAMES.slice(0, NAMES.indexOf('code')));
  const suffixed =
    find([`${ownName}name`, `${ownName}title`]) ??
    frequent.find(({ name, kind }) => kind === 'text' && /(name|title|label)$/.test(plain(name)))?.name;
  const numbered = find(['id', 'number', 'no', 'code', 'key'].map((ending) => `${ownName}${ending}`));
  const usual = named ?? suffixed ?? find(NAMES) ?? key ?? numbered;
  if (usual !== null && usual !== undefined) return [usual];
  const text = frequent.find(({ kind }) => kind === 'text') ?? fit.find(({ kind }) => kind === 'text') ?? fit[0];
  return text === undefined ? [] : [text.name];
}
