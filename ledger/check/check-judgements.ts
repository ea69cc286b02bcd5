import type { Database } from '@orrery/cypher/database.ts';
import { mergeEnds } from '@orrery/cypher/generated/identity.ts';
import { nearestWord } from '../read/did-you-mean.ts';
import { askByIds } from '../store/ask-by-ids.ts';
import type { CollectedSource } from './check-source.ts';

/**
 * Judgements are about entities of any file: the same run's, or one imported before, merged ones included. Reports those that
 * no source has declared, as there is nothing the judgement could be kept on.
 */
export async function checkJudgements(
  db: Database,
  { symbols, problems }: CollectedSource,
  isDeclared: (id: string) => boolean,
): Promise<void> {
  const ends = symbols.judgements.flatMap((line) => [line.a, line.b]).filter(({ value }) => !isDeclared(value));
  if (ends.length === 0) return;
  const stored = new Set(
    (
      await askByIds(
        db,
        mergeEnds,
        ends.map(({ value }) => value),
      )
    ).map((row) => row.id),
  );
  for (const { value, place } of ends) {
    if (value === '' || stored.has(value)) continue;
    const near = nearestWord(value, [...symbols.entityIds()]);
    problems.add({
      ...place,
      code: 'dangling-reference',
      message: `"${value}" is not declared in any imported file`,
      remedy:
        near === undefined ? 'correct the id, or import the file that declares it first' : `did you mean "${near}"?`,
    });
  }
}
