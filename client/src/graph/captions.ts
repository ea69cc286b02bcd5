import type { StyleRules } from './style-rules.ts';

/** By what the nodes of some labels are to be called, in the form of the request extension; undefined where none is chosen. */
export function captionsIn({ types }: StyleRules): { readonly captions: object } | undefined {
  const chosen = Object.entries(types).flatMap(([type, { caption }]) =>
    caption === undefined ? [] : [[type, [caption]] as const],
  );
  return chosen.length === 0 ? undefined : { captions: Object.fromEntries(chosen) };
}
