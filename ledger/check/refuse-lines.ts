import type { ClaimsLine } from '../read/lines.ts';
import type { Place, Problems } from '../read/problem.ts';
import type { Source } from '../read/source.ts';
import type { CollectedSource } from './check-source.ts';

/**
 * A source some of whose lines are refused for what stands elsewhere: in another file, in the database, or on an earlier line of
 * its own. Such a line still declares its name, so that nothing else is reported for it, and is left out like one that is wrong
 * in itself.
 */
export function refuseLines(collected: CollectedSource, found: Problems): CollectedSource {
  const { source, symbols, problems } = collected;
  const twice = problems.kept.filter(({ code }) => code === 'duplicate-id');
  const refused = new Set([...found.kept, ...twice].map(keyOf));
  problems.addAll(found);
  if (refused.size === 0) return collected;
  for (const list of [symbols.merges, symbols.judgements, symbols.retractions]) removeRefused(list, refused);
  return { ...collected, source: withRefused(source, refused) };
}

function keyOf({ file, line }: Place): string {
  return `${line} ${file}`;
}

function removeRefused(list: { readonly place: Place }[], refused: ReadonlySet<string>): void {
  const kept = list.filter(({ place }) => !refused.has(keyOf(place)));
  list.splice(0, list.length, ...kept);
}

function withRefused(source: Source, refused: ReadonlySet<string>): Source {
  return {
    ...source,
    lines: async function* (reading): AsyncGenerator<ClaimsLine> {
      for await (const line of source.lines(reading)) {
        yield refused.has(keyOf(line.place)) ? { ...line, flawed: true } : line;
      }
    },
  };
}
