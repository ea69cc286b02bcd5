import type { ClaimLine } from '../../lines.ts';
import type { Problems } from '../../problem.ts';
import type { DateRange } from '../../time.ts';
import type { ClaimMapping } from './claim-rules.ts';

interface Told {
  readonly at: DateRange | undefined;
  readonly end: DateRange | undefined;
}

interface Clash {
  count: number;
  readonly line: number;
  readonly what: string;
}

/**
 * Finds rows that state one claim with dates that cannot both be true: two gifts, or two spells of one job, which would become one claim
 * in conflict with itself. Only the person who has the table knows which of the two it is. Memory: one entry for each dated claim.
 */
export class Repeats {
  private readonly told = new Map<string, Told>();
  private readonly clashes = new Map<ClaimMapping, Clash>();

  see(claim: ClaimMapping, line: ClaimLine): void {
    if (claim.key !== undefined || line.key !== undefined || line.object === undefined) return;
    const end = line.end === undefined || line.end.open ? undefined : line.end.range;
    const told: Told = { at: line.at ?? line.start, end };
    if (told.at === undefined && told.end === undefined) return;
    const id = [claim.predicate, line.subject.value, line.object.value, line.role ?? ''].join(' ');
    const before = this.told.get(id);
    if (before === undefined) this.told.set(id, told);
    else if (isApart(before.at, told.at) || isApart(before.end, told.end)) {
      const clash = this.clashes.get(claim);
      const what = `${line.subject.value} ${claim.predicate} ${line.object.value}`;
      if (clash === undefined) this.clashes.set(claim, { count: 1, line: line.place.line, what });
      else clash.count += 1;
    }
  }

  report(path: string, problems: Problems): void {
    for (const [{ predicate }, { count, line, what }] of this.clashes) {
      const rows = count === 1 ? 'a row states' : `${count} rows state`;
      problems.add({
        file: path,
        line,
        column: 1,
        code: 'repeated-claim',
        message: `${predicate}: ${rows} what another row states with another date, first ${what}`,
        remedy:
          'say "key: row" on the claim when each row is an event of its own, "key: { column: … }" when a column tells them apart, or "key: none" when the table contradicts itself',
      });
    }
  }
}

function isApart(a: DateRange | undefined, b: DateRange | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const isBefore = (one: DateRange, other: DateRange): boolean =>
    one.latest !== null && other.earliest !== null && one.latest < other.earliest;
  return isBefore(a, b) || isBefore(b, a);
}
