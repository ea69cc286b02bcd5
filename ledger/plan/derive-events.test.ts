import { expect, test } from 'vitest';
import { combineBounds, NO_BOUNDS } from './combine-time.ts';
import { deriveClaim } from './derive-claim.ts';
import { datedTimeline, type TimedClaim } from './derive-events.ts';

function timed(
  claim: Partial<TimedClaim> & { readonly id: string; readonly start?: readonly [string | null, string | null] },
): TimedClaim {
  const [startEarliest, startLatest] = claim.start ?? [null, null];
  const derived = deriveClaim({ rank: 'normal', rankReason: null, editorial: true, contradicted: false }, []);
  const bounds = combineBounds([{ ...NO_BOUNDS, startEarliest, startLatest, startPrecision: 'range' }]);
  return {
    id: claim.id,
    describes: claim.describes ?? null,
    after: claim.after ?? [],
    derived: { ...derived, bounds },
  };
}

test('an event takes its dates from the claim that describes it, and gives them to the claim after it', () => {
  const timeline = datedTimeline([
    timed({ id: 'left', after: ['event:rule'], start: [null, '2025-10-10'] }),
    timed({ id: 'rule', describes: 'event:rule', start: ['2025-08-21', '2025-08-31'] }),
  ]);
  expect(timeline.events.get('event:rule')?.range).toMatchObject({ earliest: '2025-08-21', latest: '2025-08-31' });
  expect(timeline.claims.get('left')).toMatchObject({ startEarliest: '2025-08-21', startLatest: '2025-10-10' });
});

test('a chain of events narrows from one end to the other, in any order of claims', () => {
  const claims = [
    timed({ id: 'third', after: ['event:second'] }),
    timed({ id: 'second', describes: 'event:second', after: ['event:first'], start: [null, '2025-10-10'] }),
    timed({ id: 'first', describes: 'event:first', start: ['2025-01-01', '2025-01-31'] }),
  ];
  for (const order of [claims, claims.toReversed()]) {
    expect(datedTimeline(order).claims.get('third')?.startEarliest).toBe('2025-01-01');
  }
});

test('a circle ends, and leaves bounds as they were', () => {
  const claims = [
    timed({ id: 'a', describes: 'event:a', after: ['event:b'] }),
    timed({ id: 'b', describes: 'event:b', after: ['event:a'] }),
  ];
  expect(datedTimeline(claims).claims.get('a')?.startEarliest).toBeNull();
});
