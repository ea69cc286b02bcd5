import { DRAWN_STATED, DRAWN_TEXTS } from '@orrery/cypher/model/records/drawn.ts';
import type { DrawnStated } from '@orrery/cypher/rows.ts';
import { blankOf } from '../read/shapes.ts';
import type { Props } from './source-graph.ts';

/** What a link carries of what is stated of its claim, from the properties of that; as `DRAWN_STATED` has it in a query. */
export function drawnStated(props: Props): DrawnStated {
  const drawn = blank();
  for (const { name, from, or } of DRAWN_STATED)
    drawn[name] = props[from] ?? (or === undefined ? null : (props[or] ?? null));
  const texts = props['texts'];
  const own = Array.isArray(texts)
    ? texts.filter((text) => DRAWN_TEXTS.some((field) => text.startsWith(`${field}@`)))
    : [];
  drawn['texts'] = own.length === 0 ? null : own;
  return drawn as unknown as DrawnStated;
}

const blank = blankOf([...DRAWN_STATED.map(({ name }) => name), 'texts']);
