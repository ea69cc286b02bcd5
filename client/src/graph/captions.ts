import type { StyleRules } from './style-rules.ts';

/** By what the nodes of some labels are to be called and things are to be dated, in the form of the request extensions; undefined where nothing is chosen. */
export function captionsIn({ types, dates }: StyleRules): object | undefined {
  const chosen = Object.entries(types).flatMap(([type, { caption }]) =>
    caption === undefined ? [] : [[type, [caption]] as const],
  );
  const captions = chosen.length === 0 ? undefined : { captions: Object.fromEntries(chosen) };
  return dates === undefined ? captions : { ...captions, intervals: dates };
}
