import type { StyleRules } from '../graph/style-rules.ts';
import type { EntityType } from '../graph/types.ts';

const KEY = 'orrery.captions.';
/** Longer is no choice of a person. */
const LONGEST = 200;

/** Label → property. */
type Kept = Readonly<Record<string, string>>;

/** What this browser keeps of a database; nothing where it keeps nothing, or something else than this page wrote. */
export function keptCaptions(database: string): Kept {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY + database) ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(
      Object.entries(found).flatMap(([type, property]): (readonly [string, string])[] =>
        typeof property === 'string' && property !== '' && property.length <= LONGEST ? [[type, property]] : [],
      ),
    );
  } catch {
    return {};
  }
}

/** Undefined: by the rule again. A browser that keeps nothing forgets it with the page. */
export function keepCaption(database: string, type: EntityType, property: string | undefined): void {
  const { [type]: _, ...others } = keptCaptions(database);
  write(database, property === undefined ? others : { ...others, [type]: property });
}

export const forgetCaptions = (database: string): void => write(database, {});

function write(database: string, kept: Kept): void {
  try {
    if (Object.keys(kept).length === 0) localStorage.removeItem(KEY + database);
    else localStorage.setItem(KEY + database, JSON.stringify(kept));
  } catch {
    // The picture has it all the same.
  }
}

/** The style with what is kept, where it says nothing itself; the same object where that changes nothing. */
export function withKept(style: StyleRules, kept: Kept): StyleRules {
  const missing = Object.entries(kept).filter(([type]) => style.types[type]?.caption === undefined);
  if (missing.length === 0) return style;
  const types = missing.map(([type, caption]) => [type, { ...style.types[type], caption }] as const);
  return { ...style, types: { ...style.types, ...Object.fromEntries(types) } };
}
