import type { Predicate } from '@orrery/cypher/model/predicates.ts';
import { groupBy } from './collections.ts';
import { type ClaimKey, claimId } from './identity.ts';
import type { ClaimLine, ClaimsLine } from './lines.ts';
import type { Problems } from './problem.ts';

interface Check {
  readonly problems: Problems;
}

/** The identity of a claim as written; `redirect` gives the id an entity has now. */
export function keyOf(line: ClaimLine, predicate: Predicate, redirect: (id: string) => string): ClaimKey {
  return {
    predicate,
    subject: redirect(line.subject.value),
    object: line.object === undefined ? null : redirect(line.object.value),
    value: line.value?.value ?? null,
    figures: {
      valueNumber: line.valueNumber ?? null,
      valueMin: line.valueMin ?? null,
      valueMax: line.valueMax ?? null,
      unit: line.unit ?? null,
    },
    role: line.role ?? null,
    key: line.key ?? null,
    at: line.at ?? null,
  };
}

/** Two lines that state one claim would overwrite each other's wording: refused. */
export function checkDuplicateClaims(lines: readonly ClaimsLine[], check: Check): void {
  const seen = new Map<string, ClaimLine>();
  for (const line of lines) {
    if (line.type !== 'claim' || line.predicate === undefined) continue;
    const id = claimId(keyOf(line, line.predicate, (entity) => entity));
    const first = seen.get(id);
    if (first === undefined) seen.set(id, line);
    else {
      check.problems.add({
        ...line.place,
        code: 'duplicate-claim',
        message: `"${line.ref.value}" states the same as "${first.ref.value}" on line ${first.place.line}`,
        remedy: 'put the citations on one claim, or tell the two apart with "role" or "key"',
      });
    }
  }
}

/** An event dated by claims that come after it can never be dated. */
export function checkAfterCycles(lines: readonly ClaimsLine[], check: Check): void {
  const claims = lines.filter((line): line is ClaimLine => line.type === 'claim' && line.event !== undefined);
  const describing = groupBy(claims, (claim) => claim.event?.value ?? '');
  const done = new Set<string>();
  const visit = (event: string, path: readonly string[]): void => {
    if (done.has(event)) return;
    for (const claim of describing.get(event) ?? []) {
      for (const after of claim.after) {
        if (path.includes(after.value)) {
          check.problems.add({
            ...after.place,
            code: 'cycle',
            message: `"${after.value}" would come after itself`,
            remedy: `remove one "after" along ${[...path, after.value].join(' → ')}`,
          });
        } else visit(after.value, [...path, after.value]);
      }
    }
    done.add(event);
  };
  for (const event of describing.keys()) visit(event, [event]);
}
