import { admits, type Predicate, predicateOf } from '@orrery/cypher/model/predicates.ts';
import type { ColumnGuess } from './guess-columns.ts';
import { predicateNamed, typeNamed } from './kinds.ts';

export interface SuggestedClaims {
  /** Lines of the mapping. */
  readonly lines: readonly string[];
  /** The columns they take. */
  readonly used: readonly string[];
}

/** The relation that says the least. */
const ANY_RELATION = 'RELATED_TO';
const ANY_TYPE = 'Concept';

const quote = (text: string): string => JSON.stringify(text);

/** A claim from the first entity to each other one, with the dates, figures and roles that stand beside them. */
export function suggestClaims(
  columns: readonly ColumnGuess[],
  entities: readonly ColumnGuess[],
  keys: ReadonlyMap<ColumnGuess, string>,
): SuggestedClaims {
  const subject = entities.find(({ end }) => end === 'from') ?? entities[0];
  if (subject === undefined) return { lines: ['  [] # map an entity first'], used: [] };
  const objects = entities.filter((column) => column !== subject);
  const texts = columns.filter(
    (column) => column.kind === 'text' && !entities.some(({ name }) => name === column.name),
  );
  const lines: string[] = [];
  const used: string[] = [];
  for (const object of objects) {
    const { text, takes } = claimText(columns, { subject, object, keys });
    lines.push(...text);
    used.push(...takes);
  }
  for (const { name, isList } of texts) {
    const steps = isList ? ', steps: [{ split: ["\\n"] }]' : '';
    lines.push(
      `  - { predicate: DESCRIBED_AS, subject: ${keys.get(subject)}, value: { column: ${quote(name)}${steps} } }`,
    );
    used.push(name);
  }
  if (lines.length === 0) lines.push(`  [] # say what is said of ${keys.get(subject)}`);
  return { lines, used };
}

interface Ends {
  readonly subject: ColumnGuess;
  readonly object: ColumnGuess;
  readonly keys: ReadonlyMap<ColumnGuess, string>;
}

function claimText(
  columns: readonly ColumnGuess[],
  { subject, object, keys }: Ends,
): { readonly text: readonly string[]; readonly takes: readonly string[] } {
  const relation = object.end === 'to' ? columns.find(({ kind }) => kind === 'relation') : undefined;
  // A salary beside a role is no payment of the person.
  const isJob = subject.type === 'Person' && columns.some(({ kind }) => kind === 'role');
  const figure = isJob || object.isList ? undefined : columns.find(({ kind }) => kind === 'number');
  const predicate = relation === undefined ? predicateFor(subject, object, figure !== undefined) : undefined;
  const isOnce = predicate !== undefined && predicateOf(predicate).kind === 'point';
  const parts = new Map<string, string>();
  const takes: string[] = [];
  for (const column of columns) {
    const part = partOf(column, isOnce, figure);
    if (part === undefined || parts.has(part.word)) continue;
    parts.set(part.word, part.text);
    takes.push(column.name);
  }
  // Only rows that are told apart keep what they say twice.
  if (figure === undefined) parts.set('key', 'key: row');
  const ends = [`subject: ${keys.get(subject)}`, `object: ${keys.get(object)}`];
  if (relation === undefined) {
    const all = [`predicate: ${predicate}`, ...ends, ...parts.values()];
    return { text: [`  - { ${all.join(', ')} }`], takes };
  }
  return {
    text: [
      '  - predicate:',
      `      column: ${quote(relation.name)}`,
      '      predicates:',
      ...[...relation.counts].map(
        ([word, count]) => `        ${quote(word)}: ${relationFor(word, subject, object)} # rows: ${count}`,
      ),
      ...[...ends, ...parts.values()].map((part) => `    ${part}`),
    ],
    takes: [...takes, relation.name],
  };
}

function partOf(
  column: ColumnGuess,
  isOnce: boolean,
  figure: ColumnGuess | undefined,
): { readonly word: string; readonly text: string } | undefined {
  const { name, kind, when, format, decimal } = column;
  const part = (word: string, text: string): { word: string; text: string } => ({ word, text: `${word}: { ${text} }` });
  if (column.isList) return undefined;
  if (kind === 'date') {
    const isStart = when !== 'end';
    if (isOnce && !isStart) return undefined;
    const word = isOnce ? 'at' : isStart ? 'start' : 'end';
    return part(word, `column: ${quote(name)}${format === undefined ? '' : `, format: ${quote(format)}`}`);
  }
  if (kind === 'role') return part('role', `column: ${quote(name)}`);
  if (kind === 'unit' && figure !== undefined) return part('unit', `column: ${quote(name)}`);
  if (column !== figure) return undefined;
  const thousands = decimal === ',' ? '.' : ',';
  return part('number', `column: ${quote(name)}, decimal: "${decimal ?? '.'}", thousands: "${thousands}"`);
}

function predicateFor(subject: ColumnGuess, object: ColumnGuess, hasFigure: boolean): Predicate {
  const isOrganisation = object.type === 'Company' || object.type === 'Organisation';
  const isKnown = subject.typeColumn === undefined && object.typeColumn === undefined;
  if (!isKnown || subject.end !== undefined) return ANY_RELATION;
  const isPayer = ['Person', 'Company', 'Organisation'].includes(subject.type ?? '');
  if (hasFigure && isPayer && (isOrganisation || object.type === 'Person')) return 'PAID';
  if (subject.type === 'Person' && isOrganisation) return 'WORKS_AT';
  return ANY_RELATION;
}

/** The predicate that is called so, where it takes every type that the ends may have. */
function relationFor(word: string, subject: ColumnGuess, object: ColumnGuess): Predicate {
  const named = word === '' ? undefined : predicateNamed(word);
  if (named === undefined || !predicateOf(named).drawn) return ANY_RELATION;
  const fits = (side: 'subject' | 'object', column: ColumnGuess): boolean =>
    typesOf(column).every((type) => admits(named, side, type));
  return fits('subject', subject) && fits('object', object) ? named : ANY_RELATION;
}

function typesOf({ type, typeColumn }: ColumnGuess): readonly string[] {
  if (typeColumn === undefined) return [type ?? 'Person'];
  return [...typeColumn.counts.keys()].map((word) => typeNamed(word) ?? ANY_TYPE);
}
