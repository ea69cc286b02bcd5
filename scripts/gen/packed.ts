import { packedValue } from '@orrery/cypher/model/records/maps.ts';
import { expandRecords } from './records.ts';

export interface Packed {
  readonly text: string;
  /** The keys of the rows in a column, in the order of their values. */
  readonly packs: Readonly<Record<string, readonly string[]>>;
}

const PACKED = /\bPACKED\((\w+) \{/g;

/**
 * `PACKED(n {.id, labels: labels(n)})` becomes a list of the values alone, and `run()` gives them their keys back: a thousand rows that each
 * repeat twenty keys cost the database, the wire and the driver several times what their values do.
 */
export function unpackMarks(text: string): Packed {
  const packs: Record<string, readonly string[]> = {};
  let rest = expandRecords(text);
  for (let mark = PACKED.exec(rest); mark !== null; mark = PACKED.exec(rest)) {
    const [start, variable = ''] = mark;
    const open = mark.index + start.length - 1;
    const close = closingOf(rest, open);
    const entries = topLevelParts(rest.slice(open + 1, close)).map((part) => toEntry(part, variable));
    const after = rest.slice(rest.indexOf(')', close) + 1);
    const [, column] = /^[)\]]*(?: END)? AS (\w+)/.exec(after) ?? [];
    if (column === undefined) throw new Error(`"${start}" is not followed by AS and the name of a column.`);
    packs[column] = entries.map(([key]) => key);
    rest = `${rest.slice(0, mark.index)}[${entries.map(([, value]) => value).join(', ')}]${after}`;
    PACKED.lastIndex = 0;
  }
  return { text: rest, packs };
}

/** `.name` or `key: value` of a map projection. */
function toEntry(part: string, variable: string): readonly [key: string, value: string] {
  const [, own] = /^\.(\w+)$/.exec(part) ?? [];
  if (own !== undefined) return [own, packedValue(variable, own)];
  const at = part.indexOf(':');
  return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
}

const OPENING = '([{';
const CLOSING = ')]}';

function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (OPENING.includes(letter)) depth += 1;
    if (CLOSING.includes(letter)) depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`A bracket is not closed: ${text.slice(open, open + 40)}`);
}

function topLevelParts(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (OPENING.includes(letter)) depth += 1;
    if (CLOSING.includes(letter)) depth -= 1;
    if (letter !== ',' || depth > 0) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
}
