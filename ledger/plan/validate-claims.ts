import type { Predicate } from '@orrery/cypher/model/predicates.ts';
import { groupBy } from '../read/collections.ts';
import type { ClaimLine, MergeLine } from '../read/lines.ts';
import type { Problems } from '../read/problem.ts';
import type { ClaimKey } from './identity.ts';

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

/** An event dated by claims that come after it can never be dated. Takes the claims that describe an event. */
export function checkAfterCycles(claims: readonly ClaimLine[], problems: Problems): void {
  const describing = groupBy(claims, (claim) => claim.event?.value ?? '');
  const done = new Set<string>();
  const visit = (event: string, path: readonly string[]): void => {
    if (done.has(event)) return;
    for (const claim of describing.get(event) ?? []) {
      for (const after of claim.after) {
        if (path.includes(after.value)) {
          problems.add({
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

/** An entity goes into one other, and the way ends somewhere. */
export function checkMerges(merges: readonly MergeLine[], problems: Problems): void {
  const into = new Map<string, MergeLine>();
  for (const merge of merges) {
    const first = into.get(merge.from.value);
    if (first !== undefined) {
      problems.add({
        ...merge.from.place,
        code: 'duplicate-id',
        message: `"${merge.from.value}" is merged twice`,
        remedy: `it goes into "${first.into.value}" on line ${first.place.line} already; remove one of the two`,
      });
      continue;
    }
    into.set(merge.from.value, merge);
    const path = [merge.from.value];
    for (let next = into.get(merge.into.value); next !== undefined; next = into.get(next.into.value)) {
      path.push(next.from.value);
      if (next.into.value !== merge.from.value) continue;
      if (next === merge) path.pop();
      problems.add({
        ...merge.into.place,
        code: 'cycle',
        message: `"${merge.from.value}" would be merged into itself`,
        remedy: `remove one merge along ${[...path, merge.from.value].join(' → ')}`,
      });
      into.delete(merge.from.value);
      break;
    }
  }
}
