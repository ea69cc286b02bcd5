import { tell, type Wire } from '@orrery/cypher/values/wire.ts';
import type { CypherAnswer } from '../../api/answers.ts';
import { labelOf, nodeName, valueText } from './value-text.ts';

/** Rows that are looked at; the others are like them, or are cut a little sooner. */
const LOOKED_AT = 200;
/** What stands beside the texts of a cell: its padding and the button that opens it. In rem, like all widths here. */
export const BESIDE = 3.5;
const LETTER = 0.5;
const NARROWEST = 2.5;
const WIDEST = 26;
/** The first four columns stand side by side in the answer of a page that is 1280 pixels wide. */
const SIDE_BY_SIDE = 4;
const ROOM = 45;

/** Han characters and other wide ones take two letters. */
const lengthOf = (text: string): number => text.length + (text.match(/[\u1100-\uffdc]/gu)?.length ?? 0);

/** What a cell shows of a value, more or less: of nodes and relationships their chips. */
function shownText(value: Wire): string {
  const told = tell(value);
  if (told.kind === 'node') return `${labelOf(told.value)}   ${nodeName(told.value)}`;
  if (told.kind === 'relationship') return `${told.value.type}    `;
  return valueText(value).slice(0, 120);
}

/**
 * How wide the content of each column may become, in rem. Columns of short texts take what they need; what is left of the room is shared
 * evenly among those of long ones.
 */
export function columnWidths({ columns, rows }: Pick<CypherAnswer, 'columns' | 'rows'>): readonly number[] {
  const needs = columns.map((column, at) => {
    const longest = rows.slice(0, LOOKED_AT).reduce((most, row) => {
      const value = row[at];
      return value === undefined ? most : Math.max(most, lengthOf(shownText(value)));
    }, lengthOf(column) + 2);
    return Math.min(WIDEST, Math.max(NARROWEST, longest * LETTER));
  });
  const first = needs.slice(0, SIDE_BY_SIDE);
  const cap = fairShare(first, ROOM - BESIDE * first.length);
  return needs.map((need) => Math.min(need, cap));
}

/** The largest width that all may have, so that together they fit into the room. */
function fairShare(needs: readonly number[], room: number): number {
  let left = room;
  for (const [at, need] of needs.toSorted((a, b) => a - b).entries()) {
    const share = left / (needs.length - at);
    if (need > share) return Math.max(NARROWEST, share);
    left -= need;
  }
  return WIDEST;
}
