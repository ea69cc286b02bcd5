import { CLAIM, DERIVED_CLAIM } from './claim.ts';
import { type DrawnRow, drawnProperties, type Texts } from './rows.ts';
import { localisedFields } from './texts.ts';

/** What a drawn link carries of what is stated of its claim, and of what is computed of it. */
export const DRAWN_STATED = drawnProperties(CLAIM);
export const DRAWN_DERIVED = drawnProperties(DERIVED_CLAIM);
/** All of it. The query that draws, the rows that are created whole, the fingerprint of a link and its row come from this list. */
export const LINK_PROPERTIES = [...DRAWN_DERIVED, ...DRAWN_STATED];
/** What a link carries of a claim of which nothing is known. */
export const NOTHING_DRAWN = Object.fromEntries(
  [...LINK_PROPERTIES.flatMap(({ name, internal }) => (internal ? [] : [name])), 'texts'].map((name) => [name, null]),
) as { readonly [K in keyof (DrawnRow<typeof CLAIM> & DrawnRow<typeof DERIVED_CLAIM> & Texts)]: null };
/** Fields whose texts in further languages are drawn, too: those that the drawing words. */
export const DRAWN_TEXTS = localisedFields(CLAIM).filter((name) =>
  DRAWN_STATED.some((one) => one.from === name && one.or === undefined),
);
