import { firstSlip } from '@orrery/cypher/grammar/index.ts';
import { type Statement, statementsOf } from './bench/statements.ts';
import { nearest } from './editor/schema.ts';

/** What may stand at a place: a sign or a keyword as it is written, or a kind of thing. */
export type Expected = string | { readonly kind: 'value' | 'name' };

/** A place where Cypher cannot be read on. */
export interface Slip {
  readonly statement: Statement;
  readonly from: number;
  readonly to: number;
  readonly kind: 'unexpected' | 'early' | 'unclosed' | 'wide';
  readonly found: string;
  /** The likeliest first; empty where it cannot be told. */
  readonly expected: readonly Expected[];
  /** What to write in place of the words at fault. */
  readonly instead: string | null;
}

/** Longer statements are told by their place alone: each guess reads the text before it again. */
const LONGEST_GUESSED = 4_000;
const MOST_TOLD = 6;
const CLOSING = [')', ']', '}'];
const SIGNS = ['->', ',', ':', '|', '(', '{', '=', '-'];
const KEYWORDS = (
  'AS|WHERE|RETURN|WITH|MATCH|OPTIONAL MATCH|ORDER BY|BY|SKIP|LIMIT|UNWIND|CALL|YIELD|UNION|AND|OR|XOR|NOT|IN|IS|NULL|STARTS WITH|' +
  'ENDS WITH|CONTAINS|CASE|WHEN|THEN|ELSE|END|DISTINCT|DESC|EXISTS|CREATE|MERGE|SET|DELETE|DETACH DELETE|REMOVE|ON|FOREACH|SHOW|' +
  'INDEXES|CONSTRAINTS|FUNCTIONS|PROCEDURES|FROM|FOR|REQUIRE|INDEX|CONSTRAINT'
).split('|');

/** The first slip of each statement of a text. */
export const slipsOf = (text: string): readonly Slip[] =>
  statementsOf(text).flatMap((statement) => {
    const at = firstSlip(statement.text);
    return at === undefined ? [] : [slipAt(statement, at)];
  });

function slipAt(statement: Statement, at: number): Slip {
  const { text } = statement;
  const found = /^(?:[\p{L}_][\p{L}\p{N}_]*|\d+|[^\s])/u.exec(text.slice(at))?.[0] ?? '';
  const place = { statement, found, expected: [], instead: null };
  if (found === '') {
    const last = Math.max(0, text.trimEnd().length - 1);
    return { ...place, ...within(statement, last, text.length), kind: 'early', expected: expectedAt(text, at).told };
  }
  if (found === '*' && text[at - 1] === '/') {
    return { ...place, ...within(statement, at - 1, at + 1), kind: 'unclosed', found: '/*' };
  }
  const span = within(statement, at, at + found.length);
  if (/^['"`]$/.test(found)) return { ...place, ...span, kind: 'unclosed' };
  const plain = plainOf(found);
  if (plain !== null) return { ...place, ...span, kind: 'wide', instead: plain };
  const { told, keywords } = expectedAt(text, at);
  const instead = /^\p{L}{3,}$/u.test(found) ? nearest(found, keywords) : null;
  return { ...place, ...span, kind: 'unexpected', expected: told, instead };
}

const within = ({ from }: Statement, start: number, end: number): { readonly from: number; readonly to: number } => ({
  from: from + start,
  to: from + end,
});

/** `（` and `，` come from a Chinese keyboard: the plain sign, or null for any other. */
function plainOf(found: string): string | null {
  if (found === '。') return '.';
  if (found === '、') return ',';
  if (found === '“' || found === '”') return '"';
  if (found === '‘' || found === '’') return "'";
  return /^[\uff01-\uff5e]$/.test(found) ? found.normalize('NFKC') : null;
}

/** What lets the text be read on behind it, tried one by one. */
function expectedAt(
  text: string,
  at: number,
): { readonly told: readonly Expected[]; readonly keywords: readonly string[] } {
  if (text.length > LONGEST_GUESSED) return { told: [], keywords: [] };
  const before = `${text.slice(0, at)} `;
  const fits = (guess: string): boolean => {
    const slip = firstSlip(before + guess);
    return slip === undefined || slip >= before.length + guess.length;
  };
  const [name, number] = [fits('x'), fits('1')];
  const kinds: readonly Expected[] = number ? [{ kind: 'value' }] : name ? [{ kind: 'name' }] : [];
  const keywords = KEYWORDS.filter(fits);
  // Where a value may stand, a bracket may too, and nearly any keyword as a name: they say nothing.
  const signs = SIGNS.filter((sign) => !(number && /[({-]/.test(sign))).filter(fits);
  const words = name ? [] : keywords;
  return { told: [...CLOSING.filter(fits), ...kinds, ...words, ...signs].slice(0, MOST_TOLD), keywords };
}
