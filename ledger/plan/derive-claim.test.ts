import { describe, expect, test } from 'vitest';
import { NO_BOUNDS } from './combine-time.ts';
import { type ClaimFacts, deriveClaim } from './derive-claim.ts';
import type { CitationFacts } from './source-graph.ts';

const claim: ClaimFacts = { rank: 'normal', rankReason: null, editorial: false, contradicted: false };

function cited(facts: Partial<CitationFacts>): CitationFacts {
  return {
    id: 'k_1',
    claimId: 'c_1',
    stance: 'affirms',
    certainty: 'asserted',
    modality: 'actual',
    review: 'accepted',
    documentId: 'doc:a',
    live: true,
    section: 'body',
    bounds: NO_BOUNDS,
    lastObserved: null,
    timeText: null,
    ...facts,
  };
}

describe('certainty', () => {
  test('is the strongest word among the citations that affirm', () => {
    const citations = [
      cited({ certainty: 'rumour' }),
      cited({ certainty: 'insiders' }),
      cited({ certainty: 'company', stance: 'denies' }),
    ];
    expect(deriveClaim(claim, citations).certainty).toBe('insiders');
  });

  test('falls back on the denials when no citation affirms, and the claim is not shown', () => {
    const derived = deriveClaim(claim, [cited({ certainty: 'company', stance: 'denies' })]);
    expect([derived.certainty, derived.shown, derived.disputed]).toEqual(['company', false, true]);
  });
});

describe('modality', () => {
  test('is the most cautious of the body, whatever the headline says', () => {
    const citations = [cited({ section: 'title' }), cited({ modality: 'possible' }), cited({ modality: 'planned' })];
    expect(deriveClaim(claim, citations).modality).toBe('possible');
  });

  test('is the headline’s when there is nothing else', () => {
    expect(deriveClaim(claim, [cited({ section: 'title', modality: 'planned' })]).modality).toBe('planned');
  });
});

describe('disputed', () => {
  test('by a denial', () => {
    expect(deriveClaim(claim, [cited({}), cited({ stance: 'denies' })]).disputed).toBe(true);
  });

  test('by an open contradiction', () => {
    expect(deriveClaim({ ...claim, contradicted: true }, [cited({})]).disputed).toBe(true);
  });

  test('not by a doubt', () => {
    expect(deriveClaim(claim, [cited({}), cited({ stance: 'doubts' })]).disputed).toBe(false);
  });
});

describe('what counts', () => {
  test('neither proposed citations nor those of retracted documents', () => {
    const citations = [
      cited({ documentId: 'doc:a' }),
      cited({ documentId: 'doc:b', review: 'proposed' }),
      cited({ documentId: 'doc:c', live: false }),
    ];
    const derived = deriveClaim(claim, citations);
    expect([derived.citationCount, derived.documentCount]).toEqual([1, 1]);
  });

  test('a claim with proposed citations only is not shown', () => {
    expect(deriveClaim(claim, [cited({ review: 'proposed' })]).shown).toBe(false);
  });

  test('a claim whose every source was retracted is deprecated with the reason, and comes back with a living source', () => {
    const dead = deriveClaim(claim, [cited({ live: false })]);
    expect([dead.rank, dead.rankReason, dead.shown]).toEqual(['deprecated', 'retracted-source', false]);
    const alive = deriveClaim({ ...claim, rank: 'preferred' }, [cited({ live: false }), cited({})]);
    expect([alive.rank, alive.rankReason, alive.shown]).toEqual(['preferred', null, true]);
  });

  test('an editorial name needs no citation', () => {
    expect(deriveClaim({ ...claim, editorial: true }, []).shown).toBe(true);
  });

  test('an editor’s deprecation hides a claim that is well cited', () => {
    expect(deriveClaim({ ...claim, rank: 'deprecated', rankReason: 'wrong-extraction' }, [cited({})]).shown).toBe(
      false,
    );
  });
});

describe('time', () => {
  test('observations give the first and last day, no start', () => {
    const citations = [cited({ lastObserved: '2025-10-10' }), cited({ lastObserved: '2025-01-01' })];
    const derived = deriveClaim(claim, citations);
    expect([derived.firstObserved, derived.lastObserved, derived.bounds.startEarliest]).toEqual([
      '2025-01-01',
      '2025-10-10',
      null,
    ]);
  });

  test('a denial says nothing about when', () => {
    const bounds = { ...NO_BOUNDS, startEarliest: '2025-01-01', startLatest: '2025-01-01' };
    expect(deriveClaim(claim, [cited({}), cited({ stance: 'denies', bounds })]).bounds.startEarliest).toBeNull();
  });

  test('seen after its end is a conflict', () => {
    const bounds = { ...NO_BOUNDS, endEarliest: '2024-01-01', endLatest: '2024-01-01' };
    const derived = deriveClaim(claim, [cited({ bounds }), cited({ lastObserved: '2025-01-01' })]);
    expect(derived.bounds.timeConflict).toBe(true);
  });

  test('the wordings of all sources are kept, each once', () => {
    const citations = [
      cited({ timeText: 'in May' }),
      cited({ timeText: 'a month ago' }),
      cited({ timeText: 'in May' }),
    ];
    expect(deriveClaim(claim, citations).timeText).toBe('a month ago / in May');
  });
});
