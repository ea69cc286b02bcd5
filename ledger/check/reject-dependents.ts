import type { Located } from '../read/field-reader.ts';
import type { ClaimsLine } from '../read/lines.ts';
import { Problems } from '../read/problem.ts';
import type { Source } from '../read/source.ts';
import { streamLines } from '../read/stream-lines.ts';
import type { Symbols } from '../read/symbols.ts';

interface Rejection {
  readonly source: Source;
  readonly symbols: Symbols;
  readonly rejected: Set<number>;
  readonly problems: Problems;
  readonly signal: AbortSignal | undefined;
}

/**
 * A line that names something declared on a rejected line cannot be imported either: adds such lines to `rejected`, and says so.
 * Repeats until nothing new turns up; a claim falls with its entity, a link with its claim.
 */
export async function rejectDependents({ source, symbols, rejected, problems, signal }: Rejection): Promise<void> {
  if (rejected.size === 0) return;
  const gone = new Map<string, number>();
  let before = -1;
  while (rejected.size > before) {
    before = rejected.size;
    const known = new Problems();
    for await (const { line, current, ordinal } of streamLines(source, { problems: known, signal })) {
      if (rejected.has(ordinal)) {
        for (const name of namesOf(line, symbols)) gone.set(name, line.place.line);
        continue;
      }
      const lost = usesOf(line, current).find((use) => gone.has(use.value));
      if (lost === undefined) continue;
      rejected.add(ordinal);
      for (const name of namesOf(line, symbols)) gone.set(name, line.place.line);
      problems.add({
        ...lost.place,
        code: 'depends-on-rejected',
        message: `"${lost.value}" is on line ${gone.get(lost.value)}, which is rejected`,
        remedy: 'mend that line',
      });
    }
  }
}

/** What a line declares, unless an earlier line declared it: a second declaration takes nothing with it. */
function namesOf(line: ClaimsLine, symbols: Symbols): readonly string[] {
  const first = firstLineOf(line, symbols);
  if (first === undefined || first.line !== line.place.line) return [];
  return [first.name];
}

function firstLineOf(line: ClaimsLine, symbols: Symbols): { name: string; line: number | undefined } | undefined {
  switch (line.type) {
    case 'document':
      return { name: line.id.value, line: symbols.documents.get(line.id.value)?.place.line };
    case 'entity':
      return { name: line.id.value, line: symbols.entity(line.id.value)?.line };
    case 'claim':
      return { name: line.ref.value, line: symbols.claims.get(line.ref.value) };
    default:
      return undefined;
  }
}

function usesOf(line: ClaimsLine, current: string | undefined): readonly Located<string>[] {
  const inDocument = (doc: Located<string> | undefined): Located<string>[] =>
    doc === undefined ? (current === undefined ? [] : [{ value: current, place: line.place }]) : [doc];
  const present = (id: Located<string> | undefined): Located<string>[] => (id === undefined ? [] : [id]);
  switch (line.type) {
    case 'meta':
    case 'merge':
    case 'retraction':
      return [];
    case 'document':
      return present(line.voice);
    case 'paragraph':
      return [...inDocument(line.doc), ...line.refersTo];
    case 'entity':
      return line.names.flatMap((name) => (name.par === undefined ? [] : inDocument(name.doc)));
    case 'claim':
      return [
        line.subject,
        ...present(line.object),
        ...line.also.map((party) => party.id),
        ...present(line.event),
        ...line.after,
        ...line.cites.flatMap((cite) => [...inDocument(cite.doc), ...cite.by]),
      ];
    case 'link':
      return [line.from, line.to];
    case 'judgement':
      return [line.a, line.b];
  }
}
