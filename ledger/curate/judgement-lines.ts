import { InvalidInput } from '@orrery/cypher/errors.ts';
import type { Curation } from '@orrery/cypher/model/curation.ts';
import type { LineJson, LinesChange, LinesFile } from './lines-file.ts';

/** Decisions that are lines about what other files declare. */
export type Judgement = Extract<Curation, { kind: 'judge' | 'merge' | 'unmerge' | 'retract' | 'restore' }>;

/** Files without documents are told apart by their origin. */
export const judgementsFile = (path: string): LinesFile => ({
  path,
  begin: [{ type: 'meta', format: 'claims/1', origin: 'hand:judgements' }],
});

/**
 * What a decision does to the lines of a judgements file. `by` is the name of the person who decides.
 * @throws {InvalidInput} when what is to be taken back is not in the file.
 */
export function judgementChange(path: string, judgement: Judgement, by: string): LinesChange {
  switch (judgement.kind) {
    case 'judge': {
      const { a, b, verdict, note } = judgement;
      return (lines) => [...lines, present({ type: 'judgement', a, b, verdict, by, note })];
    }
    case 'merge': {
      const { from, into, reason, force } = judgement;
      return (lines) => [...lines, present({ type: 'merge', from, into, by, reason, force })];
    }
    case 'unmerge':
      return (lines) => without(lines, { path, type: 'merge', field: 'from', id: judgement.from });
    case 'retract':
      return (lines) => [...lines, { type: 'retraction', doc: judgement.document, by, reason: judgement.reason }];
    case 'restore':
      return (lines) => without(lines, { path, type: 'retraction', field: 'doc', id: judgement.document });
  }
}

function without(
  lines: readonly LineJson[],
  what: { readonly path: string; readonly type: string; readonly field: string; readonly id: string },
): readonly LineJson[] {
  const rest = lines.filter((line) => line['type'] !== what.type || line[what.field] !== what.id);
  if (rest.length < lines.length) return rest;
  throw new InvalidInput(
    `${what.path} has no ${what.type} of ${what.id}. Look for it in the other files of the graph, and take it out there.`,
  );
}

/** A line without the fields that are not given. */
export function present(line: LineJson): LineJson {
  return Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined));
}
