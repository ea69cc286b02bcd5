import { labelOfCell } from './cells.ts';
import { nameOf } from './entity-lines.ts';
import type { EntityMapping, Mapping } from './mapping.ts';
import type { Survey } from './surveyor.ts';

const SHOWN = 8;

/**
 * Words of the mapping that nothing in the table is called by: a slip, or what an earlier version of the table had. They are counted and
 * not refused, for a table grows and shrinks. `spelt` are the words of `spell` that were met, as `column word`.
 */
export function unusedWords(mapping: Mapping, survey: Survey, spelt: ReadonlySet<string>): readonly string[] {
  const names = new Set([...survey.entities.values()].map(nameOf));
  return Object.entries(mapping.entities).flatMap(([entity, rule]) => [
    ...told(
      `${entity}.nameZh`,
      Object.keys(rule.nameZh ?? {}).filter((name) => !names.has(name)),
    ),
    ...told(
      `${entity}.decided`,
      Object.keys(rule.decided).filter((name) => !survey.decided.has(`${entity} ${name}`)),
    ),
    ...told(
      `${entity}.steps.spell`,
      spellings(rule).filter((word) => !spelt.has(`${labelOfCell(rule)} ${word}`)),
    ),
  ]);
}

function spellings({ steps }: EntityMapping): readonly string[] {
  return steps.flatMap((step) => ('spell' in step ? Object.keys(step.spell) : []));
}

function told(where: string, words: readonly string[]): readonly string[] {
  if (words.length === 0) return [];
  const shown = words.slice(0, SHOWN).map((word) => JSON.stringify(word));
  const more = words.length > SHOWN ? ` and ${words.length - SHOWN} more` : '';
  return [`the table has nothing of what the mapping lists under "${where}": ${shown.join(', ')}${more}`];
}
