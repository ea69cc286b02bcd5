import { InvalidInput } from '@orrery/cypher/errors.ts';
import { list } from '@orrery/cypher/generated/import.ts';
import type { AskDatabase } from './context.ts';
import { toDays } from './days.ts';

/** A span of record time: after a moment, up to and including another. ISO 8601, UTC. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** The ends of a span, as two days or as two imports. */
export interface SpanArguments {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly fromImport?: string | null | undefined;
  readonly toImport?: string | null | undefined;
}

/** Two days, both included, and the span of record time that they are. */
export interface DaysAsked {
  readonly days: { readonly from: string; readonly to: string } | null;
  readonly span: Span;
}

const ADVICE = 'Give `from` and `to` for two days, or `fromImport` and `toImport` for two imports.';

/**
 * Between two days, or between two imports: what was recorded after the first had ended, up to the end of the second.
 * Throws InvalidInput where neither pair is whole, both are given, an import is unknown, or the second comes before the first.
 */
export async function spanOf(ask: AskDatabase, asked: SpanArguments): Promise<DaysAsked> {
  const { from = null, to = null, fromImport = null, toImport = null } = asked;
  const days = [from, to].filter((day) => day !== null).length;
  const imports = [fromImport, toImport].filter((id) => id !== null).length;
  if ((days > 0 && imports > 0) || days + imports !== 2) {
    throw new InvalidInput(`It is asked between two ends of one kind. ${ADVICE}`);
  }
  if (from !== null && to !== null) {
    toDays({ from, to });
    return { days: { from, to }, span: { from: endOf(dayBefore(from)), until: endOf(to) } };
  }
  const ids = [fromImport ?? '', toImport ?? ''];
  const rows = await ask(list, { ids, from: null, until: null, limit: 2 });
  const [first, second] = ids.map((id) => rows.find((row) => row.id === id)?.recordedAt);
  if (first === undefined) throw unknown('fromImport');
  if (second === undefined) throw unknown('toImport');
  if (Date.parse(first) > Date.parse(second)) {
    throw new InvalidInput('`toImport` ended before `fromImport`. Give the earlier one as `fromImport`.');
  }
  return { days: null, span: { from: first, until: second } };
}

const unknown = (name: string): InvalidInput =>
  new InvalidInput(
    `\`${name}\` is no import of this graph. Ask \`imports { id file finishedAt }\` for those there are.`,
  );

/** Its last nanosecond: the database counts as finely. */
const endOf = (day: string): string => `${day}T23:59:59.999999999Z`;

const DAY_MS = 86_400_000;
const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
